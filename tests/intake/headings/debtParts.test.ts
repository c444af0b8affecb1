import type { CellValue } from "../../../src/domain/grid";
import { matchColumns, type ColumnProfile } from "../../../src/intake/headings";
import { CONTEXT } from "./columns";

/** Columns whose values stand row by row. */
function matched(columns: readonly (readonly [string, readonly CellValue[]])[]) {
  const profiles = columns.map(([header, rows], column): ColumnProfile => {
    const values = rows.filter((value) => value !== null);
    return {
      column,
      header,
      levels: [header],
      samples: values.slice(0, 3).map(String),
      values,
      formats: values.map(() => null),
      rows,
    };
  });
  const { mapping, notes } = matchColumns(profiles, CONTEXT);
  return {
    targets: mapping.map(({ target }) => target),
    notes: notes.map(({ code, severity }) => `${severity} ${code}`),
  };
}

const NAMES = ["ООО «Ромашка»", "Иванов И.И.", "Петров П.П.", "АО «Вектор»"];

describe("parts of a debt, told by the sums themselves", () => {
  test("«Итого долг» is the principal where a further total adds the penalties to it", () => {
    const { targets, notes } = matched([
      ["ФИО", NAMES],
      ["Итого долг", [1000, 500.5, 70, "1 200,00"]],
      ["Пени", [40, 10, null, 12]],
      ["Всего к оплате", [1040, 510.5, 70, "1 212,00"]],
    ]);
    expect(targets.slice(0, 3)).toEqual(["debtorName", "amount", "penalty"]);
    expect(notes).toEqual([]);
  });

  test("penalties above the «total» are not inside it", () =>
    expect(
      matched([
        ["ФИО", NAMES],
        ["Задолженность всего", [1000, 500.5, 70, 1200]],
        ["Пени", [40, 10, 71, 12]],
      ]),
    ).toEqual({ targets: ["debtorName", "amount", "penalty"], notes: [] }));

  test("a debt by another name beside the penalties and their total is the principal", () => {
    const { targets } = matched([
      ["Арендатор", NAMES],
      ["Долг по аренде", [1000, 500, 70, 1200]],
      ["Пени", [40, 10, 1, 12]],
      ["Итого", [1040, 510, 71, 1212]],
    ]);
    expect(targets.slice(0, 3)).toEqual(["debtorName", "amount", "penalty"]);
    expect(targets[3]).not.toBe("amount");
  });

  test.each([
    ["Просроченная задолженность", "Пени", "Всего"],
    ["Просроченная задолженность, руб.", "Пени, руб.", "Итого задолженность, руб."],
    ["Сумма просроченной задолженности", "Неустойка", "Всего долг"],
    ["Сумма просроченной задолженности (основной долг)", "Неустойка", "Всего долг"],
  ])("«%s» that makes the total together with the penalties is the principal", (overdue, penalty, total) => {
    const { targets, notes } = matched([
      ["Должник", NAMES],
      [overdue, [1000, 500.5, 70, 1200]],
      [penalty, [40, 10, null, 12]],
      [total, [1040, 510.5, 70, 1212]],
    ]);
    expect(targets).toEqual(["debtorName", "amount", "penalty", "ignored"]);
    expect(notes).toEqual([]);
  });

  test("an overdue share of a debt that is larger stays a share", () => {
    const { targets } = matched([
      ["Должник", NAMES],
      ["Всего задолженность", [1000, 500.5, 70, 1200]],
      ["в том числе просроченная", [400, 500.5, null, 12]],
      ["Пени", [40, 10, 5, 12]],
    ]);
    expect(targets[2]).toBe("ignored");
  });

  test("where nothing tells, the total stands with a warning; «в т.ч. пени» tells", () => {
    const columns = (penalties: string) =>
      matched([
        ["ФИО", NAMES],
        ["Задолженность всего", [1000, 500.5, 70, 1200]],
        [penalties, [40, 10, 1, 12]],
      ]);
    expect(columns("Пени").notes).toEqual(["warning total-as-amount"]);
    expect(columns("в т.ч. пени")).toEqual({
      targets: ["debtorName", "amount", "ignored"],
      notes: ["info total-as-amount"],
    });
  });
});
