import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * Files that are written beside their places before they take them. Their names say which process of which machine
 * writes them, and are short whatever the output is called: the next run removes what a process left that is no more.
 */
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const NAME = /^\.debtor-register-([0-9a-f]{8})-(\d+)-\d+\.tmp$/;
let count = 0;

/** A name for a temporary file in a folder that no other file has. */
export function temporaryName(folder: string): string {
  return join(folder, `.debtor-register-${HOST}-${String(process.pid)}-${String(++count)}.tmp`);
}

/** Removes what processes of this machine left in a folder that are no more. */
export function removeStale(folder: string): void {
  removeWhere(folder, (pid) => pid !== process.pid && !isAlive(pid));
}

/** Removes what this process has in a folder: it is about to end. */
export function removeOwn(folder: string): void {
  removeWhere(folder, (pid) => pid === process.pid);
}

function removeWhere(folder: string, isMeant: (pid: number) => boolean): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, host, pid] = NAME.exec(name) ?? [];
      if (host === HOST && isMeant(Number(pid))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be listed or changed: what is in it harms nobody.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else is alive.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
