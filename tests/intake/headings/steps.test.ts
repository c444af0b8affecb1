import { date, gridOf } from "../gridOf";
import { understand } from "../understand";

/** A list with one further column. */
const columnOf = (heading: string, values: readonly (string | number)[]) =>
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

  test("is asked about where its days are numbers without a format", () => {
    expect(columnOf("Отметка о претензии", [46023, 46057, 46090])).toMatchObject({ proposed: "claimDate" });
    expect(columnOf("Отметка о претензии", [1200, 46057, 46090])?.proposed).not.toBe("claimDate");
  });

  test("without a date among its values, or about something around the step, it raises no question", () => {
    expect(columnOf("Отметка о претензии", ["нет", "", "нет"])?.proposed).not.toBe("claimDate");
    expect(columnOf("Ответ на запрос по претензии", ["исх. 12 от 03.06.2026", "", "нет"])?.proposed).not.toBe(
      "claimDate",
    );
  });
});

test("a date right of the number of proceedings is asked about as the day when they were opened", () => {
  const { mapping } = understand(
    gridOf([
      ["Должник", "№ ИП", "Дата", "Остаток долга"],
      ["Ким А.А.", "1/26/44001-ИП", "01.02.2026", 100],
      ["Пак Б.Б.", "2/26/44001-ИП", "03.02.2026", 200],
    ]),
  );
  expect(mapping[2]).toMatchObject({ band: "doubtful", proposed: "enforcementStartDate" });
});

test("«Дата пост.» in a list of fines is asked about as the day of the ruling", () => {
  const { mapping } = understand(
    gridOf([
      [
        "N",
        "Ф.И.О. правонарушителя",
        "Статья",
        "№ пост.",
        "Дата пост.",
        "Вступило в з/силу",
        "Сумма штрафа",
        "Уплачено",
        "УИН",
      ],
      [
        1,
        "Абрамов Т.Т.",
        "ст. 2.1",
        "101",
        date("10.02.2026"),
        date("25.02.2026"),
        1500,
        0,
        "18810000000000000101",
      ],
      [
        2,
        "Белов У.У.",
        "ст. 3.4",
        "102",
        date("11.03.2026"),
        date("28.03.2026"),
        2000,
        500,
        "18810000000000000102",
      ],
      [
        3,
        "Волков Ф.Ф.",
        "ст. 3.4",
        "103",
        date("01.09.2026"),
        date("15.09.2026"),
        1000,
        1000,
        "18810000000000000103",
      ],
      [null, "Итого", null, null, null, null, 4500, 1500, null],
    ]),
  );
  expect(mapping[4]).toMatchObject({ band: "doubtful", proposed: "fineRulingDate" });
});

describe("steps that only a text names", () => {
  const codesOf = (heading: string, value: string, more: readonly (readonly [string, string])[] = []) =>
    understand(
      gridOf([
        ["Должник", "Сумма долга", "Срок уплаты", heading, ...more.map(([name]) => name)],
        ["ООО «Клён»", 100, date("10.02.2026"), value, ...more.map(([, each]) => each)],
        ["ООО «Дуб»", 200, date("11.02.2026"), "", ...more.map(([, each]) => each)],
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
