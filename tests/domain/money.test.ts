import fc from "fast-check";
import {
  add,
  compareMoney,
  formatMoney,
  isAboveZero,
  isMoney,
  money,
  MoneyTotal,
  sum,
  toDecimalString,
  toKopecks,
  toPlainString,
  toThousands,
  ZERO,
} from "../../src/domain/money";

/** Amounts in kopecks, as text: any size, also those beyond safe integers, and the limits of a word of digits. */
const kopecks = fc.oneof(
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  fc.bigInt({ min: -10_000n, max: 10_000n }),
  fc.constantFrom(0n, 1n, -1n, 10n, 99n, 100n, 999_999_999n, 1_000_000_000n, 10n ** 15n, 10n ** 15n + 1n),
);

function text(amount: bigint, digits = 2): string {
  const size = amount < 0n ? -amount : amount;
  const scale = 10n ** BigInt(digits);
  return `${amount < 0n ? "-" : ""}${size / scale}.${String(size % scale).padStart(digits, "0")}`;
}

test.each([
  [1234.5, "1234.50"],
  [0.07, "0.07"],
  [-0.5, "-0.50"],
  [1e7, "10000000.00"],
  [123456789.01, "123456789.01"],
  [9_999_999_999_999.99, "9999999999999.99"],
  [1e16, "10000000000000000.00"],
  [0.005, "0.01"],
  [-0.004, "-0.00"],
])("the number %d prints as %s", (value, printed) => {
  expect(toDecimalString(money(value))).toBe(printed);
});

test("a number is the shortest decimal that prints the same", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), (value) => {
      expect(money(value).eq(money(String(value)))).toBe(true);
      expect(money(value).toString()).toBe(money(String(value)).toString());
    }),
  );
});

test("a sum is exact to the kopeck and beyond, however large and in whatever order", () => {
  fc.assert(
    fc.property(fc.array(kopecks), fc.array(fc.bigInt({ min: -99_999n, max: 99_999n })), (whole, finer) => {
      const values = [
        ...whole.map((each) => money(text(each))),
        null,
        ...finer.map((each) => money(text(each, 5))),
      ];
      const expected = text(
        whole.reduce((total, each) => total + each * 1000n, 0n) + finer.reduce((a, b) => a + b, 0n),
        5,
      );
      expect(sum(values).eq(money(expected))).toBe(true);
      expect(sum(values.reverse()).eq(money(expected))).toBe(true);
    }),
  );
});

test("adding, comparing and printing do what decimal.js does, and what comes out can be reckoned with", () => {
  fc.assert(
    fc.property(kopecks, kopecks, (a, b) => {
      const [left, right] = [money(text(a)), money(text(b))];
      const total = add(left, right);
      expect(total.toString()).toBe(left.plus(right).toString());
      expect(total.times(3).minus(right).toFixed()).toBe(left.plus(right).times(3).minus(right).toFixed());
      expect(Math.sign(compareMoney(left, right))).toBe(left.cmp(right));
      expect(toDecimalString(left)).toBe(left.toFixed(2));
      expect(toPlainString(total)).toBe(total.toFixed());
      expect(toKopecks(total).eq(total)).toBe(true);
    }),
  );
});

test("a total may be asked for while it grows", () => {
  const total = new MoneyTotal();
  expect(total.value.eq(ZERO)).toBe(true);
  total.add(money("0.10"));
  expect(toPlainString(total.value)).toBe("0.1");
  total.add(money("0.005"));
  total.add(null);
  expect(toPlainString(total.value)).toBe("0.105");
});

test("more than kopecks is kept until it is rounded, half up", () => {
  const value = money("1.005");
  expect(toPlainString(value)).toBe("1.005");
  expect(toPlainString(toKopecks(value))).toBe("1.01");
  expect(toPlainString(toKopecks(money("-1.005")))).toBe("-1.01");
  expect(toPlainString(toThousands(money("1250")))).toBe("1.3");
});

test("thousands are rounded half up whatever the sign and the size", () => {
  const tenths = (amount: bigint): bigint => {
    const size = ((amount < 0n ? -amount : amount) + 5_000n) / 10_000n;
    return amount < 0n ? -size : size;
  };
  fc.assert(
    fc.property(kopecks, (amount) => {
      expect(toThousands(money(text(amount))).eq(money(text(tenths(amount), 1)))).toBe(true);
    }),
  );
  expect(toPlainString(toThousands(money("-1250")))).toBe("-1.3");
  expect(toPlainString(toThousands(money("49.999")))).toBe("0");
  expect(toPlainString(toThousands(money("50")))).toBe("0.1");
});

test.each([
  ["0.01", true],
  ["0", false],
  ["-0.01", false],
  ["0.001", true],
])("%s is above zero: %s", (amount, expected) => {
  expect(isAboveZero(money(amount))).toBe(expected);
  expect(isAboveZero(money("0").neg())).toBe(false);
});

test("only amounts are amounts", () => {
  for (const value of [money("1"), ZERO, add(money("0.01"), money("0.02"))])
    expect(isMoney(value)).toBe(true);
  for (const value of [null, undefined, 1, "1", {}, { toStringTag: "[object Decimal]" }])
    expect(isMoney(value)).toBe(false);
});

test("printed for people: no-break spaces, a comma, a true minus", () => {
  expect(formatMoney(money("-1234567.5"))).toBe("−1\u00a0234\u00a0567,50");
  expect(formatMoney(money("1234.56"), 1)).toBe("1\u00a0234,6");
});
