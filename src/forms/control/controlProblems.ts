import type { Problem, Severity } from "../../domain/problem";
import { place, placeMerged, rangeOf, type SheetDraft } from "../../sheet/layout";
import { STYLES } from "../../sheet/sheetStyles";
import { fit, LAST, placeSectionTitle, placeWords, RESULT, WIDTHS } from "./controlParts";
import { VERDICT_STYLES } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** How many problems of one severity are listed individually; the report has all of them. */
const LISTED = 100;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** «Замечания к данным»: by severity, with their cells; returns the row after them. */
export function placeProblems(sheet: SheetDraft, row: number, problems: readonly Problem[]): number {
  let next = placeSectionTitle(sheet, row, CONTROL_WORDS.problems);
  if (problems.length === 0) return placeWords(sheet, next, CONTROL_WORDS.noProblems, STYLES.text);
  const severalFiles = new Set(problems.map(({ file }) => file)).size > 1;
  for (const severity of SEVERITIES) {
    const own = problems.filter((problem) => problem.severity === severity);
    if (own.length === 0) continue;
    const heading = CONTROL_WORDS.group(CONTROL_WORDS.severities[severity], own.length);
    next = placeWords(
      sheet,
      next,
      heading,
      severity === "error" ? { ...VERDICT_STYLES.fails, horizontal: "left" } : STYLES.rowHeading,
    );
    for (const [index, problem] of own.slice(0, LISTED).entries())
      placeProblem(sheet, next++, index + 1, problem, severalFiles);
    if (own.length > LISTED)
      next = placeWords(sheet, next, CONTROL_WORDS.more(own.length - LISTED), STYLES.note);
  }
  return next;
}

function placeProblem(
  sheet: SheetDraft,
  row: number,
  number: number,
  { message, file, sheet: source, cell }: Problem,
  severalFiles: boolean,
): void {
  const where = CONTROL_WORDS.at(severalFiles ? file : "", source.trim(), cell ?? "");
  place(sheet, row, 0, number, STYLES.days);
  placeMerged(sheet, rangeOf(row, 1, 1, RESULT - 1), message, STYLES.text);
  placeMerged(sheet, rangeOf(row, RESULT, 1, WIDTHS.length - RESULT), where, STYLES.text);
  fit(sheet, row, [
    { text: message, from: 1, to: RESULT - 1 },
    { text: where, from: RESULT, to: LAST },
  ]);
}
