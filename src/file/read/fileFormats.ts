import type { WorkBook } from "@e965/xlsx";
import type { SheetGrid } from "../../domain/grid";
import { readWithoutUnknown } from "./binaryRecords";
import { workbookRecords, type WorkbookRecords } from "./biff";
import { decodeCodePage } from "./codePages";
import { openCompoundFile } from "./compound";
import { parseDelimited, separatorOf } from "./csv";
import { readHtml } from "./html/readHtml";
import { joinLongRecords } from "./longRecords";
import { readFault, TEXT_SHEET_NAME } from "./fileMessages";
import { readFlatOds } from "./opendocument/readOds";
import { ownMarks } from "./ownMarks";
import type { SourcePackage } from "./filePackage";
import { SheetDraft } from "./sheetDraft";
import { gridOf } from "./sheetGrid";
import { readSpreadsheetXml } from "./spreadsheetml/readSpreadsheetXml";
import { asciiHead, decodeMarkup, decodeText } from "./fileText";
import type { ParsedWorkbook, ReadSheet } from "./types";

/** Reads an .xls; refuses anything else that may be in a compound file. */
export async function readOldExcel(
  bytes: Uint8Array,
  container: "ole2" | "biff",
  fileName: string,
): Promise<ParsedWorkbook> {
  // Large libraries that other files do not need.
  const [{ plainRecords }, { readRecords }] = await Promise.all([
    import("./encrypted/workbookStream"),
    import("./sheetjs"),
  ]);
  const stream = container === "biff" ? bytes : workbookStream(bytes, fileName);
  const plain = plainRecords(stream);
  if (plain === null) throw readFault("encrypted", fileName);
  const records = workbookRecords(plain);
  if (records === null) throw readFault("damaged", fileName);
  try {
    return parsed(readRecords(records.bytes), records);
  } catch (cause) {
    const secret = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw readFault(secret ? "encrypted" : "damaged", fileName, cause);
  }
}

/** Numbers of the Western European page. */
const LATIN_PAGES = new Set([1252, 0x8001]);

function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]+/g, (signs) =>
    decodeCodePage(
      1252,
      Uint8Array.from(signs, (sign) => sign.charCodeAt(0)),
    ),
  );
}

function workbookStream(bytes: Uint8Array, fileName: string): Uint8Array {
  const file = openCompoundFile(bytes);
  const has = (stream: RegExp) => file.names.some((name) => stream.test(name));
  if (has(/^(?:EncryptedPackage|EncryptionInfo)$/i)) throw readFault("encrypted", fileName);
  const stream = file.stream("Workbook") ?? file.stream("Book");
  // What a workbook embeds from other programs is deeper in the file.
  if (stream === null) throw readFault(has(/^WordDocument$/i) ? "word" : "unsupported", fileName);
  return stream;
}

/**
 * Parts of a binary workbook that contain no cells, among them the largest: pictures, pivot tables, macros, links.
 */
const WITHOUT_CELLS =
  /(?:^|\/)(?:media|drawings|charts|embeddings|pivotCache|pivotTables|externalLinks|printerSettings|customXml|docProps|theme)\/|vbaProject/i;

/**
 * Reads an .xlsb. Its parts are decompressed here, with limits, and passed to SheetJS as a plain archive: its own
 * decompression has no limits and gives up on archives that were written as a stream.
 */
export async function readBinary(source: SourcePackage): Promise<ParsedWorkbook> {
  const [{ zipSync }, { readRecords }] = await Promise.all([import("fflate"), import("./sheetjs")]);
  const parts: Record<string, Uint8Array> = {};
  for (const name of source.partNames) if (!WITHOUT_CELLS.test(name)) parts[name] = await source.bytes(name);
  const workbook = readWithoutUnknown(parts, (known) => readRecords(zipSync({ ...known }, { level: 0 })));
  return { ...parsed(workbook, { isExcel95: false, codePage: 1200 }), format: "xlsb" };
}

/** Reads HTML (many accounting programs' «.xls»), XML Spreadsheet 2003 or a flat OpenDocument (.fods). */
export function readWebOrXml(bytes: Uint8Array, format: "html" | "xml", fileName: string): ParsedWorkbook {
  if (format === "xml") {
    const isOpenDocument = asciiHead(bytes, 4096).replaceAll("\0", "").includes("office:document");
    return isOpenDocument ? readFlatOds(bytes) : readSpreadsheetXml(bytes);
  }
  const read = readHtml(decodeMarkup(bytes));
  if (read === null) throw readFault("page", fileName);
  return read;
}

/** Reads delimited text into one sheet of text cells. */
export function readDelimited(bytes: Uint8Array): ParsedWorkbook {
  const draft = new SheetDraft(TEXT_SHEET_NAME);
  const text = decodeText(bytes);
  const { records, unplaced } = joinLongRecords(parseDelimited(text), separatorOf(text));
  draft.unplacedRows = unplaced;
  records.forEach((record, row) => {
    record.forEach((text, column) => {
      if (text !== "") draft.put(row, column, { value: { kind: "text", text }, style: 0, formula: false });
    });
  });
  const sheets = [{ name: TEXT_SHEET_NAME, visible: true, kind: null }];
  const grids = new Map([[TEXT_SHEET_NAME, draft.finish(false, [])]]);
  return { format: "csv", date1904: false, sheets, grids };
}

function parsed(
  workbook: WorkBook,
  { isExcel95, codePage }: Pick<WorkbookRecords, "isExcel95" | "codePage">,
): ParsedWorkbook {
  // SheetJS does not decode the characters of its default page: «…» is left as a control character.
  const decode = isExcel95 && LATIN_PAGES.has(codePage) ? withoutControls : null;
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904);
  const names = (workbook.Workbook?.Names ?? []).map(({ Name, Ref }) => ({ name: Name, formula: Ref }));
  const kinds = ownMarks(names);
  const sheets: ReadSheet[] = [];
  const grids = new Map<string, SheetGrid>();
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    const type = (sheet?.["!type"] ?? "sheet") as string;
    if (type !== "sheet") return;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    sheets.push({ name, visible: !hidden, kind: kinds.get(name) ?? null });
    if (!sheet) return;
    grids.set(name, gridOf(name, sheet, { date1904, decode }));
    // The cells are now in the grid; what SheetJS holds is several times larger.
    Reflect.deleteProperty(workbook.Sheets, name);
  });
  return { format: "xls", date1904, sheets, grids };
}
