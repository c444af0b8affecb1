import type { CDPSession, Page } from "playwright-core";

/** A task of the page's thread. */
export interface PageTask {
  /** From beginning to end, whoever else had the processor in the meantime. */
  readonly ms: number;
  /** The processor time: what a busy machine distorts least. */
  readonly cpuMs: number;
  /** What it did, the longest parts first. */
  readonly parts: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: Readonly<Record<string, unknown>> };
}

const CATEGORIES = ["__metadata", "toplevel", "devtools.timeline", "v8"];
/** Shorter ones are not a problem. */
const FROM_MS = 20;

/** Watches the page's thread while something is done; returns the tasks that took long, longest first. */
export async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly PageTask[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await ended(session);
  await session.detach();
  return longTasks(events);
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => {
      resolve();
    });
  });
  await session.send("Tracing.end");
  await complete;
}

function longTasks(events: readonly TraceEvent[]): readonly PageTask[] {
  const mains = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isMain = ({ pid, tid }: TraceEvent): boolean =>
    mains.some((thread) => thread.pid === pid && thread.tid === tid);
  const own = events.filter((event) => (event.dur ?? 0) > 1_000 && isMain(event));
  return own
    .filter(({ name, dur = 0 }) => name.endsWith("RunTask") && dur >= FROM_MS * 1_000)
    .map((task): PageTask => ({
      ms: (task.dur ?? 0) / 1_000,
      cpuMs: (task.tdur ?? task.dur ?? 0) / 1_000,
      parts: own
        .filter(
          (part) =>
            part !== task && part.tid === task.tid && isWithin(part, task) && !part.name.endsWith("RunTask"),
        )
        .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
        .slice(0, 6)
        .map(describe),
    }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
}

function isWithin(part: TraceEvent, task: TraceEvent): boolean {
  return part.ts >= task.ts && part.ts + (part.dur ?? 0) <= task.ts + (task.dur ?? 0);
}

function describe({ name, tdur = 0, dur = 0, args: { data = {} } }: TraceEvent): string {
  const { functionName, url, lineNumber, type } = data;
  const where = [type, functionName, typeof url === "string" ? url.split("/").at(-1) : undefined, lineNumber];
  return `${name} ${where.filter((part) => part !== undefined && part !== "").join(":")} ${(tdur / 1_000).toFixed(0)}/${(dur / 1_000).toFixed(0)} ms`;
}
