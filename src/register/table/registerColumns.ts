import type { RegisterEntry } from "../../assessment/entry";
import { AGING_WORDS, LIMITATION_WORDS, STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import type { CollectionRules } from "../../regulations/collectionRules";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../../domain/fields";
import { formatSourceMark, type SourceMark } from "../../domain/sourceMark";
import type { ColumnValue, QueryColumn } from "../query/query";
import type { CellStyle } from "../../sheet/model";
import { STYLES } from "../../sheet/sheetStyles";
import { CELL_WORDS, COMPUTED_HEADERS } from "../registerWords";
import { ageingLine, ageingLineWord } from "./ageingLine";

/** A column of the register table, declared: what it says about a line, and how it looks. */
export interface RegisterColumn {
  readonly key: string;
  /** The table's heading: unique, without `[ ] # ' @` and line breaks. */
  readonly header: string;
  readonly type: QueryColumn<RegisterEntry>["type"];
  /** The value for a line; `index` is its position in the table. Called once per line when the sheet is written. */
  readonly value: (entry: RegisterEntry, index: number) => ColumnValue;
  /** Minimum and maximum width, in characters; between them the contents decide. */
  readonly width: readonly [number, number];
  /** Present even if no line has a value. */
  readonly always?: boolean;
  readonly hidden?: boolean;
  /** What the daily work can do without: folded away if the sheet would otherwise be too wide to print legibly. */
  readonly detail?: boolean;
  /** Not shown as a column but stated above the table where all lines have the same value. */
  readonly headWhenConstant?: boolean;
  /** The list to choose from. */
  readonly choices?: readonly string[];
  /** Replaces the format that the type implies. */
  readonly style?: CellStyle;
}

/** A column that needs nothing but the line itself, so that queries may name it. */
export interface EntryColumn extends RegisterColumn {
  readonly value: (entry: RegisterEntry) => ColumnValue;
}

/** What a register is about, and the dates that calm its colours when typed. */
const ALWAYS: ReadonlySet<FieldKey> = new Set<FieldKey>(["debtorName", "amount", "claimDate", "lawsuitDate"]);
/** Facts about where a debt belongs: a value shared by a whole register is better stated once, above it. */
const CONTEXT_FIELDS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "administratorCode",
  "administratorName",
  "unit",
  "institutionName",
  "institutionType",
]);

/** The facts without which a day's work cannot be done; the others are details. */
const ESSENTIAL: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "debtorName",
  "administratorName",
  "institutionName",
  "inn",
  "unit",
  "basis",
  "originDate",
  "dueDate",
  "amount",
  "penalty",
  "claimDate",
  "lawsuitDate",
]);

const TYPE_WIDTHS = {
  text: [12, 26],
  code: [6, 24],
  money: [9, 20],
  date: [9.5, 9.5],
  choice: [8, 14],
} as const;
const FIELD_WIDTHS: Partial<Record<FieldKey, readonly [number, number]>> = {
  debtorName: [18, 24],
  administratorName: [12, 18],
  institutionName: [12, 18],
  unit: [12, 22],
  basis: [12, 20],
  incomeName: [14, 34],
  address: [14, 30],
  note: [14, 36],
};

/** A column for a fact. */
export function factColumn(key: FieldKey): EntryColumn {
  const spec = fieldSpec(key);
  return {
    key,
    header: spec.header,
    type: spec.type === "choice" ? "word" : spec.type,
    value: (entry) => entry.debt[key],
    width: FIELD_WIDTHS[key] ?? TYPE_WIDTHS[spec.type],
    ...(ALWAYS.has(key) && { always: true }),
    ...(!ESSENTIAL.has(key) && { detail: true }),
    ...(CONTEXT_FIELDS.has(key) && { headWhenConstant: true }),
    ...(spec.choices !== undefined && { choices: spec.choices }),
  };
}

type Look = Pick<RegisterColumn, "width" | "always" | "hidden" | "detail" | "headWhenConstant" | "style">;

function computed(
  key: keyof typeof COMPUTED_HEADERS,
  type: RegisterColumn["type"],
  value: (entry: RegisterEntry) => ColumnValue,
  look: Look,
): EntryColumn {
  return { key, header: COMPUTED_HEADERS[key], type, value, ...look };
}

const always = { always: true } as const;
/** For formulas and for reading the register back; of no interest to the reader. */
const technical = { always: true, hidden: true, width: [12, 12] } as const;

/**
 * What the rules say about each debt (docs/register.md §2, «Computed»), then where the debt was read from, then the
 * technical columns.
 */
export const COMPUTED_COLUMNS = {
  total: computed("total", "money", ({ assessment }) => assessment.total, { width: [9, 20], ...always }),
  overdueDays: computed("overdueDays", "number", ({ assessment }) => assessment.overdueDays, {
    width: [8, 8],
  }),
  agingBucket: computed(
    "agingBucket",
    "word",
    ({ assessment }) => (assessment.agingBucket === null ? null : AGING_WORDS[assessment.agingBucket]),
    { width: [10, 12], detail: true },
  ),
  overdue: computed(
    "overdue",
    "word",
    ({ assessment: { overdue, notOverdueBy } }) => {
      if (notOverdueBy !== null) return CELL_WORDS.notOverdueBy(notOverdueBy);
      return overdue === null ? null : overdue ? CELL_WORDS.yes : CELL_WORDS.no;
    },
    { width: [9, 14], detail: true },
  ),
  stage: computed("stage", "word", ({ assessment }) => STAGE_WORDS[assessment.stage], {
    width: [11.5, 16.5],
    // Subtracted from the sum right before it.
    style: { ...STYLES.word, indent: 1 },
    ...always,
  }),
  action: computed("action", "text", ({ assessment }) => assessment.action, { width: [14, 21], ...always }),
  deadline: computed("deadline", "date", ({ assessment }) => assessment.deadline, {
    width: [9.5, 9.5],
    ...always,
  }),
  daysLeft: computed("daysLeft", "number", ({ assessment }) => assessment.daysLeft, {
    width: [8, 8],
    ...always,
  }),
  urgency: computed(
    "urgency",
    "word",
    ({ assessment }) => (assessment.urgency === null ? null : URGENCY_WORDS[assessment.urgency]),
    { width: [9, 12], ...always },
  ),
  clause: computed("clause", "text", ({ assessment }) => assessment.clause, { width: [10, 15], ...always }),
  limitationEnd: computed(
    "limitationEnd",
    "date",
    // Once there is a suit, the day no longer means anything: the period is not running (ГК РФ ст. 204).
    ({ assessment: { limitationEnd, limitationState } }) =>
      limitationEnd !== null && limitationState === "sued" ? LIMITATION_WORDS.sued : limitationEnd,
    { width: [9.5, 13], style: { ...STYLES.date, wrap: true } },
  ),
  category: computed("category", "code", ({ assessment }) => assessment.category, {
    width: [8, 8],
    detail: true,
  }),
  alerts: computed(
    "alerts",
    "text",
    ({ assessment }) => (assessment.alertWords.length === 0 ? null : assessment.alertWords.join("; ")),
    { width: [12, 24] },
  ),
  presence: computed(
    "presence",
    "word",
    ({ presence }) => (presence === "present" ? null : CELL_WORDS[presence]),
    {
      width: [9, 11],
    },
  ),
  sourceRow: computed("sourceRow", "number", ({ debt }) => debt.source.row, {
    width: [8, 8],
    style: STYLES.count,
    detail: true,
    ...always,
  }),
  sourceSheet: computed("sourceSheet", "text", ({ debt }) => debt.source.sheet, {
    width: [10, 18],
    detail: true,
    headWhenConstant: true,
    ...always,
  }),
  sourceFile: computed("sourceFile", "text", ({ debt }) => debt.source.file, {
    width: [10, 22],
    detail: true,
    headWhenConstant: true,
    ...always,
  }),
  limitation: computed(
    "limitation",
    "word",
    ({ assessment: { limitationState } }) =>
      limitationState === null ? null : LIMITATION_WORDS[limitationState],
    technical,
  ),
  base: computed("base", "date", ({ assessment }) => assessment.base, technical),
  ageingLine: computed(
    "ageingLine",
    "word",
    (entry) => ageingLineWord(ageingLine(entry.assessment)),
    technical,
  ),
} as const satisfies Partial<Record<keyof typeof COMPUTED_HEADERS, EntryColumn>>;

const { total, stage, action, deadline, daysLeft, urgency, clause, ...AFTER_LEADING } = COMPUTED_COLUMNS;
const { overdueDays, overdue, alerts, limitationEnd, ...OTHER_COMPUTED } = AFTER_LEADING;

/**
 * What is decisive, and whose debt it is where there are several; all of it is visible at once even on a small
 * screen.
 */
const LEADING: readonly RegisterColumn[] = [
  ...(["debtorName", "administratorName", "institutionName"] as const).map(factColumn),
  ...[total, stage, action, deadline, daysLeft, clause, urgency],
];

/** What the day's work needs next: the sums, then the dates, then who and for what. */
const FOLLOWING: readonly RegisterColumn[] = [
  ...(["amount", "penalty"] as const).map(factColumn),
  ...(["originDate", "dueDate"] as const).map(factColumn),
  overdueDays,
  overdue,
  ...(["claimDate", "lawsuitDate"] as const).map(factColumn),
  alerts,
  limitationEnd,
  ...(["inn", "basis", "unit"] as const).map(factColumn),
];

const PLACED: ReadonlySet<string> = new Set([...LEADING, ...FOLLOWING].map(({ key }) => key));

/**
 * All columns in the order of the table: the decisive ones first (docs/register.md §3), then the other facts in the
 * order of FIELDS and everything else that is computed. Those with no values are left out when the sheet is built.
 */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  ...LEADING,
  ...FOLLOWING,
  ...FIELD_KEYS.filter((key) => !PLACED.has(key)).map(factColumn),
  ...Object.values(OTHER_COMPUTED),
];

/** The same for one rule set: a document with its own word for «overdue» has that column in view. */
export function registerColumns({ overdue: own }: CollectionRules): readonly RegisterColumn[] {
  if (own === null) return REGISTER_COLUMNS;
  return REGISTER_COLUMNS.map((column) => (column === overdue ? { ...overdue, detail: false } : column));
}

/** All columns that a register's table may have: its own, and the others that it carries (see registerSheet). */
export function declaredColumns(
  rules: CollectionRules,
  extraColumns: readonly RegisterColumn[],
): readonly RegisterColumn[] {
  return [...registerColumns(rules), ...extraColumns];
}

/** The columns that always stay visible on screen and on paper. */
export const LEADING_KEYS: ReadonlySet<string> = new Set(LEADING.map(({ key }) => key));

/**
 * The hidden column that stores each line's source mark for the next rebuild; the app knows the marks. `printOf` is
 * what the mark says of the line's computed cells (computedPrint.ts).
 */
export function sourceMarkColumn(
  markOf: (entry: RegisterEntry, index: number) => SourceMark | null,
  printOf: (entry: RegisterEntry) => string = () => "",
): RegisterColumn {
  return {
    key: "sourceMark",
    header: COMPUTED_HEADERS.sourceMark,
    type: "text",
    value: (entry, index) => {
      const mark = markOf(entry, index);
      return mark === null ? null : formatSourceMark(mark, printOf(entry));
    },
    ...technical,
  };
}
