import { loadScript } from "./loadScript";

/** The worker's script beside the page; the build says its name. */
declare const WORKER_FILE: string;

/**
 * The worker's own text, as its script leaves it where it finds itself on a page: a page that was opened from a
 * folder may load scripts, but browsers refuse it workers by their address.
 */
declare global {
  var debtorRegisterWorker: string | undefined;
}

/** The address of the worker's text: made once, as it holds all of the text for as long as the page is open. */
let textAddress: string | null = null;

/** Starts a worker: by its address, or from its text where the page lies in a folder instead of on a server. */
export async function startWorker(): Promise<Worker> {
  if (location.protocol !== "file:") return new Worker(WORKER_FILE);
  textAddress ??= await addressOfText();
  return new Worker(textAddress);
}

async function addressOfText(): Promise<string> {
  await loadScript(WORKER_FILE);
  const text = globalThis.debtorRegisterWorker;
  if (text === undefined) throw new Error(`${WORKER_FILE} has not told its text`);
  globalThis.debtorRegisterWorker = undefined;
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}
