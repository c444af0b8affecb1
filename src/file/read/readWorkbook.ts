import type { SheetGrid } from "../../domain/grid";
import { detectContainer } from "./detect";
import { noSuchSheet, sheetFault, readFault } from "./fileMessages";
import { readBinary, readDelimited, readOldExcel, readWebOrXml } from "./fileFormats";
import { LimitError } from "./fileLimits";
import { readOds } from "./opendocument/readOds";
import { readOpenXml } from "./openxml/readOpenXml";
import { openPackage } from "./filePackage";
import {
  isOwnSheet,
  type FullReadOptions,
  type ParsedWorkbook,
  type ReadOptions,
  type ReadWorkbook,
} from "./types";

export type { ReadFormat, ReadOptions, ReadSheet, ReadWorkbook } from "./types";

/**
 * Reads a spreadsheet of any format that docs/register.md §1 names, recognised by its content. Throws a WorkbookError
 * naming the file if it cannot be read: empty, encrypted, damaged, or not a table. Only the cells of `wanted` sheets are
 * read where the format lets the others be left alone.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadWorkbook> {
  const parsed = await parse(bytes, fileName, { wanted: () => true, traced: isOwnSheet, ...options });
  const { format, date1904, sheets, grids, faults, unread } = parsed;
  let held: ReadonlyMap<string, SheetGrid> | null = grids;
  let { traces } = parsed;
  return {
    fileName,
    format,
    date1904,
    sheets,
    isUnread: (name) => unread?.has(name) === true,
    grid(name) {
      if (!held) throw new Error("the workbook's cells were released");
      const grid = held.get(name);
      if (grid) return grid;
      const names = sheets.map((sheet) => sheet.name);
      throw names.includes(name)
        ? sheetFault(fileName, name, faults?.get(name)?.fault, faults?.get(name)?.cell)
        : noSuchSheet(fileName, name, names);
    },
    traces: (name) => traces?.get(name) ?? null,
    release() {
      held = null;
      traces = undefined;
    },
  };
}

async function parse(bytes: Uint8Array, fileName: string, options: FullReadOptions): Promise<ParsedWorkbook> {
  const container = detectContainer(bytes, fileName);
  try {
    switch (container) {
      case "package": {
        const source = await openPackage(bytes, fileName);
        if (source.format === "ods") return await readOds(source, options);
        if (source.format === "xlsb") return await readBinary(source);
        return await readOpenXml(source, source.format, options);
      }
      case "ole2":
      case "biff":
        return await readOldExcel(bytes, container, fileName);
      case "html":
      case "xml":
        return readWebOrXml(bytes, container, fileName);
      case "text":
        return readDelimited(bytes);
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === "WorkbookError") throw cause;
    if (cause instanceof LimitError && cause.place !== null)
      throw sheetFault(fileName, cause.place.sheet, "beyond", cause.place.cell);
    throw readFault(cause instanceof LimitError ? "too-large" : "damaged", fileName, cause);
  }
}
