import { TAKE_OVER } from "./offlineMessages";

/**
 * Stores the whole page in the browser. A version is a list of files with the hashes of their contents; each has its
 * own cache, filled completely before it serves anything, so that files of two versions never mix. The previous
 * version stays for tabs that still show it: they keep requesting its worker and its grid.
 */

/** Addresses relative to the page, and hashes; filled in by the build. */
declare const PRECACHE: { readonly version: string; readonly files: readonly (readonly [string, string])[] };

/** What the script uses of the worker's global scope, which the page's types do not declare. */
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
/** Other copies of the page may exist on the same server under other addresses. */
const family = `debtor-register ${scope} `;
const name = `${family}${PRECACHE.version}`;
const keyOf = (file: string, hash: string): string => `${new URL(file, scope).href}?${hash}`;
/** Stored in the cache of each version that has served the page; one that never did has no tabs. */
const SERVED = new URL("served", scope).href;

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
  const address = request.url.replace(/[?#].*$/, "");
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const wanted = address === scope ? new URL("index.html", scope).href : address;
  event.respondWith(answer(request, wanted));
});

async function answer(request: Request, wanted: string): Promise<Response> {
  const hash = hashes.get(wanted);
  const kept = hash === undefined ? earlierFile(wanted) : keptIn(name, `${wanted}?${hash}`, hash);
  return (await kept) ?? fetch(request);
}

/** What a cache holds, if it is what its key says: any page of the origin may write into caches, at any time. */
async function keptIn(cache: string, key: string, hash: string): Promise<Response | undefined> {
  const kept = await (await caches.open(cache)).match(key);
  const body = await kept?.clone().arrayBuffer();
  return body !== undefined && (await hashOf(body)) === hash ? kept : undefined;
}

/** A file that this version no longer has, from earlier ones. */
async function earlierFile(wanted: string): Promise<Response | undefined> {
  for (const earlier of await earlierVersions())
    for (const { url } of await (await caches.open(earlier)).keys(wanted, { ignoreSearch: true })) {
      const kept = await keptIn(earlier, url, new URL(url).search.slice(1));
      if (kept) return kept;
    }
  return undefined;
}

/** Takes over what has not changed, and loads the rest bypassing the browser's own cache. */
async function fill(): Promise<void> {
  const cache = await caches.open(name);
  for (const [file, hash] of PRECACHE.files) {
    const key = keyOf(file, hash);
    await cache.put(key, (await keptFile(key, hash)) ?? (await loaded(file, hash)));
  }
}

/** A file stored by an earlier version. */
async function keptFile(key: string, hash: string): Promise<Response | null> {
  for (const earlier of await earlierVersions()) {
    const kept = await keptIn(earlier, key, hash);
    if (kept) return kept;
  }
  return null;
}

/** A file from the server, if it is this version's: a server to which files are being copied has some of each. */
async function loaded(file: string, hash: string): Promise<Response> {
  const response = await fetch(new URL(file, scope), { cache: "no-store" });
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash) throw new Error(`${file} is of another version`);
  // Recreated: browsers reject a redirected response as the answer to a navigation.
  return new Response(body, { headers: response.headers });
}

/** As the build has it: see bin/webParts.js. */
async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Forgets all earlier versions except the last one that served, and serves the open page. */
async function takeOver(): Promise<void> {
  const earlier = await earlierVersions();
  const served = await Promise.all(earlier.map(async (one) => (await caches.open(one)).match(SERVED)));
  const last = served.findIndex((mark) => mark !== undefined);
  const outdated = earlier.filter((_, index) => index !== last);
  await Promise.all(outdated.map((one) => caches.delete(one)));
  await (await caches.open(name)).put(SERVED, new Response());
  await worker.clients.claim();
}

/** The caches of earlier versions, latest first. */
async function earlierVersions(): Promise<string[]> {
  const all = (await caches.keys()).filter((one) => one.startsWith(family));
  return all.slice(0, all.indexOf(name)).reverse();
}
