/** What the command's thread loads: the whole program except the thread that waits for it. */
export { serveFiles } from "./dataset/fileWorker";
export { watchOutputs } from "./outputs";
export { runCommand } from "./program";
