import { doubtfulColumns } from "../../../src/intake/doubts";
import { date, gridOf } from "../gridOf";

type TestCell = Parameters<typeof gridOf>[0][number][number];
import { understand } from "../understand";

/** What the program asks about columns that it does not understand: a good proposal, or nothing. */

const NAMES = ["ООО «Клён»", "АО «Вяз»", "ООО «Дуб»", "ООО «Ива»", "МУП «Тополь»", "ООО «Ель»"];
const INNS = ["2999653789", "7707083893", "7702070139", "3254001003", "3254001370", "7728168971"];
const DAYS = ["10.01.2025", "17.02.2025", "03.03.2025", "21.04.2025", "05.05.2025", "16.06.2025"];

/** Questions about a sheet of six debts with these columns beside debtor, INN and sum. */
function asked(columns: Readonly<Record<string, readonly TestCell[]>>): unknown[][] {
  const others = Object.entries(columns);
  const { mapping } = understand(
    gridOf([
      ["Должник", "ИНН", "Сумма долга, руб.", ...others.map(([heading]) => heading)],
      ...NAMES.map((name, row) => [
        name,
        INNS[row] ?? "",
        1000.5 * (row + 1),
        ...others.map(([, values]) => values[row] ?? null),
      ]),
    ]),
  );
  return doubtfulColumns(mapping).map(({ header, proposed }) => [header, proposed]);
}

const days = DAYS.map((day) => date(day));

describe("a step of the collection is proposed only where the heading says something of it", () => {
  test.each(["Дата выбытия", "Дата создания", "Дата смерти"])("«%s» is no step", (heading) =>
    expect(asked({ "Срок уплаты": days, [heading]: days })).toEqual([]),
  );
});

test.each(["Класс", "Группа", "Группа детей"])(
  "«%s» is not proposed as a kind of debt when no value names one",
  (heading) => expect(asked({ "Срок уплаты": days, [heading]: NAMES.map(() => "«Солнышко»") })).toEqual([]),
);
