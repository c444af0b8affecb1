import { parentPort } from "node:worker_threads";
import { useCodecs } from "../../file/codecs";
import { NODE_CODECS } from "../zlibCodecs";
import { readFileTask, type FileTask } from "./fileTask";
import type { FileAnswer, FileWorkerStart } from "./pool";

/** The work of a thread that reads files: one task at a time, until the pool ends it. */
export function serveFiles({ run }: FileWorkerStart): void {
  useCodecs(NODE_CODECS);
  parentPort?.on("message", (task: FileTask) => {
    void readFileTask(task, run).then(
      (outcome) => {
        answer({ outcome });
      },
      (error: unknown) => {
        answer({ fault: error instanceof Error ? error : new Error(String(error)) });
      },
    );
  });
}

function answer(message: FileAnswer): void {
  parentPort?.postMessage(message);
}
