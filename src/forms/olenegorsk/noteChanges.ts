import { ZERO } from "../../domain/money";
import { addedFigures, linkedFigure, percentOf, subtractedFigures, type Figure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { placeOf, type BuiltTableForm } from "../kit/tableForm";
import { kindLine, KINDS, TOTAL_LINE, type IncomeCode } from "./incomeTable";
import { NOTE_WORDS as WORDS } from "./noteWords";

/** How many incomes are listed individually as those that changed most. */
const NAMED_INCOMES = 3;

/** Sums on two dates under a name, and the change between them. */
interface Change {
  /** In tables … */
  readonly name: string;
  /** … and in sentences. */
  readonly mention: string;
  readonly opening: Figure;
  readonly now: Figure;
  readonly change: Figure;
  readonly percent: Figure;
}

/** A figure of приложение № 2, which the note repeats as printed. */
function consolidatedFigure(input: FormInput, form: BuiltTableForm, line: string, column: string): Figure {
  const figure = form.table.figure(line, column);
  if (figure === null) throw new Error(`No figure: ${line}, ${column}`);
  const isWritten = input.built("olenegorsk-income-2").length > 0;
  return linkedFigure(figure, isWritten ? placeOf(form, line, column) : null);
}

function lineChange(
  input: FormInput,
  form: BuiltTableForm,
  name: string,
  lines: readonly string[],
  mention = name,
): Change {
  const [opening, now] = ["opening", "now"].map((column) =>
    addedFigures(lines.map((line) => consolidatedFigure(input, form, line, column))),
  ) as [Figure, Figure];
  const change = subtractedFigures(now, opening);
  return { name, mention, opening, now, change, percent: percentOf(change, opening) };
}

/** Section 1: the total debt compared with 1 January, and its kinds. */
export function totalsSection(
  input: FormInput,
  form: BuiltTableForm,
  codes: readonly IncomeCode[],
): ReportPart[] {
  const { asOf, yearStart } = input.context;
  const total = lineChange(input, form, WORDS.total, [TOTAL_LINE]);
  const kinds = KINDS.map(({ kind, name }) =>
    lineChange(
      input,
      form,
      name,
      codes.map((code) => kindLine(code, kind)),
    ),
  );
  const sentence =
    WORDS.stands(asOf, total.now.value ?? ZERO) +
    (total.opening.value === null || total.change.value === null
      ? WORDS.unknownOpening(yearStart)
      : WORDS.changed(yearStart, total.opening.value, total.change.value, total.percent.value));
  return [
    section(WORDS.totals),
    paragraph(sentence),
    changeTable(WORDS.kindsHeader(yearStart, asOf), kinds, total),
  ];
}

/** Section 2: every income code as приложение № 2 prints it; which grew, which declined, which changed most. */
export function incomesSection(
  input: FormInput,
  form: BuiltTableForm,
  codes: readonly IncomeCode[],
): ReportPart[] {
  const { asOf, yearStart } = input.context;
  const incomes = codes.map(({ key, code, name }) =>
    lineChange(input, form, WORDS.named(name, code), [key], WORDS.mentioned(name, code)),
  );
  const total = lineChange(input, form, WORDS.total, [TOTAL_LINE]);
  return [
    section(WORDS.incomes),
    ...trendSentences(input, incomes).map(paragraph),
    changeTable(WORDS.incomesHeader(yearStart, asOf), incomes, total),
  ];
}

/**
 * What grew and declined; left out entirely if an income's opening sum is unknown, since any number could be wrong.
 */
function trendSentences({ context }: FormInput, incomes: readonly Change[]): string[] {
  const known = incomes.flatMap((income) =>
    income.change.value === null ? [] : [{ ...income, by: income.change.value }],
  );
  if (known.length < incomes.length)
    return [WORDS.unknownIncomes(incomes.length - known.length, context.yearStart)];
  const grown = known.filter(({ by }) => by.gt(0)).sort((a, b) => b.by.cmp(a.by));
  const fallen = known.filter(({ by }) => by.lt(0)).sort((a, b) => a.by.cmp(b.by));
  const same = known.length - grown.length - fallen.length;
  const counts = [
    ...(grown.length > 0 ? [WORDS.trend.growth(grown.length)] : []),
    ...(fallen.length > 0 ? [WORDS.trend.decline(fallen.length)] : []),
    ...(same > 0 ? [WORDS.trend.same(same)] : []),
  ];
  const named = (list: typeof known): string[] =>
    list.slice(0, NAMED_INCOMES).map(({ mention, by, percent }) => WORDS.income(mention, by, percent.value));
  return [
    ...(counts.length > 0 ? [WORDS.trends(counts)] : []),
    ...(grown.length > 0 ? [WORDS.largestGrowth(named(grown))] : []),
    ...(fallen.length > 0 ? [WORDS.largestDecline(named(fallen))] : []),
  ];
}

function changeTable(header: readonly string[], changes: readonly Change[], total: Change): ReportPart {
  const row = ({ name, opening, now, change, percent }: Change): ReportRow => ({
    cells: [name, opening, now, change, percent],
  });
  return {
    kind: "table",
    table: { header, spans: [1, 1, 1, 1, 1], rows: [...changes.map(row), { ...row(total), strong: true }] },
  };
}
