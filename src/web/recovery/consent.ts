/**
 * Whether the last work may be kept. A page that was opened from a folder shares what it keeps with every other page
 * opened so: there nothing is kept unless the user has said so once, after being told.
 */
const GIVEN = "debtor-register-keeps";

/** Whether the user must be asked before anything is kept. */
export function needsConsent(): boolean {
  return (globalThis.location as Location | undefined)?.protocol === "file:";
}

/** Whether the work may be kept as things stand. */
export function mayKeep(): boolean {
  if (!needsConsent()) return true;
  try {
    return localStorage.getItem(GIVEN) !== null;
  } catch {
    return false;
  }
}

/** Remembers the answer for later visits, where the browser remembers anything. */
export function rememberConsent(given: boolean): void {
  try {
    if (given) localStorage.setItem(GIVEN, "");
    else localStorage.removeItem(GIVEN);
  } catch {
    // It counts until the page is closed.
  }
}
