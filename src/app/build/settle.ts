import type { RegisterEntry } from "../../assessment";
import type { Day } from "../../domain/day";
import type { FieldKey } from "../../domain/fields";
import type { Problem } from "../../domain/problem";
import type { LikelyRegulation } from "../../regulations/likeness";
import type { Intake } from "../../intake/types";
import type { MergedDebt } from "../../register/merge/registerMerge";
import { PLAN_KIND, planSheet } from "../../register/plan/workPlanSheet";
import type { RegisterView } from "../../register/table/registerView";
import type { Inspection } from "../inspect/inspect";
import type { FileVerdict } from "../inspect/inspectedVerdicts";
import type { BuildOptions } from "../options";
import { workPlan } from "../workPlan";
import { composeSheets, extraColumns, type ComposedSheets, type ExtraColumns } from "./compose";
import { registerControls } from "./controls";
import type { EarlierRegister } from "./earlier";
import { buildChosenForms, type FormsRun } from "./forms";
import { gateControls, unreadValueControls } from "./gateControls";
import { listedAdministrators } from "./listed";
import type { MergedRegister } from "./merge";
import type { OfficialsBook } from "./buildOfficials";
import type { administratorFallback, OrganisationRules } from "./organisation";
import { ruleProblems } from "./otherRules";
import { obsoleteForms, type OwnSheets } from "./ownSheets";
import { registerProblems } from "./buildProblems";
import { unreadControls, unreadProblems } from "./unread";
import { valuesOnlyProblems } from "./valuesOnly";
import { usersWork } from "./userColumns";

/** Everything the sheets of a build are made from, besides the assessments of its lines. */
export interface BuildMaterial {
  readonly asOf: Day;
  readonly options: Pick<BuildOptions, "rules" | "forms" | "plan">;
  /** The workbook's file. */
  readonly file: string;
  readonly own: OwnSheets;
  readonly organisation: OrganisationRules;
  readonly administrator: ReturnType<typeof administratorFallback>;
  readonly officials: OfficialsBook;
  readonly inspection: Pick<Inspection, "asOf" | "sources" | "memory" | "settings" | "unread" | "valuesOnly">;
  readonly intakes: readonly Intake[];
  readonly proposal: LikelyRegulation | null;
  readonly earlier: EarlierRegister;
  readonly merged: MergedRegister;
  readonly files: readonly FileVerdict[];
}

/** The result of a build before it is written. */
export interface SettledBuild {
  readonly forms: FormsRun["forms"];
  readonly skipped: FormsRun["skipped"];
  readonly columns: ExtraColumns;
  readonly problems: readonly Problem[];
  readonly composed: ComposedSheets;
  /** Kinds of own sheets that no longer have anything to show. */
  readonly obsolete: readonly string[];
}

/** The chosen forms over the register's lines; `entries[i]` is the assessment of line `i`. */
export function formsOf(material: BuildMaterial, entries: readonly RegisterEntry[]): FormsRun {
  const { options, organisation, own, administrator, officials, merged } = material;
  // The list is today's; who had not submitted at an earlier date is known from its lines.
  const expected = merged.isLook ? [] : listedAdministrators(own.settings.settings);
  return buildChosenForms(
    options.forms,
    entries,
    organisation,
    own,
    { ...administrator, expected },
    officials,
  );
}

/** What the register sheet and the summary show of these lines. */
export function viewOf(
  { asOf, organisation, own, intakes, merged }: BuildMaterial,
  entries: readonly RegisterEntry[],
): RegisterView {
  return {
    entries,
    asOf,
    rules: organisation.rules,
    organisation: own.settings.settings.organisation,
    unreadable: unreadableCells(merged.lines),
    sources: intakes.map(({ file, sheet }) => ({ file, sheet })),
  };
}

/** What cannot be read of what people typed into facts, by field and by the line's position. */
function unreadableCells(
  lines: readonly Pick<MergedDebt, "before">[],
): ReadonlyMap<FieldKey, ReadonlyMap<number, string>> {
  const cells = new Map<FieldKey, Map<number, string>>();
  lines.forEach(({ before }, index) => {
    for (const [field, text] of before?.unreadable ?? [])
      cells.set(field, (cells.get(field) ?? new Map<number, string>()).set(index, text));
  });
  return cells;
}

/** Makes the sheets of a build and what there is to say about it; nothing is read or written. */
export function settleBuild(
  material: BuildMaterial,
  entries: readonly RegisterEntry[],
  { forms, skipped }: FormsRun,
): SettledBuild {
  const { asOf, own, organisation, officials, inspection, intakes, earlier, merged, files } = material;
  const obsolete = obsoleteForms(own, forms, material.file);
  const view = viewOf(material, entries);
  const planned = { asOf, entries, organisation, forms: forms.map(({ id }) => id) };
  const columns = extraColumns(merged.lines, entries, earlier, forms, merged.fill.origins);
  const problems = [
    ...registerProblems({ intakes, entries, merged, earlier, file: material.file, organisation }),
    ...unreadProblems(inspection.unread),
    ...valuesOnlyProblems(inspection.valuesOnly, material.file),
    ...own.settings.problems,
    ...ruleProblems(material.proposal, organisation, material.file),
    ...obsolete.problems,
  ];
  const composed = composeSheets({
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
      material.options.plan === true || own.names.has(PLAN_KIND)
        ? planSheet({ ...view, steps: workPlan(planned) })
        : null,
    users: usersWork(earlier, merged.lines),
    changes: earlier.found
      ? { ...merged.period, merge: merged.merge, pairs: merged.pairs, notes: earlier.problems }
      : null,
  });
  return { forms, skipped, columns, problems, composed, obsolete: obsolete.kinds };
}
