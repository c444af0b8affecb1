import { cellAddress } from "../../domain/grid";
import { ZERO } from "../../domain/money";
import type { RegisterEntry } from "../../assessment/entry";
import { countContent, sumContent, type FigureContent } from "../../register/query/contents";
import { queryEngine } from "../../register/query/engine";
import { countOf, empty, filled, sumOf, together } from "../../register/query/query";
import { COMPUTED_COLUMNS, factColumn } from "../../register/table/registerColumns";
import { formulaContent, placeRow, rangeOf, type Content, type SheetDraft } from "../../sheet/layout";
import { STYLES } from "../../sheet/sheetStyles";
import { colourVerdicts, fit, placeHeadings, placeSectionTitle, placeWords, RESULT } from "./controlParts";
import { VERDICT_STYLES } from "./controlVerdicts";
import { CONTROL_WORDS } from "./controlSheetWords";

/** A figure of the register as it is now, and what it must be. */
export interface RegisterCheck {
  readonly name: string;
  /** A value from the last build, or another formula over the register. */
  readonly expected: Content;
  readonly actual: FigureContent;
  readonly isCount?: true;
}

/**
 * «Реестр сейчас»: what Excel adds up in the register's table, next to what it was when it was built, so that a sum
 * typed over by hand shows at once (docs/register.md §3); returns the row after it.
 */
export function placeRegisterChecks(
  sheet: SheetDraft,
  row: number,
  checks: readonly RegisterCheck[],
): number {
  const words = CONTROL_WORDS;
  let next = placeSectionTitle(sheet, row, words.register);
  next = placeWords(sheet, next, words.registerIntro, STYLES.wrappedNote);
  next = placeHeadings(sheet, next, [
    words.number,
    words.check,
    words.expected,
    words.registerNow,
    words.difference,
    words.result,
    words.advice,
  ]);
  checks.forEach(({ name, expected, actual, isCount }, index) => {
    const at = next + index;
    const [wanted, found, gap] = [2, 3, 4].map((column) => cellAddress(at, column));
    const figure = isCount === true ? STYLES.count : STYLES.money;
    placeRow(
      sheet,
      at,
      0,
      [
        index + 1,
        name,
        expected,
        actual,
        formulaContent(ZERO, () => `ROUND(${found}-${wanted},2)`),
        formulaContent(
          words.verdicts.holds,
          () => `IF(${gap}=0,"${words.verdicts.holds}","${words.differs}")`,
        ),
        formulaContent("", () => `IF(${gap}=0,"","${words.registerAdvice}")`),
      ],
      [STYLES.days, STYLES.text, figure, figure, figure, VERDICT_STYLES.holds, STYLES.text],
    );
    fit(sheet, at, [
      { text: name, from: 1 },
      // The line needs room for what it will say once something has been changed.
      { text: words.registerAdvice, from: RESULT + 1 },
    ]);
  });
  colourVerdicts(sheet, rangeOf(next, RESULT, checks.length, 1), words.differs);
  return next + checks.length;
}

/** The sums and counts of a register that must stay what they are now. */
export function registerChecks(entries: readonly RegisterEntry[]): readonly RegisterCheck[] {
  const words = CONTROL_WORDS;
  const engine = queryEngine(entries);
  const { total, stage, presence } = COMPUTED_COLUMNS;
  const [amount, penalty] = [factColumn("amount"), factColumn("penalty")];
  const hasPenalty = entries.some(({ debt }) => debt.penalty !== null);
  // Lines that the source no longer has keep their last sums for reading, but do not count anywhere.
  const counted = entries.some((entry) => presence.value(entry) !== null) ? [empty(presence)] : [];
  const principal = sumOf(amount, ...counted);
  const penalties = sumOf(penalty, ...counted);
  const totals = sumOf(total, ...counted);
  const parts = sumContent(engine, hasPenalty ? together(principal, penalties) : principal);
  const debts = countContent(engine, countOf(filled(stage), ...counted));
  const sumNow = (query: typeof principal): FigureContent => sumContent(engine, query);
  return [
    {
      name: hasPenalty ? words.partsAndTotal : words.partAndTotal,
      expected: parts,
      actual: sumNow(totals),
    },
    ...[
      { name: words.built(amount.header), actual: sumNow(principal) },
      ...(hasPenalty ? [{ name: words.built(penalty.header), actual: sumNow(penalties) }] : []),
      { name: words.built(total.header), actual: sumNow(totals) },
    ].map((check) => ({ ...check, expected: check.actual.value })),
    { name: words.builtDebts, expected: debts.value, actual: debts, isCount: true },
  ];
}
