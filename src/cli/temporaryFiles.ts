import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fnv1a } from "../domain/fnv1a";

/**
 * Files, and a data set's folders, written next to their destinations before being put in place. Their names say which process on which machine
 * writes them, and are short whatever the output is called: the next run removes what a dead process left behind.
 */
const HOST = (fnv1a(hostname()) >>> 0).toString(16).padStart(8, "0");
const NAME = /^\.debtor-register-([0-9a-f]{8})-(\d+)-\d+\.tmp$/;
let count = 0;

/** A name for a temporary file that no other file in the folder has. */
export function temporaryName(folder: string): string {
  return join(folder, `.debtor-register-${HOST}-${String(process.pid)}-${String(++count)}.tmp`);
}

/** Removes what dead processes of this machine left in a folder. */
export function removeStale(folder: string): void {
  removeWhere(folder, (pid) => pid !== process.pid && !isAlive(pid));
}

/** Removes what this process has in a folder, because it is about to end. */
export function removeOwn(folder: string): void {
  removeWhere(folder, (pid) => pid === process.pid);
}

function removeWhere(folder: string, isMeant: (pid: number) => boolean): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, host, pid] = NAME.exec(name) ?? [];
      if (host === HOST && isMeant(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // In a folder that cannot be listed or changed, leftovers harm nobody.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process that belongs to somebody else is alive.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
