import { LIMITATION_WORDS, STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import type { LimitationState } from "../../assessment/types";
import { columnName, type CellRange } from "../../domain/grid";
import type { ConditionalFormat } from "../../sheet/model";
import { LIMITATION_COLORS, LINE_COLORS, type LineColors } from "../../sheet/sheetStyles";
import { CELL_WORDS } from "../registerWords";

/** The columns that the colours depend on (0-based); `presence` only if any line is gone. */
export interface HighlightColumns {
  readonly stage: number;
  readonly urgency: number;
  readonly claimDate: number;
  readonly lawsuitDate: number;
  readonly presence: number | null;
  /** The limitation period, if any line has a colour for it. */
  readonly limitation: {
    /** Its state, in words. */
    readonly state: number;
    /** The columns that show it, side by side. */
    readonly cells: readonly number[];
    readonly states: ReadonlySet<LimitationState | null>;
  };
}

/**
 * The colours of the table's lines (docs/register.md §3): the line pale, and, where its deadline is missed, the cells
 * about what to do (from Этап to Срочность) strong. They depend on the Этап and on the date that fulfils it, so a
 * line calms down as soon as «Претензия направлена» or «Иск подан» is typed, before any rebuild. The limitation
 * period has a calm colour of its own in its own cells, whatever colour the line has.
 */
export function highlights(body: CellRange, columns: HighlightColumns): ConditionalFormat[] {
  const cell = (column: number): string => `$${columnName(column)}${body.top + 1}`;
  const due = (stage: string, fulfilled: number): string =>
    `${cell(columns.stage)}="${stage}",${cell(fulfilled)}=""`;
  const missed = `${cell(columns.urgency)}="${URGENCY_WORDS.missed}"`;
  const claim = due(STAGE_WORDS["claim-due"], columns.claimDate);
  const lawsuit = due(STAGE_WORDS["lawsuit-due"], columns.lawsuitDate);
  const action = { ...body, left: columns.stage, right: columns.urgency };
  const { state, cells, states } = columns.limitation;
  const spoken = { ...body, left: Math.min(...cells), right: Math.max(...cells) };
  const limitation = (["expired", "expiring"] as const)
    .filter((one) => states.has(one))
    .map((one) => rule(spoken, `${cell(state)}="${LIMITATION_WORDS[one]}"`, LIMITATION_COLORS[one]));
  const rules = [
    ...limitation,
    rule(action, `AND(${claim},${missed})`, LINE_COLORS.claimMissed),
    rule(action, `AND(${lawsuit},${missed})`, LINE_COLORS.lawsuitMissed),
    rule(body, `AND(${claim})`, LINE_COLORS.claim),
    rule(body, `AND(${lawsuit})`, LINE_COLORS.lawsuit),
  ];
  if (columns.presence === null) return rules;
  return [...rules, rule(body, `${cell(columns.presence)}="${CELL_WORDS.gone}"`, LINE_COLORS.gone)];
}

function rule(range: CellRange, formula: string, { fill, fontColor, bold }: LineColors): ConditionalFormat {
  return { range, formula, fill, fontColor, ...(bold && { bold }), stopIfTrue: true };
}
