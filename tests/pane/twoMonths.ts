import type { Session } from "../../src/pane/session/paneSession";
import type { Months } from "../../src/pane/session/months/monthsState";
import { begin } from "./beginSession";
import { csv } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** Two tables of a year, and the register of the first. */
export const HEAD = ["Должник", "ИНН", "Договор", "Срок уплаты", "Сумма долга, руб."];
export const OCTOBER = [
  ["Реестр задолженности по состоянию на 01.10.2026"],
  HEAD,
  ["ООО «Ромашка»", "3254001003", "Договор № 1 от 10.01.2025", "10.01.2026", 1000],
  ["ИП Лютик А. А.", "", "Договор № 2 от 11.01.2025", "10.02.2026", 2000],
  ["АО «Клевер»", "", "Договор № 3 от 12.01.2025", "10.03.2026", 3000],
];
export const NOVEMBER = [
  ["Реестр задолженности по состоянию на 01.11.2026"],
  HEAD,
  ["ООО «Ромашка»", "3254001003", "Договор № 1 от 10.01.2025", "10.01.2026", 700],
  ["ИП Лютиков А. А.", "", "Договор № 7 от 11.01.2025", "10.02.2026", 2000],
  ["АО «Василёк»", "", "Договор № 4 от 12.01.2025", "10.10.2026", 50],
];

/** Rows as lines of a .csv file. */
export const text = (rows: readonly (readonly (string | number)[])[]): string[] =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(";"));

/** What a session says of months. */
export const months = (session: Session): Months => {
  const found = session.state().months;
  if (found === null) throw new Error(JSON.stringify(session.state().notice));
  return found;
};

/** October's register, with something typed into the line of a debtor. */
export async function october(): Promise<{ workbook: PaneWorkbook; session: Session }> {
  const workbook = await paneWorkbook([csv(...text(OCTOBER))]);
  const session = await begin(workbook);
  await session.takeActiveSheet();
  await session.build();
  return { workbook, session };
}

/** The line of a debtor. */
export function lineOf(session: Session, name: RegExp): string {
  const card = session.state().work?.piece.cards.find((one) => name.test(one.name ?? ""));
  if (card === undefined) throw new Error(`nobody: ${String(name)}`);
  return card.line;
}
