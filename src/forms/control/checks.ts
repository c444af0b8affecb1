import { isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { placeRow, type SheetDraft } from "../../sheet/layout";
import type { CellStyle, ModelValue } from "../../sheet/model";
import { STYLES } from "../../sheet/sheetStyles";
import { fit, LAST, placeHeadings, placeSectionTitle, placeWords, RESULT } from "./controlParts";
import { gravestFirst, VERDICT_STYLES, verdictOf, verdictWords } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** «Сверки сумм»: the controls, failed ones first; returns the row after them. */
export function placeChecks(sheet: SheetDraft, row: number, controls: readonly Control[]): number {
  let next = placeSectionTitle(sheet, row, CONTROL_WORDS.checks);
  if (controls.length === 0) return placeWords(sheet, next, CONTROL_WORDS.noChecks, STYLES.text);
  const { number, check, expected, actual, difference, result, advice } = CONTROL_WORDS;
  next = placeHeadings(sheet, next, [number, check, expected, actual, difference, result, advice]);
  const sorted = gravestFirst(controls);
  sorted.forEach((control, index) => placeCheck(sheet, next + index, index + 1, control));
  return next + sorted.length;
}

function placeCheck(sheet: SheetDraft, row: number, number: number, control: Control): void {
  const { name, advice } = control;
  const [expected, actual] = [figure(control, "expected"), figure(control, "actual")];
  const contents = [
    number,
    name,
    expected.value,
    actual.value,
    difference(control),
    verdictWords(control),
    advice,
  ];
  placeRow(sheet, row, 0, contents, [
    STYLES.days,
    STYLES.text,
    expected.style,
    actual.style,
    STYLES.money,
    VERDICT_STYLES[verdictOf(control)],
    STYLES.text,
  ]);
  fit(sheet, row, [
    { text: name, from: 1 },
    { text: typeof expected.value === "string" ? expected.value : null, from: 2 },
    { text: typeof actual.value === "string" ? actual.value : null, from: 3 },
    { text: verdictWords(control), from: RESULT },
    { text: advice, from: LAST },
  ]);
}

/** An informational line has nothing to compare with. */
function figure(
  control: Control,
  side: "expected" | "actual",
): { readonly value: ModelValue; readonly style: CellStyle } {
  const value = control[side];
  if (isMoney(value)) return { value, style: STYLES.money };
  const unknown = control.verdict === "notice" ? null : CONTROL_WORDS.unknown;
  return { value: value ?? unknown, style: STYLES.text };
}

/** The excess (or, if negative, the shortfall); blank if the figures are not amounts. */
function difference({ expected, actual }: Control): ModelValue {
  return isMoney(expected) && isMoney(actual) ? actual.minus(expected) : null;
}
