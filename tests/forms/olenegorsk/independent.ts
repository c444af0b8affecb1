import type { RegisterEntry } from "../../../src/assessment";
import { calendarDate, dayOf, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import type { Money } from "../../../src/domain/money";

/** Olenegorsk's figures counted a second time: plain loops over the debts in whole kopecks, without queries. */

const kopecks = (amount: Money | null): number => Math.round(Number(amount ?? 0) * 100);

/** Tenths of a thousand roubles, half up: 50 roubles make one, 49,99 none. */
function tenths(value: number): number {
  return Math.sign(value) * Math.floor((Math.abs(value) + 5_000) / 10_000);
}

/** NaN stands for a sum over anything unknown. */
const shown = (value: number, digits: number): string =>
  Number.isNaN(value) ? "н/д" : value.toFixed(digits);
const thousands = (value: number): string => shown(value / 10, 1).replace(/^-0\.0$/, "0.0");
const roubles = (value: number): string => shown(value / 100, 2).replace(/^-0\.00$/, "0.00");

/** `part` of `whole` in percent, rounded half away from zero to tenths; «–» of nothing. */
function percent(part: number, whole: number): string {
  if (Number.isNaN(part)) return "н/д";
  if (whole === 0) return "–";
  const exact = Math.abs(part) * 1_000;
  const base = Math.abs(whole);
  const rounded = Math.floor((exact * 2 + base) / (base * 2));
  const sign = Math.sign(part) * Math.sign(whole) * rounded < 0 ? "-" : "";
  return `${sign}${(rounded / 10).toFixed(1)}`;
}

/** Whether the order on institutions takes the debt; the order on incomes takes all others. */
export function isOfInstitutions(debt: DebtFacts): boolean {
  return debt.kosgu !== null && (debt.funding !== null || debt.institutionType !== null);
}

function isIn({ assessment }: RegisterEntry): boolean {
  return assessment.stage !== "closed" && assessment.stage !== "written-off";
}

/** 1 January of the year of the day before. */
function yearStart(asOf: Day): Day {
  return dayOf(calendarDate((asOf - 1) as Day).year, 1, 1);
}

/** Kopecks on 1 January; NaN where the register cannot tell. */
function openingOf(debt: DebtFacts, start: Day): number {
  if (debt.badDebtDate !== null && debt.badDebtDate < start) return 0;
  if (debt.openingAmount !== null) return Math.max(0, kopecks(debt.openingAmount));
  if (debt.originDate !== null && debt.originDate >= start) return 0;
  if (debt.originDate === null || debt.paidAmount === null) return NaN;
  return Math.max(0, kopecks(debt.amount) + kopecks(debt.penalty) + kopecks(debt.paidAmount));
}

/** Kopecks on the 1st of the month before; NaN where the register cannot tell. */
function previousOf(debt: DebtFacts, asOf: Day): number {
  const { year, month } = calendarDate(asOf);
  const first = month === 1 ? dayOf(year - 1, 12, 1) : dayOf(year, month - 1, 1);
  if (debt.badDebtDate !== null && debt.badDebtDate < first) return 0;
  if (debt.previousAmount !== null) return Math.max(0, kopecks(debt.previousAmount));
  return debt.originDate !== null && debt.originDate >= first ? 0 : NaN;
}

const KINDS = ["недоимка", "отсроченные", "пени"] as const;

function kindOf(debt: DebtFacts, day: Day): (typeof KINDS)[number] {
  if (debt.debtKind === "пени") return "пени";
  if (debt.debtKind === "отсроченная" || (debt.deferralUntil !== null && debt.deferralUntil >= day))
    return "отсроченные";
  return "недоимка";
}

function codeOf({ kbk }: DebtFacts): string {
  const digits = (kbk ?? "").replaceAll(" ", "");
  return /^\d{20}$/.test(digits) ? digits : "none";
}

class Sums {
  private readonly sums = new Map<string, number>();
  add(key: string, amount: number): void {
    this.sums.set(key, this.get(key) + amount);
  }
  get(key: string): number {
    return this.sums.get(key) ?? 0;
  }
}

/** One administrator's lines of incomes in tenths of a thousand, by «code kind» and column. */
export function incomeLines(
  entries: readonly RegisterEntry[],
  asOf: Day,
): {
  codes: Set<string>;
  value: (code: string, kind: string, column: string) => number;
} {
  const start = yearStart(asOf);
  const sums = new Sums();
  const codes = new Set<string>();
  for (const entry of entries) {
    const { debt } = entry;
    const code = codeOf(debt);
    const opening = openingOf(debt, start);
    if (isIn(entry) || opening !== 0) codes.add(code);
    const isOnlyPenalty = debt.amount === null && kopecks(debt.penalty) > 0;
    sums.add(`${code} ${isOnlyPenalty ? "пени" : kindOf(debt, start)} opening`, opening);
    if (!isIn(entry)) continue;
    sums.add(`${code} ${kindOf(debt, asOf)} now`, kopecks(debt.amount));
    sums.add(`${code} пени now`, kopecks(debt.penalty));
  }
  return {
    codes,
    value: (code, kind, column) => tenths(sums.get(`${code} ${kind} ${column}`)),
  };
}

/** Приложение № 1 or № 2 on incomes of the given administrators' debts: printed cells by line and column. */
export function incomeCells(
  administrators: readonly (readonly RegisterEntry[])[],
  asOf: Day,
): Map<string, string> {
  const parts = administrators.map((entries) => incomeLines(entries, asOf));
  const codes = new Set(parts.flatMap((part) => [...part.codes]));
  const cells = new Map<string, string>();
  const put = (line: string, opening: number, now: number): void => {
    cells.set(`${line} opening`, thousands(opening));
    cells.set(`${line} now`, thousands(now));
    cells.set(`${line} deviation`, thousands(now - opening));
    cells.set(`${line} percent`, percent(now - opening, opening));
  };
  const total = { opening: 0, now: 0 };
  for (const code of codes) {
    const all = { opening: 0, now: 0 };
    for (const kind of KINDS) {
      const [opening, now] = ["opening", "now"].map((column) =>
        parts.reduce((added, part) => added + part.value(code, kind, column), 0),
      ) as [number, number];
      put(`${code} ${kind}`, opening, now);
      all.opening += opening;
      all.now += now;
    }
    put(code, all.opening, all.now);
    total.opening += all.opening;
    total.now += all.now;
  }
  put("all", total.opening, total.now);
  return cells;
}

/** The document's lines (порядок по учреждениям), written out once more. */
export const LISTED = "211 212 213 221 222 223 224 225 226 231 241 242 262 263 290 310 340".split(" ");

function lineOf(kosgu: string, grouped: boolean): string {
  if (grouped && kosgu.length === 3 && kosgu > "290" && kosgu <= "299") return "290";
  if (grouped && kosgu.length === 3 && kosgu > "340" && kosgu <= "349") return "340";
  return kosgu.replaceAll('"', "").replace(/^[—?]$/, "без кода");
}

/** Приложение № 1 of one ГРБС: printed cells by line and column. */
export function institutionCells(
  all: readonly RegisterEntry[],
  type: "дебиторская" | "просроченная",
  grouped = true,
): Map<string, string> {
  const sums = new Sums();
  const lines = new Set(LISTED);
  for (const entry of all) {
    const { debt, assessment } = entry;
    if (!isIn(entry) || (type === "просроченная" && assessment.overdueDays === null)) continue;
    const amount = kopecks(debt.amount) + kopecks(debt.penalty);
    const line = lineOf(debt.kosgu ?? "", grouped);
    lines.add(line);
    const group = {
      ГРБС: "chief",
      казённое: "treasury",
      бюджетное: "budgetary",
      автономное: "autonomous",
    }[debt.institutionType ?? "ГРБС"];
    for (const at of [line, "all"]) {
      sums.add(`${at} total`, amount);
      sums.add(`${at} ${group}`, amount);
      const isSplit = group === "budgetary" || group === "autonomous";
      if (isSplit && debt.funding !== null) sums.add(`${at} ${group}${debt.funding}`, amount);
    }
  }
  const cells = new Map<string, string>();
  for (const line of [...lines, "all"])
    for (const column of ["total", "chief", "treasury", "budgetary", "autonomous"])
      for (const funding of column === "budgetary" || column === "autonomous" ? ["", "1", "4", "5"] : [""])
        cells.set(`${line} ${column}${funding}`, roubles(sums.get(`${line} ${column}${funding}`)));
  return cells;
}

/** A block of приложение № 2 over the given debts: printed cells by line and column. */
export function blockCells(entries: readonly RegisterEntry[], asOf: Day): Map<string, string> {
  const sums = new Sums();
  const lines = new Set(LISTED);
  for (const entry of entries) {
    const { debt } = entry;
    const line = lineOf(debt.kosgu ?? "", true);
    lines.add(line);
    const now = isIn(entry) ? kopecks(debt.amount) + kopecks(debt.penalty) : 0;
    for (const at of [line, "all"]) {
      sums.add(`${at} opening`, openingOf(debt, yearStart(asOf)));
      sums.add(`${at} previous`, previousOf(debt, asOf));
      sums.add(`${at} now`, now);
    }
  }
  const cells = new Map<string, string>();
  for (const line of [...lines, "all"]) {
    const [opening, previous, now] = ["opening", "previous", "now"].map((column) =>
      sums.get(`${line} ${column}`),
    ) as [number, number, number];
    cells.set(`${line} opening`, roubles(opening));
    cells.set(`${line} previous`, roubles(previous));
    cells.set(`${line} now`, roubles(now));
    cells.set(`${line} sinceOpening`, roubles(now - opening));
    cells.set(`${line} sincePrevious`, roubles(now - previous));
  }
  return cells;
}
