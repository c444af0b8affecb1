import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import type { Program } from "./workInThread";

/** What bin/bundle.js writes next to its main file: the program in ASCII, and V8's compiled code for it. */
const [PROGRAM, COMPILED] = [".program.js", ".program.v8"];

/**
 * Loads the program next to the bundle. This way the thread that only waits does not read it, and V8 need not
 * recompile what it compiled when the bundle was made: that is most of the time that a small sheet takes. With a
 * different V8, or without the compiled code, it is compiled as usual.
 */
export function loadProgram(bundle: string): Program {
  const base = bundle.replace(/\.cjs$/, "");
  const filename = base + PROGRAM;
  const compiled = base + COMPILED;
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  });
  return runProgram(script, createRequire(bundle));
}

/** Runs the program's script, which finds packages that are installed beside the command with `require`. */
export function runProgram(script: Script, require: NodeJS.Require): Program {
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object) => void;
  run(module.exports, require, module);
  return module.exports as Program;
}
