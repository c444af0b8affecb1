import type { CellValue } from "../../src/domain/grid";
import { date, gridOf, type DateCell } from "./gridOf";
import { facts, understand } from "./understand";

/** Days are numbers as sums are: none is ever added to one (docs/register.md §1 p.13). */

const listOf = (heading: string, values: readonly (CellValue | DateCell)[]) =>
  understand(
    gridOf([
      ["Должник", "Дата возникновения", "Основной долг, руб.", "Пени и штрафы, руб.", heading],
      ["ООО «Клён»", date("05.05.2025"), 1000, 10.5, values[0] ?? null],
      ["ООО «Дуб»", date("06.05.2025"), 2000, 0.75, values[1] ?? null],
      ["ООО «Вяз»", date("07.05.2025"), 3000, 33.1, values[2] ?? null],
    ]),
  );
const DAYS = [46023, 46057, 46090];
const PENALTIES = [["10.5"], ["0.75"], ["33.1"]];

describe("a column of days beside the penalties", () => {
  test("is read as what its heading says where a fine is only mentioned", () => {
    const { debts, mapping } = listOf("Постановление о штрафе", [
      date("01.01.2026"),
      date("04.02.2026"),
      date("09.03.2026"),
    ]);
    expect(facts(debts, "penalty")).toEqual(PENALTIES);
    expect(mapping[4]?.target).toBe("fineRulingDate");
  });

  test("is asked about where the days have lost their format", () => {
    const { debts, mapping } = listOf("Постановление о штрафе", DAYS);
    expect(facts(debts, "penalty")).toEqual(PENALTIES);
    expect(mapping[4]).toMatchObject({ target: null, band: "doubtful", proposed: "fineRulingDate" });
  });

  test.each(["Протокол о штрафе", "Решение о взыскании неустойки", "Уведомление о пени"])(
    "is no penalty under «%s», with or without a format",
    (heading) => {
      expect(facts(listOf(heading, DAYS).debts, "penalty")).toEqual(PENALTIES);
      const dated = [date("01.01.2026"), date("04.02.2026"), date("09.03.2026")];
      expect(facts(listOf(heading, dated).debts, "penalty")).toEqual(PENALTIES);
    },
  );

  test("does not keep another penalty from being added", () => {
    expect(facts(listOf("Неустойка", [1, 2, 5.5]).debts, "penalty")).toEqual([["11.5"], ["2.75"], ["38.6"]]);
  });
});
