import { money, sum, ZERO, type Money } from "../../domain/money";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const UNIT = "(?:дн|дня|дней|день|мес|месяц\\S*|год|года|лет|г)";
const NUMBER = "(?:\\d{1,4}|одного|двух|тр[её]х|четыр[её]х|пяти|шести|девяти|двенадцати)";
/** «30 дней», «31», «трёх лет», «года», «полугода». */
const AGE = `(?:${NUMBER}(?: ${UNIT})?|(?:полгода|полугод\\S*|год|года|месяца?|квартала?))`;
const FROM = "(?:до|от|свыше|более|менее|больше|меньше|выше|с|не более|старше)";
/** «до 30 дней», «31–90», «свыше 180 дней», «более 3 лет», «0-30», «> 90», «от 46 до 90», «свыше года». */
const BUCKET = new RegExp(
  `^(?:(?:просроч\\S*|срок\\S*|задолженност\\S*) )?(?:${FROM} )?${AGE}` +
    `(?: (?:до )?${AGE})?(?: ${UNIT})?(?: и (?:более|выше|свыше))?$`,
);
/** «год» alone is a year, not an age. */
const TELLS_AGE = new RegExp(`\\d|(?:^| )${FROM} `);
const NOT_OVERDUE =
  /^(?:текущ\S*|не ?просроч\S*|срок (?:оплаты |уплаты )?не наступил\S*|без просроч\S*)(?: задолженность| долг)?$/;
const TELLS_DAYS = /дн|день|месяц|мес(?: |$)|год|лет|срок|просроч|возраст/;
/** A single bucket is a heading like any other. */
const FEWEST = 2;
const CENT = money("0.01");

/**
 * Columns with a debt's parts by age («до 30 дней», «31–90 дней», «свыше 90»), which together are the debt if the
 * sheet has no total (docs/register.md §1 p.13); `null` without such columns, or if another column is already their
 * sum.
 */
export function ageingSum(input: JoinInput): JoinedColumn | null {
  const buckets = input.profiles.filter(isBucket);
  const [first] = buckets;
  if (first === undefined || buckets.length < FEWEST) return null;
  const told = buckets.some(({ levels }) => TELLS_DAYS.test(normaliseText(levels.join(" "))));
  if (!told) return null;
  const current = input.profiles.filter((profile) => isNeighbour(profile, buckets) && isCurrent(profile));
  const parts = [...current, ...buckets].map(({ column }) => column).sort((a, b) => a - b);
  if (input.profiles.some(({ column }) => !parts.includes(column) && isSumOf(input, column, parts)))
    return null;
  const column = parts[0] ?? first.column;
  return { column, parts, join: "sum", widths: [], heading: "Сумма задолженности" };
}

function isBucket({ levels, values }: ColumnProfile): boolean {
  const leaf = leafOf(levels);
  return BUCKET.test(leaf) && TELLS_AGE.test(leaf) && values.every((value) => readSum(value) !== null);
}

function isCurrent({ levels, values }: ColumnProfile): boolean {
  return NOT_OVERDUE.test(leafOf(levels)) && values.every((value) => readSum(value) !== null);
}

function isNeighbour({ column }: ColumnProfile, buckets: readonly ColumnProfile[]): boolean {
  const columns = buckets.map((each) => each.column);
  return column === Math.min(...columns) - 1 || column === Math.max(...columns) + 1;
}

const leafOf = (levels: readonly string[]): string =>
  normaliseText(
    (levels.at(-1) ?? "")
      .replace(/[<≤]/g, " до ")
      .replace(/[>≥]/g, " свыше ")
      .replace(/(\d)\s*\+/g, "$1 и более"),
  );

function readSum(value: unknown): Money | null {
  return readMoney(value as never, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
}

/** Whether a column is the sum of others in every row that has it. */
function isSumOf({ grid, rows }: JoinInput, column: number, parts: readonly number[]): boolean {
  let compared = 0;
  for (const row of rows) {
    const own = readSum(grid.value(row, column));
    if (own === null) continue;
    const total = sum(parts.map((part) => readSum(grid.value(row, part)) ?? ZERO));
    if (own.minus(total).abs().gt(CENT)) return false;
    if (!own.isZero()) compared++;
  }
  return compared > 0;
}
