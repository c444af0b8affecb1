import type { Control } from "../../domain/problem";
import { emptySheet, rangeOf, setWidths, type SheetDraft } from "../../sheet/layout";
import { wrappedLines } from "../../sheet/measure";
import { pageRooms, portraitPage, rowHeights } from "../../sheet/page";
import { pageBreaks, type KeptRows } from "../../sheet/pageBreaks";
import type { Administrator, FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import type { BuiltForm } from "./form";
import { placeBelow, placeLines, roomForText, type BelowTable, type TextLine } from "./formParts";
import {
  behindReportCell,
  checkedReportCells,
  placeSmallTable,
  reportColumns,
  widthsForTable,
  type PlacedReportCell,
  type ReportTable,
} from "./smallTable";

export type { ReportCell, ReportRow, ReportTable, SourcedText } from "./smallTable";

/** A piece of a report, from top to bottom. */
export type ReportPart =
  | { readonly kind: "text"; readonly line: TextLine }
  | { readonly kind: "table"; readonly table: ReportTable };

/** A prose report with small tables. */
export interface ReportFormSpec {
  readonly id: string;
  readonly kind: string;
  readonly sheetName: string;
  readonly administrator: Administrator | null;
  /** Widths of the sheet's columns in characters; about 95 fill an upright page. */
  readonly widths: readonly number[];
  readonly parts: readonly ReportPart[];
  readonly below: readonly BelowTable[];
  readonly controls?: readonly Control[];
}

/** A paragraph of prose. */
export function paragraph(text: string): ReportPart {
  return { kind: "text", line: { text, style: "prose" } };
}

/** The heading of a section. */
export function section(text: string): ReportPart {
  return { kind: "text", line: { text, style: "section" } };
}

/**
 * Lays out a report on upright A4 pages, whose breaks separate no heading from its text and split no small table; a
 * long table continues with its heading repeated.
 */
export function buildReportForm(given: ReportFormSpec, engine: QueryEngine<FormRow>): BuiltForm {
  const spec = { ...given, widths: fittedWidths(given) };
  let parts: readonly Placeable[] = spec.parts.flatMap((part) => splitText(part, spec.widths));
  let report = laidOut(spec, parts);
  // Each pass splits at least one more table, and none twice at the same line.
  for (let next = partedTables(parts, report); next.length > parts.length;) {
    parts = next;
    report = laidOut(spec, parts);
    next = partedTables(parts, report);
  }
  const { sheet, placed, lastRow } = report;
  return {
    id: spec.id,
    kind: spec.kind,
    administrator: spec.administrator,
    type: null,
    model: sheet,
    columns: spec.widths.map((_, index) => index),
    firstRow: 0,
    lastRow,
    uses: reportColumns(placed),
    controls: spec.controls ?? [],
    checked: checkedReportCells(placed),
    rowsBehind: (atRow, atColumn) => behindReportCell(placed, engine, atRow, atColumn),
  };
}

/** Wide enough for every figure of every table, which would otherwise show as ####. */
function fittedWidths({ widths, parts }: ReportFormSpec): readonly number[] {
  return parts.reduce<readonly number[]>(
    (fitted, part) => (part.kind === "table" ? widthsForTable(fitted, part.table) : fitted),
    widths,
  );
}

/** Lines of text per row: Excel's rows are at most 409 points high, and anything beyond that is cut off. */
const LINES_IN_ROW = 18;

/**
 * A paragraph too long for one row split into several between words, so that it can also continue across a page
 * break.
 */
function splitText(part: ReportPart, widths: readonly number[]): readonly ReportPart[] {
  if (part.kind === "table") return [part];
  const { text, style } = part.line;
  const room = roomForText(style, widths);
  if (wrappedLines(text, room) <= LINES_IN_ROW) return [part];
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (row !== "" && wrappedLines(longer, room) > LINES_IN_ROW) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row].map((one) => ({ kind: "text", line: { text: one, style } }));
}

/** A part, or a piece of a continued table, with its heading repeated where the page ends. */
type Placeable = ReportPart & { readonly goesOn?: true };

/** A report as placed in its sheet. */
interface LaidOut {
  readonly sheet: SheetDraft;
  readonly placed: readonly PlacedReportCell[];
  readonly pieces: readonly Piece[];
  readonly breaks: readonly number[];
  readonly lastRow: number;
}

function laidOut(spec: ReportFormSpec, parts: readonly Placeable[]): LaidOut {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  setWidths(sheet, spec.widths);
  const placed: PlacedReportCell[] = [];
  const pieces: Piece[] = [];
  let row = 0;
  for (const part of parts) {
    const first = row;
    if (part.kind === "text") row = placeLines(sheet, row, [part.line], spec.widths);
    else row = placeSmallTable(sheet, row, part.table, spec.widths, placed) + (part.goesOn === true ? 0 : 1);
    pieces.push({ part, first, last: row - 1 });
  }
  const end = placeBelow(sheet, row, spec.below, spec.widths);
  const heights = rowHeights(sheet, end);
  const [room] = pageRooms(spec.widths, { landscape: false });
  const breaks = pageBreaks(heights, keptRows(pieces, heights, end, room), { height: room });
  sheet.print = portraitPage(spec.sheetName, { area: rangeOf(0, 0, end, spec.widths.length), breaks });
  return { sheet, placed, pieces, breaks, lastRow: row - 1 };
}

/** The parts with the first table that a page break splits in two; the same parts if there is none. */
function partedTables(parts: readonly Placeable[], { pieces, breaks }: LaidOut): readonly Placeable[] {
  for (const [index, { part, first }] of pieces.entries()) {
    if (part.kind !== "table") continue;
    // Right below the heading there is nothing to continue from, and below the last line nothing to continue with.
    const lastLine = first + part.table.rows.length;
    const parted = breaks.find((row) => first + 1 < row && row <= lastLine);
    if (parted === undefined) continue;
    const lines = parted - first - 1;
    const [before, after] = [part.table.rows.slice(0, lines), part.table.rows.slice(lines)];
    return [
      ...parts.slice(0, index),
      { kind: "table", table: { ...part.table, rows: before }, goesOn: true },
      { ...part, table: { ...part.table, rows: after } },
      ...parts.slice(index + 1),
    ];
  }
  return parts;
}

/** A part of a report and the rows it occupies, for a table including the empty row below it. */
interface Piece extends KeptRows {
  readonly part: Placeable;
}

/** Tables up to this share of a page are not split. */
const WHOLE_TABLE = 0.6;
/** Lines of a longer table that stay on the same page as its heading, and with its end. */
const LINES_TOGETHER = 2;

/**
 * What must not be split: a heading and what follows it, text above a table, a table, the signatures and what is
 * signed.
 */
function keptRows(
  pieces: readonly Piece[],
  heights: readonly number[],
  end: number,
  room: number,
): readonly KeptRows[] {
  const kept: KeptRows[] = [];
  pieces.forEach(({ part, first, last }, index) => {
    const next = pieces[index + 1];
    if (part.kind === "text") {
      const leads = next?.part.kind === "table" || part.line.style === "section";
      if (leads && next !== undefined) kept.push({ first, last: headOf(next) });
      return;
    }
    // It ends where the page ends.
    if (part.goesOn === true) {
      kept.push({ first, last: first + LINES_TOGETHER });
      return;
    }
    const height = heights.slice(first, last + 1).reduce((total, one) => total + one, 0);
    if (height <= room * WHOLE_TABLE) kept.push({ first, last });
    else kept.push({ first, last: first + LINES_TOGETHER }, { first: last - 1 - LINES_TOGETHER, last });
  });
  const signed = pieces.at(-1);
  if (signed !== undefined && end - 1 > signed.last)
    kept.push({ first: Math.max(signed.first, signed.last - 1 - LINES_TOGETHER), last: end - 1 });
  return kept;
}

/**
 * The last row of what must stay right below a heading: a line of text, or a table's heading with its first lines.
 */
function headOf({ part, first, last }: Piece): number {
  return part.kind === "text" ? first : Math.min(last, first + LINES_TOGETHER);
}
