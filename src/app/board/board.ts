import type { Day } from "../../domain/day";
import type { BodyKind } from "../../register/summary/bodies";

/** A part of the register that the board is narrowed to: one administrator, institution or responsible person. */
export interface BoardPart {
  readonly kind: BodyKind;
  /** `null`: those that name none. */
  readonly name: string | null;
}

/** The tables of the board: those of the sheet «Сводка», and one by responsible persons. */
export const BOARD_TABLES = [
  "overview",
  "urgency",
  "stage",
  "ageing",
  "administrator",
  "institution",
  "responsible",
  "debtors",
  "missed",
  "next",
  "discipline",
  "checks",
] as const;
/** See {@link BOARD_TABLES}. */
export type BoardTableId = (typeof BOARD_TABLES)[number];

/** Names a figure of the board, so that its debts are found again after the register has changed. */
export interface BoardFigure {
  readonly part: BoardPart | null;
  readonly table: BoardTableId;
  /** Its line in the table, from 0, and that line's name: two lines of a list may have the same one. */
  readonly line: number;
  readonly name: string;
}

/** A line of a table; texts as they are shown. */
export interface BoardLine {
  /** Leads to its debts; `null` where it counts something else, or nothing. */
  readonly figure: BoardFigure | null;
  readonly name: string;
  /** In the order of the table's headings, without that of the name. */
  readonly cells: readonly string[];
  /** The table's sum. */
  readonly isTotal: boolean;
}

/** A table of the board. */
export interface BoardTable {
  readonly id: BoardTableId;
  readonly title: string;
  readonly headings: readonly string[];
  readonly lines: readonly BoardLine[];
  /** What is said where there are no lines. */
  readonly empty: string;
}

/** A large figure at the top. */
export interface BoardTile {
  readonly figure: BoardFigure | null;
  readonly name: string;
  readonly debts: number;
  /** Roubles, and the same in thousands. */
  readonly sum: string;
  readonly thousands: string;
}

/** A bar of a chart. */
export interface BoardBar {
  readonly figure: BoardFigure | null;
  readonly name: string;
  /** «16 957,1»; «н/д» where the sum is not known. */
  readonly thousands: string;
  /** Its length, 0 to 1 of the longest; 0 for what is not above zero, `null` where it is not known. */
  readonly share: number | null;
  /** `claim`, `lawsuit`: the colours of the register; `plain` for the others. */
  readonly tone: "plain" | "claim" | "lawsuit";
}

/** A chart of the sheet «Сводка», or the one of the months. */
export interface BoardChart {
  readonly title: string;
  readonly bars: readonly BoardBar[];
}

/** The register on one reporting date, and against the one before. */
export interface BoardMonth {
  readonly date: Day;
  /** «н/д» where nothing was known. */
  readonly debts: string;
  readonly total: string;
  /** By how much it grew or fell; `null` for the first, «н/д» where either is not known. */
  readonly change: string | null;
  /** Debts whose sum was not known: the total is without them. */
  readonly unknown: number;
}

/** Whether the figures can be relied on; `unknown`: nothing was checked in this session. */
export type BoardChecks =
  { readonly state: "unknown" | "hold" } | { readonly state: "failed" | "unchecked"; readonly count: number };

/** What the head of department sees: the sheet «Сводка», drawn. */
export interface Board {
  readonly asOf: Day;
  readonly organisation: string | null;
  readonly rules: string;
  readonly part: BoardPart | null;
  /** What the board can be narrowed to. */
  readonly parts: readonly BoardPart[];
  readonly checks: BoardChecks;
  readonly tiles: readonly BoardTile[];
  readonly stages: BoardChart;
  readonly ages: BoardChart;
  readonly months: { readonly chart: BoardChart; readonly lines: readonly BoardMonth[] };
  readonly tables: readonly BoardTable[];
}
