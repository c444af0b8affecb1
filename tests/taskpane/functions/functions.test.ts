import { functionsMetadata as built } from "../../../bin/functionsMetadata";
import { calculate } from "../../../src/documents/calculation/calculate";
import { keyRates } from "../../../src/documents/calculation/keyRate";
import { formatIsoDay, fromSerial, isoDay, toSerial } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import { associateAll, type FunctionsRuntime } from "../../../src/taskpane/functions/associate";
import { FUNCTIONS, functionsMetadata } from "../../../src/taskpane/functions/declarations";

/** The functions as Excel calls them: `=РЕЕСТР.СРОК(…)`, `=РЕЕСТР.ПЕНИ(…)`. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const known = new Map<string, (...args: unknown[]) => number>();
associateAll({
  associate: (id: string, compute: (...args: unknown[]) => number) => known.set(id, compute),
  Error: ExcelError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
} as unknown as FunctionsRuntime);

const call = (id: string, ...args: unknown[]): number | string => {
  try {
    return known.get(id)?.(...args) ?? "no such function";
  } catch (error) {
    if (error instanceof ExcelError) return `${error.code} ${error.message}`;
    throw error;
  }
};
const serial = (day: string): number => toSerial(isoDay(day));
const deadline = (from: string, count: unknown, unit: unknown): string => {
  const value = call("DEADLINE", serial(from), count, unit);
  return typeof value === "number" ? formatIsoDay(fromSerial(value)) : value;
};

describe("СРОК", () => {
  test.each([
    ["2026-09-01", 10, "раб", "2026-09-15"],
    ["2026-09-01", 10, "рабочих", "2026-09-15"],
    ["2026-09-01", 30, "кал", "2026-10-01"],
    // Saturday moves to Monday; the 4th of November, a Wednesday, to Thursday.
    ["2026-09-01", 11, "Кал", "2026-09-14"],
    ["2026-10-04", 1, "мес", "2026-11-05"],
    ["2023-02-16", 3, "лет", "2026-02-16"],
    ["2026-09-05", 0, "кал", "2026-09-07"],
    ["2025-12-30", 1, "раб", "2026-01-12"],
  ])("%s and %d «%s» is %s", (from, count, unit, end) => {
    expect(deadline(from, count, unit)).toBe(end);
  });

  test("leaves a time of day out", () => {
    expect(call("DEADLINE", serial("2026-09-01") + 0.75, 10, "раб")).toBe(serial("2026-09-15"));
  });

  test.each([
    [0, 10, "раб", "«дата»"],
    ["2026", 10, "раб", "«дата»"],
    [46_000, -1, "раб", "«число»"],
    [46_000, 1.5, "раб", "«число»"],
    [46_000, 10, "дней", "«вид»"],
    [46_000, 10, null, "«вид»"],
  ])("%p, %p, %p is #ЗНАЧ! that names the argument", (from, count, unit, named) => {
    expect(call("DEADLINE", from, count, unit)).toMatch(new RegExp(`^#VALUE! ${named}`, "u"));
  });

  test("is #Н/Д where the year has no calendar yet, never a number", () => {
    const none = "#N/A Производственный календарь на 2031 год не известен: срок не посчитан.";
    expect(deadline("2031-03-01", 10, "раб")).toBe(none);
    expect(deadline("2026-03-02", 5, "лет")).toBe(none);
    expect(deadline("1999-03-01", 10, "раб")).toMatch(/^#N\/A .* 1999 год/u);
  });
});

describe("ПЕНИ", () => {
  const [payBy, until] = ["2025-03-10", "2026-06-30"];
  const input = {
    principal: money("125000.50"),
    payBy: isoDay(payBy),
    until: isoDay(until),
    arose: null,
    payments: [],
    moratorium: true,
    rates: keyRates(),
  };
  const penalty = (...args: unknown[]) => call("PENALTY", 125_000.5, serial(payBy), serial(until), ...args);

  test.each([
    ["395", undefined, { kind: "interest" }],
    [395, null, { kind: "interest" }],
    ["ст. 395", undefined, { kind: "interest" }],
    ["44-ФЗ", undefined, { kind: "law44" }],
    ["договор", 0.1, { kind: "contract", percentPerDay: money("0.1") }],
  ] as const)("by «%s» is what the calculation of the papers gives", (accrual, percent, expected) => {
    const result = calculate({ ...input, accrual: expected });
    if ("kind" in result) throw new Error(result.kind);
    expect(result.penalty.gt(0)).toBe(true);
    expect(penalty(accrual, percent)).toBe(Number(result.penalty.toFixed(2)));
  });

  test("0,1 % a day of 1 000 roubles over ten days is 10 roubles", () => {
    const days = [serial("2026-02-02"), serial("2026-02-12")];
    expect(call("PENALTY", 1000, ...days, "договор", 0.1)).toBe(10);
    expect(call("PENALTY", 1000, ...days.reverse(), "договор", 0.1)).toBe(0);
  });

  test.each([
    [[-1, 46_000, 46_100, "395"], "«сумма»"],
    [["сто", 46_000, 46_100, "395"], "«сумма»"],
    [[100, 0, 46_100, "395"], "«срок»"],
    [[100, 46_000, 0, "395"], "«на_дату»"],
    [[100, 46_000, 46_100, "396"], "«основание»"],
    [[100, 46_000, 46_100, "договор"], "«процент»"],
    [[100, 46_000, 46_100, "395", 0.1], "«процент»"],
  ])("%j is #ЗНАЧ! that names the argument", (args, named) => {
    expect(call("PENALTY", ...args)).toMatch(new RegExp(`^#VALUE! ${named}`, "u"));
  });

  test("is #Н/Д where the key rate is not known, never a number", () => {
    expect(call("PENALTY", 100, serial("2026-09-01"), serial("2031-01-01"), "395")).toMatch(
      /^#N\/A Ключевая ставка на .* не известна/u,
    );
    expect(call("PENALTY", 100, serial("2015-09-01"), serial("2017-01-01"), "395")).toMatch(/^#N\/A .*395/u);
  });
});

describe("what Excel is told of the functions", () => {
  test("is made from their declarations by the build", () => {
    expect(built()).toEqual(functionsMetadata());
  });

  test("keeps Excel's rules for ids and names", () => {
    for (const { id, name, parameters } of FUNCTIONS) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/u);
      expect(name).toMatch(/^\p{Lu}[\p{L}_.]{2,}$/u);
      const optional = parameters.map((one) => one.optional === true);
      // After an argument that may be left out there is none that must be given.
      expect([...optional].sort()).toEqual(optional);
    }
  });
});
