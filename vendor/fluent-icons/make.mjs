/**
 * Makes this package anew: `node vendor/fluent-icons/make.mjs`, after a change of the Fluent packages' version or when
 * src asks for another icon. Fetches the version of the original that package.json names, and takes from it what
 * the installed Fluent packages and src import by name.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { importedNames } from "./imported.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const names = importedNames(join(here, "../.."));
const folder = mkdtempSync(join(tmpdir(), "fluent-icons-"));
try {
  writeFileSync(join(folder, "package.json"), "{}");
  const options = ["--no-save", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, `${name}@${version}`], { cwd: folder, stdio: "inherit" });
  const original = join(folder, "node_modules", name);
  if (!existsSync(original)) throw new Error(`${name}@${version} was not installed`);
  // The providers come along, as the icons must read the very context that they provide.
  const entry = [
    `export { ${names.join(", ")} } from "${name}";`,
    `export { IconDirectionContextProvider, useIconContext } from "${name}/lib/providers";`,
  ].join("\n");
  for (const [format, extension] of [
    ["esm", "js"],
    ["cjs", "cjs"],
  ])
    await build({
      stdin: { contents: entry, resolveDir: folder },
      absWorkingDir: folder,
      bundle: true,
      format,
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["import", "module"],
      target: "es2020",
      external: ["react", "@griffel/react"],
      banner: {
        js: `/*! ${name} ${version}, in part; Copyright (c) Microsoft Corporation; MIT, see LICENSE */`,
      },
      outfile: join(here, `index.${extension}`),
    });
  writeFileSync(join(here, "index.d.ts"), types(names));
} finally {
  rmSync(folder, { recursive: true });
}

function types(all) {
  const icons = all.filter((one) => /(Regular|Filled)$/.test(one));
  return `import * as React from "react";

export type FluentIconsProps = React.SVGAttributes<SVGElement> &
  React.RefAttributes<SVGSVGElement> & { primaryFill?: string; title?: string; filled?: boolean };
export type FluentIcon = React.FC<FluentIconsProps>;
export interface IconDirectionContextValue {
  textDirection?: "ltr" | "rtl";
}
export declare const IconDirectionContextProvider: React.Provider<IconDirectionContextValue | undefined>;
export declare const useIconContext: () => IconDirectionContextValue;
export declare const bundleIcon: (FilledIcon: FluentIcon, RegularIcon: FluentIcon) => FluentIcon;
export declare const iconFilledClassName: string;
export declare const iconRegularClassName: string;
${icons.map((one) => `export declare const ${one}: FluentIcon;`).join("\n")}
`;
}
