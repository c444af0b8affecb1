import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from "@zip.js/zip.js";
import { isCellError, type SheetGrid } from "../../../src/domain/grid";
import { readWorkbook } from "../../../src/file/read/readWorkbook";

/** Files made by hand, as programs other than Excel write them. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a Russian text in windows-1251. */
export function windows1251(text: string): Uint8Array {
  const bytes = Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x80) return code;
    if (char === "«") return 0xab;
    if (char === "»") return 0xbb;
    if (char === "№") return 0xb9;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    throw new Error(`no byte for ${char}`);
  });
  return Uint8Array.from(bytes);
}

/** A zip of the given parts. */
export async function zip(
  parts: Readonly<Record<string, string>>,
  options: ZipWriterAddDataOptions = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(parts)) {
    const stream = new Blob([text]).stream();
    await writer.add(name, stream as ReadableStream<Uint8Array>, options);
  }
  return writer.close();
}

/** The parts of a small .xlsx; any of them may be replaced or, with `null`, left out. */
export function xlsxParts(
  sheetData: string,
  changes: Readonly<Record<string, string | null>> = {},
  after = "",
): Record<string, string> {
  const parts: Record<string, string | null> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Долги" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({ rId1: "worksheets/sheet1.xml" }),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="4"/><xf><alignment indent="2"/></xf></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Должник</t></si><si><r><t>ООО </t></r><r><rPr><b/></rPr><t>«Ромашка»</t></r></si><si><t xml:space="preserve"> с пробелом</t></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== null),
  );
}

/** A workbook's relationships: worksheets by their ids, and the shared strings and styles. */
export function relationships(
  sheets: Readonly<Record<string, string>>,
  strings = "sharedStrings.xml",
  office = OFFICE,
): string {
  const relate = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const worksheets = Object.entries(sheets).map(([id, target]) => relate(id, "worksheet", target));
  const others = relate("rS", "sharedStrings", strings) + relate("rT", "styles", "styles.xml");
  return `<Relationships xmlns="${PACKAGE}/relationships">${worksheets.join("")}${others}</Relationships>`;
}

/** A small .xlsx with that sheet data. */
export async function xlsx(
  sheetData: string,
  changes: Readonly<Record<string, string | null>> = {},
  after = "",
): Promise<Uint8Array> {
  return zip(xlsxParts(sheetData, changes, after));
}

/** A compound (OLE2) file of the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new() as unknown;
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return Uint8Array.from(XLSX.CFB.write(file, { type: "array" }) as number[]);
}

/** A sample of tests/fixtures/samples. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../fixtures/samples", name)));
}

/** The values of a grid's used range, row by row; errors as their text. */
export function valuesOf(grid: SheetGrid): unknown[][] {
  const used = grid.used;
  if (!used) return [];
  const line = (row: number) =>
    Array.from({ length: used.right - used.left + 1 }, (_, index) => {
      const value = grid.value(row, used.left + index);
      return isCellError(value) ? value.error : value;
    });
  return Array.from({ length: used.bottom - used.top + 1 }, (_, index) => line(used.top + index));
}

/** Two rows of a sheet: a heading and a debtor, by shared strings. */
export const DEBTOR = `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>10.5</v></c></row>`;
/** Its values. */
export const DEBTOR_VALUES = [
  ["Должник", null],
  ["ООО «Ромашка»", 10.5],
];

/** The first sheet of a workbook. */
export async function gridOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<SheetGrid> {
  const workbook = await readWorkbook(await bytes, "долги.xlsx");
  return workbook.grid(workbook.sheets[0]?.name ?? "");
}
