import type { Day } from "../../domain/day";
import type { StudiedColumn } from "./fit";
import { asked, taken, type Verdict } from "./headingDecide";
import { KINDS, REASONS } from "./matchWords";
import { readHeading } from "./model/headingText";
import { normaliseHeading } from "./normaliseHeading";

/** So many values of a column without a heading must be names for it to be the debtor's; totals are among them. */
const ALL_NAMES = 0.75;
/** Of so many values of a column that may be the debtor's, names are; or text, where the heading speaks of people. */
const NAMES = 0.5;
const TEXTS = 0.8;
/** Concepts of headings that name people or firms, whoever of them owes. */
const PEOPLE = ["debtor", "who", "name", "organization", "person", "child"];
/** Headings of names that are nobody's. */
const THINGS = /показател|мероприят|доход|услуг|платеж|имуществ|объект|предмет|товар|документ|договор/;
/** How likely such a column is the debtor's: it is only asked. */
const LIKELY = 0.5;
/** With an INN the debtor is known: a column of names must tell as many apart to be the debtor's name. */
const AS_MANY = 0.8;
const MANY_MORE = 2;

/**
 * Asks who owes where no column was understood as the debtor: about the column of names, or of texts whose heading
 * speaks of people («Воспитанник»). A column of nothing but names without any heading is the debtor's. Changes
 * `verdicts`.
 */
export function askAboutDebtor(
  columns: readonly StudiedColumn[],
  verdicts: Map<number, Verdict>,
  asOf: Day,
): void {
  askAboutBetter(columns, verdicts, asOf);
  const all = [...verdicts.values()];
  const isNamed = all.some(
    ({ target, candidates }) =>
      target === "debtorName" || candidates.some((each) => each.target === "debtorName"),
  );
  // The levels of a tree name their debtors.
  if (columns.length < 2 || isNamed || all.some(({ reason }) => reason === REASONS.tree)) return;
  const inns = columns.find(({ column }) => verdicts.get(column)?.target === "inn");
  const least = inns === undefined ? 1 : AS_MANY * distinct(inns);
  const open = columns.filter(
    (column) => isOpen(verdicts.get(column.column)) && distinct(column) >= least && mayName(column, asOf),
  );
  const names = (column: StudiedColumn): number => Number(namesDebtor(column, asOf));
  const [best, next] = [...open].sort((a, b) => names(b) - names(a) || distinct(b) - distinct(a));
  if (best === undefined) return;
  const isBare = best.header.trim() === "";
  if (isBare && next !== undefined) return;
  verdicts.set(best.column, {
    ...(isBare
      ? taken("debtorName", LIKELY, "probable")
      : asked([{ target: "debtorName", confidence: LIKELY }])),
    origin: "proposal",
    reason: isBare ? REASONS.contentAlone(KINDS.party) : REASONS.doubtful(REASONS.mayBeDebtor),
  });
}

/**
 * A few people who answer for the debts are not those who owe them: where another column of names tells many more
 * apart than the one that was only supposed to be the debtor's, it is asked.
 */
function askAboutBetter(columns: readonly StudiedColumn[], verdicts: Map<number, Verdict>, asOf: Day): void {
  const holder = columns.find(({ column }) => verdicts.get(column)?.target === "debtorName");
  const verdict = holder && verdicts.get(holder.column);
  if (holder === undefined || verdict?.origin !== "proposal" || verdict.band !== "probable") return;
  const better = columns.find(
    (column) =>
      column !== holder &&
      isOpen(verdicts.get(column.column)) &&
      distinct(column) >= MANY_MORE * distinct(holder) &&
      mayName(column, asOf),
  );
  if (better === undefined) return;
  const reason = REASONS.doubtful(REASONS.mayBeDebtor);
  const candidate = { target: "debtorName", confidence: LIKELY } as const;
  verdicts.set(better.column, { ...asked([candidate]), origin: "proposal", reason });
  verdicts.set(holder.column, {
    ...asked([{ target: "responsible", confidence: LIKELY }, candidate]),
    origin: "proposal",
    reason,
  });
}

/** Whether a heading speaks of those who owe, and not of others for whom they do («Воспитанник»). */
const namesDebtor = ({ levels }: StudiedColumn, asOf: Day): boolean => {
  const { leafConcepts } = readHeading(levels, asOf, asOf);
  return leafConcepts.has("debtor") && !leafConcepts.has("child");
};

/** Whether nothing was understood of a column, and nobody has said anything about it. */
function isOpen(verdict: Verdict | undefined): boolean {
  if (verdict === undefined || verdict.target !== null) return false;
  const { band, reason } = verdict;
  return band === "doubtful" || reason === REASONS.unknown || reason === REASONS.noHeader;
}

function mayName({ header, levels, content }: StudiedColumn, asOf: Day): boolean {
  if (content.filled === 0) return false;
  if (header.trim() === "") return content.party >= ALL_NAMES;
  if (THINGS.test(normaliseHeading(header))) return false;
  if (content.party >= NAMES) return true;
  const { leafConcepts } = readHeading(levels, asOf, asOf);
  return content.text >= TEXTS && PEOPLE.some((concept) => leafConcepts.has(concept));
}

const distinct = ({ values }: StudiedColumn): number => new Set(values.map(String)).size;
