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
