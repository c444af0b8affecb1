import { readZip, unzip } from "../../../src/file/package/zip";
import { openFileWorkbook, type FileInput, type FileWorkbookOptions } from "../../../src/file/fileWorkbook";
import { money } from "../../../src/domain/money";
import { emptySheet, type SheetDraft } from "../../../src/sheet/layout";
import type { Block, SheetModel } from "../../../src/sheet/model";
import { zipOf } from "./zipOf";

/** Every part of a package: name → bytes, in the order of the archive. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of await readZip(bytes)) parts.set(entry.filename, await unzip(entry));
  return parts;
}

/** The text of one part of a package; fails the test if there is none. */
export async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await partsOf(bytes)).get(name);
  if (!part) throw new Error(`No part ${name}`);
  return new TextDecoder().decode(part);
}

/** Opens the inputs, writes the models and gives the finished workbook. */
export async function written(
  inputs: FileInput | readonly FileInput[],
  write: readonly SheetModel[],
  options: FileWorkbookOptions & { readonly remove?: readonly string[] } = {},
): Promise<Uint8Array> {
  const workbook = await openFileWorkbook("bytes" in inputs ? [inputs] : inputs, options);
  await workbook.apply({ write, remove: options.remove ?? [], settings: null });
  return workbook.save();
}

/** A file input called «долги.xlsx». */
export function asInput(bytes: Uint8Array, fileName = "долги.xlsx"): FileInput {
  return { fileName, bytes };
}

/** A sheet draft with changes. */
export function sheetOf(kind: string, name: string, changes: Partial<SheetDraft> = {}): SheetDraft {
  return { ...emptySheet(kind, name), ...changes };
}

/** A register of three debts with the table «Register» from row 3 on. */
export function registerModel(changes: Partial<SheetDraft> = {}): SheetDraft {
  const debtors = ["ООО «Ромашка»", "=ИП Иванов", "АО «Ёлка»"];
  const body: Block = {
    name: "debts",
    top: 3,
    left: 0,
    rowCount: debtors.length,
    columns: [
      { type: "text", style: {}, value: (index) => debtors[index] ?? null },
      { type: "text", style: { numberFormat: "@" }, value: (index) => `00770000000${String(index)}` },
      { type: "number", style: MONEY, value: (index) => money("1234.56").plus(index) },
      { type: "date", style: DATE, value: (index) => 20_089 + index }, // 1 January 2025 and after
    ],
  };
  return sheetOf("register", "Реестр должников", {
    blocks: [body],
    table: {
      name: "Register",
      block: "debts",
      headers: ["Должник", "ИНН", "Всего, руб.", "Срок"],
      headerStyle: { bold: true, fill: "DCE6F1", border: "all" },
      style: "TableStyleLight1",
    },
    freeze: { rows: 3, columns: 1 },
    columns: [
      { column: 0, width: 40 },
      { column: 1, width: 14, hidden: true },
    ],
    rows: [{ row: 0, height: 24 }],
    cells: [{ row: 0, column: 0, type: "text", value: "Реестр", style: { bold: true, fontSize: 16 } }],
    conditionalFormats: [
      {
        range: { top: 3, left: 0, bottom: 5, right: 3 },
        formula: '$A4="АО «Ёлка»"',
        fill: "FFD34D",
        stopIfTrue: true,
      },
    ],
    print: {
      landscape: true,
      fitWidth: 1,
      fitHeight: null,
      titleRows: [2, 2],
      area: { top: 0, left: 0, bottom: 5, right: 3 },
      footer: "Страница &P из &N",
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 },
    },
    ...changes,
  });
}

/** Money and dates as the register shows them. */
export const MONEY = { numberFormat: "#,##0.00" } as const;
export const DATE = { numberFormat: "dd.mm.yyyy" } as const;

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a small workbook of an accountant: one sheet «Лист1» with two cells; to be changed by tests. */
export function smallParts(): Map<string, string | Uint8Array> {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return new Map<string, string | Uint8Array>([
    [
      "[Content_Types].xml",
      `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${HEADER}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
        '<bookViews><workbookView activeTab="0"/></bookViews>' +
        '<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      "xl/worksheets/sheet1.xml",
      `${HEADER}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Должник</t></is></c><c r="B1"><v>100.5</v></c></row>' +
        "</sheetData></worksheet>",
    ],
  ]);
}

/** Packs the small workbook after changes to the text of its parts. */
export async function smallWorkbook(
  change: (parts: Map<string, string | Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const parts = smallParts();
  change(parts);
  return zipOf(parts);
}

/** Replaces text in a part, which must hold it. */
export function edit(parts: Map<string, string | Uint8Array>, name: string, from: string, to: string): void {
  const text = parts.get(name);
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`${name} has no ${from}`);
  parts.set(
    name,
    text.replace(from, () => to),
  );
}
