/** What the command's thread loads: all of the program but the thread that waits for it. */
export { watchOutputs } from "./outputs";
export { runCommand } from "./program";
