import type { RegisterEntry } from "../../assessment";
import type { SheetModel } from "../../sheet/model";
import { columnsOf } from "../../register/table/registerSheet";
import { debtIdentity } from "../../register/merge/registerMerge";
import type { AppliedChange } from "../ports";
import { registerTotals, type RegisterReport } from "../report";
import type { Run } from "../run";
import { nearestOpening } from "./buildProblems";
import { viewOf, type BuildMaterial, type SettledBuild } from "./settle";

/** What a build has done, for the report. */
export interface DoneBuild {
  readonly material: BuildMaterial;
  readonly entries: readonly RegisterEntry[];
  readonly settled: SettledBuild;
  readonly applied: AppliedChange;
  /** The sheets as they were written. */
  readonly written: readonly SheetModel[];
  readonly run: Run;
}

/** The report of a build. */
export function reportOf({ material, entries, settled, applied, written, run }: DoneBuild): RegisterReport {
  const { merged } = material;
  const { composed, forms } = settled;
  const nameOf = (model: SheetModel): string => applied.sheetNames.get(model.kind) ?? model.name;
  return {
    asOf: material.asOf,
    rules: material.options.rules,
    proposal: material.proposal,
    sources: material.intakes,
    sourceSheets: material.inspection.sources.map(({ sheet }) => sheet),
    files: material.files,
    entries,
    totals: registerTotals(entries),
    lines: merged.lines,
    identities: merged.lines.map(({ mark }) => debtIdentity(mark)),
    history: merged.history,
    changes: merged.merge.counts,
    conflicts: merged.merge.conflicts,
    pairs: merged.pairs,
    rebuilt: material.earlier.found,
    nearestOpening: nearestOpening(merged),
    problems: settled.problems,
    controls: composed.controls,
    forms: forms.map((form) => ({ form, sheet: nameOf(form.model) })),
    skippedForms: settled.skipped,
    sheetNames: applied.sheetNames,
    organisation: material.organisation,
    officials: material.officials,
    models: composed.read,
    standing: {
      material,
      columns: columnsOf(viewOf(material, entries), settled.columns.all),
      written,
    },
    timings: run.timings,
  };
}
