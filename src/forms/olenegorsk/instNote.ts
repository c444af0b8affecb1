import { ZERO } from "../../domain/money";
import { OlenegorskScope } from "../kit/formColumns";
import { queryFigure } from "../kit/formFigures";
import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { is } from "../../register/query/query";
import { buildReportForm, paragraph, section, type ReportPart } from "../kit/reportForm";
import { tableForms } from "../kit/tableForm";
import { nothingUnder } from "./controlWords";
import { DebtType } from "./inst1";
import { causesSection, instNoteCauses } from "./instNoteCauses";
import { dynamicsSection, structureSection, type NoteSources } from "./instNoteFigures";
import { measuresSection } from "./instNoteMeasures";
import { overdueSection } from "./instNoteOverdue";
import { INST_NOTE_WORDS as WORDS } from "./instNoteWords";
import { largestDebtors, type LargestDebtors, type NoteDebts } from "./largestDebtors";
import { scopeParts, type ScopePart } from "./scope";
import { bodyName, executorLines, OLENEGORSK_DOCUMENT, signature } from "./olenegorskWords";

/** Пояснительная записка of each ГРБС (порядок по учреждениям, п. 2.6). */
export const olenegorskInstNote: FormDeclaration<"olenegorsk-inst-note"> = {
  id: "olenegorsk-inst-note",
  title: `Учреждения, пояснительная записка (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: ["olenegorsk-inst-1", "olenegorsk-inst-2"],
  needs: ["kosgu", "institutionType", "openingAmount"],
  nothingToSay: nothingUnder(OlenegorskScope.institutions),
  build(input) {
    const [consolidated] = tableForms(input.computed("olenegorsk-inst-2"));
    if (consolidated === undefined) return [];
    const parts = scopeParts(input, OlenegorskScope.institutions);
    const appendix1 = tableForms(input.computed("olenegorsk-inst-1"));
    const notes = parts.map((part) => noteDebts(input, part));
    const causes = instNoteCauses(input, notes);
    const debtors = largestDebtors(input, notes, {
      key: "formInstNoteDebtor",
      header: "В пояснительной записке: место дебитора",
      shown: "roubles",
      rest: { others: WORDS.otherDebtors, total: WORDS.total },
    });
    return parts.map((part, index) => {
      const own = appendix1.find(
        ({ administrator, type }) => administrator === part.administrator && type === DebtType.all.type,
      );
      const note = notes[index];
      if (own === undefined || note === undefined) throw new Error("Every ГРБС has its приложение № 1");
      const sources: NoteSources = { consolidated, appendix1: own, administrator: part.administrator };
      return noteSheet(input, part, parts.length, [
        ...dynamicsSection(input, sources),
        ...structureSection(input, sources),
        ...causesSection(causes[index] ?? null),
        ...debtorsSection(input, debtors[index]),
        ...overdueSection(input, note),
        ...measuresSection(input, note),
      ]);
    });
  },
};

function noteDebts({ columns }: FormInput, { administrator, rows }: ScopePart): NoteDebts {
  return {
    rows: rows.filter((row) => columns.amountNow.value(row) !== null),
    criteria: [is(columns.scope, OlenegorskScope.institutions), is(columns.administrator, administrator.key)],
  };
}

/** A name and six columns of figures or short texts: the small tables share them (widths in characters). */
const WIDTHS = [30, 8, 13, 13, 13, 13, 13] as const;

function noteSheet(
  input: FormInput,
  { administrator }: ScopePart,
  administrators: number,
  sections: readonly ReportPart[],
): BuiltForm {
  const { context } = input;
  const officials = input.officials(administrator);
  return buildReportForm(
    {
      id: "olenegorsk-inst-note",
      kind: formSheetKind("olenegorsk-inst-note", administrator),
      sheetName: formSheetName(WORDS.sheet, administrator, administrators),
      administrator,
      widths: WIDTHS,
      parts: [
        ...WORDS.title(context.asOf).map((text): ReportPart => ({
          kind: "text",
          line: { text, style: "title" },
        })),
        { kind: "text", line: { text: bodyName(administrator), style: "filled" } },
        { kind: "text", line: { text: WORDS.caption, style: "caption" } },
        paragraph(WORDS.basis),
        ...sections,
      ],
      below: [
        signature("Руководитель", officials.headName),
        signature("Главный бухгалтер", officials.chiefAccountantName),
        ...executorLines(officials),
      ],
    },
    context.engine,
  );
}

/** Section 4: the debtors with the greatest share of the debt. */
function debtorsSection({ context }: FormInput, largest: LargestDebtors | undefined): ReportPart[] {
  if (largest === undefined || largest.count === 0 || largest.share === null) return [];
  const amount = queryFigure(largest.together, "roubles", context.engine).value ?? ZERO;
  return [
    section(WORDS.debtors),
    paragraph(WORDS.largest(largest.count, amount, largest.share)),
    {
      kind: "table",
      table: { header: WORDS.debtorsHeader, spans: [3, 1, 1, 1, 1], centered: [1], rows: largest.rows },
    },
  ];
}
