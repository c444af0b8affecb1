import { ZERO, type Money } from "../../domain/money";
import { percentInWords } from "../kit/amountWords";
import { linkedFigure, NOT_SUBMITTED, percentOf, subtractedFigures, type Figure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { placeOf, type BuiltTableForm } from "../kit/tableForm";
import { REPORT_WORDS as WORDS, TREND_WORDS } from "./reportWords";
import { TOTAL_LINE } from "./vologda4";

/** A body, or the total, with its sums on two dates. */
interface Change {
  readonly name: string;
  readonly opening: Figure;
  readonly now: Figure;
  readonly change: Figure;
  readonly share: Figure;
}

/** The figures of приложение 4 as cells of another sheet. */
export interface Consolidated {
  readonly form: BuiltTableForm;
  readonly isWritten: boolean;
}

/** The consolidated appendix of the run, whether written or only computed. */
export function consolidated(input: FormInput, [form]: readonly BuiltTableForm[]): Consolidated {
  if (form === undefined) throw new Error("Приложение 4 is always built");
  return { form, isWritten: input.built("vologda-4").includes(form) };
}

/** A figure of приложение 4. */
export function consolidatedFigure({ form, isWritten }: Consolidated, line: string, column: string): Figure {
  const figure = form.table.figure(line, column);
  if (figure === null) throw new Error(`No figure: ${line}, ${column}`);
  return linkedFigure(figure, isWritten ? placeOf(form, line, column) : null);
}

/**
 * Section 1 (п. 4.5): growth, decline or no change against 1 January, for the total debt and for its overdue part.
 */
export function changesSection(input: FormInput, source: Consolidated): ReportPart[] {
  return [
    section(WORDS.changes),
    ...changesOf(input, source, ["opening", "now"], WORDS.allDebt, WORDS.allCaption),
    ...changesOf(input, source, ["overdueOpening", "overdueNow"], WORDS.overdueDebt, WORDS.overdueCaption),
    paragraph(WORDS.consolidated),
  ];
}

function changesOf(
  { context }: FormInput,
  source: Consolidated,
  [openingColumn, nowColumn]: readonly [string, string],
  what: string,
  caption: string,
): ReportPart[] {
  const changes = source.form.table.spec.lines.map((line): Change => {
    const opening = consolidatedFigure(source, line.key, openingColumn);
    const now = consolidatedFigure(source, line.key, nowColumn);
    const change = subtractedFigures(now, opening);
    const name = line.key === TOTAL_LINE ? WORDS.total : String(line.labels["name"] ?? "");
    return { name, opening, now, change, share: percentOf(change, opening) };
  });
  const total = changes.at(-1);
  const bodies = changes.slice(0, -1);
  if (total === undefined) return [];
  return [
    paragraph(
      WORDS.stands(what, context.asOf, total.now.value ?? ZERO) +
        (total.opening.value === null || total.change.value === null
          ? WORDS.unknownOpening(context.yearStart)
          : WORDS.changed(context.yearStart, total.opening.value, total.change.value, shareWords(total))),
    ),
    ...trendSentences(bodies).map(paragraph),
    { kind: "text", line: { text: caption, style: "right" } },
    {
      kind: "table",
      table: {
        header: WORDS.changeHeader(context.yearStart, context.asOf),
        spans: [1, 1, 1, 1, 1, 1],
        rows: [...bodies.map((body) => changeRow(body)), { ...changeRow(total), strong: true }],
      },
    },
  ];
}

function changeRow({ name, opening, now, change, share }: Change): ReportRow {
  return {
    cells: [name, opening, now, change, share, change.value === null ? change.text : trendOf(change.value)],
  };
}

function trendOf(change: Money): string {
  return change.isZero() ? TREND_WORDS.same : change.gt(0) ? TREND_WORDS.growth : TREND_WORDS.decline;
}

/**
 * «Рост: …», «Снижение: …», «Без изменений: …», greatest change first; then those for which it cannot be determined.
 */
function trendSentences(bodies: readonly Change[]): string[] {
  const known = bodies.flatMap((body) =>
    body.change.value === null ? [] : [{ body, change: body.change.value }],
  );
  const sentences = Object.values(TREND_WORDS).flatMap((trend) => {
    const group = known
      .filter(({ change }) => trendOf(change) === trend)
      .sort((a, b) => b.change.abs().cmp(a.change.abs()));
    if (group.length === 0) return [];
    return [
      WORDS.trend(
        trend,
        group.map(({ body, change }) => WORDS.body(body.name, change, shareWords(body))),
      ),
    ];
  });
  const unknown = bodies
    .filter(({ change }) => change.value === null && change.text !== NOT_SUBMITTED)
    .map(({ name }) => name);
  return unknown.length === 0 ? sentences : [...sentences, WORDS.unknownBodies(unknown)];
}

/** The change in percent without its sign, which the verb expresses; `null` if there is no base. */
function shareWords({ share }: Change): string | null {
  return share.value === null ? null : percentInWords(share.value.abs());
}
