import { isoDay } from "../../../src/domain/day";
import { match, MONEY, targets, YEAR_TO_DATE } from "./columns";

describe("dated headings (docs/register.md §1 p.11)", () => {
  test("1 January of the year, the 1st of the month before A, and A itself", () => {
    const expected = ["openingAmount", "previousAmount", "amount"];
    expect(targets(["на 01.01.2026", "на 01.09.2026", "на 01.10.2026"])).toEqual(expected);
    expect(
      targets(["Долг / на 1 января 2026 г.", "Долг / на 1 сентября 2026 г.", "Долг / на 1 октября 2026 г."]),
    ).toEqual(expected);
    expect(targets(["Сумма на 1.1.26", "Сумма на 1.9.26", "Сумма на 1.10.26"])).toEqual(expected);
    expect(targets(["на начало года (01.01.2026)", "Долг на 01.09.2026", "Долг на отчётную дату"])).toEqual(
      expected,
    );
  });

  test("31 December is the same balance as 1 January", () =>
    expect(targets(["на 31.12.2025", "на 01.10.2026"])).toEqual(["openingAmount", "amount"]));

  test("other dates are no field", () =>
    expect(targets(["на 01.01.2025", "на 01.07.2026", "на 01.10.2026"])).toEqual([
      "ignored",
      "ignored",
      "amount",
    ]));

  test("on 1 January the year is the one that ended", () =>
    expect(
      targets(["на 01.01.2026", "на 01.12.2026", "на 01.01.2027"], { asOf: isoDay("2027-01-01") }),
    ).toEqual(["openingAmount", "previousAmount", "amount"]));

  test("without a column dated A the latest is the amount, with a warning", () => {
    const { mapping, notes } = match(["на 01.01.2026", "на 01.07.2026"]);
    expect(mapping.map(({ target }) => target)).toEqual(["openingAmount", "amount"]);
    expect(notes).toEqual([
      {
        severity: "warning",
        code: "amount-other-date",
        message:
          "Графы на 01.10.2026 нет, долг взят из графы «на 01.07.2026» на 01.07.2026: проверьте отчётную дату.",
      },
    ]);
  });

  test("a sum without a date goes before a column of another date", () =>
    expect(targets(["на 01.01.2026", "на 01.07.2026", "Сумма задолженности"])).toEqual([
      "openingAmount",
      "ignored",
      "amount",
    ]));
});

describe("turnover sheets", () => {
  const SHEET = [
    "Сальдо на начало периода / Дебет",
    "Сальдо на начало периода / Кредит",
    "Обороты за период / Дебет",
    "Обороты за период / Кредит",
    "Сальдо на конец периода / Дебет",
    "Сальдо на конец периода / Кредит",
  ];
  test("a period from 1 January", () =>
    expect(targets(SHEET, { period: YEAR_TO_DATE })).toEqual([
      "openingAmount",
      "ignored",
      "accrued",
      "paidAmount",
      "amount",
      "closingCredit",
    ]));

  test.each([
    ["another beginning", { from: isoDay("2026-07-01"), to: isoDay("2026-09-30") }],
    ["another year", { from: isoDay("2025-01-01"), to: isoDay("2026-09-30") }],
    ["no period", null],
  ])("%s: the opening balance and the payments stay unmapped, and a note says why", (_title, period) => {
    const { mapping, notes } = match(SHEET, { period });
    expect(mapping.map(({ target }) => target)).toEqual([
      null,
      "ignored",
      "accrued",
      null,
      "amount",
      "closingCredit",
    ]);
    expect(notes.map(({ code, message }) => [code, message])).toEqual([
      [
        "turnover-period",
        "Период ведомости начинается не с 1 января отчётного года или не указан, поэтому не прочитаны графы: " +
          "«Сальдо на начало периода / Дебет», «Обороты за период / Кредит».",
      ],
    ]);
  });

  test("flat and short forms", () => {
    const context = { period: YEAR_TO_DATE };
    const expected = ["openingAmount", "accrued", "paidAmount", "amount", "closingCredit"];
    expect(
      targets(
        ["Начальное сальдо Дт", "Оборот Дт", "Оборот Кт", "Конечное сальдо Дт", "Конечное сальдо Кт"],
        context,
      ),
    ).toEqual(expected);
    expect(targets(["Нач. остаток", "Приход", "Расход", "Кон. остаток"], context)).toEqual(
      expected.slice(0, 4),
    );
  });

  test("«с начала года» needs no period, own dates beat the title's", () => {
    expect(targets(["Поступило с начала года"])).toEqual(["paidAmount"]);
    expect(targets(["Оплачено с 01.01.2026 по 30.09.2026"])).toEqual(["paidAmount"]);
    expect(targets(["Оплачено с 01.07.2026 по 30.09.2026"], { period: YEAR_TO_DATE })).toEqual([
      null,
      "! turnover-period",
    ]);
  });
});

describe("a debt and its parts", () => {
  test("the total beside its parts is not read", () =>
    expect(targets(["Сумма долга / основной долг", "Сумма долга / пени", "Сумма долга / всего"])).toEqual([
      "amount",
      "penalty",
      "ignored",
    ]));
  test("a plain sum beside a separate penalty", () =>
    expect(targets(["Долг, руб.", "Пени, руб.", "Итого, руб."])).toEqual(["amount", "penalty", "ignored"]));
  test("a penalty inside the only sum is not counted twice", () => {
    expect(targets(["Сумма задолженности", "в т.ч. пени"])).toEqual([
      "amount",
      "ignored",
      "! total-as-amount",
    ]);
    expect(targets(["Всего задолженности", "Пени"])).toEqual(["amount", "ignored", "! total-as-amount"]);
  });
  test("a total divided into parts under «в том числе»", () =>
    expect(
      targets([
        "Задолженность / всего",
        "Задолженность / в том числе / основной долг",
        "Задолженность / в том числе / пени",
      ]),
    ).toEqual(["ignored", "amount", "penalty"]));
  test("a total that the user chose includes the penalties too", () => {
    const chosen = new Map([[2, "amount"] as const]);
    expect(targets(["Основной долг", "Пени", "Всего"], { chosen })).toEqual([
      null,
      "ignored",
      "amount",
      "! total-as-amount",
    ]);
  });
  test("the columns of ф. 0503169", () =>
    expect(
      targets([
        "Сумма задолженности, руб / на начало года / всего",
        "Сумма задолженности, руб / на начало года / из них: / долгосрочная",
        "Сумма задолженности, руб / на начало года / из них: / просроченная",
        "Сумма задолженности, руб / изменение задолженности / увеличение / всего",
        "Сумма задолженности, руб / изменение задолженности / уменьшение / всего",
        "Сумма задолженности, руб / на конец отчетного периода / всего",
        "Сумма задолженности, руб / на конец отчетного периода / из них: / просроченная",
        "Сумма задолженности, руб / на конец аналогичного периода прошлого финансового года / всего",
      ]),
    ).toEqual(["openingAmount", "ignored", "ignored", "ignored", "ignored", "amount", "ignored", "ignored"]));
  test("the overdue share is never the amount by itself", () => {
    expect(targets(["на 01.10.2026", "в т.ч. просроченная"])).toEqual(["amount", "ignored"]);
    const { mapping } = match([["Просроченная задолженность, руб.", MONEY]]);
    expect(mapping[0]).toMatchObject({ target: null, proposed: "amount", band: "doubtful" });
  });
  test("two sums that could be the debt: one is read, and the user is told", () => {
    const { mapping, notes } = match([
      ["Сумма долга", MONEY],
      ["Остаток задолженности", MONEY],
    ]);
    expect(mapping.map(({ target }) => target)).toEqual(["amount", null]);
    expect(mapping[1]?.reason).toBe("«Основной долг, руб.» уже взято из графы «Сумма долга»");
    expect(notes.map(({ code }) => code)).toEqual(["amount-clash"]);
  });
});
