import { inventDebtor, oneOf, randomFrom, whole, type Random } from "./invent";

/** A cell as written by the generator: text, a number in the style of the column, a formula, or nothing. */
export type Cell = string | number | { readonly formula: string; readonly value: number } | null;

/** A row to write: its cells from column A on, and the style set it uses. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly look: "title" | "header" | "group" | "debt" | "subtotal";
}

/** What the rows add up to, in kopecks, for the benchmark to check what was read. */
export interface Totals {
  debts: number;
  amount: number;
  penalty: number;
  /** Rows of the sheet's used range. */
  rows: number;
}

/** Columns of the sheet. */
export const COLUMN_COUNT = 20;
/** Columns that hold sums and dates, 0-based: the styles follow them. */
export const MONEY_COLUMNS = [9, 10, 11, 12, 16] as const;
/** See {@link MONEY_COLUMNS}. */
export const DATE_COLUMNS = [7, 8, 14, 15, 17] as const;
/** Merged areas of the two-row header. */
export const HEADER_MERGES = ["A1:T1", "J4:L4", "N4:O4", "P4:Q4"] as const;

// prettier-ignore
const UPPER_HEADER = [
  "№ п/п", "Наименование должника", "ИНН", "Адрес должника", "Договор (основание)", "КБК", "Наименование дохода",
  "Дата возникновения", "Срок уплаты", "Сумма задолженности", null, null, "Оплачено с начала года",
  "Претензия", null, "Иск", null, "Дата выдачи исполнительного листа", "УИН", "Примечание",
];
// prettier-ignore
const LOWER_HEADER = [
  null, null, null, null, null, null, null, null, null,
  "на начало года", "основной долг", "пени", null, "номер", "дата", "дата подачи", "сумма иска", null, null, null,
];

const INCOMES = [
  ["09311105012040000120", "Аренда земли"],
  ["09311105034040000120", "Аренда имущества"],
  ["09311109044040000120", "Наём жилья"],
  ["09311607010040000140", "Неустойка по контракту"],
] as const;
const NOTES = [
  null,
  null,
  null,
  "ведутся переговоры",
  "сверка подписана",
  "обещал оплатить до конца квартала",
];
const DEBTS_IN_GROUP = 50;
/** 1 January 2023 as a serial number of the 1900 system. */
const FIRST_DAY = 44_927;

/** Whose sheet it is: another seed has other debts, and the codes of income begin with the administrator's three digits. */
export interface SheetOf {
  readonly seed?: number;
  readonly administrator?: string;
}

/**
 * A debt sheet as accountants keep it: title, two-row header, a group row before each fifty debts and a subtotal
 * formula after them, a grand total; some dates, INNs and sums are text, many cells are blank. `totals` is filled as
 * the rows are drawn.
 */
export function* sheetRows(
  debts: number,
  totals: Totals,
  { seed = 2026, administrator }: SheetOf = {},
): Generator<Row> {
  const random = randomFrom(seed);
  yield { look: "title", cells: ["Реестр дебиторской задолженности по неналоговым доходам"] };
  yield { look: "title", cells: ["по состоянию на 01.10.2026, руб."] };
  yield { look: "title", cells: [] };
  yield { look: "header", cells: UPPER_HEADER };
  yield { look: "header", cells: LOWER_HEADER };
  totals.rows = 5;
  for (let first = 0; first < debts; first += DEBTS_IN_GROUP) {
    const count = Math.min(DEBTS_IN_GROUP, debts - first);
    const unit = `Отдел аренды № ${String(first / DEBTS_IN_GROUP + 1)}`;
    yield { look: "group", cells: [unit] };
    const before = { ...totals };
    const top = totals.rows + 2;
    for (let index = first; index < first + count; index++)
      yield debtRow(random, index + 1, totals, administrator);
    totals.rows += count + 2;
    yield subtotalRow(`Итого ${unit}`, top, top + count - 1, before, totals);
  }
  yield totalRow(totals);
  totals.rows++;
}

function debtRow(random: Random, number: number, totals: Totals, administrator?: string): Row {
  const debtor = inventDebtor(random);
  const [kbk, income] = oneOf(random, INCOMES);
  const origin = FIRST_DAY + whole(random, 0, 1300);
  const due = origin + whole(random, 5, 40);
  const amount = whole(random, 10_000, 50_000_000);
  const penalty = random() < 0.4 ? whole(random, 100, 900_000) : 0;
  const claimed = random() < 0.5;
  const sued = claimed && random() < 0.3;
  totals.debts++;
  totals.amount += amount;
  totals.penalty += penalty;
  const cells: Cell[] = [
    number,
    debtor.name,
    random() < 0.3 ? Number(debtor.inn) : debtor.inn,
    debtor.address,
    `Договор аренды № ${String(whole(random, 1, 99_999))} от ${dateText(origin - 30)}`,
    administrator === undefined ? kbk : administrator + kbk.slice(administrator.length),
    income,
    random() < 0.1 ? dateText(origin) : origin,
    due,
    random() < 0.6 ? whole(random, 0, amount) / 100 : null,
    random() < 0.05 ? moneyText(amount) : amount / 100,
    penalty === 0 ? null : penalty / 100,
    random() < 0.5 ? whole(random, 0, 1_000_000) / 100 : null,
    claimed ? `${String(whole(random, 1, 9999))}-п` : null,
    claimed ? due + whole(random, 1, 60) : null,
    sued ? due + whole(random, 61, 200) : null,
    sued ? amount / 100 : null,
    sued && random() < 0.5 ? due + whole(random, 201, 400) : null,
    `0${String(whole(random, 1e9, 9e9))}${String(whole(random, 100_000_000, 999_999_999))}`,
    oneOf(random, NOTES),
  ];
  return { look: "debt", cells };
}

function subtotalRow(title: string, top: number, bottom: number, before: Totals, after: Totals): Row {
  const sumOf = (letter: string, kopecks: number) => ({
    formula: `SUM(${letter}${String(top)}:${letter}${String(bottom)})`,
    value: kopecks / 100,
  });
  const cells: Cell[] = Array.from({ length: COLUMN_COUNT }, () => null);
  cells[0] = title;
  cells[10] = (after.amount - before.amount) / 100;
  cells[11] = sumOf("L", after.penalty - before.penalty);
  return { look: "subtotal", cells };
}

function totalRow(totals: Totals): Row {
  const cells: Cell[] = Array.from({ length: COLUMN_COUNT }, () => null);
  cells[0] = "ВСЕГО";
  cells[10] = totals.amount / 100;
  cells[11] = totals.penalty / 100;
  return { look: "subtotal", cells };
}

function dateText(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${String(date.getUTCFullYear())}`;
}

/** `1 234 567,89` with no-break spaces. */
function moneyText(kopecks: number): string {
  const roubles = String(Math.floor(kopecks / 100)).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${roubles},${String(kopecks % 100).padStart(2, "0")}`;
}
