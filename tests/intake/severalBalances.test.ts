import { gridOfText } from "./gridOf";
import { facts, understand } from "./understand";

/** Several debts across, of periods or of things: which of them is the debt, or whether they are it together. */

const amounts = (text: string, merges: readonly string[]): unknown[] =>
  facts(understand(gridOfText(text, { merges })).debts, "amount").flat();

describe("quarters across with what was charged, paid and left in each", () => {
  const MERGES = ["A1:A2", "B1:D1", "E1:G1", "H1:J1"];
  const HEAD = `
    Арендатор | 1 кв. 2026 | | | 2 кв. 2026 | | | 3 кв. 2026 | | | …
    | начислено | оплачено | долг | начислено | оплачено | долг | начислено | оплачено | долг |`;
  const sheet = (heading: string, rows: readonly string[]): string =>
    [HEAD.replace("…", heading), ...rows].join("\n");

  const CARRIED = [
    "ООО «Клён» | 100 | 50 | 50 | 100 | 20 | 130 | 100 | | 230 | 230",
    "ООО «Ель» | 30 | | 30 | 30 | 30 | 30 | 30 | 60 | 0 | 0",
  ];
  const APART = [
    "ООО «Клён» | 100 | 50 | 50 | 100 | 20 | 80 | 100 | | 100 | 230",
    "ООО «Ель» | 30 | | 30 | 30 | 30 | 0 | 30 | 10 | 20 | 50",
  ];
  const without = (rows: readonly string[]) => rows.map((row) => row.replace(/\| \d+$/, "|"));

  test("the last is the debt where each carries on the one before it", () => {
    expect(amounts(sheet("", without(CARRIED)), MERGES)).toEqual(["230", "0"]);
    expect(amounts(sheet("Итого долг", CARRIED), MERGES)).toEqual(["230", "0"]);
  });

  test("their sum is the debt where each is only of its own quarter", () => {
    expect(amounts(sheet("", without(APART)), MERGES)).toEqual(["230", "50"]);
    expect(amounts(sheet("Итого долг", APART), MERGES)).toEqual(["230", "50"]);
  });
});

describe("debts under headings that name what they are for", () => {
  const sheet = (first: string, second: string): string => `
    Арендатор | ${first} | | ${second} |
    | долг | пени | долг | пени
    ООО «Клён» | 100 | 1 | 20 | 2
    ООО «Ель» | 50 | | | 5`;
  const MERGES = ["A1:A2", "B1:C1", "D1:E1"];

  test("are the debt together", () => {
    const intake = understand(gridOfText(sheet("Земля", "Имущество"), { merges: MERGES }));
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["120", "3"],
      ["50", "5"],
    ]);
  });

  test.each([
    ["План", "Факт"],
    ["До оплаты", "После оплаты"],
    ["По данным учёта", "По данным контрагента"],
    ["на 01.01.2026", "на 01.10.2026"],
  ])("are not where it is one debt twice: «%s», «%s»", (first, second) => {
    const { mapping } = understand(gridOfText(sheet(first, second), { merges: MERGES }), {
      chosenColumns: new Map([[0, "debtorName"]]),
    });
    expect(mapping.filter(({ target, partOf }) => target === "amount" && partOf !== undefined)).toEqual([]);
  });
});
