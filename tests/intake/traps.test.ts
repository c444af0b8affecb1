import { formatIsoDay, isoDay } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debt";
import type { Intake } from "../../src/intake/types";
import { ARENDA, OLENEGORSK, read, SEVSK, VOLOGDA } from "./samples";

describe("README.md, «Подложено»", () => {
  const debtAt = (intake: Intake, row: number): Debt => {
    const debt = intake.debts.find((each) => each.source.row === row);
    if (debt === undefined) throw new Error(`no debt in row ${row}`);
    return debt;
  };
  const codesAt = (intake: Intake, cell: string): string[] =>
    intake.problems.filter((problem) => problem.cell === cell).map((problem) => problem.code);

  describe(ARENDA, () => {
    let intake: Intake;
    beforeAll(async () => {
      intake = await read(ARENDA);
    });

    test("C12, C74: a lost leading zero is put back, with a note", () => {
      expect(debtAt(intake, 12).inn).toBe("0899239877");
      expect(debtAt(intake, 74).inn).toBe("0299695941");
      expect(codesAt(intake, "C12")).toEqual(["inn-leading-zero"]);
    });

    test.each([
      [14, "originDate", "2026-07-05"],
      [23, "dueDate", "2026-08-09"],
      [28, "originDate", "2026-09-01"],
      [37, "originDate", "2025-10-31"],
      [51, "claimDate", "2026-05-29"],
      [60, "originDate", "2025-09-25"],
      [75, "claimDate", "2026-07-03"],
    ] as const)("row %i: %s typed as text is %s", (row, field, expected) => {
      const day = debtAt(intake, row)[field];
      expect(day === null ? null : formatIsoDay(day)).toBe(expected);
    });

    test.each([
      [48, "amount"],
      [53, "amount"],
      [64, "amount"],
    ] as const)("row %i: the sum typed as text is read", (row, field) => {
      expect(debtAt(intake, row)[field]?.isPositive()).toBe(true);
    });

    test("J56: an overpayment in brackets is negative", () => {
      expect(debtAt(intake, 56).amount?.toString()).toBe("-1250");
    });

    test("K59: a dash is no penalty", () => {
      expect(debtAt(intake, 59).penalty).toBeNull();
    });

    test("C21, C135: wrong check digits are warnings and stay", () => {
      expect(codesAt(intake, "C21")).toEqual(["inn-check-digit"]);
      expect(codesAt(intake, "C135")).toEqual(["inn-check-digit"]);
      expect(debtAt(intake, 21).inn).toBe("2999356309");
    });

    test("C77: an error value is no INN, and said so", () => {
      expect(debtAt(intake, 77).inn).toBeNull();
      expect(codesAt(intake, "C77")).toEqual(["cell-error"]);
    });

    test("H80: a date that cannot be read is a problem of its cell", () => {
      expect(debtAt(intake, 80)).toMatchObject({ originDate: null, dueDate: null });
      expect(codesAt(intake, "H80")).toEqual(["date-unreadable"]);
    });

    test("J82: words instead of a sum reject the row, with the reason and the address", () => {
      expect(intake.rejected).toEqual([
        {
          row: 82,
          cell: "J82",
          reason: "Вместо суммы записано «сумма уточняется»: впишите число или оставьте ячейку пустой.",
          sum: null,
        },
      ]);
      expect(codesAt(intake, "J82")).toEqual(["row-rejected"]);
    });

    test("A142:V142: an exact duplicate is reported and kept", () => {
      expect(codesAt(intake, "A142:V142")).toEqual(["duplicate-row"]);
      expect(debtAt(intake, 142).penalty?.toString()).toBe("124219.67");
    });

    test("hidden rows 24 and 61 and the hidden column E are read, and said so", () => {
      expect(debtAt(intake, 24).kbk).toBe("09311105012040000120");
      expect(debtAt(intake, 61).amount).not.toBeNull();
      expect([intake.hiddenRowCount, intake.hiddenColumnCount]).toEqual([2, 1]);
      expect(
        intake.problems.filter((problem) => problem.severity === "info").map((problem) => problem.code),
      ).toEqual(expect.arrayContaining(["hidden-rows", "hidden-columns"]));
    });

    test("J6: a Latin letter in «Cумма» does not hide the column", () => {
      expect(intake.mapping.find((match) => match.target === "amount")?.column).toBe(9);
    });
  });

  test(`${SEVSK}: closing credits are negative sums, the contractor's INN fills down`, async () => {
    const intake = await read(SEVSK);
    expect(debtAt(intake, 15)).toMatchObject({
      debtorName: 'АО "Хлебный Дом Юг"',
      inn: "3299440160",
      funding: "1",
    });
    expect(debtAt(intake, 15).amount?.toString()).toBe("-2568.3");
    expect(debtAt(intake, 19).amount?.toString()).toBe("0");
    expect(debtAt(intake, 14).basis).toContain("Договор аренды земельного участка № 164");
    expect(codesAt(intake, "C140")).toEqual(["inn-check-digit"]);
    expect(formatIsoDay(debtAt(intake, 154).dueDate ?? isoDay("1999-01-01"))).toBe("2026-08-09");
  });

  test(`${VOLOGDA}: categories typed as numbers, dates and sums as text`, async () => {
    const dio = await read(VOLOGDA, "ДИО");
    expect(debtAt(dio, 51).categoryManual).toBe("1.2");
    expect(debtAt(dio, 53).categoryManual).toBe("1.2");
    expect(codesAt(dio, "D19")).toEqual(["inn-check-digit"]);
    const forest = await read(VOLOGDA, "Лесной комплекс");
    expect(debtAt(forest, 22).amount?.toString()).toBe("1336100");
  });

  test(`${VOLOGDA}, «Транспорт и дороги»: the total K37 is 10 thousand too much and fails its control`, async () => {
    const intake = await read(VOLOGDA, "Транспорт и дороги");
    const failed = intake.controls.filter((control) => !control.ok);
    expect(failed.map(({ name, expected, actual }) => [name, String(expected), String(actual)])).toEqual([
      ["Итог листа «Всего» (K37): основной долг", "11940052.99", "11930052.99"],
    ]);
    expect(codesAt(intake, "K37")).toEqual(["total-mismatch"]);
  });

  test(`${OLENEGORSK}: three decimals are rounded with a warning, merged cells fill down`, async () => {
    const intake = await read(OLENEGORSK, "Учреждения");
    expect(debtAt(intake, 18).amount?.toString()).toBe("15833.34");
    expect(codesAt(intake, "O18")).toEqual(["money-rounded"]);
    expect(debtAt(intake, 28).amount?.toString()).toBe("10137.81");
    expect(debtAt(intake, 21).administratorName).toBe("Администрация города Оленегорска");
    expect(intake.mapping.find((match) => match.header.includes("просроченная"))?.target).toBe("ignored");
  });
});
