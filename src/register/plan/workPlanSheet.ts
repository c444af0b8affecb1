import { formatDay, type Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import { emptySheet, place, placeRow, rangeOf, setHeight, setWidths } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { COLORS, STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { PLAN_WORDS } from "./planWords";

/** The mark of the sheet «План работы» (`_rd_plan`). */
export const PLAN_KIND = "plan";

/** Something to be done: a step in collecting a debt, or a report. */
export interface PlannedStep {
  /** The last day for it; `null` where the document sets none. */
  readonly day: Day | null;
  /** `null` for a report. */
  readonly debtor: string | null;
  readonly step: string;
  /** The document and clause. */
  readonly clause: string | null;
  readonly responsible: string | null;
  readonly sum: Money | null;
  /** Negative once the day has passed. */
  readonly daysLeft: number | null;
  readonly urgency: string | null;
  readonly basis: string | null;
}

/** What the sheet shows. */
export interface PlanView {
  readonly asOf: Day;
  readonly organisation: string | null;
  /** In the order of the sheet. */
  readonly steps: readonly PlannedStep[];
}

const WIDTHS = [10, 30, 34, 18, 20, 15, 9, 14, 26];
const HEADER_ROW = 3;

/**
 * The sheet «План работы» (docs/periods.md §6): what is due, day by day, with the clause and the person responsible.
 */
export function planSheet({ asOf, organisation, steps }: PlanView): SheetModel {
  const sheet = emptySheet(PLAN_KIND, PLAN_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  place(sheet, 0, 0, `${PLAN_WORDS.title} на ${formatDay(asOf)}`, STYLES.title);
  setHeight(sheet, 0, 24);
  const missed = steps.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
  const counts = PLAN_WORDS.counts(steps.length, missed);
  place(sheet, 1, 0, organisation === null ? counts : `${organisation} · ${counts}`, STYLES.subtitle);
  const footer = PLAN_WORDS.footer(organisation, formatDay(asOf));
  if (steps.length === 0) {
    place(sheet, HEADER_ROW, 0, PLAN_WORDS.nothing, STYLES.note);
    return { ...sheet, print: landscapePage(footer) };
  }
  placeRow(sheet, HEADER_ROW, 0, PLAN_WORDS.headings, STYLES.header);
  setHeight(sheet, HEADER_ROW, 28);
  const at = (index: number): PlannedStep => steps[index] as PlannedStep;
  sheet.blocks.push({
    name: PLAN_KIND,
    top: HEADER_ROW + 1,
    left: 0,
    rowCount: steps.length,
    columns: [
      { type: "date", style: STYLES.date, value: (index) => at(index).day },
      { type: "text", style: STYLES.text, value: (index) => at(index).debtor ?? PLAN_WORDS.report },
      { type: "text", style: STYLES.text, value: (index) => at(index).step },
      { type: "text", style: STYLES.text, value: (index) => at(index).clause },
      { type: "text", style: STYLES.text, value: (index) => at(index).responsible },
      { type: "number", style: STYLES.money, value: (index) => at(index).sum },
      { type: "number", style: STYLES.days, value: (index) => at(index).daysLeft },
      { type: "text", style: STYLES.word, value: (index) => at(index).urgency },
      { type: "text", style: STYLES.text, value: (index) => at(index).basis },
    ],
    rowHeight: (index) => {
      const { debtor, step, clause, responsible, basis } = at(index);
      const texts = [null, debtor, step, clause, responsible, null, null, null, basis];
      return heightFor(
        texts.flatMap((text, column) => (text === null ? [] : [{ text, width: WIDTHS[column] ?? 10 }])),
        TABLE_FONT_SIZE,
      );
    },
  });
  const body = rangeOf(HEADER_ROW + 1, 0, steps.length, WIDTHS.length);
  sheet.conditionalFormats.push({
    range: body,
    formula: `AND(ISNUMBER($G${HEADER_ROW + 2}),$G${HEADER_ROW + 2}<0)`,
    fill: COLORS.claim,
    fontColor: COLORS.missedText,
    stopIfTrue: false,
  });
  sheet.freeze = { rows: HEADER_ROW + 1, columns: 0 };
  sheet.print = landscapePage(footer, { titleRows: [HEADER_ROW, HEADER_ROW] });
  sheet.tabColor = COLORS.accent;
  return sheet;
}
