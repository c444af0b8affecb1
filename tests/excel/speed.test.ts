import { buildRegister } from "../../src/app/build";
import type { BuildOptions } from "../../src/app/options";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { openInExcelHost } from "../excelHost";

/** From the click to the coloured register: 20,000 rows in Excel take at most three times what the command takes. */

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

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test("20,000 rows", async () => {
  const bytes = source();
  const fileName = "долги.csv";
  const options: BuildOptions = { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] };
  const command = await milliseconds(async () => {
    const file = await openFileWorkbook([{ fileName, bytes }]);
    await buildRegister(file, options);
    await file.save();
  });
  await openInExcelHost(bytes, fileName, { excelApi: "1.13" });
  const inExcel = await milliseconds(async () => buildRegister(await openExcelWorkbook(), options));
  expect(inExcel).toBeLessThan(3 * command);
}, 120_000);
