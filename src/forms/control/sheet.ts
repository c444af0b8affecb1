import { formatDay } from "../../domain/day";
import type { BuiltForm } from "../kit/form";
import { emptySheet, place, rangeOf, setHeight, setWidths, type SheetDraft } from "../../sheet/layout";
import type { SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { COLORS, STYLES } from "../../sheet/styles";
import type { SummaryView } from "../../register/summary/view";
import { REGISTER_WORDS } from "../../register/words";
import { placeChecks } from "./checks";
import { placeFormulaChecks } from "./formulaLines";
import { BAD, GOOD, LAST, placeWords, WIDTHS } from "./parts";
import { placeProblems } from "./problems";
import { CONTROL_WORDS } from "./words";

/** The mark of the sheet (`_rd_controls`). */
export const CONTROLS_KIND = "controls";

/** What the sheet shows: the register, its controls and problems, and the forms whose formulas it checks. */
export interface ControlView extends SummaryView {
  readonly forms: readonly BuiltForm[];
}

/**
 * The sheet «Контроль»: every control with its figures and what to do, the failed first; what Excel makes of the
 * forms' formulas beside the engine's figures, so that a difference shows once Excel has calculated; the gravest
 * faults of the data with their cells.
 */
export function controlSheet(view: ControlView): SheetModel {
  const sheet = emptySheet(CONTROLS_KIND, CONTROL_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  let row = placeTitle(sheet, view);
  row = placeChecks(sheet, row, view.controls);
  row = placeFormulaChecks(sheet, row, view.forms);
  row = placeProblems(sheet, row, view.problems);
  sheet.print = landscapePage(CONTROL_WORDS.footer(view.organisation, formatDay(view.asOf)), {
    area: rangeOf(0, 0, row, LAST + 1),
  });
  sheet.tabColor = view.controls.every(({ ok }) => ok) ? COLORS.accent : COLORS.lawsuitMissed;
  return sheet;
}

function placeTitle(sheet: SheetDraft, { asOf, rules, organisation, controls }: ControlView): number {
  place(sheet, 0, 0, CONTROL_WORDS.title, STYLES.title);
  setHeight(sheet, 0, 24);
  const parts = [REGISTER_WORDS.asOf(formatDay(asOf)), REGISTER_WORDS.rules(rules.name)];
  place(
    sheet,
    1,
    0,
    [...(organisation === null ? [] : [organisation]), ...parts].join(" · "),
    STYLES.subtitle,
  );
  const failed = controls.filter(({ ok }) => !ok).length;
  return placeWords(sheet, 2, CONTROL_WORDS.verdict(failed, controls.length), failed === 0 ? GOOD : BAD);
}
