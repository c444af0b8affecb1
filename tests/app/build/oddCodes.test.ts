import { FORM_IDS } from "../../../src/forms/formRegistry";
import { buildRegister } from "../../../src/app/build/build";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";

/** A debt of each of these administrators. */
function debts(codes: readonly string[]): Uint8Array {
  const lines = codes.map(
    (code, index) =>
      `"${code}";"Орган ${String(index)}";ООО «Ромашка ${String(index)}»;100,00;10.01.2026;10.02.2026;221;1;казённое`,
  );
  const header =
    "Код администратора;Администратор;Должник;Сумма долга, руб.;Дата возникновения;Срок уплаты;КОСГУ;Вид обеспечения;Тип учреждения";
  return new TextEncoder().encode(`${[header, ...lines].join("\n")}\n`);
}

const options = { asOf: isoDay("2026-10-01"), rules: "model", sheets: null } as const;

test.each([
  [["01а", "012/1", "№ 5"]],
  [["[1]", "1:2", "'3'"]],
  [["*", "?", "~"]],
  [["012", "012 ", "О12"]],
  [["x".repeat(200), `${"я".repeat(120)}а`, `${"я".repeat(120)}б`]],
])("administrators' codes of any kind build every form: %j", async (codes) => {
  const port = await openFileWorkbook([{ fileName: "долги.csv", bytes: debts(codes) }]);
  const report = await buildRegister(port, { ...options, forms: FORM_IDS });
  for (const { form, sheet } of report.forms) {
    expect(form.kind).toMatch(/^[A-Za-z0-9_.]{1,200}$/);
    expect(sheet).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  }
  const kinds = report.forms.map(({ form }) => form.kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(report.controls.filter(({ ok }) => !ok)).toEqual([]);
  expect((await port.save()).length).toBeGreaterThan(0);

  // A second build finds its own sheets again.
  const again = await buildRegister(port, { ...options, forms: [] });
  expect(again.forms.map(({ form }) => form.kind)).toEqual(kinds);
  expect(again.forms.map(({ sheet }) => sheet)).toEqual(report.forms.map(({ sheet }) => sheet));
});
