import { basename, isAbsolute } from "node:path";
import { runInWorker, type RunEnd } from "../runInWorker";
import type { ThreadScript } from "../threads";
import { isAttended, nextKey } from "./console";
import { EXE, YES } from "./exeWords";
import { openFile } from "./openFile";

/**
 * Whether the arguments are files that were dropped onto the program: the shell gives nothing but full paths, and
 * nobody types those without a command before them.
 */
export function areDropped(args: readonly string[]): boolean {
  return args.length > 0 && args.every((arg) => isAbsolute(arg));
}

/**
 * Builds a register of the dropped workbooks, opens the finished workbook, and keeps the console open until a key is
 * pressed. Where only a decision is missing, it asks for it.
 */
export async function buildDropped(script: ThreadScript, files: readonly string[]): Promise<void> {
  say(EXE.begun(files.map((file) => basename(file))));
  let end = await runInWorker(script, ["build", ...files]);
  const agreed: string[] = [];
  while (end.wayOn !== null && isAttended() && (await agrees(end.wayOn))) {
    const before = agreed.length;
    agreed.push(...end.wayOn.filter((part) => !agreed.includes(part)));
    // Refused again for the same reason: agreeing once more would change nothing.
    if (agreed.length === before) break;
    end = await runInWorker(script, ["build", ...files, ...agreed]);
  }
  await showEnd(end);
  await waitForKey();
}

async function showEnd({ files: [workbook] }: RunEnd): Promise<void> {
  if (workbook === undefined) say(EXE.failed);
  else say((await openFile(workbook)) ? EXE.opening : EXE.notOpened(workbook));
}

/** Says what the program is for to somebody who has merely started it. */
export async function welcome(): Promise<void> {
  say(EXE.welcome);
  await waitForKey();
}

async function agrees(switches: readonly string[]): Promise<boolean> {
  process.stdout.write(`\n${questionOf(switches)}\n${EXE.keys} `);
  const yes = YES.has(await nextKey());
  say(yes ? EXE.yes : EXE.no);
  return yes;
}

/** The question that stands for the switches with which the build goes on (refusals.ts). */
function questionOf([name, value = ""]: readonly string[]): string {
  if (name === "--accept-doubt") return EXE.acceptDoubt;
  return value === "all" ? EXE.allSheets : EXE.oneSheet(value);
}

async function waitForKey(): Promise<void> {
  if (!isAttended()) return;
  say(`\n${EXE.key}`);
  await nextKey();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
