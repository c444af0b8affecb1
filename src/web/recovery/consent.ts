/**
 * Whether the last work may be kept. A page opened from a folder shares its storage with every other page opened that
 * way: nothing is kept there unless the user has agreed once, after being informed.
 */
const GIVEN = "debtor-register-keeps";

/** Whether the user must be asked before anything is kept. */
export function needsConsent(): boolean {
  return (globalThis.location as Location | undefined)?.protocol === "file:";
}

/** Whether the work may currently be kept. */
export function mayKeep(): boolean {
  if (!needsConsent()) return true;
  try {
    return localStorage.getItem(GIVEN) !== null;
  } catch {
    return false;
  }
}

/** Remembers the answer for later visits, if the browser remembers anything. */
export function rememberConsent(given: boolean): void {
  try {
    if (given) localStorage.setItem(GIVEN, "");
    else localStorage.removeItem(GIVEN);
  } catch {
    // It applies until the page is closed.
  }
}
