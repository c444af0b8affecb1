import fc from "fast-check";
import { isoDay } from "../../../src/domain/day";
import { FIELD_KEYS, fieldSpec } from "../../../src/domain/fields";
import type { CellValue } from "../../../src/domain/grid";
import {
  headerSignature,
  looksLikeHeading,
  matchColumns,
  type ColumnProfile,
  type MatchContext,
} from "../../../src/intake/headings";

const CONTEXT: MatchContext = { asOf: isoDay("2026-10-01"), period: null, date1904: false };
const YEAR_TO_DATE = { from: isoDay("2026-01-01"), to: isoDay("2026-09-30") };
const MONEY: readonly CellValue[] = [1200.5, 33417.02, "1 234,56", 980.1];
const DATES: readonly CellValue[] = ["01.07.2023", "15.08.2024", "2026-09-01", "10.01.2025"];
const NUMBERS: readonly CellValue[] = ["18-02/2610", "04-07/1224", "47-802/26", "90-1298/26"];

type Column = string | readonly [header: string, values: readonly CellValue[]];

function profilesOf(columns: readonly Column[]): readonly ColumnProfile[] {
  return columns.map((each, column) => {
    const [header, values] = typeof each === "string" ? [each, []] : each;
    const levels = header === "" ? [] : header.split(" / ");
    return {
      column,
      header,
      levels,
      samples: values.slice(0, 3).map(String),
      values,
      formats: values.map(() => null),
    };
  });
}

const match = (columns: readonly Column[], context: Partial<MatchContext> = {}) =>
  matchColumns(profilesOf(columns), { ...CONTEXT, ...context });
/** The applied targets in the order of the columns, and the codes of the notes. */
function targets(columns: readonly Column[], context: Partial<MatchContext> = {}): (string | null)[] {
  const { mapping, notes } = match(columns, context);
  return [
    ...mapping.map(({ target, applied }) => (applied ? target : null)),
    ...notes.map(({ code }) => `! ${code}`),
  ];
}

describe("dated headings (register.md §1 p.11)", () => {
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
      "ignored",
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
      "ignored",
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
    const expected = ["openingAmount", "ignored", "paidAmount", "amount", "closingCredit"];
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
  test("the overdue share is never the amount by itself", () => {
    expect(targets(["на 01.10.2026", "в т.ч. просроченная"])).toEqual(["amount", "ignored"]);
    const { mapping } = match([["Просроченная задолженность, руб.", MONEY]]);
    expect(mapping[0]).toMatchObject({ target: "amount", applied: false, origin: "proposal" });
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

describe("the order of the sources", () => {
  test("the user's choice beats the vocabulary, and the loser says why", () => {
    const { mapping } = match(["Должник", "Собственник"], { chosen: new Map([["debtorName", 1]]) });
    expect(mapping.map(({ target, origin }) => [target, origin])).toEqual([
      [null, "exact"],
      ["debtorName", "chosen"],
    ]);
    expect(mapping[0]?.reason).toBe("«Должник» уже взято из графы «Собственник»");
  });
  test("a chosen column that is not there is an error", () =>
    expect(match(["Должник"], { chosen: new Map([["inn", 7]]) }).notes[0]?.message).toBe(
      "Для поля «ИНН» выбран столбец H, но в таблице его нет.",
    ));
  test("what the workbook remembers beats the vocabulary, down to leaving a column alone", () => {
    const remembered = new Map([["Собственник", "debtorName"] as const, ["Комментарий", null] as const]);
    const { mapping } = match(["Должник", "Собственник", "Комментарий"], { remembered });
    expect(mapping.map(({ target, origin }) => [target, origin])).toEqual([
      [null, "exact"],
      ["debtorName", "remembered"],
      [null, "remembered"],
    ]);
  });
  test("one typo in a word still makes a proposal, which values must support", () => {
    const names = ["ООО «Ледостав»", "ИП Рюмин А.Л.", "АО «Полынья»"];
    expect(match([["Контрогент", names]]).mapping[0]).toMatchObject({
      target: "debtorName",
      origin: "proposal",
      applied: true,
      reason: "похоже по словам: контрогент",
      samples: names,
    });
    expect(match([["Контрогент", MONEY]]).mapping[0]).toMatchObject({ target: null, applied: false });
  });
  test("a column without a heading that holds nothing but INNs", () => {
    const inns = ["2999653789", 2999573124, "299985749704", "2999430542"];
    expect(
      targets([
        ["", inns],
        ["", MONEY],
        ["", DATES],
      ]),
    ).toEqual(["inn", null, null]);
  });
});

describe("headings of several senses are decided by content", () => {
  test.each<[string, readonly CellValue[], string | null]>([
    ["Претензия", DATES, "claimDate"],
    ["Претензия", NUMBERS, "claimNumber"],
    ["Претензия", ["да", "нет", "да"], "claimRequired"],
    ["Категория", ["ЮЛ", "ФЛ", "ИП"], "debtorType"],
    ["Категория", [1.2, "1.3.2", "текущая"], "categoryManual"],
    ["ГРБС", [901, 902, 906], "administratorCode"],
    ["ГРБС", ["Администрация города", "Комитет по образованию"], "administratorName"],
    ["Решение суда", DATES, "judgmentDate"],
    ["Решение суда", ["удовлетворён", "отказ", "частично"], "judgmentResult"],
    ["Исп. лист", DATES, "writDate"],
    ["Исп. лист", ["ФС № 0123", "ФС № 0456", "ФС № 789"], null],
    ["Вид дохода", ["Арендная плата", "Плата за наём"], "incomeName"],
  ])("%s over %j → %s", (header, values, expected) =>
    expect(targets([[header, values]])).toEqual([expected]),
  );
});

test("sub-headings mean what their section says", () =>
  expect(
    targets([
      "Претензия / №",
      "Претензия / дата",
      "Претензия / дата вручения",
      "Иск / дата подачи",
      "Взыскатель / ИНН",
    ]),
  ).toEqual(["claimNumber", "claimDate", "claimReceivedDate", "lawsuitDate", "ignored"]));

test.each([
  ["Претензия не требуется", "claimRequired", true],
  ["Претензия / не требуется", "claimRequired", true],
  ["Без претензии", "claimRequired", true],
  ["Претензия обязательна", "claimRequired", false],
  ["Не сквитировано в ГИС ГМП", "gisGmp", true],
  ["Сквитировано", "gisGmp", false],
])("%s is %s, inverted: %s", (header, target, inverted) =>
  expect(match([header]).mapping[0]).toMatchObject({ target, inverted, applied: true }),
);

test("every heading of the register is known as its own field", () => {
  const headers = FIELD_KEYS.map((field) => fieldSpec(field).header);
  const { mapping, notes } = match(headers);
  expect(mapping.map(({ target }) => target)).toEqual(FIELD_KEYS);
  expect(notes).toEqual([]);
});

describe("the header's signature", () => {
  const signature = (...headers: string[]) => headerSignature(headers.map((header) => ({ header })));
  test("does not change with the columns' order, case, line breaks or dates", () => {
    const expected = "долг на|должник|инн";
    expect(signature("Должник", "ИНН", "Долг на 01.10.2026")).toBe(expected);
    expect(signature("долг на 01.11.2026, руб.", "ИНН", "ДОЛЖ-\nНИК", "")).toBe(expected);
  });
  test("changes with the headings", () => expect(signature("Должник")).not.toBe(signature("Дебитор")));
});

test.each([
  ["№ п/п", true],
  ["Наименование должника", true],
  ["Cрок уплаты", true],
  ["Сумма задолженности, тыс. руб.", true],
  ["ООО «Ледостав»", false],
  ["по состоянию на 01.10.2026", false],
  ["", false],
])("%s looks like a heading: %s", (text, expected) => expect(looksLikeHeading(text)).toBe(expected));

test("whatever the headings and values, each field has one column at most and nothing throws", () => {
  const header = fc.oneof(
    fc.constantFrom(
      ...FIELD_KEYS.map((field) => fieldSpec(field).header),
      "на 01.10.2026",
      "Пени",
      "Всего",
      "Претензия",
      "",
    ),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  );
  const values = fc.array(
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...MONEY, ...DATES)),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(header, values), { maxLength: 12 }), (columns) => {
      const { mapping } = match(columns);
      expect(mapping).toHaveLength(columns.length);
      const applied = mapping
        .filter(({ target, applied: used }) => used && target !== "ignored")
        .map(({ target }) => target);
      expect(new Set(applied).size).toBe(applied.length);
      expect(mapping.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }),
  );
});
