import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The catalogue of docs/problems.md is made from the code, and each of its codes is provoked by a test. */
interface Entry {
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly texts: readonly string[];
  readonly homes: readonly string[];
  readonly tests: readonly string[];
}

const root = resolve(__dirname, "..");
let made: { readonly entries: readonly Entry[]; readonly text: string };

beforeAll(() => {
  const script = `import { catalogueText, problemCatalogue } from "./tests/tools/problemCatalogue.mjs";
const entries = problemCatalogue();
console.log(JSON.stringify({ entries, text: catalogueText(entries) }));`;
  const { stdout, stderr } = spawnSync("node", ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (stdout === "") throw new Error(stderr);
  made = JSON.parse(stdout) as typeof made;
});

const codesWhere = (test: (entry: Entry) => boolean) => made.entries.filter(test).map(({ code }) => code);

it("knows the codes that the program has", () => {
  const codes = codesWhere(() => true);
  expect(codes.length).toBeGreaterThan(100);
  expect(codes).toEqual(
    expect.arrayContaining(["inn-check-digit", "no-date", "several-tables", "encrypted", "cell-edit-mode"]),
  );
});

it("has a Russian sentence for each", () => {
  // What the gate asks is put together of the questions' own words.
  const composed = ["doubt"];
  const silent = codesWhere(({ texts }) => !texts.some((text) => /[а-яё]{3}/i.test(text)));
  expect(silent.filter((code) => !composed.includes(code))).toEqual([]);
});

it("gives each problem its severity", () => {
  expect(codesWhere(({ kind, severity }) => kind === "problem" && severity === "")).toEqual([]);
});

it("names no switch of the command and no step of the pane: what a face adds, the face says", () => {
  const core = ({ homes }: Entry) => !homes.every((home) => /^src\/(web|taskpane|pane|cli)\//.test(home));
  const ofFace = (text: string) => /(^|\s)--[a-z]/.test(text) || text.includes("на шаге «");
  expect(codesWhere((entry) => core(entry) && entry.texts.some(ofFace))).toEqual([]);
});

it("has each provoked by a test", () => {
  expect(codesWhere(({ tests }) => tests.length === 0)).toEqual([]);
});

it("stands in docs/problems.md as it is: `node tests/tools/problemCatalogue.mjs` writes it", () => {
  expect(readFileSync(resolve(root, "docs/problems.md"), "utf8")).toBe(made.text);
});
