import { join, resolve } from "node:path";
import { Random } from "../../learning/random";
import { CONTEXT, profilesOf } from "../../learning/sheet";
import { readTables, type LabelledTable } from "../../learning/tables";
import { matchColumns, type ColumnProfile } from "../../src/intake/headings";
import type { ColumnMatch } from "../../src/intake/types";
import type { CellValue } from "../../src/domain/grid";

/** What must not change how a table is understood (docs/register.md §1, «Understanding headings»). */

const TABLES = 20;
/** So many more may be asked, or asked no longer, where the neighbours told what they are. */
const MOST_CHANGED = 0.08;
const ASKED = "asked";
const NONE = "neither taken nor asked";
let random = new Random("tables that are understood alike");
const ALL = readTables(join(resolve(__dirname, "../.."), "learning/tables"));
const SAMPLE: readonly LabelledTable[] = Array.from({ length: TABLES }, () => random.pick(ALL));
const OWN = SAMPLE.map((table) => profilesOf(table, "unchanged"));
const BEFORE = OWN.map((columns) => readings(columns, columns));
const ROWS = OWN[0]?.[0]?.rows?.length ?? 0;

/** What columns are taken for, in the order in which `own` names them. */
function readings(columns: readonly ColumnProfile[], own: readonly ColumnProfile[]): string[] {
  const { mapping } = matchColumns(
    columns.map((each, column) => ({ ...each, column })),
    CONTEXT,
  );
  return own.map((each) => readingOf(mapping[columns.indexOf(each)] as ColumnMatch));
}

function readingOf({ target, band }: ColumnMatch): string {
  return target ?? (band === "doubtful" ? ASKED : NONE);
}

function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.whole(0, rest.length - 1), 1)[0] as T);
}

function inserted<T>(list: readonly T[], added: readonly T[]): T[] {
  const all = [...list];
  for (const each of added) all.splice(random.whole(0, all.length), 0, each);
  return all;
}

function column(header: string, value: (row: number) => CellValue): ColumnProfile {
  const rows = Array.from({ length: ROWS }, (_, row) => value(row));
  const values = rows.filter((each) => each !== null);
  return {
    column: -1,
    header,
    levels: header === "" ? [] : [header],
    samples: values.slice(0, 3).map(String),
    values,
    formats: values.map(() => null),
    rows,
  };
}

/** Columns that carry nothing of a debt. */
const noise = (): ColumnProfile[] => [
  column("Этаж", () => random.whole(1, 9)),
  column("Цвет папки", () => random.pick(["синяя", "красная", "зелёная"])),
  column("Коэффициент", () => random.whole(1, 300) / 100),
  column("Шифр", () => `${random.digits(2)}/${random.digits(3)}`),
];

// Each test draws the same, whichever others run.
beforeEach(() => {
  random = new Random("what is changed");
});

interface Changed {
  /** Columns that were turned from one field, or none, into another field. */
  readonly wrong: readonly string[];
  /** Columns that are asked now, or no longer taken or asked. */
  readonly other: readonly string[];
  /** How many columns there are. */
  readonly of: number;
}

/** What a change of the tables does to the columns that they had, `own`. */
function changedBy(
  change: (columns: readonly ColumnProfile[]) => {
    readonly columns: readonly ColumnProfile[];
    readonly own: readonly ColumnProfile[];
  },
): Changed {
  const wrong: string[] = [];
  const other: string[] = [];
  SAMPLE.forEach(({ name }, at) => {
    const { columns, own } = change(OWN[at] ?? []);
    readings(columns, own).forEach((is, index) => {
      const was = BEFORE[at]?.[index] ?? "";
      if (was === is) return;
      const told = `${name} «${own[index]?.header ?? ""}»: ${was} → ${is}`;
      (is === ASKED || is === NONE || was === ASKED ? other : wrong).push(told);
    });
  });
  return { wrong, other, of: BEFORE.flat().length };
}

test("a change of case changes no assignment", () => {
  const upper = (text: string): string => text.toUpperCase();
  const { wrong, other } = changedBy((columns) => {
    const own = columns.map((each) => ({
      ...each,
      header: upper(each.header),
      levels: each.levels.map(upper),
    }));
    return { columns: own, own };
  });
  expect([...wrong, ...other]).toEqual([]);
});

test("added blank columns change no assignment", () => {
  const blanks = Array.from({ length: 3 }, () => column("", () => null));
  const { wrong, other } = changedBy((own) => ({ columns: inserted(own, blanks), own }));
  expect([...wrong, ...other]).toEqual([]);
});

test("columns of noise turn no field into another: what they make doubtful is asked", () => {
  const { wrong, other, of } = changedBy((own) => ({ columns: inserted(own, noise()), own }));
  expect(wrong).toEqual([]);
  expect(other.length / of).toBeLessThanOrEqual(MOST_CHANGED);
});

test("another order of columns changes no assignment", () => {
  const { wrong, other } = changedBy((own) => ({ columns: shuffled(own), own }));
  expect([...wrong, ...other]).toEqual([]);
});
