import { loadScript } from "./loadScript";

/** The worker's script next to the page; the build gives its name. */
declare const WORKER_FILE: string;

/**
 * The worker's own source text, which its script stores here if it finds itself running on a page: a page opened from
 * a folder may load scripts, but browsers do not let it start workers by address.
 */
declare global {
  var debtorRegisterWorker: string | undefined;
}

/** The address of the worker's source: created once, as it holds the whole text for as long as the page is open. */
let textAddress: string | null = null;

/** Starts a worker: by its address, or from its source if the page is opened from a folder instead of a server. */
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
