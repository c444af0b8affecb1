import { OlenegorskScope } from "../kit/formColumns";
import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind } from "../kit/formNames";
import { buildReportForm, paragraph, type ReportPart } from "../kit/reportForm";
import { tableForms } from "../kit/tableForm";
import { nothingUnder } from "./controlWords";
import { incomeCodes } from "./incomeTable";
import { causesSection } from "./noteCauses";
import { incomesSection, totalsSection } from "./noteChanges";
import { debtorsSection } from "./noteDebtors";
import { NOTE_WORDS as WORDS } from "./noteWords";
import { scopeParts } from "./scope";
import {
  addressee,
  executorLines,
  municipalityName,
  OLENEGORSK_DOCUMENT,
  signature,
} from "./olenegorskWords";

/** Аналитическая записка Главе города (порядок по доходам, п. 6 пп. 1). */
export const olenegorskNote: FormDeclaration<"olenegorsk-note"> = {
  id: "olenegorsk-note",
  title: `Доходы, аналитическая записка (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: ["olenegorsk-income-2"],
  needs: ["kbk", "openingAmount"],
  nothingToSay: nothingUnder(OlenegorskScope.income),
  build(input) {
    const [consolidated] = tableForms(input.computed("olenegorsk-income-2"));
    if (consolidated === undefined) return [];
    const rows = scopeParts(input, OlenegorskScope.income).flatMap((part) => part.rows);
    const codes = incomeCodes(input, rows);
    return [
      noteSheet(input, [
        ...totalsSection(input, consolidated, codes),
        ...incomesSection(input, consolidated, codes),
        ...causesSection(input, rows),
        ...debtorsSection(input, rows),
      ]),
    ];
  },
};

/** A name, then figures: the small tables share these columns (widths in characters). */
const WIDTHS = [42, 15, 13, 13, 13] as const;

function noteSheet(input: FormInput, sections: readonly ReportPart[]): BuiltForm {
  const { context, settings } = input;
  return buildReportForm(
    {
      id: "olenegorsk-note",
      kind: formSheetKind("olenegorsk-note"),
      sheetName: WORDS.sheet,
      administrator: null,
      widths: WIDTHS,
      parts: [
        ...addressee(settings).map((text): ReportPart => ({ kind: "text", line: { text, style: "right" } })),
        ...[...WORDS.title, municipalityName(settings)].map((text): ReportPart => ({
          kind: "text",
          line: { text, style: "title" },
        })),
        { kind: "text", line: { text: WORDS.asOf(context.asOf), style: "center" } },
        paragraph(WORDS.basis),
        ...sections,
      ],
      below: [signature(WORDS.signer, settings.financeHeadName), ...executorLines(input.officials(null))],
    },
    context.engine,
  );
}
