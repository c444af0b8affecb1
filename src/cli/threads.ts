import { Worker, type WorkerOptions } from "node:worker_threads";

/** What the command's threads run: its main file, or the text of it where that is inside an executable. */
export type ThreadScript = { readonly file: string } | { readonly text: string };

/** Starts another thread of the command. */
export function startThread(script: ThreadScript, options: WorkerOptions): Worker {
  return "file" in script
    ? new Worker(script.file, options)
    : new Worker(script.text, { ...options, eval: true });
}
