import { formatDay } from "../../domain/day";
import { allRules, REGULATION_IDS, regulation, ruleSentence, type CollectionRules } from "../../regulations";
import { FORMS } from "../formRegistry";
import type { SheetDraft } from "../../sheet/layout";
import { STYLES } from "../../sheet/sheetStyles";
import { placeSectionTitle, placeWords } from "./controlParts";
import { EXPLANATION_WORDS as WORDS } from "./controlSheetWords";

/**
 * «Пояснения» below the controls: the terms of the rules in force with their clauses, how the document was read where
 * it is silent or contradicts itself, and the same for the documents whose forms are in the workbook. Returns the row
 * below them.
 */
export function placeExplanations(
  sheet: SheetDraft,
  top: number,
  rules: CollectionRules,
  formIds: readonly string[],
): number {
  let row = placeSectionTitle(sheet, top, WORDS.title);
  row = placeWords(sheet, row, WORDS.intro, STYLES.note);
  row = placeRules(sheet, row, rules);
  for (const variant of rules.variants) row = placeRules(sheet, row, variant.rules);
  const documents = new Set(FORMS.filter(({ id }) => formIds.includes(id)).flatMap((form) => form.documents));
  for (const id of REGULATION_IDS) {
    const { name, document, notes } = regulation(id);
    if (notes.length === 0 || !documents.has(id)) continue;
    row = placeWords(sheet, row, WORDS.reports(name), STYLES.rowHeading);
    row = placeLines(sheet, row, [document, ...notes]);
  }
  return row;
}

function placeRules(sheet: SheetDraft, top: number, rules: CollectionRules): number {
  const { name, document, adopted, inForceTo, shiftToWorkingDay, notes } = rules;
  const lines = [document];
  if (adopted !== null)
    lines.push(WORDS.inForce(formatDay(adopted), inForceTo === null ? null : formatDay(inForceTo)));
  if (!shiftToWorkingDay) lines.push(WORDS.shiftOff);
  const terms = new Set(allRules(rules).map((rule) => `${ruleSentence(rule)}.`));
  const row = placeWords(sheet, top, WORDS.rules(name), STYLES.rowHeading);
  return placeLines(sheet, row, [...lines, ...terms, ...notes]);
}

function placeLines(sheet: SheetDraft, top: number, lines: readonly string[]): number {
  return lines.reduce((row, text) => placeWords(sheet, row, text, STYLES.text), top);
}
