import { buildRegister } from "../../src/app/build/build";
import type { BuildOptions } from "../../src/app/options";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { openInExcelHost } from "../excelHost";

/** Many blocks of rows: 20,000 debts give in Excel the register that they give in a file. */

const ROWS = 20_000;
const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;КБК";

function source(): Uint8Array {
  const rows = Array.from(
    { length: ROWS },
    (_, row) =>
      `ООО «Ромашка ${String(row)}»;7701234567;№ ${String(row)};10.01.2026;10.02.2026;${String(1000 + row)},55;01211601053010035140`,
  );
  return new TextEncoder().encode([HEAD, ...rows].join("\n"));
}

test("20,000 rows", async () => {
  const bytes = source();
  const fileName = "долги.csv";
  const options: BuildOptions = { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] };
  const inFile = await buildRegister(await openFileWorkbook([{ fileName, bytes }]), options);
  await openInExcelHost(bytes, fileName, { excelApi: "1.13" });
  const inExcel = await buildRegister(await openExcelWorkbook(), options);
  expect(inExcel.totals.debts).toBe(ROWS);
  expect(inExcel.totals.total.toFixed(2)).toBe(inFile.totals.total.toFixed(2));
  expect(inExcel.totals).toMatchObject({
    needClaim: inFile.totals.needClaim,
    needLawsuit: inFile.totals.needLawsuit,
    missed: inFile.totals.missed,
  });
}, 120_000);
