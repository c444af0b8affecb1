import { gridOf } from "../gridOf";
import { understand } from "../understand";

/** A list with one further column. */
const columnOf = (heading: string, values: readonly string[]) =>
  understand(
    gridOf([
      ["Должник", "Сумма долга", "Срок уплаты", heading],
      ["ООО «Клён»", 100, "10.02.2026", values[0] ?? ""],
      ["ООО «Дуб»", 200, "11.02.2026", values[1] ?? ""],
      ["ООО «Вяз»", 300, "12.02.2026", values[2] ?? ""],
    ]),
  ).mapping[3];

describe("a column whose heading names a step and whose values hold dates", () => {
  test.each([
    ["Отметка о претензии", "claimDate"],
    ["Отметка по иску", "lawsuitDate"],
  ])("«%s» is asked about, not left out in silence", (heading, field) => {
    const match = columnOf(heading, ["исх. 12 от 03.06.2026", "", "нет"]);
    expect(match).toMatchObject({ target: null, band: "doubtful" });
    expect(match?.candidates.map(({ target }) => target)).toContain(field);
  });

  test("without a date among its values, or about something around the step, it raises no question", () => {
    expect(columnOf("Отметка о претензии", ["нет", "", "нет"])?.proposed).not.toBe("claimDate");
    expect(columnOf("Ответ на запрос по претензии", ["исх. 12 от 03.06.2026", "", "нет"])?.proposed).not.toBe(
      "claimDate",
    );
  });
});
