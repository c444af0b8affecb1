import { assess, type AssessmentContext, type RegisterEntry } from "../assessment";
import { fillFromHistory, nextHistory, type History } from "../domain/history";
import { mergeSteps, type MergedDebt, type RegisterMerge } from "../domain/register";
import type { Problem } from "../domain/problem";
import { eachOf, part, type Steps } from "../domain/steps";
import type { Intake } from "../intake/types";
import type { CollectionRules } from "../regulations";
import { controlSheet } from "../forms/control/sheet";
import type { BuiltForm } from "../forms/kit/form";
import { historySheet } from "../register/history/historySheet";
import type { SheetModel } from "../sheet/model";
import { sourceMarkColumn, type RegisterColumn } from "../register/table/columns";
import { registerSheet } from "../register/table/sheet";
import type { RegisterView } from "../register/table/view";
import { settingsSheet } from "../settings/sheet";
import { summarySheet } from "../register/summary/sheet";
import { sheetControls, sumControl } from "./controls";
import { readEarlier, type EarlierRegister } from "./earlier";
import { buildChosenForms, chooseForms, formColumnsOf, formSheets } from "./forms";
import { goneAssessment } from "./goneAssessment";
import { inspectIn, type Inspection } from "./inspect";
import { withMarks } from "./marks";
import type { BuildOptions } from "./options";
import { administratorFallback, organisationRules } from "./organisation";
import { obsoleteForms, readOwnSheets } from "./ownSheets";
import type { WorkbookChange, WorkbookPort } from "./ports";
import { calendarProblems, cellFinder, dateProblems, historyProblems, mergeProblems } from "./problems";
import { registerTotals, type RegisterReport } from "./report";
import { Run } from "./run";
import { rememberChoices, writeMemory } from "./settings";
import { userColumns } from "./userColumns";

/**
 * Builds the register, or rebuilds it over an earlier one (register.md §3): understands the source sheets, merges,
 * assesses, builds the chosen forms, and writes all sheets in one change. Throws a {@link Refusal} where the
 * request needs another decision; then, as after an abort, nothing is written.
 */
export async function buildRegister(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  chooseForms(options.forms);
  const run = new Run(options);
  // What lies at the output is the newer one, where the caller gives it beside the input's own register.
  const earlierPorts = [...(options.earlier ? [options.earlier] : []), port];
  const own = await readOwnSheets(earlierPorts, run);
  const organisation = organisationRules(own.settings.settings, options);
  const { rules, context } = organisation;
  const administrator = administratorFallback(own.settings.settings, options);
  const inspection = await inspectIn(port, { ...options, ...administrator }, run);
  const found = await readEarlier(earlierPorts, run);
  const earlier = { ...found, lines: withMarks(found.lines, options.marks ?? []) };

  const lines = await run.steps("register", registerLines(inspection, earlier, rules, context));
  const { forms, skipped } = await run.step("forms", () =>
    buildChosenForms(options.forms, lines.entries, organisation, own, administrator),
  );
  const obsolete = obsoleteForms(own, forms, port.fileName);
  const intakes = lines.intakes;
  const view: RegisterView = {
    entries: lines.entries,
    asOf: options.asOf,
    rules,
    organisation: own.settings.settings.organisation,
    sources: intakes.map(({ file, sheet }) => ({ file, sheet })),
  };
  const columns = extraColumns(lines, earlier, forms);
  const sheets = await run.step("register", () => {
    const register = registerSheet(view, columns.all);
    const controls = [
      sumControl(intakes, lines.entries, register, lines.merge.typedTotal),
      ...intakes.flatMap((intake) => sheetControls(intake, intakes.length > 1)),
      ...forms.flatMap((form) => form.controls),
    ];
    const problems = [
      ...allProblems(lines, inspection, earlier, context, port.fileName),
      ...own.settings.problems,
      ...obsolete.problems,
    ];
    const summary = summarySheet({ ...view, problems, controls });
    return {
      register,
      summary,
      control: controlSheet({ ...view, problems, controls, forms }),
      problems,
      controls,
    };
  });

  const settings = own.hasSettings || forms.length > 0 ? [settingsSheet(own.settings, rules)] : [];
  const history = lines.history.size > 0 ? [historySheet(lines.history)] : [];
  const { register, summary, control } = sheets;
  const change: WorkbookChange = {
    write: [register, summary, control, ...formSheets(forms), ...settings, ...history],
    remove: obsolete.kinds,
    settings: writeMemory(inspection.settings, {
      asOf: options.asOf,
      rules: options.rules,
      sheets: inspection.sources.map(({ sheet }) => sheet),
      mappings: rememberChoices(inspection.memory.mappings, intakes),
      helperHeaders: columns.helpers.map(({ header }) => header),
    }),
  };
  const applied = await run.step("write", (onProgress) =>
    port.apply(change, { onProgress, ...(run.signal && { signal: run.signal }) }),
  );
  const nameOf = (model: SheetModel): string => applied.sheetNames.get(model.kind) ?? model.name;
  return {
    asOf: options.asOf,
    rules: options.rules,
    sources: intakes,
    entries: lines.entries,
    totals: registerTotals(lines.entries),
    changes: lines.merge.counts,
    rebuilt: earlier.found,
    problems: sheets.problems,
    controls: sheets.controls,
    forms: forms.map((form) => ({ form, sheet: nameOf(form.model) })),
    skippedForms: skipped,
    sheetNames: applied.sheetNames,
    organisation,
    models: [register, summary, control, ...formSheets(forms)],
    timings: run.timings,
  };
}

/** The share of the work, by its time, that is done when the lines are merged. */
const MERGED = 0.5;

/** The register's lines, and how they came about. */
interface RegisterLines {
  readonly intakes: readonly Intake[];
  readonly merge: RegisterMerge;
  /** The merged debts with sums filled in from the history; one for each entry. */
  readonly merged: readonly MergedDebt[];
  readonly filled: { readonly openingAmount: number; readonly previousAmount: number };
  readonly history: History;
  readonly entries: readonly RegisterEntry[];
}

function* registerLines(
  inspection: Inspection,
  earlier: EarlierRegister,
  rules: CollectionRules,
  context: AssessmentContext,
): Steps<RegisterLines> {
  const intakes = inspection.sources.map(({ intake }) => intake);
  const fresh = intakes.flatMap(({ debts }) => debts);
  const dates = { from: earlier.asOf, to: context.asOf };
  const merge = yield* part(mergeSteps(earlier.lines, fresh, dates), 0, MERGED);
  const history = nextHistory(earlier.history, merge.debts, merge.renamed, dates);
  const { debts: merged, filled } = fillFromHistory(merge.debts, fresh, history, context.asOf);
  const entries: RegisterEntry[] = [];
  const assessing = eachOf(merged, ({ debt, presence }) => {
    const assessment = assess(debt, rules, context);
    entries.push({
      debt,
      presence,
      assessment: presence === "gone" ? goneAssessment(assessment) : assessment,
    });
  });
  yield* part(assessing, MERGED, 1);
  return { intakes, merge, merged, filled, history, entries };
}

function allProblems(
  { intakes, merge, filled, entries }: RegisterLines,
  inspection: Inspection,
  earlier: EarlierRegister,
  { asOf, calendar }: AssessmentContext,
  fileName: string,
): Problem[] {
  const cellOf = cellFinder(intakes);
  return [
    ...intakes.flatMap(({ problems }) => problems),
    ...dateProblems(entries, asOf, cellOf),
    ...earlier.problems,
    ...mergeProblems(merge, { from: earlier.asOf, to: inspection.asOf }, fileName, cellOf),
    ...historyProblems(filled, asOf, fileName),
    ...calendarProblems(entries, asOf, calendar, fileName),
  ];
}

/** What the register table carries beside its own columns: the user's, what forms ask, source marks. */
function extraColumns(
  { merged, entries }: RegisterLines,
  earlier: EarlierRegister,
  forms: readonly BuiltForm[],
): { readonly all: readonly RegisterColumn[]; readonly helpers: readonly RegisterColumn[] } {
  const users = userColumns(
    earlier,
    merged.map(({ before }) => before),
  );
  const { helpers, empty } = formColumnsOf(forms, entries);
  const marks = sourceMarkColumn((_entry, index) => merged[index]?.mark ?? null);
  return { all: [...users, ...helpers, marks, ...empty], helpers };
}
