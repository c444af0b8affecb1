import { filteredTotals } from "../../../src/web/grid/filteredTotals";

const HEADINGS = ["Должник", "Всего, руб.", "Этап", "Срочность", "Состояние"];

function totalsOf(rows: readonly (readonly unknown[])[]) {
  const found = filteredTotals(
    HEADINGS,
    rows.map((row) => (column: number) => row[column]),
  );
  if (found === null) return null;
  const part = ({ count, total }: { count: number; total: { toFixed(digits: number): string } }) =>
    `${String(count)} на ${total.toFixed(2)}`;
  return [part(found.all), part(found.claim), part(found.lawsuit), found.byCaption.get("Срок пропущен")];
}

test("adds up what is left: debts, those to claim and those to sue, each with its sum", () => {
  expect(
    totalsOf([
      ["А", 100.1, "нужна претензия", "срок пропущен", null],
      ["Б", 200.2, "нужна претензия", "по плану", null],
      ["В", 0.3, "нужен иск", "срок пропущен", null],
      ["Г", 5, "в суде", null, null],
    ]),
  ).toEqual(["4 на 305.60", "2 на 300.30", "1 на 0.30", 2]);
});

test("counts no line that the source no longer has", () => {
  expect(totalsOf([["А", 100, "нужна претензия", "срок пропущен", "нет в источнике"]])).toEqual([
    "0 на 0.00",
    "0 на 0.00",
    "0 на 0.00",
    0,
  ]);
});

test("says nothing of a sheet without sums or stages", () => {
  expect(filteredTotals(["Должник", "Этап"], [])).toBeNull();
});
