import fc from "fast-check";
import { FIELD_KEYS, fieldSpec } from "../../../src/domain/fields";
import type { CellValue } from "../../../src/domain/grid";
import { headerSignature, looksLikeHeading } from "../../../src/intake/headings";
import { DATES, match, MONEY, NUMBERS, targets } from "./columns";

describe("the order of the sources", () => {
  test("the user's choice beats the vocabulary, and the loser says why", () => {
    const { mapping } = match(["Должник", "Собственник"], { chosen: new Map([[1, "debtorName" as const]]) });
    expect(mapping.map(({ target, origin }) => [target, origin])).toEqual([
      [null, "exact"],
      ["debtorName", "chosen"],
    ]);
    expect(mapping[0]?.reason).toBe("«Должник» уже взято из графы «Собственник»");
  });
  test("a chosen column that is not there is an error", () =>
    expect(match(["Должник"], { chosen: new Map([[7, "inn" as const]]) }).notes[0]?.message).toBe(
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
  test("a typo in a word keeps the field, if values support it", () => {
    const names = ["ООО «Ледостав»", "ИП Рюмин А.Л.", "АО «Полынья»"];
    expect(
      match([
        ["Контрогент", names],
        ["Сумма долга", MONEY],
      ]).mapping[0],
    ).toMatchObject({
      target: "debtorName",
      samples: names,
    });
    expect(match([["Контрогент", MONEY]]).mapping[0]).toMatchObject({ target: null });
  });
  test.each(["Вступило в силу", "Дата вступления постановления в законную силу", "Вступ. в з/с"])(
    "when a ruling came into force («%s») is no date of a debt and not asked about",
    (heading) => {
      const { mapping } = match([
        "Нарушитель",
        [heading, DATES],
        ["Срок уплаты штрафа", DATES],
        ["Сумма", MONEY],
      ]);
      expect(mapping[1]).toMatchObject({ target: "ignored", band: null });
    },
  );
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
    ["Исп. лист", ["ФС № 0123", "ФС № 0456", "ФС № 789"], "writNumber"],
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
  ["Договор / номер", [15, 22, 7], "basis"],
  ["Договор аренды / №", ["15-А", 22, 7], "basis"],
  ["Контракт / дата", DATES, "contractDate"],
  ["Соглашение (договор) / от", DATES, "contractDate"],
  ["№ постановления", ["18-25/44", "18-25/45", "7"], "basis"],
  ["Кадастровый номер участка", ["35:24:0102001:15", "35:24:0102001:77"], "ignored"],
])("%s over %j is %s", (header, values, expected) => expect(targets([[header, values]])).toEqual([expected]));

test("the term of a contract and its payments are not its own date", () =>
  expect(
    targets([
      ["Срок договора / дата", DATES],
      ["Договор / Срок оплаты", DATES],
      ["Договор / Последний платёж / дата", DATES],
      ["Оплата по договору / дата", DATES],
      ["Иск по договору / дата", DATES],
      ["Расторжение договора / от", DATES],
    ]),
  ).not.toContain("contractDate"));

test.each([
  ["Претензия не требуется", "claimRequired", true],
  ["Претензия / не требуется", "claimRequired", true],
  ["Без претензии", "claimRequired", true],
  ["Претензия обязательна", "claimRequired", false],
  ["Не сквитировано в ГИС ГМП", "gisGmp", true],
  ["Сквитировано", "gisGmp", false],
])("%s is %s, inverted: %s", (header, target, inverted) =>
  expect(match([header]).mapping[0]).toMatchObject({ target, inverted }),
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
      const taken = mapping
        .filter(({ target }) => target !== null && target !== "ignored")
        .map(({ target }) => target);
      expect(new Set(taken).size).toBe(taken.length);
      expect(mapping.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }),
  );
});
