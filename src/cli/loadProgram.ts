import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { Script } from "node:vm";
import type { Program } from "./workInThread";

/**
 * What bin/bundle.js writes next to its main file: the program in ASCII, V8's compiled code for it, and the libraries
 * that only some runs need.
 */
const [PROGRAM, COMPILED, LIBRARIES] = [".program.js", ".program.v8", ".libraries.js"];

/** How Node wraps a module. */
type Wrapped = (exports: object, require: Require, module: { readonly exports: object }) => void;
type Require = (name: string) => unknown;

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
  return runProgram(script, requireFrom(base + LIBRARIES, createRequire(bundle)));
}

/** Runs the program's script, which finds packages that are installed beside the command with `require`. */
export function runProgram(script: Script, require: Require): Program {
  return exportsOf(script.runInThisContext() as Wrapped, require) as Program;
}

function exportsOf(wrapped: Wrapped, require: Require): object {
  const module = { exports: {} };
  wrapped(module.exports, require, module);
  return module.exports;
}

/** Finds a library in its file first, which is read when one of them is needed. */
function requireFrom(filename: string, installed: Require): Require {
  const loaded = new Map<string, object>();
  let libraries: Readonly<Record<string, Wrapped>> | null = null;
  return (name) => {
    if (isBuiltin(name)) return installed(name);
    libraries ??= new Script(readFileSync(filename, "latin1"), {
      filename,
    }).runInThisContext() as NonNullable<typeof libraries>;
    const library = libraries[name];
    if (library === undefined) return installed(name);
    const known = loaded.get(name) ?? exportsOf(library, installed);
    loaded.set(name, known);
    return known;
  };
}
