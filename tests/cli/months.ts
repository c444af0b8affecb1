import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { runCli, temporaryFolder } from "./runCli";

/** Debts of four debtors, and how a test builds a register of them month by month. */

export const at = temporaryFolder();
export const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга;Пени";
export const ROMASHKA =
  "ООО «Ромашка»;7701234567;Договор № 5 от 01.02.2025;10.01.2026;10.02.2026;1000,00;10,50";
export const VISHNYA = "ООО «Вишня»;7707654328;Договор № 6;10.03.2026;10.04.2026;2000,00;";
export const IVANOV = "Иванов Иван Петрович;;Договор № 7;10.03.2026;10.05.2026;300,00;";
export const GRANIT = "АО «Гранит»;7712345678;Договор № 8;01.06.2026;01.07.2026;50,00;";

export interface Report {
  readonly changes: Readonly<Record<string, number>>;
  readonly files: readonly { file: string; verdict: string }[];
  readonly debts: readonly Record<string, string | null>[];
  readonly problems: readonly { code: string }[];
}

export function source(name: string, date: string | null, ...rows: readonly string[]): string {
  const path = at(name);
  writeFileSync(
    path,
    [...(date === null ? [] : [`по состоянию на ${date};;;;;;`]), HEAD, ...rows].join("\n"),
  );
  return path;
}

export async function build(...args: string[]) {
  const run = await runCli("build", ...args, "--json", at("r.json"));
  const report = run.code === 2 ? null : (JSON.parse(readFileSync(at("r.json"), "utf8")) as Report);
  return { ...run, report: report as Report };
}

export const debt = ({ debts }: Report, name: string) =>
  debts.find(({ debtorName }) => debtorName?.includes(name));

/** Types into a column of the register, for the lines of a debtor. */
export async function typeInto(
  path: string,
  sheet: string,
  heading: string,
  isLine: (texts: string[]) => boolean,
  value: ExcelJS.CellValue,
) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const worksheet = workbook.getWorksheet(sheet);
  let [header, column] = [0, 0];
  worksheet?.eachRow((row, number) => {
    row.eachCell((cell, index) => {
      if (header === 0 && cell.value === heading) [header, column] = [number, index];
    });
  });
  worksheet?.eachRow((row, number) => {
    const texts: string[] = [];
    row.eachCell((cell) => texts.push(String(cell.value)));
    if (number <= header || !isLine(texts)) return;
    row.getCell(column).value = value;
    if (value instanceof Date) row.getCell(column).numFmt = "dd.mm.yyyy";
  });
  await workbook.xlsx.writeFile(path);
}

export const register = "Реестр должников";
export const of = (name: string) => (texts: string[]) => texts.some((text) => text.includes(name));
