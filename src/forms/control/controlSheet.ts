import { formatDay } from "../../domain/day";
import type { BuiltForm } from "../kit/form";
import { emptySheet, place, rangeOf, setHeight, setWidths, type SheetDraft } from "../../sheet/layout";
import type { SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { COLORS, STYLES } from "../../sheet/sheetStyles";
import type { SummaryView } from "../../register/summary/summaryView";
import { REGISTER_WORDS } from "../../register/registerWords";
import { placeChecks } from "./checks";
import { placeExplanations } from "./explanations";
import { placeFormulaChecks } from "./formulaLines";
import { countsOf, overallVerdict, placeHeading } from "./heading";
import { formulaChecks } from "./formulaChecks";
import { LAST, RESULT, WIDTHS } from "./controlParts";
import { placeProblems } from "./controlProblems";
import { placeRegisterChecks, registerChecks } from "./registerLines";
import type { Verdict } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** The mark of the sheet (`_rd_controls`). */
export const CONTROLS_KIND = "controls";

/** What the sheet shows: the register, its controls and problems, and the forms whose formulas it checks. */
export interface ControlView extends SummaryView {
  readonly forms: readonly BuiltForm[];
}

/**
 * The sheet «Контроль»: a heading that follows the verdicts; every control with its figures and what to do, failed
 * ones first; the register's sums now next to those at the build; Excel's results for the forms' formulas next to the
 * engine's figures, so that a difference shows once Excel has calculated; the most serious faults of the data with
 * their cells.
 */
export function controlSheet(view: ControlView): SheetModel {
  const sheet = emptySheet(CONTROLS_KIND, CONTROL_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  placeTitle(sheet, view);
  const checks = registerChecks(view.entries);
  const counts = countsOf(view.controls, checks.length + formulaChecks(view.forms).length);
  let row = placeChecks(sheet, HEADING_ROW + 1, view.controls);
  row = placeRegisterChecks(sheet, row, checks);
  row = placeFormulaChecks(sheet, row, view.forms);
  const verdicts = { top: HEADING_ROW + 1, bottom: row - 1, left: RESULT, right: RESULT };
  placeHeading(sheet, HEADING_ROW, verdicts, counts);
  row = placeProblems(sheet, row, view.problems);
  row = placeExplanations(
    sheet,
    row,
    view.rules,
    view.forms.map(({ id }) => id),
  );
  sheet.print = landscapePage(CONTROL_WORDS.footer(view.organisation, formatDay(view.asOf)), {
    area: rangeOf(0, 0, row, LAST + 1),
  });
  sheet.tabColor = TAB_COLORS[overallVerdict(counts)] ?? COLORS.accent;
  return sheet;
}

/** The title and what the register is about come above the overall verdict. */
const HEADING_ROW = 2;

const TAB_COLORS: Partial<Record<Verdict, string>> = {
  fails: COLORS.lawsuitMissed,
  unchecked: COLORS.claimMissed,
  holds: COLORS.accent,
};

function placeTitle(sheet: SheetDraft, { asOf, rules, organisation }: ControlView): void {
  place(sheet, 0, 0, CONTROL_WORDS.title, STYLES.title);
  setHeight(sheet, 0, 24);
  const parts = [REGISTER_WORDS.asOf(formatDay(asOf)), REGISTER_WORDS.rules(rules.name)];
  const whole = [...(organisation === null ? [] : [organisation]), ...parts].join(" · ");
  place(sheet, 1, 0, whole, STYLES.subtitle);
}
