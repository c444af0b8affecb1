import { sheetKey } from "../../domain/debt";
import type { RegisterEntry } from "../../assessment";
import { REGISTER_KIND, type SheetModel } from "../../sheet/model";
import { CHANGES_KIND } from "../../register/changes/changesSheet";
import { HISTORY_KIND } from "../../register/history/historySheet";
import type { MergedDebt } from "../../register/merge/registerMerge";
import { SETTINGS_KIND } from "../../settings/settingsSheet";
import { lineIndex } from "../lineId";
import type { Mark } from "../mark";
import { readMemory, writeMemory } from "../memory/memory";
import type { WorkbookPort } from "../ports";
import { registerTotals, type RegisterReport } from "../report";
import { Run } from "../run";
import { assessLine, sheetsWithPenalties } from "./assessLines";
import { withMarks } from "./marks";
import { changedCells, withLines } from "./markedRows";
import { columnsOf } from "../../register/table/registerSheet";
import { formsOf, settleBuild, viewOf, type BuildMaterial, type SettledBuild } from "./settle";
import { standsAs } from "./stands";
import { sheetPrints } from "./typedElsewhere";

/**
 * A register whose marked lines are up to date; what is derived from the whole (its head, summary, controls, forms and
 * the hidden columns that forms ask for) still has to follow.
 */
export interface MarkedRegister {
  readonly report: RegisterReport;
  /** Writes what depends on the lines; returns the report on everything. */
  readonly follow: () => Promise<RegisterReport>;
}

/** Own sheets that no collection step of a debt changes. */
const UNTOUCHED: ReadonlySet<string> = new Set([CHANGES_KIND, SETTINGS_KIND, HISTORY_KIND]);

/**
 * Writes steps into lines of the register as the last build has left it: only these lines are assessed and written,
 * nothing is read from the sources. `null` if that cannot be known to give the same as a build: the register has been
 * changed since, a line is no longer in the source, or a date is taken back that the source gives.
 */
export async function markLines(
  port: WorkbookPort,
  last: RegisterReport,
  marks: readonly Mark[],
  builtAt?: string,
): Promise<MarkedRegister | null> {
  const { material } = last.standing;
  const register = last.standing.written.find(({ kind }) => kind === REGISTER_KIND);
  if (register === undefined || material.merged.replay !== null) return null;
  const touched = touchedLines(material.merged.lines, marks);
  if (touched === null || !(await standsAs(port, register))) return null;

  const next = markedMaterial(last, marks);
  const entries = reassessed(last.entries, next, touched);
  let settled: SettledBuild | null = null;
  const settle = (): SettledBuild => (settled ??= settleBuild(next, entries, formsOf(next, entries)));
  // What the whole register says of these lines is right at once; what it says of itself follows.
  const lines = withLines(register, last.standing.columns, entries, touched);
  const marked = lines ?? registerOf(settle(), last);
  await writeLines(port, register, marked, touched);
  const report: RegisterReport = {
    ...last,
    entries,
    lines: next.merged.lines,
    totals: registerTotals(entries),
    standing: {
      ...last.standing,
      material: next,
      written: last.standing.written.map((model) => (model === register ? marked : model)),
    },
  };
  return { report, follow: () => follow(port, report, { marked, touched, settle }, builtAt) };
}

/** The register's sheet with the steps in it; what forms ask of the lines stands there too. */
function registerOf({ composed }: SettledBuild, last: RegisterReport): SheetModel {
  const [register] = namedLike(
    composed.all.filter(({ kind }) => kind === REGISTER_KIND),
    last,
  );
  if (register === undefined) throw new Error("A build without a register");
  return register;
}

/** The positions of the marked lines; `null` if only a build can decide about them. */
function touchedLines(lines: readonly MergedDebt[], marks: readonly Mark[]): readonly number[] | null {
  const wanted = lineIndex(lines);
  const touched = new Set<number>();
  for (const { line, field, date, claimNumber } of marks) {
    const index = wanted.get(line);
    const found = index === undefined ? undefined : lines[index];
    if (index === undefined || found === undefined || found.presence !== "present") return null;
    // An emptied cell is filled again by a source that has the fact.
    const said = found.mark.facts();
    if (date === null && said.has(field)) return null;
    if (claimNumber === null && said.has("claimNumber")) return null;
    touched.add(index);
  }
  return [...touched];
}

/** The material with the steps in its lines, and the forms that now exist. */
function markedMaterial(last: RegisterReport, marks: readonly Mark[]): BuildMaterial {
  const { material } = last.standing;
  const { own, merged } = material;
  const formSheets = new Map(last.forms.map(({ form, sheet }) => [form.kind, sheet]));
  const standing = new Set([...own.forms, ...last.forms.map(({ form }) => form.id)]);
  const names = new Map([...own.names, ...last.sheetNames]);
  return {
    ...material,
    options: { ...material.options, forms: [] },
    own: { ...own, forms: standing, formSheets, names },
    merged: { ...merged, lines: withMarks(merged.lines, marks) },
  };
}

function reassessed(
  entries: readonly RegisterEntry[],
  { merged: { lines }, organisation }: BuildMaterial,
  touched: readonly number[],
): readonly RegisterEntry[] {
  const kept = sheetsWithPenalties(lines);
  const without = { ...organisation, context: { ...organisation.context, penaltiesKept: false } };
  const next = [...entries];
  for (const index of touched) {
    const [line, before] = [lines[index], entries[index]];
    if (line === undefined || before === undefined) continue;
    const rules = kept.has(sheetKey(line.debt.source)) ? organisation : without;
    next[index] = { ...before, ...assessLine(line, rules) };
  }
  return next;
}

/** The sheets under the names that they have in the workbook. */
function namedLike(models: readonly SheetModel[], { sheetNames }: RegisterReport): readonly SheetModel[] {
  return models.map((model) => ({ ...model, name: sheetNames.get(model.kind) ?? model.name }));
}

const asWritten = (written: readonly SheetModel[], model: SheetModel): SheetModel =>
  written.find(({ kind }) => kind === model.kind) ?? model;

async function writeLines(
  port: WorkbookPort,
  before: SheetModel,
  after: SheetModel,
  touched: readonly number[],
): Promise<void> {
  const cells = port.putCells === undefined ? null : changedCells(before, after, touched);
  if (cells === null) await port.apply({ write: [after], remove: [], settings: null });
  else await port.putCells?.(cells);
}

/** What a mark has written, and how everything else is worked out. */
interface Written {
  /** The register's sheet as it was written. */
  readonly marked: SheetModel;
  readonly touched: readonly number[];
  readonly settle: () => SettledBuild;
}

/** Writes what is derived from the whole register: its head, and the other sheets. */
async function follow(
  port: WorkbookPort,
  report: RegisterReport,
  { marked, touched, settle }: Written,
  builtAt: string | undefined,
): Promise<RegisterReport> {
  const run = new Run({});
  const { standing } = report;
  const settled = await run.step("register", settle);
  const register = registerOf(settled, report);
  if (register !== marked) await writeLines(port, marked, register, touched);
  const models = namedLike(settled.composed.all, report).map((model) => {
    if (model.kind === REGISTER_KIND) return register;
    return UNTOUCHED.has(model.kind) ? asWritten(standing.written, model) : model;
  });
  const write = models.filter(({ kind }) => kind !== REGISTER_KIND && !UNTOUCHED.has(kind));
  const settings = await port.settings();
  const memory = readMemory(settings);
  const prints = sheetPrints(models);
  const remembered = writeMemory(settings, { ...memory, prints, builtAt: builtAt ?? memory.builtAt });
  const applied = await run.step("write", () =>
    port.apply({ write, remove: settled.obsolete, settings: remembered }),
  );
  const sheetNames = new Map([...report.sheetNames, ...applied.sheetNames]);
  for (const kind of settled.obsolete) sheetNames.delete(kind);
  const read = new Set(settled.composed.read.map(({ kind }) => kind));
  return {
    ...report,
    problems: settled.problems,
    controls: settled.composed.controls,
    forms: settled.forms.map((form) => ({ form, sheet: sheetNames.get(form.kind) ?? form.model.name })),
    skippedForms: settled.skipped,
    sheetNames,
    models: models.filter(({ kind }) => read.has(kind)),
    standing: {
      ...standing,
      columns: columnsOf(viewOf(standing.material, report.entries), settled.columns.all),
      written: models,
    },
  };
}
