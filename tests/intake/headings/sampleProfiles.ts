import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, type CellObject, type Range, type WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../../src/domain/grid";
import type { ColumnProfile } from "../../../src/intake/headings";

const SAMPLES = join(__dirname, "../../fixtures/samples");
const MOST_VALUES = 50;

/** Where a sample's table stands; rows counted from 1 as Excel shows them. */
export interface SampleTable {
  readonly file: string;
  readonly sheet: number;
  readonly header: readonly [first: number, last: number];
  readonly body: number;
}

/** A sample's columns as the matching sees them, and whether its serials count from 1904. */
export function sampleProfiles({ file, sheet, header, body }: SampleTable): {
  profiles: readonly ColumnProfile[];
  date1904: boolean;
} {
  const data = readFileSync(join(SAMPLES, file));
  const book = file.endsWith(".csv")
    ? read(new TextDecoder("windows-1251").decode(data), { type: "string", raw: true, FS: ";" })
    : read(data, { cellNF: true });
  const name = book.SheetNames[sheet] ?? "";
  const cells = book.Sheets[name] ?? {};
  const used = utils.decode_range(cells["!ref"] ?? "A1");
  const profiles: ColumnProfile[] = [];
  for (let column = used.s.c; column <= used.e.c; column++) {
    const levels: string[] = [];
    for (let row = header[0] - 1; row < header[1]; row++) {
      const text = headingText(cells, row, column);
      if (text !== "" && text !== levels.at(-1)) levels.push(text);
    }
    const values: CellValue[] = [];
    const formats: (string | null)[] = [];
    for (let row = body - 1; row <= used.e.r && values.length < MOST_VALUES; row++) {
      const cell = cellAt(cells, row, column);
      if (cell?.v === undefined || cell.v === "") continue;
      values.push(cell.t === "e" ? { error: cell.w ?? "#N/A" } : (cell.v as CellValue));
      formats.push(cell.z === undefined || cell.z === "General" ? null : String(cell.z));
    }
    const samples = values.slice(0, 3).map(String);
    profiles.push({ column, header: levels.join(" / "), levels, samples, values, formats });
  }
  return { profiles, date1904: book.Workbook?.WBProps?.date1904 === true };
}

function cellAt(sheet: WorkSheet, row: number, column: number): CellObject | undefined {
  return sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
}

/** A merged heading heads every column it spans, in its own first row. */
function headingText(sheet: WorkSheet, row: number, column: number): string {
  const inside = (range: Range): boolean =>
    range.s.r <= row && row <= range.e.r && range.s.c <= column && column <= range.e.c;
  const merge = sheet["!merges"]?.find(inside);
  const cell = merge ? cellAt(sheet, merge.s.r, merge.s.c) : cellAt(sheet, row, column);
  return cell?.v === undefined ? "" : String(cell.v).trim();
}
