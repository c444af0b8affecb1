import { columnName } from "../../domain/grid";
import type { Administrator, FormContext } from "../kit/formContext";
import {
  emptySheet,
  place,
  placeMerged,
  placeRow,
  rangeOf,
  setHeight,
  setWidths,
  type SheetDraft,
} from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { FORM_FONT_SIZE, FORM_INPUT, FORM_TABLE, FORM_TEXT, tableCellStyle } from "../kit/formStyles";
import { INDICATORS, MEASURES, UNIT_WORDS, type PlanIndicator } from "./measures";
import {
  HEADING,
  lineKey,
  nameKey,
  OTHER,
  OTHER_HEADING,
  otherKey,
  parseLineKey,
  parsePlan,
  PLAN_FIELDS,
  planKey,
  planOwner,
  type PlanField,
  type PlanTexts,
} from "./planInput";
import { PLAN_HEADERS, PLAN_WORDS } from "./vologdaWords";

/** The mark of «План – Вологда» (`_rd_input_vologda_plan`). */
export const VOLOGDA_PLAN_KIND = "input_vologda_plan";

/** «План – Вологда» as it will be written, and the positions of its cells. */
export interface PlanSheet {
  readonly model: SheetModel;
  /** The text typed for a cell, `null` if none. */
  text(administrator: Administrator, indicator: string, field: PlanField): string | null;
  /** The position of that cell, for formulas of the forms. */
  place(administrator: Administrator, indicator: string, field: PlanField): { kind: string; address: string };
}

/** Key, number, measure, indicator, unit, the two plans, reasons: widths in characters. */
const WIDTHS = [12, 6, 34, 46, 12, 18, 18, 40] as const;
/** The column of the measures, and the first column that the user fills in. */
const MEASURE = 2;
const FIRST_FIELD = WIDTHS.length - PLAN_FIELDS.length;
const HEADERS = Object.values(PLAN_HEADERS);

/** A plan of one body for one year: a group of lines on the sheet. */
interface Plan {
  readonly year: number;
  readonly owner: string;
  /** The owner under which its texts were typed: the code may have become known since. */
  readonly typedAs: string;
  readonly name: string;
  readonly remark: string | null;
}

/**
 * The sheet into which the user types plans and reasons: the lines of each administrator for the reporting year,
 * followed by plans typed earlier for other years and for administrators that have no debts in the register now.
 */
export function planSheet(context: FormContext, typed: PlanTexts): PlanSheet {
  const sheet = emptySheet(VOLOGDA_PLAN_KIND, PLAN_WORDS.sheet);
  const { year, administrators } = context;
  const current = currentPlans(administrators, year, typed);
  const tops = new Map<Plan, number>();
  let row = placeHead(sheet, year);
  for (const plan of [...current, ...earlierPlans(current, year, typed)]) {
    tops.set(plan, row + 1);
    row = placePlan(sheet, row, plan, typed);
  }
  placeOthers(sheet, row, typed);
  const planOf = (administrator: Administrator): Plan => {
    const plan = current.find(({ owner }) => owner === planOwner(administrator));
    if (plan === undefined) throw new Error(`No plan of ${administrator.name}`);
    return plan;
  };
  return {
    model: sheet,
    text: (administrator, indicator, field) =>
      typed.get(planKey(year, indicator, planOf(administrator).typedAs, field)) ?? null,
    place(administrator, indicator, field) {
      const line = INDICATORS.findIndex(({ key }) => key === indicator);
      const top = tops.get(planOf(administrator));
      if (line < 0 || top === undefined) throw new Error(`No such line: ${indicator}`);
      const letters = columnName(FIRST_FIELD + PLAN_FIELDS.indexOf(field));
      return { kind: VOLOGDA_PLAN_KIND, address: `$${letters}$${top + line + 1}` };
    },
  };
}

/** The plans of the register's administrators for the year. */
function currentPlans(administrators: readonly Administrator[], year: number, typed: PlanTexts): Plan[] {
  const owners = new Set(administrators.map(planOwner));
  const free = typedPlans(typed).filter((plan) => plan.year === year && !owners.has(plan.owner));
  return administrators.map((administrator) => {
    const owner = planOwner(administrator);
    const name = bodyName(administrator);
    const same = free.find((plan) =>
      [administrator.name, name, `${plan.owner} ${administrator.name}`].includes(plan.name),
    );
    const isTyped = INDICATORS.some(({ key }) => isFilled(typed, year, key, owner));
    return { year, owner, typedAs: isTyped || same === undefined ? owner : same.owner, name, remark: null };
  });
}

/** Plans that somebody filled in and that are not among the current ones, latest first. */
function earlierPlans(current: readonly Plan[], year: number, typed: PlanTexts): Plan[] {
  return typedPlans(typed)
    .filter((plan) => !current.some((one) => one.year === plan.year && one.typedAs === plan.owner))
    .sort((a, b) => b.year - a.year || a.owner.localeCompare(b.owner, "ru"))
    .map((plan) => ({
      ...plan,
      typedAs: plan.owner,
      remark: plan.year === year ? PLAN_WORDS.absent : PLAN_WORDS.ofYear(plan.year),
    }));
}

/** Every plan with at least one cell filled in. */
function typedPlans(typed: PlanTexts): { year: number; owner: string; name: string }[] {
  const plans = new Map<string, { year: number; owner: string; name: string }>();
  for (const key of typed.keys()) {
    const field = PLAN_FIELDS.find((one) => key.startsWith(`${one} `));
    const line = field === undefined ? null : parseLineKey(key.slice(field.length + 1));
    if (line === null) continue;
    const { year, owner } = line;
    plans.set(`${year} ${owner}`, { year, owner, name: typed.get(nameKey(year, owner)) ?? owner });
  }
  return [...plans.values()];
}

function isFilled(typed: PlanTexts, year: number, indicator: string, owner: string): boolean {
  return PLAN_FIELDS.some((field) => typed.has(planKey(year, indicator, owner, field)));
}

function bodyName({ code, name }: Administrator): string {
  return code === null ? name : `${code} ${name}`;
}

function placeHead(sheet: SheetDraft, year: number): number {
  setWidths(sheet, WIDTHS);
  sheet.columns[0] = { column: 0, width: WIDTHS[0], hidden: true };
  const [first, count] = [1, WIDTHS.length - 1];
  const width = WIDTHS.slice(first).reduce((total, one) => total + one, 0);
  placeMerged(sheet, rangeOf(0, first, 1, count), PLAN_WORDS.title(year), FORM_TEXT.title);
  placeMerged(sheet, rangeOf(1, first, 1, count), PLAN_WORDS.help, FORM_TEXT.left);
  setHeight(sheet, 1, heightFor([{ text: PLAN_WORDS.help, width }], FORM_FONT_SIZE));
  const row = 3;
  placeRow(sheet, row, 0, HEADERS, FORM_TABLE.header);
  const headings = HEADERS.slice(first).map((text, index) => ({
    text,
    width: (WIDTHS[index + first] ?? 0) * 0.85,
  }));
  setHeight(sheet, row, heightFor(headings, FORM_FONT_SIZE));
  sheet.freeze = { rows: row + 1, columns: 0 };
  sheet.print = landscapePage(PLAN_WORDS.sheet, { titleRows: [row, row] });
  return row + 1;
}

/** Writes the heading and the lines of one plan; returns the row after them. */
function placePlan(sheet: SheetDraft, top: number, plan: Plan, typed: PlanTexts): number {
  const strong = tableCellStyle("text", true);
  place(sheet, top, 0, lineKey(plan.year, HEADING, plan.owner), strong);
  placeMerged(sheet, rangeOf(top, 1, 1, FIRST_FIELD - 1), plan.name, strong);
  placeMerged(sheet, rangeOf(top, FIRST_FIELD, 1, PLAN_FIELDS.length), plan.remark, TEXT);
  let row = top + 1;
  for (const measure of MEASURES) {
    measure.indicators.forEach((indicator, index) => {
      const labels = index === 0 ? [measure.number, measure.name] : [null, null];
      placeLine(sheet, row, plan, [...labels, indicator.name, UNIT_WORDS[indicator.unit]], indicator, typed);
      row += 1;
    });
  }
  return row;
}

const TEXT = tableCellStyle("text");
const CENTERED = tableCellStyle("centered");

function placeLine(
  sheet: SheetDraft,
  row: number,
  plan: Plan,
  labels: readonly (string | null)[],
  { key, unit }: PlanIndicator,
  typed: PlanTexts,
): void {
  place(sheet, row, 0, lineKey(plan.year, key, plan.owner), TEXT);
  placeRow(sheet, row, 1, labels, [CENTERED, TEXT, TEXT, CENTERED]);
  const texts = [null, ...labels];
  PLAN_FIELDS.forEach((field, index) => {
    const text = typed.get(planKey(plan.year, key, plan.typedAs, field)) ?? null;
    const isNumber = field !== "reasons";
    // What is not a number stays as typed; the form's control names the cell.
    const content = text !== null && isNumber ? (parsePlan(text) ?? text) : text;
    place(sheet, row, FIRST_FIELD + index, content, isNumber ? FORM_INPUT[unit] : FORM_INPUT.text);
    texts.push(text);
  });
  const fitted = texts.flatMap((text, column) =>
    text === null ? [] : [{ text, width: (WIDTHS[column] ?? 0) * 0.9 }],
  );
  setHeight(sheet, row, heightFor(fitted, FORM_FONT_SIZE));
}

/** Text typed outside any plan, so that it is not lost. */
function placeOthers(sheet: SheetDraft, top: number, typed: PlanTexts): void {
  const others: string[] = [];
  for (let n = 1; typed.has(otherKey(n)); n += 1) others.push(typed.get(otherKey(n)) ?? "");
  if (others.length === 0) return;
  const span = WIDTHS.length - MEASURE;
  const width = WIDTHS.slice(MEASURE).reduce((total, one) => total + one, 0);
  [PLAN_WORDS.others, ...others].forEach((text, index) => {
    const row = top + 1 + index;
    place(sheet, row, 0, index === 0 ? OTHER_HEADING : OTHER, TEXT);
    placeMerged(sheet, rangeOf(row, MEASURE, 1, span), text, index === 0 ? FORM_TEXT.strong : FORM_TEXT.left);
    setHeight(sheet, row, heightFor([{ text, width }], FORM_FONT_SIZE));
  });
}
