import { cellAddress } from "../../domain/grid";
import { ZERO } from "../../domain/money";
import type { BuiltForm } from "../kit/form";
import { formulaContent, placeRow, rangeOf, type SheetDraft } from "../../sheet/layout";
import { STYLES } from "../../sheet/sheetStyles";
import { formulaChecks } from "./formulaChecks";
import { colourVerdicts, fit, placeHeadings, placeSectionTitle, placeWords, RESULT } from "./controlParts";
import { VERDICT_STYLES } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** Sums are formatted like what they add up: no «29,00» for counts. */
const STYLES_SHOWN = {
  thousands: { ...STYLES.money, numberFormat: "#,##0.0" },
  percent: { ...STYLES.money, numberFormat: "#,##0.0" },
  roubles: STYLES.money,
  count: STYLES.count,
  text: STYLES.text,
} as const;

/** «Формулы Excel и расчёт программы»: a line for each form's sheet; returns the row after them. */
export function placeFormulaChecks(sheet: SheetDraft, row: number, forms: readonly BuiltForm[]): number {
  const checks = formulaChecks(forms);
  if (checks.length === 0) return row;
  let next = placeSectionTitle(sheet, row, CONTROL_WORDS.formulas);
  next = placeWords(sheet, next, CONTROL_WORDS.formulasIntro, STYLES.wrappedNote);
  const { number, form, engine, excel, difference, result, advice } = CONTROL_WORDS;
  next = placeHeadings(sheet, next, [number, form, engine, excel, difference, result, advice]);
  checks.forEach(({ form: built, shown, part, parts, value, formula }, index) => {
    const at = next + index;
    const name = CONTROL_WORDS.part(built.model.name, CONTROL_WORDS.units[shown], part, parts);
    const [expected, actual, gap, verdict] = [2, 3, 4, RESULT].map((column) => cellAddress(at, column));
    const contents = [
      index + 1,
      name,
      value,
      formulaContent(value, formula),
      formulaContent(ZERO, () => `ROUND(${actual}-${expected},2)`),
      formulaContent(
        CONTROL_WORDS.verdicts.holds,
        () => `IF(${gap}=0,"${CONTROL_WORDS.verdicts.holds}","${CONTROL_WORDS.differs}")`,
      ),
      formulaContent(
        "",
        () => `IF(${verdict}="${CONTROL_WORDS.verdicts.holds}","","${CONTROL_WORDS.formulaAdvice}")`,
      ),
    ];
    const style = STYLES_SHOWN[shown];
    placeRow(sheet, at, 0, contents, [
      STYLES.days,
      STYLES.text,
      style,
      style,
      style,
      VERDICT_STYLES.holds,
      STYLES.text,
    ]);
    fit(sheet, at, [{ text: name, from: 1 }]);
    sheet.hyperlinks.push({ row: at, column: 1, kind: built.kind, address: "A1" });
  });
  colourVerdicts(sheet, rangeOf(next, RESULT, checks.length, 1), CONTROL_WORDS.differs);
  return next + checks.length;
}
