import { holdsSums, type StudiedColumn } from "./fit";
import { asked, isDecided, type Verdict } from "./headingDecide";
import type { KnownColumns } from "./known";
import { REASONS } from "./matchWords";
import { KOPECK, numbersOf } from "./model/relations";
import { normaliseHeading } from "./normaliseHeading";

/** A short heading that begins with a debt: «Долг земля». */
const DEBT = /^(?:сумма )?(?:задолженност|долг|недоимк)\S*(?: \S+){1,3}$/;
/** Headings that name a debt and hold something else than a further one. */
const OTHER =
  /\d|пен[яией]|штраф|неустой|процент|просроч|кредиторск|дат|срок|период|начал|кон(?:ец|ца)|план|прогноз|списан|резерв|сомнит|безнад|присужд|взыскан|суд|иск|претенз|валют|доллар|евро|курс|характер|вид|тип|без /;
/** How likely such a column is the debt: it is only asked. */
const LIKELY = 0.5;

/**
 * Asks about a sum that nothing was understood of, or that lost the field to another column, if its heading names a
 * debt and it is neither a part of the debt that is read nor includes it: «Долг земля» beside «Долг имущество». Changes
 * `verdicts`.
 */
export function askAboutOtherDebts(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  { known }: KnownColumns,
): void {
  const amount = columns.find(({ column }) => verdicts.get(column)?.target === "amount");
  if (amount === undefined || verdicts.get(amount.column)?.origin === "chosen") return;
  const rivals = new Set(
    known.filter(({ target }) => target === "amount").map(({ column }) => column.column),
  );
  for (const column of columns) {
    const verdict = verdicts.get(column.column);
    if (verdict?.target !== null || verdict.band !== null) continue;
    const heading = normaliseHeading(column.header);
    const isDebt = rivals.has(column.column) || (verdict.reason === REASONS.unknown && isAnother(heading));
    if (!isDebt || isDecided(verdict)) continue;
    if (!isApart(column, amount)) continue;
    verdicts.set(column.column, {
      ...asked([{ target: "amount", confidence: LIKELY }]),
      origin: "proposal",
      reason: REASONS.doubtful(REASONS.anotherDebt(amount.header)),
    });
  }
}

const isAnother = (heading: string): boolean => DEBT.test(heading) && !OTHER.test(heading);

/** Whether each of two columns of sums exceeds the other in some row: neither is part of the other. */
function isApart(one: StudiedColumn, other: StudiedColumn): boolean {
  if (!holdsSums(one)) return false;
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const differences = left.map((sum, row) => (sum ?? 0) - (right[row] ?? 0));
  return differences.some((each) => each > KOPECK) && differences.some((each) => each < -KOPECK);
}
