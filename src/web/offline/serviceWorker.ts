import { TAKE_OVER } from "./messages";

/**
 * Keeps the whole page in the browser. A version is a list of files with the hashes of what they hold; each has a
 * cache of its own, filled as a whole before it serves anything, so that files of two versions never meet.
 */

/** Addresses relative to the page, and hashes; the build fills it in. */
declare const PRECACHE: { readonly version: string; readonly files: readonly (readonly [string, string])[] };

/** What the script uses of the worker's global scope, for which the page's types have no name. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Scope;
const scope = worker.registration.scope;
/** Other copies of the page may stand on the same server under other addresses. */
const family = `debtor-register ${scope} `;
const name = `${family}${PRECACHE.version}`;
const keyOf = (file: string, hash: string): string => `${new URL(file, scope).href}?${hash}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

const hashes = new Map(PRECACHE.files.map(([file, hash]) => [new URL(file, scope).href, hash]));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = request.url.replace(/[?#].*$/, "");
  const wanted = address === scope ? new URL("index.html", scope).href : address;
  const hash = hashes.get(wanted);
  if (hash !== undefined) event.respondWith(answer(request, `${wanted}?${hash}`));
});

async function answer(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(key)) ?? fetch(request);
}

/** Takes over what has not changed, and loads the rest past the browser's own cache. */
async function fill(): Promise<void> {
  const cache = await caches.open(name);
  for (const [file, hash] of PRECACHE.files) {
    const key = keyOf(file, hash);
    const earlier = await caches.match(key);
    const response = earlier ?? (await fetch(new URL(file, scope), { cache: "no-store" }));
    if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
    await cache.put(key, response);
  }
}

/** Forgets earlier versions, and serves the page that is open. */
async function takeOver(): Promise<void> {
  for (const other of await caches.keys())
    if (other.startsWith(family) && other !== name) await caches.delete(other);
  await worker.clients.claim();
}
