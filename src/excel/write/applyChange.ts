import type { AppliedChange, Watch, WorkbookChange } from "../../app/ports";
import { STATE_KIND, stateSheet } from "../../sheet/writing/stateSheet";
import type { Scene } from "../excelErrors";
import { listWorkbook, type Listing } from "../listing";
import type { ExcelSession } from "../excelSession";
import { foreignFormulas, restoreForeignFormulas } from "./foreignFormulas";
import { sendJobs, type Job, type Sending } from "./jobs";
import { planWrite, type WritePlan } from "./writePlan";
import { leftoverJobs, recover } from "./recover";
import { sheetJobs } from "./sheetJobs";
import { swapJobs } from "./swap";

/** The open workbook that a change is written into. */
export interface WriteTarget {
  readonly session: ExcelSession;
  readonly file: string;
  readonly date1904: boolean;
}

/** The share of the work that is done when all rows have been written. */
const ROWS_SHARE = 0.95;

/**
 * Carries out a change as a whole or not at all: new sheets are written under temporary names next to the old ones,
 * then take over in one request. If anything fails before that, or the user stops it, the workbook is restored.
 */
export async function applyChange(
  change: WorkbookChange,
  { session, file, date1904 }: WriteTarget,
  watch: Watch = {},
): Promise<AppliedChange> {
  const scene: Scene = { file, writing: true };
  const listing = await listWorkbook(session, scene, watch.signal);
  const plan = planWrite(withState(change, listing), listing, date1904);
  const sending: Sending = { session, scene, watch, onRows: progress(plan, watch) };
  const foreign = await foreignFormulas(session, plan, remaining(plan, listing), scene);
  try {
    await sendJobs(newSheets(plan, listing, { session, date1904 }), sending);
    const settings = {
      before: listing.settings,
      after: change.settings,
      sheet: stateName(listing),
      date1904,
    };
    await sendJobs(swapJobs(plan, remaining(plan, listing), settings), {
      ...sending,
      onRows: () => undefined,
    });
  } catch (error) {
    // Of two failures, the first is the one to report.
    const stands = await recover(plan, sending).catch(() => false);
    if (!stands) throw error;
  }
  await restoreForeignFormulas(foreign, { session, scene, watch: {} });
  watch.onProgress?.(1);
  const asked = new Set(change.write.map(({ kind }) => kind));
  const written = plan.sheets.filter(({ model }) => asked.has(model.kind));
  return { sheetNames: new Map(written.map(({ model, name }) => [model.kind, name])) };
}

/**
 * Settings are kept in the workbook's own store, and in a sheet that the command and the page also read and write: a
 * file without Excel has no such store. That sheet is created with the first sheets that are written, since adding a
 * sheet costs the user's undo history, and is overwritten from then on (settings.ts).
 */
function withState(
  { write, remove, settings }: WorkbookChange,
  listing: Listing,
): Pick<WorkbookChange, "write" | "remove"> {
  if (settings === null) return { write, remove };
  if (Object.keys(settings).length === 0) return { write, remove: [...remove, STATE_KIND] };
  if (write.length === 0 || stateName(listing) !== null) return { write, remove };
  return { write: [...write, stateSheet(settings)], remove };
}

/** The name of the settings sheet; `null` if there is none. */
function stateName({ sheets }: Listing): string | null {
  return sheets.find(({ kind }) => kind === STATE_KIND)?.name ?? null;
}

function* newSheets(
  plan: WritePlan,
  listing: Listing,
  { session, date1904 }: Pick<WriteTarget, "session" | "date1904">,
): Iterable<Job> {
  yield* leftoverJobs(listing);
  const { hasApi } = session;
  for (const { model, number, pending } of plan.sheets)
    yield* sheetJobs(model, { sheet: pending, number, date1904, hasApi });
}

/** The sheets as they are when the new ones take over. */
function remaining({ leftovers }: WritePlan, { sheets }: Listing): Listing["sheets"] {
  const gone = new Set(leftovers.map(({ id }) => id));
  return sheets.filter(({ id }) => !gone.has(id));
}

function progress(plan: WritePlan, watch: Watch): (rows: number) => void {
  const blocks = plan.sheets.flatMap(({ model }) => model.blocks);
  const total = blocks.reduce((sum, { rowCount }) => sum + rowCount, 1);
  let done = 0;
  return (rows) => {
    done += rows;
    watch.onProgress?.(Math.min(1, done / total) * ROWS_SHARE);
  };
}
