import type { FileWorkerStart } from "./dataset/pool";

/** What the command's thread loads: the whole program except the thread that waits for it. */
export { watchOutputs } from "./outputs";
export { runCommand } from "./program";
export { V8_FLAGS } from "./v8Flags";

/** The work of a thread that reads files for a data set, which alone needs what reads and writes Parquet. */
export async function serveFiles(start: FileWorkerStart): Promise<void> {
  const { serveFiles: serve } = await import("./dataset/fileWorker");
  serve(start);
}
