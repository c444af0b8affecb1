import type { FieldKey } from "../../domain/fields";
import { isDecisive } from "../doubts";
import type { ColumnTarget } from "../types";
import type { StudiedColumn } from "./fit";
import { asked, type Verdict } from "./headingDecide";
import { REASONS } from "./matchWords";
import { normaliseHeading } from "./normaliseHeading";
import { areSerials } from "./serials";

/** Words of a term of payment, and of the day when a debt arose or was booked. */
const TERM =
  /(?:^| )срок|крайн|предельн|(?:^| )\S+т[ьи](?:ся)? (?:\S+ )?(?:до|не позднее|не позже)(?: |$)|дат\S* (?:\S+ )?платеж\S* по|(?:оплат|уплат|погас|плат|внест|верн)\S* (?:\S+ )*до(?: |$)/;
const ORIGIN =
  /возник|образ|начисл|долг|задолж|недоим|просроч|аванс|обязательств|(?:дата|от) (?:счет|акт|накладн|документ|упд|выдач|операц)/;
/** Words of steps, and of dates that say nothing of when a debt arose or must be paid. */
const OTHER =
  /рожд|сверк|отключ|расторж|регистр|последн|обновл|изменен|запис|заключ|действи|провер|оконч\S* (?:договор|контракт|аренд)|поступ|вступ|(?:^| )суд|иск|претенз|приказ|решен|исполнит|пристав|постановл|вынес|получ|направ|отправ|ответ|рассмотр|обжал|отсроч|рассроч|банкрот|процедур|снят|прекращ|списан|предъяв|возра[жз]/;
const DATE_WORD = /^(?:дата|даты|срок)(?: |$)/;
/** Of so many values, dates must be. */
const DATES = 0.5;
/** How likely it is that such a column is the term, or the day when the debt arose: it is only asked. */
const LIKELY = 0.5;
const PERIODS: readonly FieldKey[] = ["periodFrom", "periodTo"];

/**
 * Asks about columns of dates that nothing was understood of where the sheet has no term of payment and their headings
 * sound like one («Срок исполнения контракта»), or where it has no date of the debt at all and they sound like that:
 * without them no deadline would be computed, and nobody would know that the sheet has the dates. Changes `verdicts`.
 */
export function askAboutDates(columns: readonly StudiedColumn[], verdicts: Map<number, Verdict>): void {
  const held = new Set<ColumnTarget | null>(
    [...verdicts.values()].map(({ target, proposed }) => target ?? proposed),
  );
  const open = columns.filter((column) => isUntold(column, verdicts.get(column.column)));
  if (held.has("dueDate")) return;
  const term = plainest(open.filter(({ header }) => TERM.test(normaliseHeading(header))));
  if (term !== null) ask(term, ["dueDate", "originDate"], verdicts);
  if (held.has("originDate") || PERIODS.some((field) => held.has(field))) return;
  const origin = plainest(
    open.filter((column) => column !== term && ORIGIN.test(normaliseHeading(column.header))),
  );
  if (origin !== null) ask(origin, ["originDate", "dueDate"], verdicts);
}

/** The shortest heading, whatever the order of columns. */
function plainest(columns: readonly StudiedColumn[]): StudiedColumn | null {
  const length = ({ header }: StudiedColumn): number => header.length;
  const [first] = [...columns].sort((a, b) => length(a) - length(b) || (a.header < b.header ? -1 : 1));
  return first ?? null;
}

/** Whether a column has dates, and no field that decides anything was found for it or chosen by anybody. */
function isUntold(column: StudiedColumn, verdict: Verdict | undefined): boolean {
  if (verdict === undefined || OTHER.test(normaliseHeading(column.header))) return false;
  const { target, band, reason, candidates } = verdict;
  const isUnknown = band === null && reason === REASONS.unknown;
  const isIdle = band === "doubtful" && !candidates.some((each) => isDecisive(each.target));
  return target === null && (isUnknown || isIdle) && hasDates(column);
}

function hasDates({ header, content, values }: StudiedColumn): boolean {
  if (content.filled === 0) return false;
  if (content.date >= DATES) return true;
  return DATE_WORD.test(normaliseHeading(header)) && areSerials(values);
}

function ask(
  { column }: StudiedColumn,
  fields: readonly [FieldKey, FieldKey],
  verdicts: Map<number, Verdict>,
): void {
  const [first, second] = fields;
  verdicts.set(column, {
    ...asked([
      { target: first, confidence: LIKELY },
      { target: second, confidence: 1 - LIKELY },
    ]),
    origin: "proposal",
    reason: REASONS.doubtful(REASONS.untoldDates),
  });
}
