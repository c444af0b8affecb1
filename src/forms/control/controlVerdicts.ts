import { formatMoney, isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import type { CellStyle } from "../../sheet/model";
import { LINE_COLORS, swatch } from "../../sheet/sheetStyles";
import { CONTROL_WORDS } from "./controlSheetWords";

/** What a line of «Контроль» may say, most serious first; each looks different (docs/register.md §3). */
export type Verdict = "fails" | "unchecked" | "rounding" | "holds" | "notice";

const GRAVITY: readonly Verdict[] = ["fails", "unchecked", "rounding", "holds", "notice"];

/** The verdict of a control. */
export function verdictOf({ ok, verdict }: Control): Verdict {
  return ok ? (verdict ?? "holds") : "fails";
}

/** The controls, failed ones first, informational ones last; those with equal verdicts keep their order. */
export function gravestFirst(controls: readonly Control[]): Control[] {
  return [...controls].sort((a, b) => GRAVITY.indexOf(verdictOf(a)) - GRAVITY.indexOf(verdictOf(b)));
}

/** The verdict in words; if it is within rounding, by how much. */
export function verdictWords(control: Control): string {
  const verdict = verdictOf(control);
  if (verdict !== "rounding") return CONTROL_WORDS.verdicts[verdict];
  const { expected, actual } = control;
  const apart = isMoney(expected) && isMoney(actual) ? formatMoney(actual.minus(expected).abs(), 1) : "";
  return CONTROL_WORDS.rounding(apart);
}

const look = (fill: string, fontColor: string): CellStyle => ({
  ...swatch({ fill, fontColor, bold: false }),
  vertical: "top",
  wrap: true,
});

/** The style of each verdict, which its words express too. */
export const VERDICT_STYLES: Readonly<Record<Verdict, CellStyle>> = {
  fails: { ...swatch(LINE_COLORS.lawsuitMissed), vertical: "top", wrap: true },
  unchecked: look("FFF4CC", "5C4400"),
  rounding: look("E3EDF7", "1F4E79"),
  holds: look("E2F0D9", "1F4D1F"),
  notice: look("EEF0F2", "3D4852"),
};
