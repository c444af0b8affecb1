import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { ZipWriter } from "@zip.js/zip.js";
import { cellAddress } from "../../src/domain/grid";
import {
  DATE_COLUMNS,
  HEADER_MERGES,
  MONEY_COLUMNS,
  sheetRows,
  COLUMN_COUNT,
  type Cell,
  type Row,
  type SheetOf,
  type Totals,
} from "./sheetRows";

/** Writes a sheet with this many debts to an .xlsx file, row by row, and returns its totals. */
export async function generateWorkbook(path: string, debts: number, of: SheetOf = {}): Promise<Totals> {
  const totals: Totals = { debts: 0, amount: 0, penalty: 0, rows: 0 };
  const strings = new Map<string, number>();
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
    // The way Excel writes its packages; the bare reader of the benchmark requires it.
    dataDescriptor: false,
    extendedTimestamp: false,
  });
  for (const [name, xml] of FIXED_PARTS) await zip.add(name, textStream([xml]));
  await zip.add("xl/worksheets/sheet1.xml", textStream(sheetXml(sheetRows(debts, totals, of), strings)));
  await zip.add("xl/sharedStrings.xml", textStream(stringsXml(strings)));
  await zip.close();
  return totals;
}

function textStream(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

/** Style indices of {@link STYLES}. */
const STYLE = { plain: 1, bold: 2, money: 3, date: 4 };

function* sheetXml(rows: Iterable<Row>, strings: Map<string, number>): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="20" width="22" customWidth="1"/></cols><sheetData>`;
  let index = 0;
  for (const row of rows) yield rowXml(row, index++, strings);
  const merges = HEADER_MERGES.map((area) => `<mergeCell ref="${area}"/>`).join("");
  yield `</sheetData><mergeCells count="${String(HEADER_MERGES.length)}">${merges}</mergeCells></worksheet>`;
}

function rowXml(row: Row, index: number, strings: Map<string, number>): string {
  let xml = `<row r="${String(index + 1)}">`;
  const count = row.look === "title" ? row.cells.length : COLUMN_COUNT;
  for (let column = 0; column < count; column++)
    xml += cellXml(row.cells[column] ?? null, cellAddress(index, column), styleOf(row, column), strings);
  return `${xml}</row>`;
}

function cellXml(cell: Cell, address: string, style: number, strings: Map<string, number>): string {
  const start = `<c r="${address}" s="${String(style)}"`;
  if (cell === null) return `${start}/>`;
  if (typeof cell === "number") return `${start}><v>${String(cell)}</v></c>`;
  if (typeof cell === "object") return `${start}><f>${cell.formula}</f><v>${String(cell.value)}</v></c>`;
  let place = strings.get(cell);
  if (place === undefined) strings.set(cell, (place = strings.size));
  return `${start} t="s"><v>${String(place)}</v></c>`;
}

function styleOf(row: Row, column: number): number {
  if (row.look === "debt" || row.look === "subtotal") {
    if (MONEY_COLUMNS.some((money) => money === column)) return STYLE.money;
    if (row.look === "debt" && DATE_COLUMNS.some((date) => date === column)) return STYLE.date;
  }
  return row.look === "debt" ? STYLE.plain : STYLE.bold;
}

function* stringsXml(strings: Map<string, number>): Generator<string> {
  yield `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${String(strings.size)}">`;
  let batch = "";
  for (const text of strings.keys()) {
    batch += `<si><t>${text}</t></si>`;
    if (batch.length < 100_000) continue;
    yield batch;
    batch = "";
  }
  yield `${batch}</sst>`;
}

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const BORDER = `<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/>${BORDER}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf borderId="1" applyBorder="1"/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/><xf numFmtId="4" borderId="1" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`;

const FIXED_PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    "[Content_Types].xml",
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Долги" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", DECLARATION + STYLES],
];
