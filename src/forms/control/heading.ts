import { rangeAddress, type CellRange } from "../../domain/grid";
import type { Control } from "../../domain/problem";
import { formulaContent, placeMerged, rangeOf, setHeight, type SheetDraft } from "../../sheet/layout";
import { LAST } from "./controlParts";
import { VERDICT_STYLES, verdictOf, type Verdict } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** How many lines of the sheet carry a verdict when it is built, besides those of the controls. */
export interface Counts {
  readonly failed: number;
  readonly unchecked: number;
  /** Lines that were checked, whatever the result. */
  readonly checked: number;
}

/** The verdicts as the program knows them: formulas agree when they are written. */
export function countsOf(controls: readonly Control[], formulas: number): Counts {
  const verdicts = controls.map(verdictOf);
  const count = (...wanted: Verdict[]): number =>
    verdicts.filter((verdict) => wanted.includes(verdict)).length;
  return {
    failed: count("fails"),
    unchecked: count("unchecked"),
    checked: count("fails", "holds", "rounding") + formulas,
  };
}

/** The most serious verdict: what the sheet's heading and tab show. */
export function overallVerdict({ failed, unchecked }: Counts): Verdict {
  return failed > 0 ? "fails" : unchecked > 0 ? "unchecked" : "holds";
}

/**
 * The sheet's heading: a formula over the verdicts in `range`, so that a register changed by hand does not remain
 * under «сошлись». Its colour follows its words.
 */
export function placeHeading(sheet: SheetDraft, row: number, range: CellRange, counts: Counts): void {
  const words = CONTROL_WORDS;
  const { failed, unchecked, checked } = counts;
  const overall = overallVerdict(counts);
  const text =
    overall === "fails"
      ? words.failed(failed, checked)
      : overall === "unchecked"
        ? words.uncheckedOnly(unchecked, checked)
        : words.allHold(checked);
  const across = rangeOf(row, 0, 1, LAST + 1);
  const formula = (): string => {
    const at = rangeAddress(range);
    const count = (...verdicts: string[]): string =>
      verdicts.map((verdict) => `COUNTIF(${at},"${verdict}")`).join("+");
    const bad = count(words.verdicts.fails, words.differs);
    const open = count(words.verdicts.unchecked);
    const all = `(${count(words.verdicts.holds, words.roundingPattern, words.verdicts.fails, words.differs)})`;
    const said = (parts: readonly string[]): string => parts.join("&");
    return `IF(${bad}>0,${said(words.failedParts(`(${bad})`, all))},IF(${open}>0,${said(
      words.uncheckedParts(`(${open})`, all),
    )},${said(words.allHoldParts(all))}))`;
  };
  placeMerged(sheet, across, formulaContent(text, formula), VERDICT_STYLES[overall]);
  setHeight(sheet, row, 20);
  const first = `$A$${row + 1}`;
  const colour = (beginning: string, verdict: Verdict): void => {
    const { fill, fontColor } = VERDICT_STYLES[verdict];
    sheet.conditionalFormats.push({
      range: across,
      formula: `LEFT(${first},${beginning.length})="${beginning}"`,
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      stopIfTrue: true,
    });
  };
  colour(words.failedBeginning, "fails");
  colour(words.uncheckedBeginning, "unchecked");
  colour(words.allHoldBeginning, "holds");
}
