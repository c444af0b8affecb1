import { cellAddress, rangeAddress, type CellRange } from "../../domain/grid";
import type { DataValidation, PrintSetup, SheetModel } from "../../sheet/model";
import type { WriteContext } from "./cellXml";
import { NS } from "./namespaces";
import { disjointMerges, mergesXml, overlap } from "./packageMerges";
import { quotedSheet } from "../../sheet/writing/writtenNames";
import { colsXml, dimensionOf, fileWidth } from "./sheetLayout";
import { rowsXml } from "./sheetRows";
import { tableRange } from "./tableXml";
import { attributes, escapeText, XML_HEADER } from "./escapeXml";
import type { PartPiece } from "./packPackage";

/** What a worksheet part needs to know about the surrounding package. */
export interface SheetLinks {
  /** Relationship ids of its own parts, `null` if it has none. */
  readonly tableId: string | null;
  readonly drawingId: string | null;
  /** The drawing in which Excel shows its comments. */
  readonly notesId: string | null;
  /** The actual name of the sheet of a kind; `null` if the workbook has none: no link is then written. */
  readonly sheetOfKind: (kind: string) => string | null;
}

/** A worksheet part from a sheet model, piece by piece in schema order. */
export function* worksheetXml(
  model: SheetModel,
  links: SheetLinks,
  context: WriteContext,
): Iterable<PartPiece> {
  yield `${XML_HEADER}<worksheet xmlns="${NS.main}" xmlns:r="${NS.relationships}">`;
  yield sheetPropertiesXml(model);
  yield `<dimension ref="${rangeAddress(dimensionOf(model))}"/>`;
  yield viewXml(model);
  const levels = model.columns.some((column) => column.grouped) ? 1 : null;
  yield `<sheetFormatPr defaultRowHeight="15"${attributes({ outlineLevelCol: levels })}/>`;
  yield colsXml(model.columns.map((column) => ({ ...column, width: fileWidth(column.width) })));
  yield "<sheetData>";
  yield* rowsXml(model, context);
  yield "</sheetData>";
  yield mergesXml(checkedMerges(model));
  yield conditionalFormatsXml(model, context);
  yield validationsXml(model.dataValidations);
  yield hyperlinksXml(model, links);
  yield printXml(model.print);
  yield breaksXml(model.print?.breaks ?? []);
  yield ignoredErrorsXml(model);
  if (links.drawingId !== null) yield `<drawing${attributes({ "r:id": links.drawingId })}/>`;
  if (links.notesId !== null) yield `<legacyDrawing${attributes({ "r:id": links.notesId })}/>`;
  if (links.tableId !== null)
    yield `<tableParts count="1"><tablePart${attributes({ "r:id": links.tableId })}/></tableParts>`;
  yield "</worksheet>";
}

/** The model's merges; throws if they overlap each other or a table, which Excel would repair. */
function checkedMerges(model: SheetModel): readonly CellRange[] {
  const { merges } = model;
  const table = tableRange(model);
  if (table && merges.some((merge) => overlap(merge, table)))
    throw new RangeError(`A merge of ${model.kind} lies over its table`);
  if (disjointMerges(merges).length !== merges.length)
    throw new RangeError(`Merges of ${model.kind} overlap`);
  return merges;
}

function sheetPropertiesXml({ tabColor, print }: SheetModel): string {
  const tab = tabColor === null ? "" : `<tabColor rgb="FF${tabColor.toUpperCase()}"/>`;
  const fit = print === null ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function viewXml({ gridLines, zoom, freeze }: SheetModel): string {
  const view = attributes({ showGridLines: gridLines ? null : false, zoomScale: zoom, workbookViewId: 0 });
  return `<sheetViews><sheetView${view}>${freeze ? paneXml(freeze) : ""}</sheetView></sheetViews>`;
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows + columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const corner = cellAddress(rows, columns);
  const values = attributes({
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: corner,
    activePane: pane,
    state: "frozen",
  });
  return `<pane${values}/><selection${attributes({ pane, activeCell: corner, sqref: corner })}/>`;
}

function conditionalFormatsXml({ conditionalFormats }: SheetModel, { styles }: WriteContext): string {
  return conditionalFormats
    .map((format, index) => {
      const rule = attributes({
        type: "expression",
        dxfId: styles.conditional(format),
        priority: index + 1,
        stopIfTrue: format.stopIfTrue || null,
      });
      const formula = `<formula>${escapeText(format.formula)}</formula>`;
      return `<conditionalFormatting sqref="${rangeAddress(format.range)}"><cfRule${rule}>${formula}</cfRule></conditionalFormatting>`;
    })
    .join("");
}

function validationsXml(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return "";
  const list = validations.map((validation) => {
    // A warning, not a prohibition: the accountant may still type whatever is needed.
    const values = attributes({
      type: "list",
      errorStyle: "warning",
      allowBlank: true,
      showErrorMessage: true,
      sqref: rangeAddress(validation.range),
    });
    return `<dataValidation${values}><formula1>${escapeText(choicesFormula(validation))}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(list.length)}">${list.join("")}</dataValidations>`;
}

/** `"да,нет"`. Throws on what Excel cannot store in an inline list: a comma in a choice, more than 255 characters. */
function choicesFormula({ choices }: DataValidation): string {
  const text = choices.join(",");
  if (choices.some((choice) => choice.includes(",")) || text.length > 255)
    throw new RangeError(`Not a list of choices that Excel holds: ${text}`);
  return `"${text.replaceAll('"', '""')}"`;
}

function hyperlinksXml({ hyperlinks }: SheetModel, { sheetOfKind }: SheetLinks): string {
  const list = hyperlinks.flatMap((link) => {
    const sheet = sheetOfKind(link.kind);
    if (sheet === null) return [];
    const location = `${quotedSheet(sheet)}!${link.address}`;
    return [`<hyperlink${attributes({ ref: cellAddress(link.row, link.column), location })}/>`];
  });
  return list.length === 0 ? "" : `<hyperlinks>${list.join("")}</hyperlinks>`;
}

/** Excel's numbers of the paper sizes. */
const PAPER = { A3: 8, A4: 9 } as const;

function printXml(print: PrintSetup | null): string {
  if (print === null) return "";
  const setup = attributes({
    paperSize: print.paper === "A3" ? PAPER.A3 : PAPER.A4,
    fitToWidth: print.fitWidth,
    fitToHeight: print.fitHeight ?? 0,
    orientation: print.landscape ? "landscape" : "portrait",
  });
  const margins = attributes({ ...print.margins, header: 0.3, footer: 0.3 });
  const footer = print.footer === null ? "" : footerXml(print.footer);
  const options = print.centered === true ? '<printOptions horizontalCentered="1"/>' : "";
  return `${options}<pageMargins${margins}/><pageSetup${setup}/>${footer}`;
}

/** The last column of a sheet, up to which a page break extends. */
const LAST_COLUMN = 16_383;

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const count = breaks.length;
  const list = breaks.map((row) => `<brk${attributes({ id: row, max: LAST_COLUMN, man: 1 })}/>`);
  return `<rowBreaks${attributes({ count, manualBreakCount: count })}>${list.join("")}</rowBreaks>`;
}

/** Excel centres text that names no position; other readers need it stated. */
function footerXml(footer: string): string {
  const text = /&[LCR]/.test(footer) ? footer : `&C${footer}`;
  return `<headerFooter><oddFooter>${escapeText(text)}</oddFooter></headerFooter>`;
}

/** Codes kept as text are meant as text: no green corners in a block's columns. */
function ignoredErrorsXml({ blocks }: SheetModel): string {
  const ranges = blocks.flatMap(({ top, left, rowCount, columns }) =>
    rowCount === 0
      ? []
      : columns.flatMap(({ type }, index) => {
          const column = left + index;
          const range = { top, bottom: top + rowCount - 1, left: column, right: column };
          return type === "text" ? [rangeAddress(range)] : [];
        }),
  );
  if (ranges.length === 0) return "";
  return `<ignoredErrors><ignoredError sqref="${ranges.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
}
