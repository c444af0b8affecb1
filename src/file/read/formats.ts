import type { WorkBook } from "@e965/xlsx";
import type { CellValue, SheetGrid } from "../../domain/grid";
import { parseDelimited } from "./csv";
import { tidyHtml } from "./html";
import { indentingStyles, watchIndents } from "./indents";
import { readFault, TEXT_SHEET_NAME } from "./messages";
import { odsHidden } from "./odsHidden";
import type { SourcePackage } from "./package";
import { RowCodes } from "./rowCodes";
import { gridOf, type SheetExtras } from "./sheetGrid";
import { openCompoundFile, readBiff, readMarkup, readParts, type Part } from "./sheetjs";
import { sheetParts } from "./sheetParts";
import { storedGrid } from "./storedGrid";
import { decodeMarkup, decodeText, utf8Text } from "./text";
import { trimSheet } from "./trim";
import type { ReadFormat, ReadSheet } from "./types";

/** All that was read of a file. A sheet without a grid is damaged. */
export interface ParsedWorkbook {
  readonly format: ReadFormat;
  readonly date1904: boolean;
  readonly sheets: readonly ReadSheet[];
  readonly grids: ReadonlyMap<string, SheetGrid>;
}

/** Parts of an .xlsx that hold nothing to read here, and may be large. */
const UNREAD_PARTS =
  /^(?:docProps|customXml)\/|\/(?:media|drawings|charts|pivotCache|pivotTables|externalLinks|activeX|ctrlProps|embeddings|printerSettings|queryTables|tables|revisions|persons|threadedComments|model|metadata\.xml|calcChain\.xml|comments[^/]*\.xml)\b|\.(?!(?:xml|rels)$)[^./]*$/i;

/** Reads an .xlsx or .xlsm. */
export async function readOpenXml(source: SourcePackage, format: "xlsx" | "xlsm"): Promise<ParsedWorkbook> {
  const styles = await source.text(source.partNames.find((name) => /\/styles\.xml$/i.test(name)) ?? "");
  const indenting = indentingStyles(styles === null ? null : utf8Text(styles));
  const worksheets = await sheetParts(source);
  const indents = new Map<string, RowCodes>();
  const parts: Part[] = [];
  for (const name of source.partNames) {
    if (UNREAD_PARTS.test(name)) continue;
    const sheet = worksheets.get(name.toLowerCase());
    let edit = sheet === undefined ? undefined : trimSheet();
    if (sheet !== undefined && edit !== undefined && indenting.size > 0) {
      const watch = watchIndents(indenting, edit);
      indents.set(sheet, watch.indents);
      edit = watch;
    }
    parts.push({ name, data: (await source.text(name, edit)) ?? "" });
  }
  return parsed(readParts(parts), format, (name) => {
    const sheetIndents = indents.get(name);
    return sheetIndents ? { indents: sheetIndents } : {};
  });
}

/** Reads an .ods. */
export async function readOds(source: SourcePackage): Promise<ParsedWorkbook> {
  const parts: Part[] = [];
  for (const name of ["META-INF/manifest.xml", "content.xml", "styles.xml", "settings.xml"])
    parts.push({ name, data: (await source.text(name)) ?? "" });
  return parsed(readParts(parts), "ods", hiddenExtras(parts[1]?.data ?? ""));
}

/** What SheetJS does not tell of an OpenDocument sheet. */
function hiddenExtras(contentXml: string) {
  const hidden = odsHidden(contentXml);
  return (_name: string, index: number) => {
    const { sheet = false, rows = [], columns = [] } = hidden[index] ?? {};
    return { hidden: sheet, hiddenRows: rows, hiddenColumns: columns };
  };
}

/** Reads an .xls; refuses what else may stand in a compound file. */
export function readOldExcel(
  bytes: Uint8Array,
  container: "ole2" | "biff",
  fileName: string,
): ParsedWorkbook {
  if (container === "biff") return parsed(readBiff(bytes), "xls");
  const file = openCompoundFile(bytes);
  const has = (stream: RegExp) => file.streams.some((name) => stream.test(name));
  if (has(/^(?:EncryptedPackage|EncryptionInfo)$/i)) throw readFault("encrypted", fileName);
  if (has(/^WordDocument$/i)) throw readFault("word", fileName);
  if (!has(/^(?:Workbook|Book)$/i)) throw readFault("unsupported", fileName);
  try {
    return parsed(file.read(), "xls");
  } catch (cause) {
    const secret = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw readFault(secret ? "encrypted" : "damaged", fileName, cause);
  }
}

/** Reads HTML (many an «.xls» of an accounting program), XML Spreadsheet 2003 or a flat OpenDocument (.fods). */
export function readWebOrXml(bytes: Uint8Array, format: "html" | "xml", fileName: string): ParsedWorkbook {
  const text = decodeMarkup(bytes).trimStart();
  if (format === "html" && !/<table\b/i.test(text)) throw readFault("page", fileName);
  if (format === "html") return parsed(readMarkup(tidyHtml(text)), format);
  return parsed(readMarkup(text), format, text.includes("<office:document") ? hiddenExtras(text) : undefined);
}

/** Reads delimited text into one sheet of texts. */
export function readDelimited(bytes: Uint8Array): ParsedWorkbook {
  const rows: CellValue[][] = parseDelimited(decodeText(bytes)).map((record) =>
    record.map((value) => (value === "" ? null : value)),
  );
  const grid = storedGrid({
    name: TEXT_SHEET_NAME,
    date1904: false,
    rows,
    looks: new RowCodes(),
    formats: [null],
    indents: null,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: new Map(),
    outline: new Map(),
  });
  const sheets = [{ name: TEXT_SHEET_NAME, visible: true, kind: null }];
  return { format: "csv", date1904: false, sheets, grids: new Map([[TEXT_SHEET_NAME, grid]]) };
}

function parsed(
  workbook: WorkBook,
  format: ReadFormat,
  extras: (name: string, index: number) => Omit<SheetExtras, "date1904"> & { hidden?: boolean } = () => ({}),
): ParsedWorkbook {
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904);
  const kinds = ownMarks(workbook);
  const sheets: ReadSheet[] = [];
  const grids = new Map<string, SheetGrid>();
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    const type = (sheet?.["!type"] ?? "sheet") as string;
    if (type !== "sheet") return;
    const { hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, ...known } = extras(
      name,
      index,
    );
    sheets.push({ name, visible: !hidden, kind: kinds.get(name) ?? null });
    if (!sheet) return;
    grids.set(name, gridOf(name, sheet, { date1904, ...known }));
    // The cells are in the grid now; what SheetJS holds is several times larger.
    Reflect.deleteProperty(workbook.Sheets, name);
  });
  return { format, date1904, sheets, grids };
}

/** The add-in's marks: sheet name → kind. */
function ownMarks(workbook: WorkBook): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { Name, Ref } of workbook.Workbook?.Names ?? []) {
    const kind = /^_rd_(.+)$/.exec(Name)?.[1];
    const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$1$/.exec(Ref) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (kind !== undefined && sheet !== undefined) marks.set(sheet, kind);
  }
  return marks;
}
