import type { CellValue } from "../../../src/domain/grid";
import { gridOf } from "../gridOf";
import { codes, facts, refuse, understand } from "../understand";

const NAMES = ["ООО «Луч»", "Иванов И.И.", "Петров П.П.", "АО «Вектор»", "ИП Рюмин А.Л."];

/** A list of debtors with these columns of sums, and days by which they had to pay. */
const sheet = (columns: Readonly<Record<string, readonly CellValue[]>>) =>
  gridOf([
    ["Должник", ...Object.keys(columns), "Срок уплаты"],
    ...NAMES.map((name, row) => [
      name,
      ...Object.values(columns).map((values) => values[row] ?? null),
      `1${String(row)}.05.2026`,
    ]),
  ]);

const BEFORE = [1000, 2000, 3000, 4000, 5000];
const PAID = [0, 2000, 500, null, 5000];
const LEFT = ["1000", "0", "2500", "4000", "0"];

describe("payments beside the sum of a debt", () => {
  test.each([
    ["Сумма к уплате", "Уплачено"],
    ["Сумма штрафа, руб.", "Оплачено, руб."],
    ["Сумма, подлежащая возврату", "Возвращено"],
  ])("«%s» less «%s» is the debt, and it is said that it was reckoned", (sum, paid) => {
    const intake = understand(sheet({ [sum]: BEFORE, [paid]: PAID }), {
      chosenColumns: new Map([[1, "amount"]]),
    });
    expect(facts(intake.debts, "amount").flat()).toEqual(LEFT);
    expect(intake.mapping[2]).toMatchObject({ target: "deductedPayment", band: "probable" });
    expect(codes(intake)).toContain("– payments-deducted");
    expect(codes(intake)).not.toContain("– turnover-period");
    // What was paid may have been paid in any year.
    expect(facts(intake.debts, "paidAmount").flat()).toEqual([null, null, null, null, null]);
  });

  test("where the heading of the sum does not tell, the payments are asked about", () => {
    const intake = understand(sheet({ "Сумма задолженности": BEFORE, Погашено: PAID }));
    expect(intake.mapping[2]).toMatchObject({ target: null, band: "doubtful", proposed: "deductedPayment" });
    const options = (target: "deductedPayment" | "paidAmount" | null) => ({
      chosenColumns: new Map([[2, target]]),
    });
    const grid = sheet({ "Сумма задолженности": BEFORE, Погашено: PAID });
    expect(facts(understand(grid, options("deductedPayment")).debts, "amount").flat()).toEqual(LEFT);
    for (const answer of [options("paidAmount"), options(null)]) {
      const { debts, mapping } = understand(grid, answer);
      expect(facts(debts, "amount").flat()).toEqual(BEFORE.map(String));
      expect(mapping.every(({ band }) => band !== "doubtful")).toBe(true);
    }
  });

  test("a remainder, a balance and a sum smaller than what was paid are what is left", () => {
    const taken = (columns: Readonly<Record<string, readonly CellValue[]>>) => {
      const { debts, mapping } = understand(sheet(columns));
      expect(mapping.some(({ target, proposed }) => "deductedPayment" === (target ?? proposed))).toBe(false);
      return facts(debts, "amount").flat();
    };
    const left = [1000, 0, 2500, 4000, 0];
    expect(taken({ "Сумма штрафа": BEFORE, Уплачено: PAID, Остаток: left })).toEqual(LEFT);
    expect(taken({ "Сумма договора": BEFORE, Уплачено: PAID, "Сумма задолженности": left })).toEqual(LEFT);
    expect(taken({ "Задолженность на 01.10.2026": BEFORE, Уплачено: PAID })).toEqual(BEFORE.map(String));
    expect(taken({ "Остаток долга": BEFORE, Уплачено: PAID })).toEqual(BEFORE.map(String));
    expect(taken({ "Сумма задолженности": BEFORE, Погашено: [0, 2500, 500, null, 5000] })).toEqual(
      BEFORE.map(String),
    );
  });

  test.each(["Остаток к взысканию", "Осталось оплатить", "Не оплачено, остаток"])(
    "are not taken from «%s» once more, where it is what they leave of the sum",
    (heading) => {
      const intake = understand(
        sheet({ "Сумма к взысканию": BEFORE, "Из неё оплачено": PAID, [heading]: LEFT.map(Number) }),
      );
      expect(facts(intake.debts, "amount").flat()).toEqual(LEFT);
      expect(intake.mapping.map(({ target }) => target)).not.toContain("deductedPayment");
      expect(codes(intake)).not.toContain("– payments-deducted");
    },
  );

  test("«Оплачено с начала года» beside the debt is not deducted from it", () => {
    const { debts } = understand(sheet({ "Сумма задолженности": BEFORE, "Оплачено с начала года": PAID }));
    expect(facts(debts, "amount", "paidAmount")[2]).toEqual(["3000", "500"]);
  });

  test("several columns of payments are not added up: it is said that they may have to be deducted", () => {
    const intake = understand(
      sheet({ "Сумма штрафа": BEFORE, "Оплачено в мае": PAID, "Оплачено в июне": [1, 0, 1, 1, 0] }),
      {
        chosenColumns: new Map([[1, "amount"]]),
      },
    );
    expect(facts(intake.debts, "amount").flat()).toEqual(BEFORE.map(String));
    expect(codes(intake)).toContain("– payments-unread");
  });

  test("a turnover sheet's «К оплате» is asked about, unless its figures say that the payments are in it", () => {
    const accrued = [600, 600, 600, 600, 600];
    const opening = [400, 1400, 2400, 3400, 4400];
    const year = { "Начислено за период": accrued, "Остаток на начало": opening };
    const meaning = (due: readonly CellValue[]) =>
      understand(sheet({ ...year, "Итого к оплате": due, "Оплачено с начала года": PAID }), {
        chosenColumns: new Map([[3, "amount"]]),
      }).mapping[4];
    expect(meaning(BEFORE)).toMatchObject({ target: null, proposed: "deductedPayment", band: "doubtful" });
    expect(meaning([1000, 0, 2500, 4000, 0])?.target).toBe("paidAmount");
  });

  test("a debt's heading says neither, whatever it is owed for", () => {
    const { mapping } = understand(sheet({ "Задолженность по начисленной аренде": BEFORE, Уплачено: PAID }), {
      chosenColumns: new Map([[1, "amount"]]),
    });
    expect(mapping[2]).toMatchObject({ proposed: "deductedPayment", band: "doubtful" });
  });

  test("«Начислено» and «Оплачено» without a debt are both asked about", () => {
    const { mapping, code } = refuse(sheet({ Начислено: BEFORE, Оплачено: PAID }));
    expect(code).toBe("ambiguous-column");
    expect(mapping.map(({ proposed }) => proposed)).toEqual([null, "amount", "deductedPayment", null]);
  });

  test("in a list of fines, which has no other sum, what was paid reduces the fine", () => {
    const { debts, controls } = understand(
      gridOf([
        ["Нарушитель", "Сумма штрафа", "Уплачено", "Срок уплаты"],
        ["ООО «Клён»", 100, 70, "10.02.2026"],
        ["ООО «Дуб»", 50, 50, "10.02.2026"],
        ["Итого", 150, 120, null],
      ]),
    );
    expect(facts(debts, "amount", "penalty")).toEqual([
      [null, "30"],
      [null, "0"],
    ]);
    expect(controls.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test("a total row is checked column by column, and payments that cannot be read reject the row", () => {
    const { debts, controls, rejected } = understand(
      gridOf([
        ["Должник", "Сумма к уплате", "Уплачено", "Срок уплаты"],
        ["ООО «Луч»", 1000, 400, "10.05.2026"],
        ["АО «Вектор»", 3000, "частично", "11.05.2026"],
        ["ООО «Клён»", 500, 100, "12.05.2026"],
        ["ООО «Пихта»", 700, 200, "12.05.2026"],
        ["Итого", 5200, 700, null],
      ]),
    );
    expect(facts(debts, "amount").flat()).toEqual(["600", "400", "500"]);
    expect(rejected).toHaveLength(1);
    expect(controls.find(({ name }) => name.includes("C6"))?.ok).toBe(true);
  });
});
