import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

// The rules of the house that ESLint keeps; this test proves that they are switched on where they should be.
const PORTS = "src/app/ports.ts";
const SYNC_IN_LOOP = "/** X. */\nexport const x = async (context) => { for (;;) await context.sync(); };";
const cases = [
  ["decimal.js outside money.ts", "src/domain/day.ts", 'import "decimal.js";', ["no-restricted-imports"]],
  ["decimal.js in money.ts", "src/domain/money.ts", 'import "decimal.js";', []],
  ["date-fns outside day.ts", "src/domain/debt.ts", 'import "date-fns";', ["no-restricted-imports"]],
  ["date-fns in day.ts", "src/domain/day.ts", 'import "date-fns";', []],
  ["Excel.run outside src/excel", PORTS, "void Excel.run(null);", ["no-restricted-syntax"]],
  [
    "sync in a loop in src/excel",
    "src/excel/excelWorkbook.ts",
    SYNC_IN_LOOP,
    ["office-addins/no-context-sync-in-loop"],
  ],
  ["an export without a doc comment", PORTS, "export const x = 1;", ["local/doc-comments"]],
  ["an export with a plain comment", PORTS, "// X.\nexport const x = 1;", ["local/doc-comments"]],
  ["an export with a doc comment", PORTS, "/** X. */\nexport const x = 1;", []],
  ["a forgotten promise", PORTS, "Promise.resolve(1);", ["@typescript-eslint/no-floating-promises"]],
  ["any", PORTS, "/** X. */\nexport type X = any;", ["@typescript-eslint/no-explicit-any"]],
  ["a non-null assertion", PORTS, "[1][0]!.toFixed();", ["@typescript-eslint/no-non-null-assertion"]],
  ["console outside the command", PORTS, 'console.log("x");', ["no-console"]],
] as const;

describe("lint", () => {
  let broken: string[][] = [];

  beforeAll(() => {
    const root = resolve(__dirname, "..");
    const input = JSON.stringify(cases.map(([, path, text]) => ({ path, text })));
    const script = resolve(__dirname, "tools/lintTexts.mjs");
    const run = spawnSync(process.execPath, [script], { cwd: root, input, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    broken = JSON.parse(run.stdout) as string[][];
  }, 120_000);

  test.each(cases.map(([what, , , rules], index) => ({ what, rules, index })))(
    "$what: $rules",
    ({ rules, index }) => {
      // The texts stand alone: what they import has no types, of which other rules complain.
      expect(broken[index]?.filter((rule) => !rule.startsWith("@typescript-eslint/no-unsafe-"))).toEqual(
        rules,
      );
    },
  );
});
