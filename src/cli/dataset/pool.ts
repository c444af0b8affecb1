import { availableParallelism } from "node:os";
import { getHeapStatistics } from "node:v8";
import type { Worker } from "node:worker_threads";
import { startThread, type ThreadScript } from "../threads";
import { readFileTask, type FileOutcome, type FileRun, type FileTask } from "./fileTask";

/** What a thread that reads files begins with. */
export interface FileWorkerStart {
  readonly run: FileRun;
}

/** What it answers to each task. */
export type FileAnswer = { readonly outcome: FileOutcome } | { readonly fault: Error };

/** Told of each file as it is done. */
export type OnFile = (task: FileTask, outcome: FileOutcome) => void;

/**
 * Reads the files in as many threads as the machine has cores, or in this one where there is no script to start threads
 * of. A fault of the program in any of them ends the run.
 */
export async function readFiles(
  tasks: readonly FileTask[],
  run: FileRun,
  script: ThreadScript | undefined,
  onFile: OnFile,
): Promise<void> {
  if (script === undefined || tasks.length === 1) {
    for (const task of tasks) onFile(task, await readFileTask(task, run));
    return;
  }
  const left = tasks[Symbol.iterator]();
  const threads = Math.min(availableParallelism(), tasks.length);
  const memory = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20 / threads);
  const workers = Array.from({ length: threads }, () =>
    startThread(script, {
      workerData: { run } satisfies FileWorkerStart,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    }),
  );
  try {
    await Promise.all(workers.map((worker) => readAll(worker, left, onFile)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Has one thread read the next file until none is left. */
async function readAll(worker: Worker, left: Iterator<FileTask>, onFile: OnFile): Promise<void> {
  for (let next = left.next(); next.done !== true; next = left.next()) {
    const task = next.value;
    onFile(task, await askWorker(worker, task));
  }
}

function askWorker(worker: Worker, task: FileTask): Promise<FileOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
    };
    worker.once("message", (answer: FileAnswer) => {
      settle();
      if ("outcome" in answer) resolve(answer.outcome);
      else reject(answer.fault);
    });
    worker.once("error", (error) => {
      settle();
      reject(error);
    });
    worker.postMessage(task);
  });
}
