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

const empty = "export const nothing = null;";

/** What each rule must refuse: files that break it, no two of the same path, and the breaches that are expected. */
const REFUSED: readonly {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly breaches: readonly string[];
}[] = [
  {
    what: "an import against the direction, types included",
    files: {
      "src/domain/debt.ts": 'import type { Rule } from "../regulations/types"; export type Debt = Rule;',
      "src/regulations/types.ts": "export type Rule = string;",
    },
    breaches: ["domain-imports: src/domain/debt.ts → src/regulations/types.ts"],
  },
  {
    what: "one port that knows the other, or the use cases above the ports",
    files: {
      "src/excel/read.ts": 'import { nothing } from "../file/read"; export const read = nothing;',
      "src/file/read.ts": 'import { nothing } from "../app/build"; export { nothing };',
      "src/app/build.ts": empty,
    },
    breaches: [
      "excel-imports: src/excel/read.ts → src/file/read.ts",
      "file-imports: src/file/read.ts → src/app/build.ts",
    ],
  },
  {
    what: "a pane component that knows its port; the composition root may",
    files: {
      "src/taskpane/index.tsx": 'import { nothing } from "../excel/port"; export { nothing };',
      "src/taskpane/App.tsx": 'import { nothing } from "../excel/port"; export { nothing };',
      "src/excel/port.ts": empty,
    },
    breaches: ["taskpane-imports: src/taskpane/App.tsx → src/excel/port.ts"],
  },
  {
    what: "Node's own modules outside the command",
    files: {
      "src/app/save.ts": 'import { readFileSync } from "node:fs"; export const read = readFileSync;',
      "src/cli/main.ts": 'import { readFileSync } from "node:fs"; export const read = readFileSync;',
    },
    breaches: ["browser-safe: src/app/save.ts → fs"],
  },
  {
    what: "a data set that knows the use cases or the files",
    files: {
      "src/dataset/rows.ts": 'import { nothing } from "../app/report"; export { nothing };',
      "src/app/report.ts": empty,
    },
    breaches: ["dataset-imports: src/dataset/rows.ts → src/app/report.ts"],
  },
  {
    what: "a circle",
    files: {
      "src/sheet/a.ts": 'import { b } from "./b"; export const a = (): unknown => b;',
      "src/sheet/b.ts": 'import { a } from "./a"; export const b = (): unknown => a;',
    },
    breaches: ["no-circular: src/sheet/a.ts → src/sheet/b.ts"],
  },
];

/** The breaches of a source tree of these files. */
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

test("every folder imports only what stands before it", () => {
  expect(breaches(ROOT)).toEqual([]);
});

describe("the rules refuse", () => {
  let found: string[] = [];

  // One tree for all: the checker takes a second to start.
  beforeAll(() => {
    found = breachesOf(Object.assign({}, ...REFUSED.map(({ files }) => files)) as Record<string, string>);
  }, 60_000);

  test.each(REFUSED)("$what", ({ files, breaches: expected }) => {
    const own = found.filter((breach) => Object.keys(files).some((path) => breach.includes(`: ${path} →`)));
    expect(own.sort()).toEqual([...expected].sort());
  });

  test("nothing else", () => {
    expect(found).toHaveLength(REFUSED.flatMap(({ breaches: expected }) => expected).length);
  });
});
