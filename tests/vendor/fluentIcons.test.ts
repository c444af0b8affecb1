import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as icons from "@fluentui/react-icons";

const ROOT = resolve(__dirname, "../..");

/** The names that vendor/fluent-icons/imported.mjs finds; a script of its own, as jest's modules are CommonJS. */
function importedNames(): string[] {
  const script = `import("./vendor/fluent-icons/imported.mjs").then(({ importedNames }) =>
    console.log(JSON.stringify(importedNames(${JSON.stringify(ROOT)}))))`;
  const run = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[];
}

// After an update of the Fluent packages: node vendor/fluent-icons/make.mjs
test("the icons kept here are all that the Fluent packages and our own components import", () => {
  const imported = importedNames();
  expect(imported).toContain("CheckmarkCircleRegular");
  expect(imported.length).toBeGreaterThan(60);
  expect(imported.filter((name) => !(name in icons))).toEqual([]);
});

test("their version satisfies what the Fluent packages ask for", () => {
  const { version } = JSON.parse(
    readFileSync(resolve(ROOT, "vendor/fluent-icons/package.json"), "utf8"),
  ) as Record<string, string>;
  const lock = JSON.parse(readFileSync(resolve(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dependencies?: Record<string, string> }>;
  };
  const [, minor, patch] = version!.split(".").map(Number);
  const asked = Object.values(lock.packages).flatMap(({ dependencies }) => {
    const range = dependencies?.["@fluentui/react-icons"];
    return range === undefined || range.startsWith("file:") ? [] : [range];
  });
  expect(asked.length).toBeGreaterThan(10);
  for (const range of asked) {
    const [, least] = /^\^2\.0\.(\d+)$/.exec(range) ?? [];
    expect({ range, satisfied: minor === 0 && Number(patch) >= Number(least) }).toEqual({
      range,
      satisfied: true,
    });
  }
});
