import { PLAN_KIND, planSheet } from "../../register/plan/planSheet";
import type { RegisterView } from "../../register/table/view";
import type { SheetModel } from "../../sheet/model";
import { inspectIn } from "../inspect/inspect";
import { proposedRules } from "../inspect/proposal";
import type { BuildOptions } from "../options";
import type { WorkbookPort } from "../ports";
import { registerTotals, type RegisterReport } from "../report";
import { readMemory, type Memory } from "../memory/memory";
import { Run } from "../run";
import { workPlan } from "../workPlan";
import { withAnswers } from "./answers";
import { assessLines, withOpenings } from "./assess";
import { composeSheets, extraColumns } from "./compose";
import { registerControls } from "./controls";
import { otherThan, ruleProblems } from "./otherRules";
import { readEarlierOf } from "./readRegisters";
import { buildChosenForms, chooseForms } from "./forms";
import { guardUnderstanding } from "./gate";
import { gateControls, unreadValueControls } from "./gateControls";
import { withMarks } from "./marks";
import { mergeLines } from "./merge";
import { administratorFallback, organisationRules } from "./organisation";
import { officialsBook } from "./officials";
import { obsoleteForms, readOwnSheets, withNames, withRegulation } from "./ownSheets";
import { nearestOpening, registerProblems } from "./problems";
import { usersWork } from "./userColumns";
import { sheetPrints } from "./typedElsewhere";
import { unreadControls, unreadProblems } from "./unread";
import { rememberBuild, writeBuild } from "./write";

/** The shares of the work between understanding and the forms, by its time. */
const MERGING = { from: 0, to: 0.5 };
const ASSESSING = { from: 0.5, to: 1 };

/**
 * Builds the register, or rebuilds it over an earlier one (docs/periods.md §3), in phases of which each is told no more
 * than it needs: read and understand the source sheets, merge them with the earlier register, assess the lines,
 * compose the sheets with the chosen forms, write all in one change. Throws a Refusal where the request needs another
 * decision; then, as after an abort, nothing is written.
 */
export async function buildRegister(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  chooseForms(options.forms);
  const { asOf } = options;
  const run = new Run(options);
  // What lies at the output is the newer one, where the caller gives it beside the input's own register.
  const earlierPorts = [...(options.earlier ? [options.earlier] : []), port];

  const own = withRegulation(await readOwnSheets(earlierPorts, run), options.ownRegulation);
  const organisation = organisationRules(own.settings.settings, options);
  const administrator = administratorFallback(own.settings.settings, options);
  const remembered = await memoriesOf(options);
  const inspection = await inspectIn(port, { ...options, ...administrator, remembered }, run);
  guardUnderstanding(inspection.sources, options.leaveDoubtful === true);
  const intakes = inspection.sources.map(({ intake }) => intake);
  const proposal = otherThan(proposedRules(inspection), organisation);

  const found = await readEarlierOf(earlierPorts, options.registers ?? [], run);
  const answered = withAnswers(found, found.answers);
  const earlier = { ...answered, lines: withMarks(answered.lines, options.marks ?? []) };
  const merged = await run.steps(
    "register",
    mergeLines({ earlier, answers: found.answers, intakes, options }),
    MERGING,
  );
  const assessed = await run.steps("register", assessLines(merged.lines, organisation), ASSESSING);
  const entries = withOpenings(assessed, merged.fill);

  const officials = officialsBook(
    own.settings,
    { debts: entries.map(({ debt }) => debt), fallback: administrator.administrator },
    inspection.sources,
  );
  const files = [...inspection.files, ...merged.absent];
  const { forms, skipped } = await run.step("forms", () =>
    buildChosenForms(options.forms, entries, organisation, own, administrator, officials),
  );
  const obsolete = obsoleteForms(own, forms, port.fileName);
  const view: RegisterView = {
    entries,
    asOf,
    rules: organisation.rules,
    organisation: own.settings.settings.organisation,
    sources: intakes.map(({ file, sheet }) => ({ file, sheet })),
  };
  const planned = { asOf, entries, organisation, forms: forms.map(({ id }) => id) };
  const columns = extraColumns(merged.lines, entries, earlier, forms, merged.fill.origins);
  const problems = [
    ...registerProblems({
      intakes,
      entries,
      merged,
      earlier,
      file: port.fileName,
      organisation,
    }),
    ...unreadProblems(inspection.unread),
    ...own.settings.problems,
    ...ruleProblems(proposal, organisation, port.fileName),
    ...obsolete.problems,
  ];
  const composed = await run.step("register", () =>
    composeSheets({
      view,
      columns,
      forms,
      problems,
      controls: (register) => [
        ...registerControls(intakes, entries, register, { ...merged, files }, forms),
        ...unreadControls(inspection.unread),
        ...gateControls(intakes, asOf),
        ...unreadValueControls(problems),
      ],
      own,
      officials,
      history: merged.history,
      plan:
        options.plan === true || own.names.has(PLAN_KIND)
          ? planSheet({ ...view, steps: workPlan(planned) })
          : null,
      users: usersWork(earlier, merged.lines),
      changes: earlier.found
        ? { ...merged.period, merge: merged.merge, pairs: merged.pairs, notes: earlier.problems }
        : null,
    }),
  );

  const settings = rememberBuild({
    inspection,
    rules: options.rules,
    columns,
    isLook: merged.isLook,
    builtAt: options.builtAt ?? null,
    brought: await broughtBy(port),
    register: composed.written,
    prints: sheetPrints(composed.all),
    files,
  });
  const change = { write: withNames(composed.all, own), remove: obsolete.kinds, settings };
  const applied = await writeBuild(port, change, run);
  const nameOf = (model: SheetModel): string => applied.sheetNames.get(model.kind) ?? model.name;
  return {
    asOf,
    rules: options.rules,
    proposal,
    sources: intakes,
    files,
    entries,
    totals: registerTotals(entries),
    lines: merged.lines,
    changes: merged.merge.counts,
    rebuilt: earlier.found,
    nearestOpening: nearestOpening(merged),
    problems,
    controls: composed.controls,
    forms: forms.map((form) => ({ form, sheet: nameOf(form.model) })),
    skippedForms: skipped,
    sheetNames: applied.sheetNames,
    organisation,
    officials,
    models: composed.read,
    timings: run.timings,
  };
}

/** What the registers that this build follows upon remember, the nearest first. */
function memoriesOf({ earlier, registers = [] }: BuildOptions): Promise<readonly Memory[]> {
  const ports = [...(earlier ? [earlier] : []), ...registers];
  return Promise.all(ports.map(async (port) => readMemory(await port.settings())));
}

/** All sheets of a workbook that no build has touched yet; `null`: what it remembers stays. */
async function broughtBy(port: WorkbookPort): Promise<readonly string[] | null> {
  const sheets = await port.sheets();
  return sheets.some(({ kind }) => kind !== null) ? null : sheets.map(({ name }) => name);
}
