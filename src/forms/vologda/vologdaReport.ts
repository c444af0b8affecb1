import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind } from "../kit/formNames";
import { buildReportForm, paragraph, type ReportPart } from "../kit/reportForm";
import { tableForms } from "../kit/tableForm";
import type { Administrator } from "../kit/formContext";
import { hasDebt, hasKnownDebt, nothingToSay } from "./vologdaAdministrators";
import { changesSection, consolidated } from "./reportChanges";
import { largestSection } from "./reportDebtors";
import { plansSection } from "./reportPlans";
import { REPORT_WORDS as WORDS } from "./reportWords";
import { readVologdaPlan } from "./planInput";
import { VOLOGDA_PLAN_KIND } from "./vologdaPlanSheet";
import { VOLOGDA_DOCUMENT } from "./vologdaWords";

/** Доклад о результатах мониторинга (п. 4.4, 4.5). */
export const vologdaReport: FormDeclaration<"vologda-report"> = {
  id: "vologda-report",
  title: `Доклад о результатах мониторинга (${VOLOGDA_DOCUMENT})`,
  documents: ["vologda817"],
  after: ["vologda-1", "vologda-2", "vologda-4"],
  needs: ["openingAmount"],
  nothingToSay,
  typed: { kind: VOLOGDA_PLAN_KIND, read: readVologdaPlan },
  build: (input) => [reportSheet(input)],
};

/** Name, four figures, a word: the small tables share these columns (widths in characters). */
const WIDTHS = [36, 13, 13, 13, 11, 15] as const;

function reportSheet(input: FormInput): BuiltForm {
  const plans = tableForms(input.computed("vologda-2"));
  const form = buildReportForm(
    {
      id: "vologda-report",
      kind: formSheetKind("vologda-report"),
      sheetName: WORDS.sheet,
      administrator: null,
      widths: WIDTHS,
      parts: [...opening(input), ...sections(input)],
      below: [],
    },
    input.context.engine,
  );
  // Its plans come from the sheet into which the user types them.
  return { ...form, beside: plans.flatMap((plan) => plan.beside ?? []) };
}

function opening(input: FormInput): ReportPart[] {
  const { context } = input;
  const names = (test: (one: Administrator) => boolean): string[] =>
    context.administrators.filter(test).map(({ name }) => name);
  const reporting = names((one) => hasKnownDebt(input, one));
  const unsure = names((one) => hasDebt(input, one) && !hasKnownDebt(input, one));
  const silent = names((one) => !hasDebt(input, one) && !context.absent.has(one));
  const absent = names((one) => context.absent.has(one));
  return [
    ...WORDS.title.map((text): ReportPart => ({ kind: "text", line: { text, style: "title" } })),
    { kind: "text", line: { text: WORDS.asOf(context.asOf), style: "center" } },
    paragraph(WORDS.basis),
    ...(reporting.length === 0
      ? []
      : [paragraph((unsure.length === 0 ? WORDS.submitted : WORDS.submittedAtLeast)(reporting))]),
    ...(unsure.length === 0 ? [] : [paragraph(WORDS.unsure(unsure))]),
    ...(silent.length === 0 ? [] : [paragraph(WORDS.silent(silent))]),
    ...(absent.length === 0 ? [] : [paragraph(WORDS.absent(absent))]),
  ];
}

function sections(input: FormInput): ReportPart[] {
  const plans = tableForms(input.computed("vologda-2"));
  if (plans.length === 0) return [paragraph(WORDS.nothing)];
  const source = consolidated(input, tableForms(input.computed("vologda-4")));
  return [...changesSection(input, source), ...largestSection(input, source), ...plansSection(input, plans)];
}
