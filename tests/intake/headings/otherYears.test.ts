import { isoDay } from "../../../src/domain/day";
import { gridOf } from "../gridOf";
import { understand } from "../understand";

const HEADINGS = ["Арендатор", "№ договора", "начисл2019", "оплач2019", "начисл2020", "оплач2020", "ОснДолг"];

test.each([["Долг по аренде"], ["за период с 01.01.2026 по 30.09.2026"]])(
  "payments of years before the reporting year are neither read nor offered («%s»)",
  (title) => {
    const rows = Array.from({ length: 20 }, (_, index) => {
      const debt = 1000 + index * 123.45;
      return [
        `ООО «Вектор-${String(index)}»`,
        `${String(index + 1)}-з/18`,
        20000,
        20000 - debt / 2,
        20000,
        20000 - debt / 2,
        debt,
      ];
    });
    const { mapping } = understand(gridOf([[title], HEADINGS, ...rows]));
    const payments = mapping.filter(({ header }) => header.startsWith("оплач"));
    expect(payments.map(({ target, proposed }) => [target, proposed])).toEqual([
      [null, null],
      [null, null],
    ]);
  },
);

test("on 1 January the payments of the year that ended are read", () => {
  const rows = Array.from({ length: 20 }, (_, index) => [
    `ООО «Вектор-${String(index)}»`,
    100 + index * 3.5,
    900 + index,
  ]);
  const { mapping } = understand(gridOf([["Должник", "Оплачено за 2026 год", "Сумма долга"], ...rows]), {
    asOf: isoDay("2027-01-01"),
  });
  expect(mapping.map(({ target }) => target)).toEqual(["debtorName", "paidAmount", "amount"]);
});
