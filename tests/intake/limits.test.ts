import { findPeriod, balanceDay } from "../../src/intake/table/titlePeriod";
import { formatIsoDay } from "../../src/domain/day";
import { readMoney, UNKNOWN_SEPARATORS } from "../../src/intake/cells";
import { debtTableScore } from "../../src/intake/score";
import { match } from "./headings/columns";
import { gridOfText } from "./gridOf";
import { AS_OF, codes, facts, kinds, understand } from "./understand";

/** Limits at which a sheet is understood one way or the other. */

describe("a column without a heading", () => {
  const target = (values: readonly string[]) => match([["", values]]).mapping[0]?.target;

  it("is taken by its content from three values on", () => {
    expect(target(["7707083893", "7728168971", "7736050003"])).toBe("inn");
    expect(target(["7707083893", "7728168971"])).toBeNull();
  });
});

it("gives rows without a name to the debtor above from two of them on, and rejects a single one", () => {
  const sheet = (second: string) =>
    understand(
      gridOfText(`
Должник | Договор | Дата возникновения | Сумма долга, руб.
ООО «Клён» | № 1 | 01.02.2026 | 100
 | № 2 | 01.03.2026 | 200
ООО «Ель» | № 4 | 01.04.2026 | 300
${second} | № 3 | 01.04.2026 | 300
`),
    );
  expect(kinds(sheet(""))).toBe("hdddd");
  expect(facts(sheet("").debts, "debtorName")).toEqual([
    ["ООО «Клён»"],
    ["ООО «Клён»"],
    ["ООО «Ель»"],
    ["ООО «Ель»"],
  ]);
  expect(kinds(sheet("ООО «Дуб»"))).toBe("hdxdd");
});

it("takes a bare sum for the total of two debts above it, and rejects one under a single debt", () => {
  const one = gridOfText(`
Должник | Договор | Сумма долга, руб.
ООО «Клён» | № 1 | 100
 | | 100
`);
  const two = gridOfText(`
Должник | Договор | Сумма долга, руб.
ООО «Клён» | № 1 | 100
ООО «Ель» | № 2 | 200
 | | 300
`);
  expect(kinds(understand(one))).toBe("hdx");
  expect(kinds(understand(two))).toBe("hdds");
});

it("checks a total over a single debt", () => {
  const sheet = (total: number) =>
    understand(
      gridOfText(`
Должник | Договор | Сумма долга, руб.
ООО «Клён» | № 1 | 100
Итого | | ${total}
`),
    );
  expect(kinds(sheet(100))).toBe("hds");
  expect(codes(sheet(100), "C3")).toEqual([]);
  expect(codes(sheet(101), "C3")).toEqual(["total-mismatch"]);
});

it("knows a finished register by three of its own headings, and takes a sheet with two for a source", () => {
  const score = (headings: string) =>
    debtTableScore(
      gridOfText(`
Должник | Сумма долга, руб. | ${headings}
ООО «Клён» | 100 | x
ООО «Ель» | 200 | x
`),
      AS_OF,
    );
  expect(score("Этап | Срочность")).toBeGreaterThan(0);
  expect(score("Этап | Срочность | Что сделать")).toBe(0);
});

it("dates the closing balance of a period the day after its end", () => {
  const day = (title: string) => formatIsoDay(balanceDay(findPeriod(title)!));
  expect(day("за 9 месяцев 2026 г.")).toBe("2026-10-01");
  expect(day("за 2026 год")).toBe("2027-01-01");
  expect(day("с 01.01.2026 по 28.02.2026")).toBe("2026-03-01");
});

it("tells a fraction of a kopeck to six decimals and no more", () => {
  const [finding] = readMoney("1,1234567", { unit: "rub", lone: UNKNOWN_SEPARATORS }).findings;
  expect(finding?.message).toContain("1,123457");
  expect(finding?.message).not.toContain("1,1234567");
});
