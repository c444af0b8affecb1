import { gridOf } from "./gridOf";
import { codes, facts, kinds, understand } from "./understand";

/** Kinds of messy sheets that once came out wrong without a word, each as a small literal sheet. */

describe("a fine and what is left of it", () => {
  test.each([
    ["what was paid says so", "Уплачено", [0, 1000]],
    ["equal sums say so", "Л/с", ["а", "б"]],
  ])("are one debt: %s", (_name, heading, [first, second]) => {
    const intake = understand(
      gridOf([
        ["Нарушитель", "Сумма штрафа", heading, "Остаток", "Срок уплаты"],
        ["Петров Пётр Петрович", 5000, first ?? null, 5000, "27.03.2026"],
        ["ООО «Клён»", 3000, second ?? null, 2000, "30.03.2026"],
      ]),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["5000", null],
      ["2000", null],
    ]);
    expect(intake.mapping[1]).toMatchObject({
      target: "ignored",
      reason: "сумма до оплаты, долг взят из графы «Остаток»",
    });
  });

  test("a penalty beside a debt that is more than it somewhere is a penalty", () => {
    const intake = understand(
      gridOf([
        ["Должник", "Долг", "Пени", "Срок уплаты"],
        ["ООО «Клён»", 100, 100, "01.06.2026"],
        ["ООО «Вяз»", 500, 50, "01.06.2026"],
      ]),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["100", "100"],
      ["500", "50"],
    ]);
  });
});

test("a sum without values is not the debt while another has some", () => {
  const intake = understand(
    gridOf(
      [
        ["Контрагент", "На конец отчётного периода", null, null, "Срок исполнения"],
        [null, "всего", "просроченная", null, null],
        ["ООО «Клён»", 150, 150, null, "01.06.2026"],
        ["ООО «Вяз»", 70, 70, null, "01.06.2026"],
      ],
      { merges: ["B1:D1"] },
    ),
  );
  expect(facts(intake.debts, "amount")).toEqual([["150"], ["70"]]);
});

test.each([
  "Когда должен был заплатить",
  "Должен был внести плату до",
  "Когда обязан был уплатить",
  "Оплатить до",
  "Срок уплаты штрафа",
])("«%s» is the day until which a debtor may pay", (heading) => {
  const intake = understand(
    gridOf([
      ["Должник", "Долг", heading],
      ["ООО «Клён»", 100, "до 10 февраля 2026 года"],
      ["ООО «Вяз»", 200, "не позднее 15.03.2026"],
      ["Петров Пётр Петрович", 300, "1 апреля 2026 г."],
    ]),
  );
  const [, , column] = intake.mapping;
  expect([column?.target ?? column?.proposed]).toEqual(["dueDate"]);
});

test("a code of budget classification with one debtor under it is a group, though it repeats the debtor's sum", () => {
  const intake = understand(
    gridOf([
      ["Код дохода / плательщик", "Долг на 01.10.2026", "Срок уплаты"],
      ["90111105012040000120 Аренда земли", 700, null],
      ["ООО «Клён»", 300, "10.02.2026"],
      ["ООО «Вяз»", 400, "11.02.2026"],
      ["901 1 11 09044 04 0000 120 Плата за наём", 50, null],
      ["Петров Пётр Петрович", 50, "12.02.2026"],
      ["Итого", 750, null],
    ]),
  );
  expect(kinds(intake)).toBe("hgddgds");
  expect(facts(intake.debts, "amount", "kbk")).toEqual([
    ["300", "90111105012040000120"],
    ["400", "90111105012040000120"],
    ["50", "90111109044040000120"],
  ]);
});

describe("rows that are struck through", () => {
  const ROWS = [
    ["Должник", "Срок уплаты", "Долг", "Примечание"],
    ["ООО «Клён»", "10.02.2026", 100, null],
    ["ООО «Вяз»", "10.02.2026", 200, "оплачено"],
    ["ООО «Дуб»", "10.02.2026", 300, null],
    ["Итого", null, 600, null],
  ];

  test("are read like others and told of, whether the whole row or its sum is struck", () => {
    const intake = understand(gridOf(ROWS, { struck: ["3", "C4", "5"] }));
    expect(facts(intake.debts, "amount")).toEqual([["100"], ["200"], ["300"]]);
    const told = intake.problems.filter(({ code }) => code === "struck-rows");
    expect(told.map(({ severity, cell, message }) => [severity, cell, message])).toEqual([
      [
        "warning",
        "A3:D3",
        "Зачёркнутые строки прочитаны, их 2 (строки 3, 4): долги в них вошли в реестр. Если они погашены или внесены по ошибке, удалите их с листа.",
      ],
    ]);
  });

  test("are none where only a remark is struck, or nothing", () => {
    expect(codes(understand(gridOf(ROWS, { struck: ["D3"] })))).not.toContain("A3:D3 struck-rows");
    expect(understand(gridOf(ROWS)).problems.filter(({ code }) => code === "struck-rows")).toEqual([]);
  });
});

test.each([
  [false, "warning"],
  [true, "error"],
])("cells far from the table are told of (numbers among them: %s)", (hasNumbers, severity) => {
  const rows = [
    ["Должник", "Срок уплаты", "Долг"],
    ["ООО «Клён»", "10.02.2026", 100],
  ];
  const first = { row: 1_048_575, column: 16_383 };
  const { debts, problems } = understand({ ...gridOf(rows), stray: { count: 2, first, hasNumbers } });
  expect(facts(debts, "amount")).toEqual([["100"]]);
  expect(problems.filter(({ code }) => code === "stray-cells")).toMatchObject([
    {
      severity,
      cell: "XFD1048576",
      message:
        "Далеко за таблицей, после тысяч пустых строк или столбцов, заполнено ячеек: 2 (первая – XFD1048576); они не прочитаны. Если в них долги, перенесите их к таблице; если они лишние, очистите их.",
    },
  ]);
});
