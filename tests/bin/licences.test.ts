import { buildSync } from "esbuild";
import { join } from "node:path";
import { licenceFiles, packagesOf } from "../../bin/licences";

/** The files that the command is bundled from. */
const sources = (): string[] => {
  const { metafile } = buildSync({
    absWorkingDir: join(__dirname, "../.."),
    entryPoints: ["src/cli/commands.ts"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    logLevel: "error",
  });
  return Object.keys(metafile.inputs);
};

test("every library in the command is listed with its licence and its text", () => {
  const packages = packagesOf(sources());
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["@e965/xlsx", "@zip.js/zip.js", "commander", "decimal.js"]));
  expect(names).toEqual([...new Set(names)].sort());
  expect(
    packages.filter(({ licence }) => !/\b(?:MIT|ISC|BSD-\d-Clause|Apache-2\.0)\b/.test(licence)),
  ).toEqual([]);
  expect(packages.filter(({ texts }) => texts.length === 0)).toEqual([]);
});

test("the list is a CycloneDX document whose references lead somewhere, the same for the same sources", () => {
  const files = sources();
  const [[, text], [name, json]] = licenceFiles(files, "x.") as [[string, string], [string, string]];
  expect(name).toBe("x.sbom.cdx.json");
  expect(licenceFiles(files)[1]?.[1]).toBe(json);
  const { bomFormat, specVersion, metadata, components, dependencies } = JSON.parse(json) as Sbom;
  expect([bomFormat, specVersion]).toEqual(["CycloneDX", "1.5"]);
  const references = components.map((component) => component["bom-ref"]);
  expect(new Set(references).size).toBe(components.length);
  expect(dependencies).toEqual([{ ref: metadata.component["bom-ref"], dependsOn: references }]);
  for (const { name: library, version } of components) expect(text).toContain(`${library} ${version}`);
});

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
}

interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
