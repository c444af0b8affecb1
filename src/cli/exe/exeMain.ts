import { createRequire } from "node:module";
import { getAsset } from "node:sea";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { runProgram } from "../loadProgram";
import { forgiveReaders, runInWorker } from "../runInWorker";
import { setV8Flags } from "../v8Flags";
import { workInThread } from "../workInThread";
import { isAttended } from "./console";
import { areDropped, buildDropped, welcome } from "./dropped";

/** The files inside the executable, by the names that bin/buildExe.js gives them. */
const embedded = (name: "main.js" | "program.js" | "licenses.txt"): string => getAsset(name, "utf8");

const script = { text: embedded("main.js") };
if (isMainThread) void begin(process.argv.slice(2));
else {
  setV8Flags();
  const program = new Script(embedded("program.js"), { filename: "program.js" });
  workInThread(runProgram(program, createRequire(process.execPath)), script);
}

/** The command as everywhere, and beside it what somebody does who knows no commands. */
async function begin(args: readonly string[]): Promise<void> {
  forgiveReaders();
  if (args.length === 1 && args[0] === "--licenses") process.stdout.write(embedded("licenses.txt"));
  else if (args.length === 0 && isAttended()) await welcome();
  else if (areDropped(args)) await buildDropped(script, args);
  else await runInWorker(script, args);
}
