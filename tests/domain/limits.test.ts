import { addMonths, isoDay, type Day } from "../../src/domain/day";
import { nextHistory, type History } from "../../src/domain/history";
import { formatMoney, money, sum, toDecimalString, toPlainString, toThousands } from "../../src/domain/money";

it("writes a negative zero as zero", () => {
  const zero = money(-0);
  for (const none of [zero, money("-0.00"), sum([money(1), money(-1)])]) {
    expect(formatMoney(none)).toBe("0,00");
    expect(toDecimalString(none)).toBe("0.00");
    expect(toPlainString(none)).toMatch(/^0$/);
    expect(toDecimalString(toThousands(none))).toBe("0.00");
  }
});

it("keeps the sums of 26 first days of a month, and of the last day whatever it is", () => {
  const first = isoDay("2024-01-01");
  const dates = Array.from({ length: 30 }, (_, months) => addMonths(first, months));
  const history: History = new Map([...dates, isoDay("2026-06-15")].map((date) => [date, new Map()]));
  const kept = [...nextHistory(history, [], new Map(), { from: null, to: isoDay("2026-07-01") }).keys()];
  const expected: Day[] = [...dates.slice(-26), isoDay("2026-06-15")];
  expect(kept).toEqual(expected);
});
