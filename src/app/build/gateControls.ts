import type { Day } from "../../domain/day";
import { columnName } from "../../domain/grid";
import { counted } from "../../domain/plural";
import { formatMoney, sum } from "../../domain/money";
import type { Control, Problem } from "../../domain/problem";
import { doubtfulColumns, idleDoubts } from "../../intake/doubts";
import type { ColumnMatch, Intake } from "../../intake/types";
import { CONTROLS } from "../appWords";
import { unitQuestions } from "./gate";

/** How many cells or sheets are named in one control. */
const MOST_NAMED = 5;

/**
 * The controls of how the sheets were understood (docs/register.md §1, «The gate»): they fail where something is left
 * out or read on a guess — columns, a unit, rows, values, sheets of another date. Columns that are unclear but decide
 * neither stage nor sum, a debt's sum that was chosen on a guess, debts that the sheet itself marks as paid, and steps
 * that only a text names are not checked.
 */
export function gateControls(intakes: readonly Intake[], asOf: Day): readonly Control[] {
  return [
    ...columnControls(intakes),
    ...guessControls(intakes),
    ...unitControls(intakes),
    ...rowControls(intakes),
    ...dateControls(intakes, asOf),
  ];
}

function columnControls(intakes: readonly Intake[]): readonly Control[] {
  const named = (of: (mapping: readonly ColumnMatch[]) => readonly ColumnMatch[]): readonly string[] =>
    intakes.flatMap(({ mapping }) =>
      of(mapping).map(({ column, header }) => CONTROLS.column(columnName(column), header)),
    );
  const open = named(doubtfulColumns);
  const idle = named(idleDoubts);
  const controls: Control[] = [];
  if (open.length > 0)
    controls.push(
      failed(CONTROLS.columns, CONTROLS.allColumns, CONTROLS.leftOut(open), CONTROLS.columnsAdvice),
    );
  if (idle.length > 0)
    controls.push({
      name: CONTROLS.otherColumns,
      expected: null,
      actual: CONTROLS.leftOut(idle),
      ok: true,
      verdict: "unchecked",
      advice: CONTROLS.otherColumnsAdvice,
    });
  return controls;
}

/** Notes on what was chosen, reckoned or left in a text on a guess: only somebody who knows the sheet can check it. */
const GUESSED_SUM = { name: CONTROLS.debtSum, actual: CONTROLS.debtSumGuess } as const;
const GUESSES: Readonly<Record<string, Pick<Control, "name" | "actual">>> = {
  "amount-clash": GUESSED_SUM,
  "payments-deducted": GUESSED_SUM,
  "payments-unread": GUESSED_SUM,
  "penalty-in-remainder": GUESSED_SUM,
  "mostly-negative": { name: CONTROLS.signs, actual: CONTROLS.mostlyNegative },
  "paid-up-rows": { name: CONTROLS.paidUp, actual: CONTROLS.paidUpTaken },
  "steps-in-text": { name: CONTROLS.steps, actual: CONTROLS.stepsInText },
};

function guessControls(intakes: readonly Intake[]): readonly Control[] {
  return intakes.flatMap(({ problems }) =>
    problems.flatMap(({ code, message }): Control[] => {
      const guess = GUESSES[code];
      return guess === undefined
        ? []
        : [{ ...guess, expected: null, ok: true, verdict: "unchecked", advice: message }];
    }),
  );
}

function unitControls(intakes: readonly Intake[]): readonly Control[] {
  return unitQuestions(intakes).map(({ message }) => failed(CONTROLS.unit, null, CONTROLS.unitOpen, message));
}

function rowControls(intakes: readonly Intake[]): readonly Control[] {
  const rejected = intakes.flatMap((intake) => intake.rejected);
  if (rejected.length === 0) return [];
  const readable = rejected.some((row) => row.sum !== null)
    ? formatMoney(sum(rejected.map((row) => row.sum)))
    : null;
  const rows = counted(rejected.length, "строка", "строки", "строк");
  return [failed(CONTROLS.rows, CONTROLS.allRows, CONTROLS.rejected(rows, readable), CONTROLS.rowsAdvice)];
}

/** Sheets of different dates are never added up silently (docs/periods.md §5). */
function dateControls(intakes: readonly Intake[], asOf: Day): readonly Control[] {
  const dates = new Set(intakes.map(({ titleAsOf }) => titleAsOf));
  const others = intakes.filter(({ titleAsOf }) => titleAsOf !== null && titleAsOf !== asOf);
  if (dates.size < 2 || others.length === 0) return [];
  const many = new Set(intakes.map(({ file }) => file)).size > 1;
  const names = others.map(({ file, sheet, titleAsOf }) =>
    CONTROLS.sheetOf(many ? file : sheet.trim(), titleAsOf ?? asOf),
  );
  return [failed(CONTROLS.dates, CONTROLS.onDate(asOf), list(names), CONTROLS.datesAdvice)];
}

/** Problems that have their own control. */
const COVERED: ReadonlySet<string> = new Set(["row-rejected", "sheet-unread"]);

/** The control that fails where a value, a column or a table could not be read and is left out of the register. */
export function unreadValueControls(problems: readonly Problem[]): readonly Control[] {
  const lost = problems.filter(({ severity, code }) => severity === "error" && !COVERED.has(code));
  if (lost.length === 0) return [];
  const cells = lost.flatMap(({ cell }) => cell ?? []);
  const places = counted(lost.length, "место", "места", "мест");
  return [
    failed(CONTROLS.values, CONTROLS.allValues, CONTROLS.notRead(places, list(cells)), CONTROLS.valuesAdvice),
  ];
}

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? CONTROLS.andMore(more) : "");
}

function failed(name: string, expected: string | null, actual: string, advice: string): Control {
  return { name, expected, actual, ok: false, advice };
}
