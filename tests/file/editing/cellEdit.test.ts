import { typedInto } from "../../../src/file/editing/cellEdit";
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
    "1  234",
    "1 234 5",
    "12 3,4",
    "1,234,567",
    "12,",
    ",5",
    "--5",
    "+",
    "12 05%",
    "1e5",
    "0x10",
  ])("%j stays a text", (typed) => {
    expect(understood(typed, cell)).toBe(typed);
  });
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
