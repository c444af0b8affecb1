import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Checks the modules under `folder`/src against the project's rules; each breach as `rule: from → to`. */
function breaches(folder: string): string[] {
  const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(ROOT, ".dependency-cruiser.cjs");
  const run = spawnSync(process.execPath, [cruiser, "src", "--config", config, "--output-type", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  if (run.stdout === "") throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The breaches that a source tree of these files would have. */
function breachesOf(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-architecture-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return breaches(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const empty = "export const nothing = null;";

test("every folder imports only what stands before it", () => {
  expect(breaches(ROOT)).toEqual([]);
});

describe("the rules refuse", () => {
  test("an import against the direction, types included", () => {
    const files = {
      "src/domain/debt.ts": 'import type { Rule } from "../regulations/types"; export type Debt = Rule;',
      "src/regulations/types.ts": "export type Rule = string;",
    };
    expect(breachesOf(files)).toEqual(["domain-imports: src/domain/debt.ts → src/regulations/types.ts"]);
  });

  test("one port that knows the other, or the use cases above the ports", () => {
    const files = {
      "src/excel/read.ts": 'import { nothing } from "../file/read"; export const read = nothing;',
      "src/file/read.ts": 'import { nothing } from "../app/build"; export { nothing };',
      "src/app/build.ts": empty,
    };
    expect(breachesOf(files).sort()).toEqual([
      "excel-imports: src/excel/read.ts → src/file/read.ts",
      "file-imports: src/file/read.ts → src/app/build.ts",
    ]);
  });

  test("a pane component that knows its port; the composition root may", () => {
    const files = {
      "src/taskpane/index.tsx": 'import { nothing } from "../excel/port"; export { nothing };',
      "src/taskpane/App.tsx": 'import { nothing } from "../excel/port"; export { nothing };',
      "src/excel/port.ts": empty,
    };
    expect(breachesOf(files)).toEqual(["taskpane-imports: src/taskpane/App.tsx → src/excel/port.ts"]);
  });

  test("Node's own modules outside the command", () => {
    const files = {
      "src/app/save.ts": 'import { readFileSync } from "node:fs"; export const read = readFileSync;',
      "src/cli/main.ts": 'import { readFileSync } from "node:fs"; export const read = readFileSync;',
    };
    expect(breachesOf(files)).toEqual(["browser-safe: src/app/save.ts → fs"]);
  });

  test("a circle", () => {
    const files = {
      "src/domain/a.ts": 'import { b } from "./b"; export const a = (): unknown => b;',
      "src/domain/b.ts": 'import { a } from "./a"; export const b = (): unknown => a;',
    };
    expect(breachesOf(files)).toEqual([expect.stringMatching(/^no-circular: /)]);
  });
});
