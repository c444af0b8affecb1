import type { CellValue } from "../../../src/domain/grid";
import { contentKind } from "../../../src/intake/headings";

const kind = (values: readonly CellValue[], format: string | null = null) =>
  contentKind(
    values,
    values.map(() => format),
  );

test.each<[string, readonly CellValue[], string | null, object]>([
  ["numbers shown as dates", [46171, 46200], "dd.mm.yyyy", { date: 1, money: 0 }],
  ["plain numbers are sums, not dates", [46171, 46200.5], null, { date: 0, money: 1 }],
  ["dates as text", ["01.07.2023", "5 мая 2026 г.", "июль 2023"], null, { date: 1, text: 0 }],
  ["sums as text", ["1 234,56", "(12,50)", "100 руб."], null, { money: 1, text: 0 }],
  ["INNs as text and numbers", ["2999653789", 2999573124, 899239877], null, { inn: 1, money: 0 }],
  ["ten digits with a wrong check digit are no INN", ["2999356309"], null, { inn: 0, money: 1 }],
  [
    "KBKs with spaces and without",
    ["093 1 11 05024 04 0000 120", "09311105034040000120"],
    null,
    { kbk: 1, money: 0 },
  ],
  ["row numbers", [1, 2, 3, 4], null, { ordinal: 1, money: 1 }],
  ["names", ["ООО «Ледостав»", "Фофанов Д.С."], null, { text: 1 }],
  ["texts with a date", ["Договор № 1 от 01.02.2026"], null, { text: 1, datedText: 1, date: 0 }],
  [
    "errors and logical values are nothing",
    [{ error: "#N/A" }, true],
    null,
    { filled: 2, text: 0, money: 0, date: 0 },
  ],
])("%s", (_title, values, format, expected) => expect(kind(values, format)).toMatchObject(expected));

test("blank cells and dashes do not count", () =>
  expect(kind([null, "–", " ", 12, "слова"])).toMatchObject({ filled: 2, money: 0.5, text: 0.5 }));

test("an empty column is nothing", () =>
  expect(kind([null, ""])).toEqual({
    filled: 0,
    date: 0,
    money: 0,
    inn: 0,
    kbk: 0,
    ordinal: 0,
    text: 0,
    datedText: 0,
    party: 0,
  }));
