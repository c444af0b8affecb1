import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * V8 optimises a function once it has executed this many bytes of bytecode a few times over, here sixty times later
 * than by default. A sheet of some hundred rows is done before optimising its functions has paid (a quarter of the
 * command's processor time was the compiler's); for a large one the delay is lost in the seconds that it takes. The
 * compiled program is only accepted by a V8 with the same flags (bin/compile.js).
 *
 * The heap may grow by half of what is in use before it is swept, not to twice and more: a long register then takes a
 * quarter less memory and no more time.
 */
export const V8_FLAGS = "--interrupt-budget=4000000 --heap-growing-percent=50";

/** The parts of Node that the program loads, wherever it names them. */
const BUILTINS = [
  "node:child_process",
  "node:crypto",
  "node:events",
  "node:fs",
  "node:fs/promises",
  "node:os",
  "node:path",
  "node:process",
  "node:stream/web",
  "node:worker_threads",
  "node:zlib",
];

/**
 * Sets {@link V8_FLAGS} for the whole process, in a thread that is about to load the program. What is compiled of Node
 * itself is only accepted by a V8 with its usual flags, and to compile it again takes as long as to read a small sheet:
 * what the program needs of it is loaded before.
 */
export function setV8Flags(): void {
  const require = createRequire(process.execPath);
  for (const name of BUILTINS) require(name);
  setFlagsFromString(V8_FLAGS);
}
