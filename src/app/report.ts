import type { RegisterEntry } from "../assessment/entry";
import type { Day } from "../domain/day";
import { sum, type Money } from "../domain/money";
import type { Control, Problem } from "../domain/problem";
import type { Intake } from "../intake/types";
import type { LikelyRegulation } from "../regulations/likeness";
import type { RuleSetId } from "../regulations/regulationRegistry";
import type { BuiltForm } from "../forms/kit/form";
import type { MergedDebt, OpenPair, RegisterMerge } from "../register/merge/registerMerge";
import type { History } from "../register/history/history";
import type { RegisterColumn } from "../register/table/registerColumns";
import type { SheetModel } from "../sheet/model";
import type { SkippedForm } from "./build/forms";
import type { BuildMaterial } from "./build/settle";
import type { OfficialsBook } from "./build/buildOfficials";
import type { OrganisationRules } from "./build/organisation";
import type { FileVerdict } from "./inspect/inspectedVerdicts";
import type { Timings } from "./run";

/** A form's sheet as it was written. */
export interface WrittenForm {
  readonly form: BuiltForm;
  /** Its actual name in the workbook. */
  readonly sheet: string;
}

/**
 * What a build keeps in memory, so that single lines can change without everything being read again (see markLines).
 */
export interface Standing {
  readonly material: BuildMaterial;
  /** The columns that the register's table was chosen from. */
  readonly columns: readonly RegisterColumn[];
  /** The sheets as they were written. */
  readonly written: readonly SheetModel[];
}

/** Everything a build found and did: the JSON report and the pane are rendered from it. */
export interface RegisterReport {
  readonly asOf: Day;
  readonly rules: RuleSetId;
  /** The document that the sheets' titles point to, if the workbook did not know its rules and others were used. */
  readonly proposal: LikelyRegulation | null;
  readonly sources: readonly Intake[];
  /** The names, in the workbook, of the sheets that these are. */
  readonly sourceSheets: readonly string[];
  /** The table of files if there are several, and who has not submitted any. */
  readonly files: readonly FileVerdict[];
  /** In the order of the register's table. */
  readonly entries: readonly RegisterEntry[];
  /** The history of each entry: what the rebuild did to it, and what it was before. */
  readonly lines: readonly MergedDebt[];
  /** What identifies each entry in {@link history}, in their order. */
  readonly identities: readonly (string | null)[];
  /** The sums of earlier reporting dates and of this one. */
  readonly history: History;
  readonly totals: RegisterTotals;
  /** What the rebuild changed; in the first build all are `added`. */
  readonly changes: RegisterMerge["counts"];
  /** Where somebody had typed what the sources say otherwise. */
  readonly conflicts: RegisterMerge["conflicts"];
  /** Debts that may be one, which nobody has decided. */
  readonly pairs: readonly OpenPair[];
  /** Whether an earlier register was merged. */
  readonly rebuilt: boolean;
  /** The date whose sums could be used for the beginning of the year, if these are unknown; `null`: none. */
  readonly nearestOpening: Day | null;
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
  readonly forms: readonly WrittenForm[];
  /** Forms that were requested but have nothing to say about this register. */
  readonly skippedForms: readonly SkippedForm[];
  /** Actual names of the sheets written, by kind. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** The rules and the calendar with which the register was assessed. */
  readonly organisation: OrganisationRules;
  /** Who signs for whom, as «Настройки» now records it. */
  readonly officials: OfficialsBook;
  /** The register, the summary, the controls and the forms as written: for making copies. */
  readonly models: readonly SheetModel[];
  readonly standing: Standing;
  readonly timings: Timings;
}

/** What the head of the register says about it; debts that are gone from the source do not count. */
export interface RegisterTotals {
  readonly debts: number;
  readonly total: Money;
  readonly needClaim: number;
  readonly needLawsuit: number;
  /** Actions whose deadline has passed, at any stage. */
  readonly missed: number;
}

/** Counts and adds up a register. */
export function registerTotals(entries: readonly RegisterEntry[]): RegisterTotals {
  const present = entries.filter(({ presence }) => presence === "present");
  const count = (test: (entry: RegisterEntry) => boolean): number => present.filter(test).length;
  return {
    debts: present.length,
    total: sum(present.map(({ assessment }) => assessment.total)),
    needClaim: count(({ assessment }) => assessment.stage === "claim-due"),
    needLawsuit: count(({ assessment }) => assessment.stage === "lawsuit-due"),
    missed: count(({ assessment }) => assessment.urgency === "missed"),
  };
}

/** Whether every control passes: the difference between exit codes 0 and 1. */
export function controlsHold(report: Pick<RegisterReport, "controls">): boolean {
  return report.controls.every(({ ok }) => ok);
}
