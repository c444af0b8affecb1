import fc from "fast-check";
import { readMemory, withEarlierMemory, writeMemory, type Memory } from "../../../src/app/memory/memory";
import { isoDay } from "../../../src/domain/day";

const memory: Memory = {
  asOf: isoDay("2026-10-01"),
  rules: "sevsk",
  sheets: ["ДИО", "Транспорт и дороги "],
  mappings: new Map([
    [
      "должник|сумма",
      new Map([
        ["Сумма", "amount" as const],
        ["Прочее", null],
      ]),
    ],
  ]),
  units: new Map([["должник|сумма", "thousand"]]),
  helperHeaders: ["В формах: всего, руб."],
  isLook: false,
  builtAt: null,
  opening: { of: isoDay("2026-01-01"), date: isoDay("2026-01-12") },
  submitters: [],
  names: new Map([["Мицкевич А. И.", { dative: "Мицкевичу А. И." }]]),
  prints: new Map([["summary", "2x1:abcd"]]),
  columns: [{ header: "Должник", width: 20.5, hidden: false }],
  brought: ["ДИО", "Справка"],
  origins: new Map([["ДИО", { file: "дио.xlsx", sheet: "Лист1" }]]),
};

it("comes back as it was written", () => {
  expect(readMemory(writeMemory({}, memory))).toEqual(memory);
});

it("leaves other settings alone, and forgets mappings that are gone", () => {
  const before = writeMemory({ organisation: "Администрация" }, memory);
  const after = writeMemory(before, { ...memory, mappings: new Map() });
  expect(after["organisation"]).toBe("Администрация");
  expect(readMemory(after).mappings.size).toBe(0);
});

it("does without what somebody spoilt", () => {
  const spoilt = {
    asOf: "вчера",
    rules: "moscow",
    sheets: "{",
    "mapping:x": '[["Сумма","нет такого поля"]]',
    names: '[["Иванов",{"dative":5,"genitive":"Иванова"}],7,"x"]',
  };
  expect(readMemory(spoilt)).toEqual({
    asOf: null,
    rules: null,
    columns: [],
    origins: new Map(),
    prints: new Map(),
    sheets: [],
    mappings: new Map([["x", new Map()]]),
    units: new Map(),
    helperHeaders: [],
    isLook: false,
    builtAt: null,
    opening: null,
    submitters: [],
    names: new Map([["Иванов", { genitive: "Иванова" }]]),
    brought: null,
  });
});

it("never throws, whatever stands in the workbook", () => {
  const texts = fc.dictionary(
    fc.constantFrom("asOf", "rules", "sheets", "mapping:a", "helperHeaders", "names"),
    fc.string(),
  );
  fc.assert(fc.property(texts, (settings) => void readMemory(settings)));
});

it("goes on with what earlier registers remember, and what the workbook itself says counts first", () => {
  const january: Memory = {
    ...memory,
    units: new Map([
      ["должник|сумма", "million"],
      ["должник|долг", "rub"],
    ]),
    mappings: new Map([["должник|долг", new Map([["Долг", "amount" as const]])]]),
  };
  const { units, mappings, sheets } = withEarlierMemory(memory, [january]);
  expect([...units]).toEqual([
    ["должник|сумма", "thousand"],
    ["должник|долг", "rub"],
  ]);
  expect([...mappings.keys()].sort()).toEqual(["должник|долг", "должник|сумма"]);
  expect(sheets).toEqual(memory.sheets);
});
