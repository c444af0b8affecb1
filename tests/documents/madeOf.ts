import { utils, write } from "@e965/xlsx";
import { TemplateHandler } from "easy-template-x";
import { buildRegister } from "../../src/app/build/build";
import {
  makeDocuments,
  type DocumentsRequest,
  type MadeDocuments,
} from "../../src/app/documents/makeDocuments";
import { isoDay } from "../../src/domain/day";
import type { PaperId } from "../../src/documents/papers/paper";
import { openFileWorkbook, type FileWorkbook } from "../../src/file/fileWorkbook";
import type { RuleSetId } from "../../src/regulations";

/** A row of a debt sheet by its headings. */
export type Row = Readonly<Record<string, string | number>>;

/** The usual debt of an organisation, overdue since 10.02.2026; `changes` replace its cells. */
export const debt = (changes: Row = {}): Row => ({
  Должник: "ООО «Ромашка»",
  "Тип должника": "ЮЛ",
  ИНН: "7707083893",
  Адрес: "г. Севск, ул. Мира, д. 1",
  "Основание (договор)": "Договор аренды от 12.01.2022 № 15",
  "Основной долг, руб.": 100000,
  "Дата возникновения": "10.01.2026",
  "Срок уплаты": "10.02.2026",
  ...changes,
});

/** A citizen's debt. */
export const citizen = (changes: Row = {}): Row =>
  debt({ Должник: "Иванова Мария Петровна", "Тип должника": "ФЛ", ИНН: "", ...changes });

/** A workbook of these debts with its register built on 01.10.2026; `others`: more sheets by name. */
export async function registerOf(
  rows: readonly Row[],
  others: Readonly<Record<string, readonly Row[]>> = {},
  rules: RuleSetId = "sevsk",
): Promise<FileWorkbook> {
  const book = utils.book_new();
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  utils.book_append_sheet(book, utils.json_to_sheet([...rows], { header: headings }), "Долги");
  for (const [name, sheet] of Object.entries(others))
    utils.book_append_sheet(book, utils.json_to_sheet([...sheet]), name);
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const workbook = await openFileWorkbook([{ fileName: "долги.xlsx", bytes }]);
  await buildRegister(workbook, {
    asOf: isoDay("2026-10-01"),
    rules,
    sheets: ["Долги"],
    forms: [],
    leaveDoubtful: true,
    acceptDoubt: true,
  });
  return workbook;
}

/** Makes papers of 02.10.2026. */
export function papersOf(
  workbook: FileWorkbook,
  paper: PaperId,
  changes: Partial<DocumentsRequest> = {},
): Promise<MadeDocuments> {
  return makeDocuments(workbook, {
    paper,
    date: isoDay("2026-10-02"),
    way: null,
    termination: false,
    names: () => null,
    choice: null,
    template: null,
    perDebt: false,
    oneFile: false,
    sheets: false,
    ...changes,
  });
}

/** The text of each .docx. */
export function textsOf({ files }: MadeDocuments): Promise<string[]> {
  return Promise.all(files.map(({ bytes }) => new TemplateHandler().getText(Buffer.from(bytes))));
}
