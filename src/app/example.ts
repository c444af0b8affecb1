import { addDays, calendarDate, dayOf, formatDay, type Day } from "../domain/day";
import type { CellValue } from "../domain/grid";
import { money, sum } from "../domain/money";

/** The name suggested for an example sheet. */
export const EXAMPLE_NAME = "Пример долгов";

const HEADER = [
  "№ п/п",
  "Должник",
  "ИНН",
  "Договор",
  "Дата образования",
  "Срок уплаты",
  "Сумма долга, руб.",
  "Пени, руб.",
  "Претензия направлена",
  "Иск подан",
] as const;

/** How many days before the as-of date the term of payment ended, and what has been done since. */
interface ExampleDebt {
  readonly debtor: string;
  readonly inn: string;
  readonly basis: string;
  readonly due: number;
  readonly amount: number;
  readonly penalty: number | null;
  readonly claim?: number;
  readonly lawsuit?: number;
}

/** Invented debtors; their INNs have the right check digits and a region that no tax office uses. */
const DEBTS: readonly ExampleDebt[] = [
  {
    debtor: "ООО «Северный причал»",
    inn: "0000000106",
    basis: "Аренда земли № 14",
    due: 5,
    amount: 18250.4,
    penalty: null,
  },
  {
    debtor: "ИП Лукин А. П.",
    inn: "000000002015",
    basis: "Наём помещения № 3",
    due: 24,
    amount: 7300,
    penalty: 121.5,
  },
  {
    debtor: "АО «Вектор»",
    inn: "0000000307",
    basis: "Аренда земли № 21",
    due: 48,
    amount: 96400.15,
    penalty: 2410.2,
  },
  {
    debtor: "ООО «Рябина»",
    inn: "0000000402",
    basis: "Аренда помещения № 7",
    due: 75,
    amount: 40115,
    penalty: 980,
    claim: 60,
  },
  {
    debtor: "ООО «Рябина»",
    inn: "0000000402",
    basis: "Аренда помещения № 8",
    due: 40,
    amount: 12800,
    penalty: 90,
    claim: 12,
  },
  {
    debtor: "ИП Соколова М. В.",
    inn: "000000005087",
    basis: "Киоск № 2",
    due: 160,
    amount: 5400,
    penalty: 610,
    claim: 130,
    lawsuit: 70,
  },
  {
    debtor: "ООО «Маяк»",
    inn: "0000000603",
    basis: "Аренда земли № 30",
    due: -20,
    amount: 23000,
    penalty: null,
  },
  {
    debtor: "Петров Иван Сергеевич",
    inn: "000000007091",
    basis: "Наём жилья № 118",
    due: 33,
    amount: 3150.7,
    penalty: 44.1,
  },
];

/**
 * A small sheet of the kind that accountants keep, with all stages in it: rows from A1, with dates as texts. Its
 * debts are grouped around the as-of date, so that there is always something due.
 */
export function exampleSheet(asOf: Day): readonly (readonly CellValue[])[] {
  const text = (daysAgo: number | undefined): CellValue =>
    daysAgo === undefined ? null : formatDay(addDays(asOf, -daysAgo));
  const rows = DEBTS.map((debt, index): readonly CellValue[] => [
    index + 1,
    debt.debtor,
    debt.inn,
    debt.basis,
    formatDay(monthStart(addDays(asOf, -debt.due))),
    text(debt.due),
    debt.amount,
    debt.penalty,
    text(debt.claim),
    text(debt.lawsuit),
  ]);
  const total = (values: readonly (number | null)[]): number =>
    sum(values.map((value) => (value === null ? null : money(value)))).toNumber();
  const amounts = total(DEBTS.map(({ amount }) => amount));
  const penalties = total(DEBTS.map(({ penalty }) => penalty));
  return [
    [`Сведения о задолженности по состоянию на ${formatDay(asOf)} (пример)`],
    [],
    [...HEADER],
    ...rows,
    [null, "Итого", null, null, null, null, amounts, penalties],
  ];
}

function monthStart(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month, 1);
}
