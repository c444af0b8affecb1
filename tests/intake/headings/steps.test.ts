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
    ["Отметка о возбуждении", "enforcementStartDate"],
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

describe("steps that only a text names", () => {
  const codesOf = (heading: string, value: string, more: readonly (readonly [string, string])[] = []) =>
    understand(
      gridOf([
        ["Должник", "Сумма долга", "Срок уплаты", heading, ...more.map(([name]) => name)],
        ["ООО «Клён»", 100, "10.02.2026", value, ...more.map(([, each]) => each)],
        ["ООО «Дуб»", 200, "11.02.2026", "", ...more.map(([, each]) => each)],
      ]),
    ).problems.filter(({ code }) => code === "steps-in-text");

  test.each(["Статус взыскания", "Примечание", "Комментарий"])("under «%s» are told of", (heading) => {
    const [problem] = codesOf(heading, "Направлена претензия 05.03.2026");
    expect(problem?.message).toContain(`D «${heading}»`);
    expect(problem?.message).toContain("«Направлена претензия 05.03.2026»");
  });

  test("not where the sheet has a column for the step, no date, or another date", () => {
    expect(
      codesOf("Примечание", "Направлена претензия 05.03.2026", [["Претензия направлена", "05.03.2026"]]),
    ).toEqual([]);
    expect(codesOf("Примечание", "готовим претензию")).toEqual([]);
    expect(codesOf("Примечание", "договор от 05.03.2026")).toEqual([]);
  });
});
