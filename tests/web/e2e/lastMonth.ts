import { buildRegister } from "../../../src/app/build/build";
import { lineId } from "../../../src/app/lineId";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";

const LAST_MONTH = [
  ["ИП Лютик А. А.", "Договор № 2 от 11.01.2025", "10.02.2026", "2000"],
  ["АО «Клевер»", "Договор № 3 от 12.01.2025", "10.03.2026", "3000"],
];
/** The debts of this month: the first one's debtor and contract are spelt otherwise. */
export const THIS_MONTH = [
  ["ИП Лютиков А. А.", "Договор № 7 от 11.01.2025", "10.02.2026", "2000"],
  ["АО «Клевер»", "Договор № 3 от 12.01.2025", "10.03.2026", "2500"],
];

/** A table of debts as a .csv file. */
export function table(asOf: string, debts: readonly (readonly string[])[]): string {
  const rows = [
    [`Реестр задолженности по состоянию на ${asOf}`],
    ["Должник", "Договор", "Срок уплаты", "Сумма долга, руб."],
    ...debts,
  ];
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n");
}

/** A finished register in which a claim to the first debtor was typed. */
export async function lastMonth(): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(table("01.09.2026", LAST_MONTH));
  const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes }]);
  const options = { asOf: isoDay("2026-09-01"), sheets: null, rules: "model", forms: [] } as const;
  const { entries } = await buildRegister(workbook, options);
  const entry = entries.find(({ debt }) => debt.debtorName?.includes("Лютик"));
  if (entry === undefined) throw new Error("nobody to claim from");
  const mark = { line: lineId(entry), field: "claimDate", date: isoDay("2026-08-20") } as const;
  await buildRegister(workbook, { ...options, marks: [mark] });
  return workbook.save();
}
