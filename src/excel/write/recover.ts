import { MARK } from "../../sheet/writing/writtenNames";
import { BYTES_AN_ACTION } from "../excelLimits";
import { listWorkbook, PENDING, type Listing } from "../listing";
import { sendJobs, type Job, type Sending } from "./jobs";
import type { PlannedSheet, WritePlan } from "./writePlan";
import { putMark } from "./sheetJobs";

/**
 * Cleans up after an interrupted write, whatever the reason: if the new sheets have taken over, the old ones are
 * deleted; otherwise the new ones are, and the old ones get their names and marks back. How far things went is read
 * from the workbook itself. Resolves with whether the change is in effect.
 */
export async function recover(plan: WritePlan, sending: Sending): Promise<boolean> {
  // The user's abort must not abort the clean-up.
  const calm = { session: sending.session, scene: sending.scene, watch: {} };
  const now = await listWorkbook(calm.session, calm.scene);
  const done = plan.sheets.length > 0 && plan.sheets.every((planned) => hasTakenOver(planned, now));
  await sendJobs(done ? finishJobs(plan, now) : undoJobs(plan, now), calm);
  return done;
}

/** Deletes what pending marks point to: half-written sheets, or old ones that were to be deleted. */
export function* leftoverJobs(now: Pick<Listing, "sheets" | "names">): Iterable<Job> {
  for (const { kind, id } of now.sheets) if (kind?.startsWith(PENDING)) yield deleteSheetJob(id);
  for (const name of now.names) if (name.startsWith(MARK + PENDING)) yield deleteNameJob(name);
}

/** The new sheets are in place: what they replaced is removed, whether or not it had got its pending mark. */
function* finishJobs({ sheets }: WritePlan, now: Listing): Iterable<Job> {
  yield* leftoverJobs(now);
  const replaced = new Set(sheets.flatMap(({ replaces }) => replaces?.sheet.id ?? []));
  for (const { kind, id } of now.sheets)
    if (replaced.has(id) && !kind?.startsWith(PENDING)) yield deleteSheetJob(id);
}

function hasTakenOver(planned: PlannedSheet, now: Listing): boolean {
  const sheet = now.sheets.find(({ kind }) => kind === planned.model.kind);
  return sheet !== undefined && sheet.id !== planned.replaces?.sheet.id;
}

function* undoJobs(plan: WritePlan, now: Listing): Iterable<Job> {
  const before = new Set(plan.sheets.flatMap(({ replaces }) => replaces?.sheet.id ?? []));
  const marked = new Set([...now.marks.values()]);
  const pending = new Set(plan.sheets.map((sheet) => sheet.pending));
  const names = new Set(plan.sheets.map((sheet) => sheet.name));
  for (const { id, name } of now.sheets)
    if (!before.has(id) && (pending.has(name) || (names.has(name) && marked.has(name))))
      yield deleteSheetJob(id);
  for (const planned of plan.sheets) yield* restoreJobs(planned, now);
  for (const name of now.names) if (name.startsWith(MARK + PENDING)) yield deleteNameJob(name);
}

/** Gives an old sheet its names and its mark back, if there is one and it still exists. */
function* restoreJobs({ model, replaces }: PlannedSheet, now: Listing): Iterable<Job> {
  const mark = MARK + model.kind;
  const leadsTo = now.marks.get(model.kind) ?? null;
  const old = now.sheets.find(({ id }) => id === replaces?.sheet.id);
  if (now.names.includes(mark) && (old === undefined || leadsTo !== old.name)) yield deleteNameJob(mark);
  if (old === undefined || replaces === null) return;
  const { name, visibility } = replaces.sheet;
  const tables = replaces.tables.filter((table) => now.tables.some((has) => has.name === table.retired));
  yield {
    bytes: 10 * BYTES_AN_ACTION,
    act: (target) => {
      const sheet = target.sheet(old.id);
      if (old.name !== name) sheet.name = name;
      sheet.visibility = visibility;
      for (const table of tables) target.context.workbook.tables.getItem(table.retired).name = table.name;
      if (leadsTo !== old.name) putMark(target.context, mark, sheet);
    },
  };
}

function deleteSheetJob(id: string): Job {
  return {
    bytes: 2 * BYTES_AN_ACTION,
    act: (target) => {
      const sheet = target.sheet(id);
      sheet.visibility = "Hidden";
      sheet.delete();
    },
  };
}

function deleteNameJob(name: string): Job {
  return {
    bytes: BYTES_AN_ACTION,
    act: ({ context }) => {
      context.workbook.names.getItem(name).delete();
    },
  };
}
