import type { Watch } from "../../app/ports";
import { isTooLarge, type Scene } from "../excelErrors";
import { REQUEST_BYTES } from "../excelLimits";
import type { ExcelSession } from "../excelSession";
import { turn, Turns } from "../turn";

/** A request as jobs see it; worksheets are looked up once per request. */
export interface Target {
  readonly context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
}

/** One or a few actions sent together; redone from scratch if the request has to be repeated. */
export interface Job {
  /** Its approximate size on the wire. */
  readonly bytes: number;
  readonly act: (target: Target) => void;
  /** The same as two smaller jobs, if one is too large for Excel; absent if it cannot be split. */
  readonly halves?: () => readonly [Job, Job];
  /** Rows that it writes, for the progress display. */
  readonly rows?: number;
}

/** How jobs are sent. */
export interface Sending {
  readonly session: ExcelSession;
  readonly scene: Scene;
  readonly watch: Watch;
  readonly onRows?: (rows: number) => void;
}

/**
 * Sends jobs in order, in as few requests of about 2 MB as possible. They are requested only when there is room, so
 * that a long table is never held twice. A request that Excel finds too large is sent in halves.
 */
export async function sendJobs(jobs: Iterable<Job>, sending: Sending): Promise<void> {
  const turns = new Turns();
  let batch: Job[] = [];
  let bytes = 0;
  for (const job of jobs) {
    await turns.now();
    if (batch.length > 0 && bytes + job.bytes > REQUEST_BYTES) {
      await sendBatch(batch, sending);
      batch = [];
      bytes = 0;
    }
    batch.push(job);
    bytes += job.bytes;
  }
  if (batch.length > 0) await sendBatch(batch, sending);
}

async function sendBatch(batch: readonly Job[], sending: Sending): Promise<void> {
  const { session, scene, watch, onRows } = sending;
  watch.signal?.throwIfAborted();
  // Neither the time spent making the jobs nor the library's reading of the last answer should be added to its work
  // on these.
  await turn();
  try {
    await session.request((context) => queueBatch(context, batch), scene, watch.signal);
  } catch (error) {
    // A size refusal comes before anything is done, so all of it may be sent again.
    const parts = isTooLarge(error instanceof Error ? error.cause : undefined) ? halved(batch) : null;
    if (parts === null) throw error;
    await sendBatch(parts[0], sending);
    await sendBatch(parts[1], sending);
    return;
  }
  onRows?.(batch.reduce((sum, { rows }) => sum + (rows ?? 0), 0));
}

function queueBatch(context: Excel.RequestContext, batch: readonly Job[]): () => void {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const sheets = new Map<string, Excel.Worksheet>();
  const target: Target = {
    context,
    sheet(name) {
      const known = sheets.get(name) ?? worksheets.getItem(name);
      sheets.set(name, known);
      return known;
    },
  };
  for (const job of batch) job.act(target);
  return () => undefined;
}

function halved(batch: readonly Job[]): readonly [readonly Job[], readonly Job[]] | null {
  const [first] = batch;
  if (first === undefined) return null;
  if (batch.length > 1) {
    const middle = batch.length >> 1;
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const parts = first.halves?.();
  return parts ? [[parts[0]], [parts[1]]] : null;
}
