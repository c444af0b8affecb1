import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import type * as commands from "./commands";

/** All of the program but the thread that waits for it. */
type Program = typeof commands;

/** What bin/bundle.js writes beside its main file: the program in ASCII, and what V8 has made of it. */
const [PROGRAM, COMPILED] = [".program.js", ".program.v8"];

/**
 * Loads the program that lies beside the bundle. So the thread that only waits does not read it, and V8 need not compile
 * anew what it has compiled when the bundle was made: that is most of the time that a small sheet takes. Another V8 than
 * that one, or one without what was compiled, compiles as ever.
 */
export function loadProgram(bundle: string): Program {
  const base = bundle.replace(/\.cjs$/, "");
  const filename = base + PROGRAM;
  const compiled = base + COMPILED;
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object) => void;
  run(module.exports, createRequire(bundle), module);
  return module.exports as Program;
}
