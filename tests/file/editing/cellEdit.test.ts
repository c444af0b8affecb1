import { typedInto } from "../../../src/file/editing/cellEdit";
import { isoDay } from "../../../src/domain/day";
import type { CellType } from "../../../src/sheet/model";

/** A cell of which nothing is known, one that shows sums, one that the model has for numbers, one for text. */
const CELLS = {
  any: { type: null, numberFormat: null },
  general: { type: null, numberFormat: "General" },
  sum: { type: null, numberFormat: "#,##0.00" },
  number: { type: "number", numberFormat: null },
  text: { type: null, numberFormat: "@" },
} as const satisfies Record<string, { type: CellType | null; numberFormat: string | null }>;

function understood(typed: string, cell: keyof typeof CELLS): unknown {
  return typedInto(0, 0, typed, CELLS[cell]).value;
}

describe.each(["any", "general", "sum", "number"] as const)("in a cell «%s»", (cell) => {
  test.each([
    ["5", 5],
    [" 5 ", 5],
    ["-5", -5],
    ["−5", -5],
    ["- 5", -5],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["12%", 0.12],
    ["12,5 %", 0.125],
    ["88172551234", 88_172_551_234],
    ["1 234", 1234],
    ["1\u00a0234\u00a0567,89", 1_234_567.89],
    ["-12\u202f345", -12_345],
    ["0 005", 5],
  ])("%j is the number %d", (typed, number) => {
    expect(understood(typed, cell)).toBe(number);
  });

  test.each([
    "8 817 255 12 34",
    "+7 921 123 45 67",
    "12 05",
    "1234 567",
    "1 2345",
    "1 234 5",
    "12 3,4",
    "--5",
    "+",
    "12 05%",
    "1e5",
    "0x10",
    "40101810200000010001",
  ])("%j stays a text", (typed) => {
    expect(understood(typed, cell)).toBe(typed);
  });
});

const SUMS = [
  ["1.234,56", 1234.56],
  ["1,234.56", 1234.56],
  ["1,234,567", 1_234_567],
  ["12-50", 12.5],
  ["12=", 12],
  ["(1 234,56)", -1234.56],
  ["100 руб.", 100],
  ["12 руб. 5 коп.", 12.05],
  ["1,5 тыс. руб.", 1500],
  ["1  234", 1234],
  ["12,", 12],
  [",5", 0.5],
] as const;

describe.each(["sum", "number"] as const)("in a cell «%s» for numbers alone", (cell) => {
  test.each(SUMS)("%j is the sum %d, as it would be in the user's own sheet", (typed, sum) => {
    expect(understood(typed, cell)).toBe(sum);
  });

  test.each(["1,234", "1.234", "12 345 678 901 234,50"])(
    "%j stays a text: the register's next build says what is in doubt",
    (typed) => {
      expect(understood(typed, cell)).toBe(typed);
    },
  );
});

test.each(SUMS)("%j stays a text where anything may stand", (typed) => {
  expect([understood(typed, "any"), understood(typed, "general")]).toEqual([typed, typed]);
});

describe("in a cell for dates", () => {
  const day = (typed: string): unknown =>
    typedInto(0, 0, typed, { type: "date", numberFormat: "dd.mm.yyyy" }).value;

  test.each([
    ["01.02.35", "2035-02-01"],
    ["01.02.49", "2049-02-01"],
    ["01.02.50", "1950-02-01"],
    ["1 февраля 2026", "2026-02-01"],
    ["«1» февраля 2026 г.", "2026-02-01"],
    ["1/2/2026", "2026-02-01"],
    ["2026-02-01", "2026-02-01"],
  ])("%s is %s, as it would be in the user's own sheet", (typed, expected) => {
    expect(day(typed)).toBe(isoDay(expected));
  });

  test.each(["30.02.2026", "01.02.1935 г. рождения", "01.02.1905", "февраль 2026", "до 01.02.2026", "12-50"])(
    "%s stays a text: the register's next build says what is wrong with it",
    (typed) => {
      expect(day(typed)).toBe(typed);
    },
  );
});

test.each(["+79211234567", "+7 921 123", " +5"])(
  "%j is a number only where numbers belong: elsewhere a plus begins a telephone number",
  (typed) => {
    const number = Number(typed.replaceAll(" ", ""));
    const kept = (["sum", "number", "any", "general"] as const).map((cell) => understood(typed, cell));
    expect(kept).toEqual([number, number, typed, typed]);
  },
);

test.each(["5", "1 234,50", "12.03.2026", "007", "+79211234567"])(
  "%j stays a text in a cell for text",
  (typed) => {
    expect(understood(typed, "text")).toBe(typed);
  },
);
