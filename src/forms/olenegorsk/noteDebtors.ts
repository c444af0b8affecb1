import { ZERO } from "../../domain/money";
import { OlenegorskScope } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { queryFigure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { is } from "../../register/query/query";
import { paragraph, section, type ReportPart } from "../kit/reportForm";
import { NOTE_WORDS as WORDS } from "./noteWords";
import { largestDebtors } from "./largestDebtors";

/** Section 4: the debtors with the greatest sums. */
export function debtorsSection(input: FormInput, rows: readonly FormRow[]): ReportPart[] {
  const [largest] = largestDebtors(
    input,
    [{ rows, criteria: [is(input.columns.scope, OlenegorskScope.income)] }],
    {
      key: "formNoteDebtor",
      header: "В аналитической записке: место должника",
      shown: "thousands",
      rest: null,
    },
  );
  if (largest === undefined || largest.count === 0) return [];
  const { engine } = input.context;
  const amount = queryFigure(largest.together, "thousands", engine).value ?? ZERO;
  return [
    section(WORDS.debtors),
    ...(largest.share === null ? [] : [paragraph(WORDS.largest(largest.count, amount, largest.share))]),
    {
      kind: "table",
      table: { header: WORDS.debtorsHeader, spans: [1, 1, 1, 1, 1], centered: [1], rows: largest.rows },
    },
  ];
}
