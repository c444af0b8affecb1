import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { loadProgram } from "./loadProgram";
import { runInWorker, type WorkerMessage, type WorkerStart } from "./runInWorker";

// The command works in a thread of its own, whose memory is limited; this thread survives to report that the limit
// was reached.
if (isMainThread) runInWorker(__filename, process.argv.slice(2));
else void work(workerData as WorkerStart);

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
  });
  tell({ code });
}
