import { isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { placeRow, type SheetDraft } from "../../sheet/layout";
import type { CellStyle, ModelValue } from "../../sheet/model";
import { STYLES } from "../../sheet/styles";
import { BAD, fit, GOOD, LAST, placeHeadings, placeSectionTitle, placeWords, verdict } from "./parts";
import { CONTROL_WORDS } from "./words";

/** «Сверки сумм»: the controls, the failed first; returns the row after them. */
export function placeChecks(sheet: SheetDraft, row: number, controls: readonly Control[]): number {
  let next = placeSectionTitle(sheet, row, CONTROL_WORDS.checks);
  if (controls.length === 0) return placeWords(sheet, next, CONTROL_WORDS.noChecks, STYLES.text);
  const { number, check, expected, actual, difference, result, advice } = CONTROL_WORDS;
  next = placeHeadings(sheet, next, [number, check, expected, actual, difference, result, advice]);
  const sorted = [...controls].sort((a, b) => Number(a.ok) - Number(b.ok));
  sorted.forEach((control, index) => placeCheck(sheet, next + index, index + 1, control));
  return next + sorted.length;
}

function placeCheck(sheet: SheetDraft, row: number, number: number, control: Control): void {
  const { name, ok, advice } = control;
  const [expected, actual] = [figure(control.expected), figure(control.actual)];
  const contents = [number, name, expected.value, actual.value, difference(control), verdict(ok), advice];
  placeRow(sheet, row, 0, contents, [
    STYLES.count,
    STYLES.text,
    expected.style,
    actual.style,
    STYLES.money,
    ok ? GOOD : BAD,
    STYLES.text,
  ]);
  fit(sheet, row, [
    { text: name, from: 1 },
    { text: typeof expected.value === "string" ? expected.value : null, from: 2 },
    { text: typeof actual.value === "string" ? actual.value : null, from: 3 },
    { text: advice, from: LAST },
  ]);
}

function figure(value: Control["expected"]): { readonly value: ModelValue; readonly style: CellStyle } {
  if (isMoney(value)) return { value, style: STYLES.money };
  return { value: value ?? CONTROL_WORDS.unknown, style: STYLES.text };
}

/** What is too much (or, negative, missing); blank where the figures are no amounts. */
function difference({ expected, actual }: Control): ModelValue {
  return isMoney(expected) && isMoney(actual) ? actual.minus(expected) : null;
}
