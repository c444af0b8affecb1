import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { FileWorkerStart } from "./dataset/pool";
import { loadProgram } from "./loadProgram";
import { runInWorker, type WorkerMessage, type WorkerStart } from "./runInWorker";

// The command works in a thread of its own, whose memory is limited; this thread survives to report that the limit
// was reached.
if (isMainThread) runInWorker(__filename, process.argv.slice(2));
else if (isFileWorker(workerData)) loadProgram(__filename).serveFiles(workerData);
else void work(workerData as WorkerStart);

/** Whether this thread reads files for another one, which has started it (dataset/pool.ts). */
function isFileWorker(data: unknown): data is FileWorkerStart {
  return typeof data === "object" && data !== null && "run" in data;
}

async function work({ args, isTerminal }: WorkerStart): Promise<void> {
  const { runCommand, watchOutputs } = loadProgram(__filename);
  const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
  watchOutputs((folders) => {
    tell({ folders });
  });
  const code = await runCommand(args, {
    out: (text) => {
      tell({ out: text });
    },
    err: (text) => {
      tell({ err: text });
    },
    isTerminal,
    script: __filename,
  });
  tell({ code });
}
