import type { Day } from "../domain/day";
import type { Debt } from "../domain/debt";
import type { FieldKey } from "../domain/fields";
import type { Money } from "../domain/money";
import type { Control, Problem } from "../domain/problem";

/** What a row of the sheet turned out to be; every row of the used range is exactly one of these (docs/register.md §1). */
export const ROW_KINDS = ["debt", "group", "subtotal", "header", "note", "blank", "rejected"] as const;
/** See {@link ROW_KINDS}. */
export type RowKind = (typeof ROW_KINDS)[number];

/** The unit in which the sheet gives its sums. */
export type MoneyUnit = "rub" | "thousand" | "million";

/** What indicates a unit of the principal. */
export type UnitSource = "heading" | "title" | "format" | "sizes";

/** A unit and what indicates it. */
export interface UnitReading {
  readonly unit: MoneyUnit;
  readonly by: UnitSource;
}

/** Two conflicting readings of the principal's unit. */
export interface UnitReadings {
  /** The one that is used until somebody has answered. */
  readonly taken: UnitReading;
  readonly other: UnitReading;
}

/** A doubt about the unit of a sheet's sums (docs/register.md §1 p.15). */
export interface UnitDoubt extends UnitReadings {
  /** 0-based column of the principal. */
  readonly column: number;
  /** The user's answer, now or for an earlier sheet of this kind; `null`: none yet. */
  readonly answer: MoneyUnit | null;
}

/**
 * What a column can carry: a field of the debt, or a figure from which fields are derived (a closing credit
 * and payments that the sheet has not deducted are subtracted from the amount); `ignored` is a known column that must not be read.
 */
export type ColumnTarget = FieldKey | Subtracted | "ignored";

/** Sums that are subtracted from the amount. */
export const SUBTRACTED = ["closingCredit", "deductedPayment"] as const;
/** See {@link SUBTRACTED}. */
export type Subtracted = (typeof SUBTRACTED)[number];

/** Whether what a column carries is subtracted from the amount. */
export function isSubtracted(target: string | null): target is Subtracted {
  return SUBTRACTED.some((each) => each === target);
}

/** What the user has chosen for columns, by 0-based number; `null`: not to be used. */
export type ColumnChoices = ReadonlyMap<number, ColumnTarget | null>;

/**
 * How certain the understanding of a column is (docs/register.md §1, «Understanding headings»): `certain` is used,
 * `probable` is used and shown as understood by meaning, `doubtful` is asked about and not used until it is answered.
 */
export type Band = "certain" | "probable" | "doubtful";

/** A field that a column may carry. */
export interface Candidate {
  readonly target: ColumnTarget;
  /** 0–1: how likely it is. */
  readonly confidence: number;
}

/** What was understood about a column; only a `target` feeds the register. */
export interface ColumnMatch {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The flattened heading, its levels joined by « / »; empty if there is none. */
  readonly header: string;
  /** What the column is read as; `null` if nothing is read from it, as with a doubtful one. */
  readonly target: ColumnTarget | null;
  /** 0–1: the confidence in the target, or in what is proposed. */
  readonly confidence: number;
  /** `null`: the column carries no field. */
  readonly band: Band | null;
  /** The best candidate of a `doubtful` column, otherwise `null`. */
  readonly proposed: ColumnTarget | null;
  /** What else the column may be, likeliest first, with `proposed` at the top; empty unless `doubtful`. */
  readonly candidates: readonly Candidate[];
  /** `chosen` by the user or --map, `remembered`, a known heading (`exact`), or understood by words and values
   * together (`proposal`); `none` if it was not understood. */
  readonly origin: "chosen" | "remembered" | "exact" | "proposal" | "none";
  /** The words and values that were decisive, in Russian, for the user. */
  readonly reason: string;
  /** Up to three values of the column as the sheet shows them; none: the column is blank. */
  readonly samples: readonly string[];
  /**
   * The first of the columns that together form one value («Код», «Подвид», «КОСГУ» of one КБК), if it is not this
   * one.
   */
  readonly partOf?: number;
  /** Whether the heading means the opposite of the field («Претензия не требуется»). */
  readonly inverted: boolean;
}

/** A row that looks like a debt but cannot be one. */
export interface RejectedRow {
  /** Counted from 1. */
  readonly row: number;
  readonly cell: string;
  /** In Russian, with what to do. */
  readonly reason: string;
  /** Principal and penalty as far as they can be read; `null` if neither can. */
  readonly sum: Money | null;
}

/** What the user or the command decides in advance. */
export interface IntakeOptions {
  readonly file: string;
  readonly asOf: Day;
  /** `--map` or the pane: overrides every guess. */
  readonly chosenColumns?: ColumnChoices;
  /** Mappings that the workbook remembers, by header signature: heading → target (null: leave unmapped). */
  readonly remembered?: ReadonlyMap<string, ReadonlyMap<string, ColumnTarget | null>>;
  /** The unit of all sums; overrides headings and title. */
  readonly unit?: MoneyUnit;
  /** Units that the workbook remembers, by header signature: they settle doubts. */
  readonly rememberedUnits?: ReadonlyMap<string, MoneyUnit>;
  /** For sheets that do not name their administrator. */
  readonly administrator?: { readonly code: string | null; readonly name: string | null };
  /** Called between steps of `understandSheet` with the share done, 0–1, never falling. */
  readonly onProgress?: (share: number) => void;
}

/** A sheet as understood. */
export interface Intake {
  readonly file: string;
  readonly sheet: string;
  readonly unit: MoneyUnit;
  /** Words and numbers that indicate different units of the principal, with the answer; `null` if they agree. */
  readonly unitDoubt: UnitDoubt | null;
  /** Header rows counted from 1, including the row of column numbers. */
  readonly headerRows: readonly number[];
  /** One entry per column of the table. */
  readonly mapping: readonly ColumnMatch[];
  /** The header's signature, under which the mapping is remembered. */
  readonly signature: string;
  readonly counts: Readonly<Record<RowKind, number>>;
  /** The kind of row `firstRow + i` (0-based rows). */
  readonly rowKinds: readonly RowKind[];
  readonly firstRow: number;
  readonly rejected: readonly RejectedRow[];
  readonly debts: readonly Debt[];
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
  /** «по состоянию на» of the title, if it has one. */
  readonly titleAsOf: Day | null;
  /** What the lines above the table say. */
  readonly titleTexts: readonly string[];
  readonly hiddenRowCount: number;
  readonly hiddenColumnCount: number;
}

/** Why a sheet cannot become a register: no table, no amount, no debtor. Text for the user, naming the sheet. */
export interface IntakeFailure {
  readonly code: "no-table" | "missing-column" | "ambiguous-column" | "empty-sheet";
  readonly message: string;
  /** What was found nevertheless, so that the user can be asked. */
  readonly mapping: readonly ColumnMatch[];
  /** The field that needs a column, if that is what is missing. */
  readonly field?: FieldKey;
  /** 0-based: the only column that may be it. */
  readonly column?: number;
}

/** Either an understood sheet or the reason why there is none. */
export type IntakeResult =
  { readonly ok: true; readonly intake: Intake } | { readonly ok: false; readonly failure: IntakeFailure };
