import { readTyped } from "./model/typed";

describe("texts that Excel does not leave as they are", () => {
  test.each([
    ["=A1", { formula: "=A1" }],
    ["+A1", { formula: "=A1" }],
    ["-A1", { formula: "=-A1" }],
    ["@СУММ(A1)", { formula: "=СУММ(A1)" }],
    ["007", { value: 7 }],
    ["12345678901234567890", { value: 12345678901234600000 }],
    ["1 234,56", { value: 1234.56 }],
    ["1\u00a0234,56", { value: 1234.56 }],
    ["-5", { value: -5 }],
    ["(5)", { value: -5 }],
    ["1e5", { value: 100_000 }],
    ["15%", { value: 0.15, numberFormat: "0%" }],
    ["01.02.2026", { value: 46_054, numberFormat: "dd.mm.yyyy" }],
    ["1/13/2026", { value: 46_035, numberFormat: "dd.mm.yyyy" }],
    ["2026-02-01", { value: 46_054, numberFormat: "dd.mm.yyyy" }],
    ["10/2025", { value: 45_931, numberFormat: "dd.mm.yyyy" }],
    ["12 мая 2026", { value: 46_154, numberFormat: "dd.mm.yyyy" }],
    ["1 1/2", { value: 1.5, numberFormat: "# ?/?" }],
    ["12:30", { value: 0.520833, numberFormat: "h:mm" }],
    ["ИСТИНА", { value: true }],
    ["false", { value: false }],
    ["#Н/Д", { value: "#Н/Д" }],
    ["#N/A", { value: "#N/A", error: true }],
    ["'012", { value: "012" }],
  ])("%s", (text, expected) => {
    const entry = readTyped(text);
    if ("value" in entry && typeof entry.value === "number")
      expect({ ...entry, value: Number(entry.value.toPrecision(6)) }).toEqual({
        ...expected,
        value: Number((expected as { value: number }).value.toPrecision(6)),
      });
    else expect(entry).toEqual(expected);
  });
});

test.each(["ООО «Ромашка»", "мая 12", "31.02.2026", "кв. 5", "=", "+", "1.2.3.4", "д. 7/2", "00 70 х"])(
  "«%s» stays a text",
  (text) => {
    expect(readTyped(text)).toEqual({ value: text });
  },
);

test.each(["5/7", "5-7", "12 мая"])("«%s» becomes a date of this year", (text) => {
  const first = new Date(new Date().getFullYear(), 0, 1);
  const { value } = readTyped(text) as { value: number };
  const january = Math.round(Date.UTC(first.getFullYear(), 0, 1) / 86_400_000) + 25_569;
  expect(value - january).toBeGreaterThan(100);
  expect(value - january).toBeLessThan(366);
});
