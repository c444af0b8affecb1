import { ZERO } from "../../domain/money";
import { previousMonthStart } from "../../domain/reportingDates";
import type { Administrator } from "../kit/formContext";
import { linkedFigure, percentOf, type Figure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { placeOf, type BuiltTableForm } from "../kit/tableForm";
import { INST_NOTE_WORDS as WORDS } from "./instNoteWords";
import { TOTAL_LINE } from "./institutionLines";
import { isListed } from "./kosgu";

/** The forms whose figures a note repeats. */
export interface NoteSources {
  /** Приложение № 2, with a block for each ГРБС. */
  readonly consolidated: BuiltTableForm;
  /** The ГРБС's own приложение № 1, «дебиторская». */
  readonly appendix1: BuiltTableForm;
  readonly administrator: Administrator;
}

/** How many КОСГУ lines the prose names as the largest. */
const NAMED_LINES = 3;

function repeated(input: FormInput, id: string, form: BuiltTableForm, line: string, column: string): Figure {
  const figure = form.table.figure(line, column);
  if (figure === null) throw new Error(`No figure: ${line}, ${column}`);
  return linkedFigure(figure, input.built(id).length > 0 ? placeOf(form, line, column) : null);
}

/** Section 1: the ГРБС's block of приложение № 2, leaving out lines without any sum. */
export function dynamicsSection(
  input: FormInput,
  { consolidated, administrator }: NoteSources,
): ReportPart[] {
  const { asOf, yearStart } = input.context;
  const previousMonth = previousMonthStart(asOf);
  const figure = (line: string, column: string): Figure =>
    repeated(input, "olenegorsk-inst-2", consolidated, line, `${administrator.mark} ${column}`);
  const row = (line: string, name: string, kosgu: string | null): ReportRow => ({
    cells: [
      name,
      kosgu,
      ...["opening", "previous", "now", "sinceOpening", "sincePrevious"].map((column) =>
        figure(line, column),
      ),
    ],
    strong: line === TOTAL_LINE,
  });
  const lines = consolidated.table.spec.lines.filter(
    ({ key }) =>
      key !== TOTAL_LINE &&
      // An unknown amount may be any sum.
      ["opening", "previous", "now"].some((column) => figure(key, column).value?.isZero() !== true),
  );
  const since = (column: string, change: string, day: typeof asOf): string => {
    const [then, by] = [figure(TOTAL_LINE, column), figure(TOTAL_LINE, change)];
    if (then.value === null || by.value === null) return WORDS.unknown(day);
    return WORDS.since(day, then.value, by.value, percentOf(by, then).value);
  };
  const sentences = [
    WORDS.stands(asOf, figure(TOTAL_LINE, "now").value ?? ZERO),
    since("opening", "sinceOpening", yearStart),
    since("previous", "sincePrevious", previousMonth),
  ];
  return [
    section(WORDS.dynamics),
    paragraph(sentences.join(" ")),
    {
      kind: "table",
      table: {
        header: WORDS.dynamicsHeader(yearStart, previousMonth, asOf),
        spans: [1, 1, 1, 1, 1, 1, 1],
        centered: [1],
        rows: [
          ...lines.map(({ key, labels }) => row(key, String(labels["name"] ?? ""), key)),
          row(TOTAL_LINE, WORDS.total, null),
        ],
      },
    },
  ];
}

/** Section 2: by type of institution, from the ГРБС's own приложение № 1, and its largest lines. */
export function structureSection(input: FormInput, { appendix1 }: NoteSources): ReportPart[] {
  const figure = (line: string, column: string): Figure =>
    repeated(input, "olenegorsk-inst-1", appendix1, line, column);
  const total = figure(TOTAL_LINE, "total");
  if (total.value === null || total.value.isZero()) return [];
  const leading = appendix1.table.spec.lines
    .filter(({ key }) => key !== TOTAL_LINE)
    .map(({ key, labels }) => ({ key, name: String(labels["name"] ?? ""), amount: figure(key, "total") }))
    .filter(({ amount }) => amount.value?.gt(0) === true)
    .sort((a, b) => (b.amount.value ?? ZERO).cmp(a.amount.value ?? ZERO))
    .slice(0, NAMED_LINES)
    .map(({ key, name, amount }) =>
      WORDS.share(
        isListed(key) ? WORDS.line(name, key) : WORDS.unlistedLine(key),
        amount.value ?? ZERO,
        percentOf(amount, total).value ?? ZERO,
      ),
    );
  const rows = Object.entries(WORDS.groups).flatMap(([column, name]): ReportRow[] => {
    const amount = figure(TOTAL_LINE, column);
    return amount.value === null || amount.value.isZero()
      ? []
      : [{ cells: [name, amount, percentOf(amount, total)] }];
  });
  return [
    section(WORDS.structure),
    ...(leading.length > 0 ? [paragraph(WORDS.leading(leading))] : []),
    {
      kind: "table",
      table: {
        header: WORDS.structureHeader,
        spans: [2, 1, 1],
        rows: [...rows, { cells: [WORDS.total, total, percentOf(total, total)], strong: true }],
      },
    },
  ];
}
