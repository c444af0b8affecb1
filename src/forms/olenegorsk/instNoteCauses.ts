import { queryFigure, shareFigure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { countOf, empty, filled, is, sumOf } from "../../register/query/query";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { byReason } from "./groupings";
import { INST_NOTE_WORDS as WORDS } from "./instNoteWords";
import type { NoteDebts } from "./largestDebtors";
import { rankedDebts } from "./rank";

/** How many causes are listed individually. */
const NAMED_CAUSES = 15;

/** The causes of each note as lines of a small table; `null` if the register names none. */
export function instNoteCauses(
  input: FormInput,
  notes: readonly NoteDebts[],
): readonly (readonly ReportRow[] | null)[] {
  const { context, columns } = input;
  const { amountNow } = columns;
  const { column, groups } = rankedDebts(
    context,
    notes.map(({ rows }) => rows),
    {
      key: "formInstNoteCause",
      header: "В пояснительной записке: причина",
      amount: amountNow,
      groupOf: byReason,
      limit: NAMED_CAUSES,
    },
  );
  return notes.map(({ criteria }, index) => {
    const causes = groups[index] ?? [];
    if (causes.every(({ label }) => label === null)) return null;
    const all = sumOf(amountNow, ...criteria);
    const line = (name: string, own: NoteDebts["criteria"], strong = false): ReportRow => ({
      cells: [
        name,
        queryFigure(countOf(...own, filled(amountNow)), "count", context.engine),
        queryFigure(sumOf(amountNow, ...own), "roubles", context.engine),
        shareFigure(sumOf(amountNow, ...own), all, context.engine),
      ],
      strong,
    });
    const others = [...criteria, empty(column)] as const;
    const hasOthers = !context.engine.evaluate(countOf(...others, filled(amountNow))).isZero();
    return [
      ...causes.map(({ word, label }) => line(label ?? WORDS.noCause, [...criteria, is(column, word)])),
      ...(hasOthers ? [line(WORDS.otherCauses, others)] : []),
      line(WORDS.total, criteria, true),
    ];
  });
}

/** Section 3: why the debt arose. */
export function causesSection(rows: readonly ReportRow[] | null): ReportPart[] {
  return [
    section(WORDS.causes),
    rows === null
      ? paragraph(WORDS.noCauses)
      : { kind: "table", table: { header: WORDS.causesHeader, spans: [3, 1, 1, 1], rows } },
  ];
}
