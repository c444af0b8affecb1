import type { Control } from "../../domain/problem";
import { emptySheet, rangeOf, setWidths } from "../../sheet/layout";
import { portraitPage } from "../../sheet/page";
import type { Administrator, FormRow } from "./context";
import type { QueryEngine } from "../../register/query/engine";
import type { BuiltForm, FormId } from "./form";
import { placeBelow, placeLines, type BelowTable, type TextLine } from "./formParts";
import {
  behindReportCell,
  checkedReportCells,
  placeSmallTable,
  reportColumns,
  type PlacedReportCell,
  type ReportTable,
} from "./smallTable";

export type { ReportCell, ReportRow, ReportTable, SourcedText } from "./smallTable";

/** A piece of a report, from top to bottom. */
export type ReportPart =
  | { readonly kind: "text"; readonly line: TextLine }
  | { readonly kind: "table"; readonly table: ReportTable };

/** A report in prose with small tables. */
export interface ReportFormSpec {
  readonly id: FormId;
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

/** Lays out a report on upright A4 pages. */
export function buildReportForm(spec: ReportFormSpec, engine: QueryEngine<FormRow>): BuiltForm {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  setWidths(sheet, spec.widths);
  const placed: PlacedReportCell[] = [];
  let row = 0;
  for (const part of spec.parts) {
    if (part.kind === "text") row = placeLines(sheet, row, [part.line], spec.widths);
    else row = placeSmallTable(sheet, row, part.table, spec.widths, placed) + 1;
  }
  const lastRow = row - 1;
  const end = placeBelow(sheet, row, spec.below, spec.widths);
  sheet.print = portraitPage(spec.sheetName, { area: rangeOf(0, 0, end, spec.widths.length) });
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
