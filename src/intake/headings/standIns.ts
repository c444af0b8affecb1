import type { FieldKey } from "../../domain/fields";
import { asked, isDecided, type Verdict } from "./headingDecide";
import { holdsSums, type StudiedColumn } from "./fit";
import type { KnownColumns } from "./known";
import { REASONS } from "./matchWords";
import { normaliseHeading } from "./normaliseHeading";

/** How likely it is that a column of sums is the debt of the as-of date although nothing says so: it is only asked. */
const LIKELY = 0.5;
/** So many sums without a known heading are worth asking about if there is no other sum at all. */
const MOST_UNKNOWN = 2;
/** Whole numbers that are all smaller count something else than roubles. */
const LEAST_SUM = 100;

/** A fine that was charged is a penalty, also where it is all that a sheet has. */
const FINE = /штраф|неустой|(?:^| )пен[яией](?: |$)/;
/** Headings of numbers that are no sums. */
const COUNTER =
  /№|номер|(?:^| )(?:код|id|кол|колво|количеств\S*|дней|дн|дата|срок|площадь|кв м|класс|группа|тел|телефон|индекс|огрн|окпо|бик|кпп|р с|л с|счет)(?: |$)|%/;
const ORDINAL = 0.8;

const isCounter = ({ header, content, values }: StudiedColumn): boolean =>
  COUNTER.test(normaliseHeading(header)) ||
  content.ordinal > ORDINAL ||
  values.every((value) => Number.isInteger(value) && Number(value) < LEAST_SUM);

/** The column that stands in for the debt although `amount` holds it; `null` if none does. */
export function standIn({ known }: KnownColumns, amount: StudiedColumn): StudiedColumn | null {
  const found = known.find(({ target, standsIn }) => target === "amount" && standsIn === true);
  return found === undefined || found.column === amount ? null : found.column;
}

/**
 * Asks where the debt may be if no heading names it, and penalties alone or no sum at all would be read or an earlier
 * balance was taken for it: about what the sheet says has been charged (about the balance itself, if that is what was
 * charged since), or else about columns of sums whose headings are unknown. Changes `verdicts`.
 */
export function askAboutDebt(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  { known }: KnownColumns,
): void {
  const heldBy = (target: FieldKey): StudiedColumn | undefined =>
    columns.find(({ column }) => verdicts.get(column)?.target === target);
  const isAsked = [...verdicts.values()].some(({ candidates }) =>
    candidates.some(({ target }) => target === "amount"),
  );
  const [amount, charged] = [heldBy("amount"), heldBy("accrued")];
  const stand = known.find(({ target, standsIn }) => target === "amount" && standsIn === true)?.column;
  if ((amount !== undefined && amount !== stand) || isAsked || columns.length < 2) return;
  const ask = (column: StudiedColumn, reason: string): void => {
    const verdict = verdicts.get(column.column);
    if (isDecided(verdict)) return;
    const other = verdict?.target === "accrued" ? [{ target: "accrued" as const, confidence: LIKELY }] : [];
    const isFine = FINE.test(normaliseHeading(column.header));
    const candidates = [...other, ...(verdict?.candidates ?? [])];
    verdicts.set(column.column, {
      ...asked([{ target: isFine ? "penalty" : "amount", confidence: LIKELY }, ...candidates]),
      origin: "proposal",
      reason: REASONS.doubtful(reason),
    });
  };
  if (charged !== undefined) {
    if (amount === undefined) ask(charged, REASONS.onlyCharged);
    else ask(amount, REASONS.chargedSince);
    return;
  }
  const unknown = columns.filter((column) => isUnknownSum(column, verdicts.get(column.column)));
  // Of many sums none stands out: the user is told that the debt is missing.
  if (amount === undefined && heldBy("penalty") === undefined && unknown.length > MOST_UNKNOWN) return;
  for (const column of unknown) ask(column, REASONS.mayBeDebt);
}

function isUnknownSum(column: StudiedColumn, verdict: Verdict | undefined): boolean {
  if (verdict?.target !== null || !holdsSums(column) || isCounter(column)) return false;
  const { band, proposed, reason } = verdict;
  return band === null ? reason === REASONS.unknown : band === "doubtful" && proposed === "accrued";
}
