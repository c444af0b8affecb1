import fc from "fast-check";
import { FORMULA_WITHOUT_VALUE, type CellValue } from "../../../src/domain/grid";
import { formatMoney, money, toDecimalString } from "../../../src/domain/money";
import { loneSeparatorOf, readMoney, UNKNOWN_SEPARATORS, type MoneyContext } from "../../../src/intake/cells";

const RUB: MoneyContext = { unit: "rub", lone: UNKNOWN_SEPARATORS };
const THOUSANDS: MoneyContext = { ...RUB, unit: "thousand" };

/** The sum as `1234.50`, `null` for no value, and the codes of the findings. */
function read(value: CellValue, context = RUB): [string | null, ...string[]] {
  const { value: sum, findings } = readMoney(value, context);
  return [sum === null ? null : toDecimalString(sum), ...findings.map(({ code }) => code)];
}

describe("sums in the forms of docs/register.md §1 p.7", () => {
  test.each([
    ["1 234 567,89", "1234567.89"],
    ["1\u00a0234\u00a0567,89", "1234567.89"],
    ["1\u2009234\u2009567,89", "1234567.89"],
    ["1\u202f234\u202f567,89", "1234567.89"],
    ["1,234.56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1,234,567.8", "1234567.80"],
    ["1.234.567", "1234567.00"],
    ["36.247,16", "36247.16"],
    ["10,137.81", "10137.81"],
    ["1234-56", "1234.56"],
    ["20708–84", "20708.84"],
    ["1 234=50", "1234.50"],
    ["1234=", "1234.00"],
    ["(1 234,56)", "-1234.56"],
    ["(1 234,56 руб.)", "-1234.56"],
    ["(1 234,56) руб.", "-1234.56"],
    ["-1 234,56", "-1234.56"],
    ["− 1 234,56", "-1234.56"],
    ["+1 234,56", "1234.56"],
    ["1 234,56 руб.", "1234.56"],
    ["5 743,31\u00a0р.", "5743.31"],
    ["1234 рубля", "1234.00"],
    ["1 234 руб. 5 коп.", "1234.05"],
    ["12,5", "12.50"],
    [",5", "0.50"],
    ["12,", "12.00"],
    ["0,00", "0.00"],
    ["'1234,56", "1234.56"],
    ["1 234 , 56", "1234.56"],
  ])("%s → %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([null, "", "  ", "\u00a0", "-", "–", "—", "нет", "Х", "н/д"])("%j is no value", (blank) =>
    expect(read(blank)).toEqual([null]),
  );

  test.each([
    "сумма уточняется",
    "около 1000",
    "100 200 30",
    "01.02.2026",
    "12%",
    "1000-2000",
    "$5",
    "1 2 3",
    "12,34,5",
  ])("words instead of a sum: %s", (words) => expect(read(words)).toEqual([null, "money-words"]));

  test("errors, formulas without value and logical values leave the sum out", () => {
    expect(read({ error: "#N/A" })).toEqual([null, "cell-error"]);
    expect(read({ error: FORMULA_WITHOUT_VALUE })).toEqual([null, "formula-without-value"]);
    expect(read(true)).toEqual([null, "money-logical"]);
    expect(read("90411105012040000120")).toEqual([null, "money-too-large"]);
    expect(read(9.0411105012e19)).toEqual([null, "money-too-large"]);
  });
});

describe("units", () => {
  test.each([
    ["1336,1", "1336100.00"],
    [36.83356, "36833.56"],
    [0.85443, "854.43"],
    [12.27785, "12277.85"],
  ])("%s thousand → %s", (value, expected) => expect(read(value, THOUSANDS)).toEqual([expected]));

  test("a unit in the cell beats the sheet's", () => {
    expect(read("1 234,56 руб.", THOUSANDS)).toEqual(["1234.56"]);
    expect(read("12,5 тыс. руб.")).toEqual(["12500.00"]);
    expect(read("12,5 т.р.")).toEqual(["12500.00"]);
    expect(read("1,2 млн руб.")).toEqual(["1200000.00"]);
    expect(read("1,2 млрд.")).toEqual(["1200000000.00"]);
  });
});

describe("kopecks", () => {
  test.each([
    [0.1 + 0.2, "0.30"],
    [1234.56 + Number.EPSILON * 1024, "1234.56"],
    [100000.1 - 99999.99, "0.11"],
    [0.1 + 0.2 - 0.3, "0.00"],
  ])("binary noise of %d is no fraction of a kopeck", (value, expected) =>
    expect(read(value)).toEqual([expected]),
  );

  test.each([
    [15833.335, "15833.34"],
    [15833.334, "15833.33"],
    [-15833.335, "-15833.34"],
    ["15 833,335 руб.", "15833.34"],
    [1000 / 3, "333.33"],
  ])("%s is rounded half up with a warning", (value, expected) =>
    expect(read(value)).toEqual([expected, "money-rounded"]),
  );

  test("the warning shows both sums", () =>
    expect(readMoney(15833.335, RUB).findings[0]?.message).toBe(
      "Сумма 15\u00a0833,335 руб. содержит доли копейки и округлена до 15\u00a0833,34 руб.: проверьте её.",
    ));
});

describe("a lone separator before exactly three digits", () => {
  const inColumn = (...others: string[]): MoneyContext => ({
    unit: "thousand",
    lone: loneSeparatorOf(others),
  });

  test.each([
    ["1,234", ["12,50"], "1234.00"],
    ["1,234", ["12.50", "1,234,567"], "1234000.00"],
    ["1,234", ["1,234.56"], "1234000.00"],
    ["1.234", ["1.234,56"], "1234000.00"],
    ["1.234", ["12.5"], "1234.00"],
    ["1 234,567", [], "1234567.00"],
    ["0,123", [], "123.00"],
    ["1234,567", [], "1234567.00"],
  ])("%s beside %j", (text, others, expected) => expect(read(text, inColumn(...others))).toEqual([expected]));

  test.each([[[]], [["5,678"]], [["12,50", "1,234.56"]]])("nothing tells beside %j", (others) =>
    expect(read("1,234", inColumn(...others))).toEqual(["1234.00", "money-lone-separator"]),
  );
});

describe("properties", () => {
  const kopecks = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((n) => money(n).div(100));
  const forms: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll("\u00a0", " "),
    (text) => text.replaceAll("\u00a0", "\u202f"),
    (text) => text.replaceAll("\u00a0", ""),
    (text) => text.replaceAll("\u00a0", "").replace(",", "."),
    (text) => text.replaceAll("\u00a0", ",").replace(/,(\d\d)$/, ".$1"),
    (text) => text.replaceAll("\u00a0", ".").replace(/[.,](\d\d)$/, ",$1"),
    (text) => text.replace(/,(\d\d)$/, "-$1"),
    (text) => (text.startsWith("−") ? `(${text.slice(1)})` : text),
    (text) => `${text} руб.`,
    (text) => `  ${text}\u00a0р. `,
  ];

  test("a sum printed in any accepted form reads back the same", () =>
    fc.assert(
      fc.property(kopecks, fc.constantFrom(...forms), (sum, form) => {
        const { value, findings } = readMoney(form(formatMoney(sum)), RUB);
        expect(value?.toFixed(2)).toBe(sum.toFixed(2));
        expect(findings).toEqual([]);
      }),
    ));

  test("a number read from Excel keeps its kopecks", () =>
    fc.assert(
      fc.property(kopecks, (sum) => {
        expect(readMoney(sum.toNumber(), RUB).value?.toFixed(2)).toBe(sum.toFixed(2));
      }),
    ));

  test("no text throws, and a sum never has more than two decimals", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-(]?[0-9., =рубтыс)-]{0,20}$/)), (text) => {
        const { value, findings } = readMoney(text, RUB);
        expect(value === null || value.decimalPlaces() <= 2).toBe(true);
        expect(findings.every(({ message }) => message.endsWith("."))).toBe(true);
      }),
    ));
});

describe("sums as programs and people write them (docs/register.md §1 p.17)", () => {
  test.each([
    ["300,00-", "-300"],
    ["1 234,56 -", "-1234.56"],
    ["12'000.50", "12000.5"],
    ["12’000,50", "12000.5"],
    ["руб. 1 234,56", "1234.56"],
    ["₽ 1 234,56", "1234.56"],
    ["1 000,00 руб. (НДС не обл.)", "1000"],
    ["12 000 (двенадцать тысяч) руб. 00 коп.", "12000"],
    ["1 234,56*", "1234.56"],
    ["Дт 1 234,56", "1234.56"],
    ["1 234,56 К", "-1234.56"],
  ])("%s", (text, expected) => {
    const reading = readMoney(text, { unit: "rub", lone: UNKNOWN_SEPARATORS });
    expect([reading.value?.toString(), reading.findings]).toEqual([expected, []]);
  });

  test.each(["100\n200", "1 200\n300,50", "100,\n200", "100\r\n200", "5\t000", "100\u2028200", "100   200"])(
    "two sums below or far beside one another are not one: %j",
    (text) => expect(read(text)[0]).toBeNull(),
  );

  test.each([
    ["1 234,56\nруб.", "1234.56"],
    ["5 000\n(пять тысяч)", "5000.00"],
    ["12 руб.\n50 коп.", "12.50"],
  ])("a break before a word changes nothing: %j", (text, expected) => expect(read(text)[0]).toBe(expected));

  test.each(["1234 56", "1О0,00", "-300,00-", "(100)-", "100 (200)"])("no sum: %s", (text) => {
    expect(readMoney(text, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value).toBeNull();
  });
});
