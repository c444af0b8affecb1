import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type * as commands from "./commands";
import type { FileWorkerStart } from "./dataset/pool";
import type { WorkerMessage, WorkerStart } from "./runInWorker";
import type { ThreadScript } from "./threads";

/** The whole program except the thread that waits for it. */
export type Program = typeof commands;

/** Does what this thread was started for; `script`: for threads of its own. Not for the main thread. */
export function workInThread({ serveFiles, runCommand, watchOutputs }: Program, script: ThreadScript): void {
  if (isMainThread) throw new Error("the command works in a thread of its own");
  if (isFileWorker(workerData)) {
    void serveFiles(workerData);
    return;
  }
  const { args, isTerminal } = workerData as WorkerStart;
  const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
  watchOutputs((folders) => {
    tell({ folders });
  });
  const streams = {
    out: (text: string) => {
      tell({ out: text });
    },
    err: (text: string) => {
      tell({ err: text });
    },
    wrote: (files: readonly string[]) => {
      tell({ files });
    },
    refused: (wayOn: readonly string[]) => {
      tell({ wayOn });
    },
    isTerminal,
    script,
  };
  void runCommand(args, streams).then((code) => {
    tell({ code });
  });
}

/** Whether this thread reads files for another one, which has started it (dataset/pool.ts). */
function isFileWorker(data: unknown): data is FileWorkerStart {
  return typeof data === "object" && data !== null && "run" in data;
}
