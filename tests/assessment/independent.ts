/**
 * docs/terms.md §1–4 once more, another way: one straight function over dates written `YYYY-MM-DD`, for the published
 * calendars. It shares no code with src and is compared with it in independent.test.ts.
 */
import { PUBLISHED_CALENDARS } from "../domain/publishedCalendars";

/** A debt as its sheet writes it; what is absent is unknown. */
export type PlainDebt = Readonly<Record<string, string | undefined>>;

/** What is compared. */
export interface PlainVerdict {
  readonly stage: string;
  readonly deadline: string | null;
  readonly base: string | null;
  readonly overdue: boolean | null;
  readonly overdueDays: number | null;
  readonly limitationEnd: string | null;
  readonly urgency: string | null;
  readonly highlight: string | null;
}

const HOLIDAYS = "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04".split(
  " ",
);
const DAY = 86_400_000;

const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const plus = (date: string, days: number): string => text(time(date) + days * DAY);
const apart = (from: string, to: string): number => (time(to) - time(from)) / DAY;
const isSaturdayOrSunday = (date: string): boolean => [0, 6].includes(new Date(time(date)).getUTCDay());

const offDays = new Map<string, Set<string>>();
const workingDays = new Map<string, Set<string>>();
for (const { year, offWeekdays, workingWeekends } of PUBLISHED_CALENDARS) {
  offDays.set(String(year), new Set(offWeekdays.split(" ")));
  workingDays.set(String(year), new Set(workingWeekends.split(" ")));
}

/** The year's own published list, or ст. 112 ТК РФ where there is none. */
function works(date: string): boolean {
  const [year, day] = [date.slice(0, 4), date.slice(5)];
  const published = offDays.get(year);
  if (published)
    return isSaturdayOrSunday(date) ? (workingDays.get(year)?.has(day) ?? false) : !published.has(day);
  if (isSaturdayOrSunday(date) || HOLIDAYS.includes(day)) return false;
  // A holiday of this year that fell on a weekend takes the first day that is free of others.
  const taken: string[] = [];
  for (const holiday of HOLIDAYS) {
    let moved = `${year}-${holiday}`;
    if (holiday <= "01-08" || !isSaturdayOrSunday(moved)) continue;
    while (isSaturdayOrSunday(moved) || HOLIDAYS.includes(moved.slice(5)) || taken.includes(moved))
      moved = plus(moved, 1);
    taken.push(moved);
  }
  return !taken.includes(date);
}

const onWorking = (date: string): string => (works(date) ? date : onWorking(plus(date, 1)));

function inMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${String(m).padStart(2, "0")}-${String(Math.min(day, last)).padStart(2, "0")}`;
}

function inWorkingDays(date: string, count: number): string {
  let [at, left] = [date, count];
  while (left > 0) {
    at = plus(at, 1);
    if (works(at)) left -= 1;
  }
  return at;
}

const max = (...dates: (string | null | undefined)[]): string | null =>
  dates.reduce<string | null>((best, date) => (date && (best === null || date > best) ? date : best), null);

/** What docs/terms.md says of a debt of `total` roubles on the day `A`. */
export function judge(debt: PlainDebt, total: number, rules: string, A: string): PlainVerdict {
  const by = (key: string): string | null => {
    const date = debt[key];
    return date && date <= A ? date : null;
  };
  const term = max(debt.dueDate, debt.deferralUntil);
  const base = max(debt.originDate, term && onWorking(term));
  const fine =
    by("fineRulingDate") !== null ||
    ["11601", "11602"].includes((debt.kbk ?? "").slice(3, 8)) ||
    (/административн/i.test(debt.incomeName ?? "") && /штраф/i.test(debt.incomeName ?? ""));
  const start = term ?? debt.originDate ?? null;
  const limitationEnd = fine || start === null ? null : onWorking(inMonths(start, 36));
  const set = rules === "severodvinsk" && debt.unit === "МКУ «ЦМТО»" ? "severodvinsk-mku" : rules;
  const ofSeverodvinsk = set.startsWith("severodvinsk");
  const overdue = base === null ? null : A > (ofSeverodvinsk ? onWorking(plus(base, 30)) : base);

  const claim = by("claimDate");
  const refused = by("claimRefusalDate");
  const refusal = claim && refused && refused >= claim ? refused : null;
  const answer = claim && (debt.claimTermDate ?? onWorking(plus(claim, 30)));
  const trigger = answer && max(refusal && refusal < answer ? refusal : answer, base);
  const handed = by("legalHandoverDate");

  const [stage, deadline, acts] = ((): [string, string | null, boolean] => {
    if (by("badDebtDate")) return ["written-off", null, false];
    if (total <= 0) return ["closed", null, Boolean(by("lawsuitDate")) && !by("judgmentDate")];
    const bankrupt = by("bankruptcyDate");
    if (bankrupt && !(debt.originDate && debt.originDate > bankrupt)) {
      if (by("bankruptcyClaimDate")) return ["bankruptcy", null, false];
      const end = debt.bankruptcyStage === "наблюдение" ? plus(bankrupt, 30) : inMonths(bankrupt, 2);
      return ["bankruptcy", onWorking(end), true];
    }
    if (debt.deferralUntil && debt.deferralUntil >= A) return ["deferred", null, false];
    if (base && A <= base) return ["current", null, false];
    const sent = max(by("writSentDate"), by("enforcementStartDate"));
    const ended = by("enforcementEndDate");
    if (sent && !(ended && ended > sent)) return ["enforcement", null, false];
    if (ended) return ["enforcement-ended", onWorking(inMonths(ended, 36)), true];
    if (fine)
      return [
        set === "severodvinsk" && debt.unit === "Административная комиссия" ? "exempt" : "fine",
        debt.dueDate ? onWorking(plus(debt.dueDate, 10)) : null,
        true,
      ];
    const writ = by("writDate");
    if (writ) return ["writ", onWorking(inMonths(by("judgmentDate") ?? writ, 36)), true];
    const order = by("courtOrderDate");
    const cancelled = by("courtOrderCancelledDate");
    if (order && !cancelled) return ["writ", onWorking(inMonths(order, 36)), true];
    const suit = by("lawsuitDate");
    if (cancelled && !(suit && suit > cancelled))
      return ["lawsuit-due", max(limitationEnd, onWorking(inMonths(cancelled, 6))), true];
    const judged = by("judgmentDate");
    if (judged) {
      const appeal = onWorking(inMonths(judged, 1));
      const appeals = debt.judgmentResult === "отказ" || (debt.judgmentResult === "частично" && A <= appeal);
      return ["judgment", appeals ? appeal : null, true];
    }
    if (suit) return ["in-court", null, false];
    if (claim && trigger) {
      if (!refusal && A <= trigger) return ["claim-sent", trigger, true];
      if (set === "severodvinsk")
        return ["lawsuit-due", inWorkingDays(handed ? (max(handed, trigger) ?? "") : trigger, 10), true];
      if (set === "severodvinsk-mku") return ["lawsuit-due", onWorking(inMonths(trigger, 1)), true];
      if (set === "sevsk")
        return ["lawsuit-due", handed ? limitationEnd : onWorking(plus(trigger, 10)), true];
      return ["lawsuit-due", onWorking(plus(trigger, 30)), true];
    }
    if (base === null) return ["no-date", null, false];
    if (debt.accountCode === "208.34" || debt.accountCode === "303.05") return ["other-order", null, false];
    if (debt.claimRequired === "нет") {
      if (ofSeverodvinsk && A > onWorking(plus(base, 60)))
        return ["lawsuit-due", set === "severodvinsk" && handed ? inWorkingDays(handed, 10) : null, true];
      if (set === "sevsk") return ["lawsuit-due", handed ? limitationEnd : onWorking(plus(base, 10)), true];
      if (set === "model") return ["lawsuit-due", onWorking(plus(base, 30)), true];
    }
    return ["claim-due", onWorking(plus(base, 30)), true];
  })();

  const left = deadline === null ? null : apart(A, deadline);
  return {
    stage,
    deadline,
    base,
    overdue,
    overdueDays: base && A > base ? apart(base, A) : null,
    limitationEnd,
    urgency: !acts ? null : left === null ? "open" : left < 0 ? "missed" : left <= 7 ? "soon" : "planned",
    highlight: stage === "claim-due" ? "claim" : stage === "lawsuit-due" ? "lawsuit" : null,
  };
}
