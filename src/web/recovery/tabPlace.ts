/** Under which the session remembers the places that this tab has had, the latest last. */
const PLACES = "debtor-register-tab";
/** So many visits of a tab are remembered. */
const MOST_PLACES = 20;

/** A new place for what this tab keeps, and those of its earlier visits: a reload begins a new one. */
export function newTabPlace(): { readonly id: string; readonly earlier: readonly string[] } {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  try {
    const earlier = (sessionStorage.getItem(PLACES) ?? "").split(" ").filter((place) => place !== "");
    sessionStorage.setItem(PLACES, [...earlier, id].slice(-MOST_PLACES).join(" "));
    return { id, earlier };
  } catch {
    // The browser remembers nothing: then no copy is known to be this tab's.
    return { id, earlier: [] };
  }
}
