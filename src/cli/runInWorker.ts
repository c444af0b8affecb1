import { getHeapStatistics } from "node:v8";
import { removeOwn } from "./temporaryFiles";
import { FAULTS } from "./faultWords";
import { startThread, type ThreadScript } from "./threads";

/** What the worker thread is started with. */
export interface WorkerStart {
  readonly args: readonly string[];
  readonly isTerminal: boolean;
}

/** What it reports: texts to print, folders it is about to write into, what {@link Streams} tells, the exit code. */
export type WorkerMessage =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly folders: readonly string[] }
  | { readonly files: readonly string[] }
  | { readonly wayOn: readonly string[] }
  | { readonly code: number };

/**
 * Room for young objects in megabytes: reading and writing a large sheet creates hundreds of millions that die at
 * once, and with less the collector runs more often and copies objects that would have been dead a moment later. More
 * room than this no longer saves time, but takes memory.
 */
export const YOUNG_MEGABYTES = 72;
/** How long a thread may take to end once the command is told to. */
const PATIENCE_MS = 2_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How a run ended. */
export interface RunEnd {
  readonly code: number;
  /** The files that a build has written, the workbook first. */
  readonly files: readonly string[];
  /** The switches with which a refused build would go on. */
  readonly wayOn: readonly string[] | null;
}

/** A reader that closes the pipe early («| head»), or a full disk behind «>», is not our fault. */
export function forgiveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/** Runs the script in another thread with the command's arguments, prints its output, and sets the exit code. */
export function runInWorker(script: ThreadScript, args: readonly string[]): Promise<RunEnd> {
  const start: WorkerStart = { args, isTerminal: process.stderr.isTTY };
  const worker = startThread(script, {
    workerData: start,
    resourceLimits: {
      maxOldGenerationSizeMb: Math.round(getHeapStatistics().heap_size_limit / 2 ** 20),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  const folders = new Set<string>();
  let code: number | null = null;
  let files: readonly string[] = [];
  let wayOn: readonly string[] | null = null;
  const cleanUp = (): void => {
    for (const folder of folders) removeOwn(folder);
  };
  worker.on("message", (message: WorkerMessage) => {
    if ("out" in message) process.stdout.write(message.out);
    else if ("err" in message) process.stderr.write(message.err);
    else if ("code" in message) code = message.code;
    else if ("files" in message) files = message.files;
    else if ("wayOn" in message) wayOn = message.wayOn;
    else for (const folder of message.folders) folders.add(folder);
  });
  worker.on("error", (error: NodeJS.ErrnoException) => {
    code = 2;
    cleanUp();
    const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    process.stderr.write(`${isMemory ? FAULTS.memory : FAULTS.bug(error.message)}\n`);
  });
  const stop = (signal: NodeJS.Signals): void => {
    const end = (): void => {
      cleanUp();
      process.kill(process.pid, signal);
    };
    void worker.terminate().then(end);
    // A thread that waits for a disk which does not answer never ends.
    setTimeout(end, PATIENCE_MS);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return new Promise((resolve) => {
    worker.on("exit", () => {
      const end = code ?? 2;
      process.exitCode = end;
      resolve({ code: end, files, wayOn });
      for (const signal of SIGNALS) process.off(signal, stop);
    });
  });
}
