import { dayOf, formatDay, toSerial, type Day } from "../src/domain/day";
import type { CellValue } from "../src/domain/grid";
import type { LabelledColumn, LabelledTable } from "./tables";
import { Random } from "./random";
import { TEXTS } from "./texts";

/** Rows of an invented body; `[row][column]`. */
export type Body = readonly (readonly CellValue[])[];

/** A body with the number format of each column, `null` if it has none. */
export interface InventedBody {
  readonly rows: Body;
  readonly formats: readonly (string | null)[];
}

/** The course of one debt: the day of each stage, and how far it got. */
interface Course {
  readonly days: ReadonlyMap<string, Day>;
  readonly stage: number;
  readonly name: string;
  readonly company: boolean;
  readonly money: ReadonlyMap<string, number>;
}

/** The dates of a debt in their natural order, with the stage from which they exist. */
const ORDER: readonly (readonly [field: string, stage: number, gap: number])[] = [
  ["contractDate", 0, 200],
  ["periodFrom", 0, 60],
  ["periodTo", 0, 40],
  ["fineRulingDate", 0, 30],
  ["originDate", 0, 20],
  ["dueDate", 0, 20],
  ["accountingDate", 1, 20],
  ["claimDate", 1, 20],
  ["claimReceivedDate", 1, 12],
  ["claimTermDate", 1, 20],
  ["claimRefusalDate", 2, 15],
  ["legalHandoverDate", 2, 15],
  ["courtOrderDate", 3, 25],
  ["courtOrderCancelledDate", 4, 25],
  ["lawsuitDate", 3, 20],
  ["judgmentDate", 4, 60],
  ["writDate", 5, 30],
  ["writSentDate", 5, 10],
  ["enforcementStartDate", 6, 12],
  ["enforcementEndDate", 7, 90],
  ["bankruptcyDate", 7, 60],
  ["bankruptcyClaimDate", 7, 25],
  ["exclusionDate", 7, 60],
  ["doubtfulDate", 7, 90],
  ["badDebtDate", 8, 120],
];
const LATEST = dayOf(2026, 9, 25);
const MOST_STAGE = 8;

/**
 * Invents a body for a labelled table, by the rules of headings-tables.md: the dates of a debt in their natural order,
 * later stages mostly blank, values of each column's kind and, for a field, of its sort. The same for the same seed.
 */
export function inventBody(table: LabelledTable, seed: string, rowCount = 24): InventedBody {
  const random = new Random(`${table.name} ${seed}`);
  const asText = random.chance(0.15);
  const consistent = random.chance(0.6);
  const rows: CellValue[][] = [];
  const fills = table.columns.map(({ label }) =>
    label.startsWith("other:") ? random.pick([1, 0.9, 0.5, 0.2]) : 1,
  );
  for (let row = 0; row < rowCount; row++) {
    const course = inventCourse(random, consistent);
    rows.push(
      table.columns.map((column, index) =>
        random.chance(fills[index] ?? 1) ? valueOf(column, course, row, random, asText) : null,
      ),
    );
  }
  const formats = table.columns.map(({ kind }) =>
    kind === "date" && !asText ? "dd.mm.yyyy" : kind === "money" ? "#,##0.00" : null,
  );
  return { rows, formats };
}

function inventCourse(random: Random, consistent: boolean): Course {
  const stage = Math.min(MOST_STAGE, Math.floor(random.next() ** 2 * (MOST_STAGE + 1.5)));
  const days = new Map<string, Day>();
  let back = 0;
  for (const [field, at, gap] of [...ORDER].reverse()) {
    if (at > stage) continue;
    back += random.whole(1, gap);
    days.set(field, (LATEST - back) as Day);
  }
  days.set("deferralUntil", (LATEST + random.whole(-30, 400)) as Day);
  const company = random.chance(0.6);
  return {
    days,
    stage,
    name: company ? random.pick(TEXTS.companies) : random.pick(TEXTS.persons),
    company,
    money: inventMoney(random, consistent),
  };
}

const kopecks = (sum: number): number => Math.round(sum * 100) / 100;

function inventMoney(random: Random, consistent: boolean): ReadonlyMap<string, number> {
  const some = (least = 2): number => kopecks(10 ** (least + random.next() * 3.2));
  const opening = random.chance(0.8) ? some() : 0;
  const accrued = some();
  const paid = random.chance(0.7) ? kopecks((opening + accrued) * random.next() * 0.9) : 0;
  const closing = kopecks(opening + accrued - paid);
  const amount = consistent ? closing : some();
  const penalty = random.chance(0.6) ? kopecks(amount * random.next() * 0.3) : 0;
  const overdue = kopecks(amount * random.pick([0, 1, 0.5, 0.3]));
  return new Map([
    ["openingAmount", opening],
    ["accrued", accrued],
    ["paidAmount", paid],
    ["amount", amount],
    ["penalty", penalty],
    ["other:total", kopecks(amount + penalty)],
    ["previousAmount", kopecks(amount * (0.7 + random.next() * 0.6))],
    ["lawsuitAmount", kopecks(amount + (random.chance(0.5) ? penalty : 0))],
    ["awardedAmount", kopecks((amount + penalty) * random.pick([1, 1, 0.8]))],
    ["recoveredAmount", kopecks(amount * random.next())],
    ["closingCredit", random.chance(0.1) ? some(1) : 0],
    ["other:overdue part", overdue],
    ["other:part of debt", kopecks(amount * random.next())],
    ["other:initial debt", kopecks(amount + paid)],
    ["other:state duty", random.pick([400, 1200, 4000, 2765.5])],
  ]);
}

const STAGES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ORDER.map(([field, stage]) => [field, stage])),
  lawsuitAmount: 3,
  awardedAmount: 4,
  judgmentResult: 4,
  recoveredAmount: 6,
  claimNumber: 1,
  caseNumber: 3,
  courtName: 3,
  writNumber: 5,
  enforcementNumber: 6,
  enforcementEndReason: 7,
  bankruptcyStage: 7,
};

function valueOf(
  column: LabelledColumn,
  course: Course,
  row: number,
  random: Random,
  asText: boolean,
): CellValue {
  const { label, kind } = column;
  if ((STAGES[label] ?? 0) > course.stage) return null;
  switch (kind) {
    case "date":
      return dateOf(label, course, random, asText);
    case "money":
      return moneyOf(label, course, random, asText);
    case "yesno":
      return random.pick(random.chance(0.5) ? ["да", "нет"] : ["+", "-"]);
    case "inn":
      return innOf(course.company ? 10 : 12, random);
    case "number":
      return label === "ignored"
        ? row + 1
        : /days|months/.test(label)
          ? random.whole(1, 900)
          : random.whole(1, 5000) / 10;
    case "code":
    case "text":
      return textOf(label, kind, course, random);
  }
}

function dateOf(label: string, course: Course, random: Random, asText: boolean): CellValue {
  const planned = /planned|hearing|end of|term|objection/.test(label);
  const known = course.days.get(label);
  if (known === undefined && !label.startsWith("other:") && random.chance(0.7)) return null;
  if (label === "other:date of birth") return format(dayOf(random.whole(1950, 2000), random.whole(1, 12), 5));
  return format(known ?? ((LATEST - random.whole(planned ? -300 : 1, planned ? 60 : 700)) as Day));

  function format(day: Day): CellValue {
    return asText ? formatDay(day) : toSerial(day);
  }
}

function moneyOf(label: string, course: Course, random: Random, asText: boolean): CellValue {
  const known = course.money.get(label);
  const sum = known ?? (random.chance(0.75) ? kopecks(10 ** (1.5 + random.next() * 3.5)) : 0);
  if (sum === 0 && random.chance(0.7)) return null;
  return asText ? sum.toFixed(2).replace(".", ",") : sum;
}

function textOf(label: string, kind: "code" | "text", course: Course, random: Random): CellValue {
  if (label === "debtorName") return course.name;
  if (label === "inn") return `${innOf(course.company ? 10 : 12, random)}/${random.digits(9)}`;
  if (label === "debtorType") return course.company ? random.pick(["ЮЛ", "ИП", "ЮЛ"]) : "ФЛ";
  const own = TEXTS.byField[label];
  if (own !== undefined) return fill(random.pick(own), random);
  if (label === "ignored") return random.chance(0.5) ? random.whole(1, 900) : random.digits(8);
  if (label.startsWith("other:")) {
    if (/address/.test(label)) return fill(random.pick(TEXTS.byField["address"] ?? []), random);
    if (/bailiff|child|receiver|person|guarantor|name|entered|judge|representative/.test(label))
      return random.pick(TEXTS.persons);
    if (/creditor|supplier|organisation/.test(label)) return random.pick(TEXTS.companies);
    if (/own inn/.test(label)) return "2901999999";
  }
  return kind === "code"
    ? random.pick([
        random.digits(3),
        random.digits(6),
        `${random.digits(2)}-${random.digits(4)}`,
        random.digits(9),
      ])
    : fill(random.pick(TEXTS.anything), random);
}

const fill = (text: string, random: Random): string =>
  text
    .replaceAll("#", () => String(random.whole(0, 9)))
    .replaceAll("{d}", () => formatDay((LATEST - random.whole(100, 900)) as Day));

const WEIGHTS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  10: [[2, 4, 10, 3, 5, 9, 4, 6, 8]],
  12: [
    [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
    [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  ],
};

/** An INN with correct check digits, of a region that does not exist. */
function innOf(length: 10 | 12, random: Random): string {
  let digits = `2999${random.digits(length === 10 ? 5 : 6)}`;
  for (const weights of WEIGHTS[length] ?? []) {
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    digits += String((sum % 11) % 10);
  }
  return digits;
}
