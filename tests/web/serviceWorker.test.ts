import { createHash } from "node:crypto";

const SCOPE = "https://example.ru/reestr/";

/** What a server or a version of the page holds: texts by their names. */
type Files = Readonly<Record<string, string>>;

/** A service worker that the browser runs. */
interface Running {
  install(): Promise<void>;
  activate(): Promise<void>;
  /** The text by which an address of the page is answered. */
  answer(file: string): Promise<string>;
}

/** The browser's caches, as far as the script uses them. */
class Caches {
  readonly #all = new Map<string, Map<string, Response>>();

  readonly keys = (): Promise<string[]> => Promise.resolve([...this.#all.keys()]);
  readonly delete = (name: string): Promise<boolean> => Promise.resolve(this.#all.delete(name));

  readonly open = (name: string) => {
    const held = this.#all.get(name) ?? new Map<string, Response>();
    this.#all.set(name, held);
    const put = (key: string, response: Response): Promise<void> => {
      held.set(key, response);
      return Promise.resolve();
    };
    const match = (key: string, { ignoreSearch = false } = {}): Promise<Response | undefined> => {
      const isMeant = (other: string): boolean => (ignoreSearch ? other.replace(/\?.*/, "") : other) === key;
      const found = [...held].find(([other]) => isMeant(other));
      return Promise.resolve(found && copied(found[1]));
    };
    const keys = (key: string): Promise<{ readonly url: string }[]> =>
      Promise.resolve(
        [...held.keys()].filter((url) => url.replace(/\?.*/, "") === key).map((url) => ({ url })),
      );
    return Promise.resolve({ put, match, keys });
  };

  readonly match = async (key: string): Promise<Response | undefined> => {
    for (const name of this.#all.keys()) {
      const found = await (await this.open(name)).match(key);
      if (found) return found;
    }
    return undefined;
  };
}

/** A copy that can be read, and that has come the way the original has: Node's own forgets that. */
function copied(response: Response): Response {
  return Object.defineProperty(response.clone(), "redirected", { value: response.redirected });
}

const PLACES = ["self", "caches", "fetch", "PRECACHE"] as const;

describe("The service worker", () => {
  const world = globalThis as unknown as Record<(typeof PLACES)[number], unknown>;
  const before = PLACES.map((place) => [place, world[place]] as const);
  let server: Files = {};
  let redirected = false;

  beforeEach(() => {
    [server, redirected] = [{}, false];
    world.caches = new Caches();
    world.fetch = (asked: URL | Request) => {
      const address = asked instanceof URL ? asked.href : asked.url;
      const text = server[address.slice(SCOPE.length)];
      const response = text === undefined ? new Response("", { status: 404 }) : new Response(text);
      return Promise.resolve(Object.defineProperty(response, "redirected", { value: redirected }));
    };
  });

  afterAll(() => {
    for (const [place, value] of before) world[place] = value;
  });

  /** Runs the script as the build makes it for these files. */
  function run(version: string, expected: Files): Running {
    const listeners = new Map<string, (event: unknown) => void>();
    world.self = {
      registration: { scope: SCOPE },
      clients: { claim: () => Promise.resolve() },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    };
    const hashed = ([file, text]: [string, string]): [string, string] => [
      file,
      createHash("sha256").update(text).digest("hex"),
    ];
    world.PRECACHE = { version, files: Object.entries(expected).map(hashed) };
    jest.isolateModules(() => {
      jest.requireActual("../../src/web/offline/serviceWorker");
    });
    const precache = world.PRECACHE;
    const happen = async (type: string, event: object): Promise<unknown> => {
      // Each worker has its own list; here they share one place for it.
      world.PRECACHE = precache;
      let work: Promise<unknown> | null = null;
      const keep = (promise: Promise<unknown>): void => {
        work = promise;
      };
      listeners.get(type)?.({ ...event, waitUntil: keep, respondWith: keep });
      return work;
    };
    return {
      install: async () => void (await happen("install", {})),
      activate: async () => void (await happen("activate", {})),
      answer: async (file) => {
        const request = new Request(`${SCOPE}${file}`);
        return ((await happen("fetch", { request })) as Response).text();
      },
    };
  }

  /** A version that has been put on the server and has come to serve the page. */
  async function serving(version: string, files: Files): Promise<Running> {
    server = files;
    const running = run(version, files);
    await running.install();
    await running.activate();
    return running;
  }

  const kept = (): Promise<string[]> => (world.caches as Caches).keys();

  test("answers from its own version, whatever the server has by now", async () => {
    const first = await serving("1", { "index.html": "page 1", "worker.1.js": "worker 1" });
    server = { "index.html": "page 2" };
    expect(await first.answer("")).toBe("page 1");
    expect(await first.answer("index.html#top")).toBe("page 1");
    expect(await first.answer("worker.1.js")).toBe("worker 1");
  });

  test("does not serve a version of which the server has not yet every file", async () => {
    server = { "index.html": "page 1", "worker.2.js": "worker 2" };
    const next = run("2", { "index.html": "page 2", "worker.2.js": "worker 2" });
    await expect(next.install()).rejects.toThrow("index.html is of another version");
    server = { "index.html": "page 2" };
    await expect(next.install()).rejects.toThrow("worker.2.js: 404");
    server = { "index.html": "page 2", "worker.2.js": "worker 2" };
    await next.install();
    expect(await next.answer("index.html")).toBe("page 2");
  });

  test("still has the files of the version before, for the tabs that show it", async () => {
    await serving("1", { "index.html": "page 1", "worker.1.js": "worker 1" });
    const second = await serving("2", { "index.html": "page 2", "worker.2.js": "worker 2" });
    expect(await second.answer("worker.1.js")).toBe("worker 1");
    expect(await second.answer("index.html")).toBe("page 2");
  });

  test("answers with nothing that was altered in its caches since", async () => {
    const files = { "index.html": "page 1", "worker.1.js": "worker 1" };
    await serving("1", files);
    const second = await serving("2", { "index.html": "page 2", "worker.2.js": "worker 2" });
    for (const name of await kept()) {
      const cache = await (world.caches as Caches).open(name);
      for (const file of ["index.html", "worker.1.js", "worker.2.js"])
        for (const { url } of await cache.keys(`${SCOPE}${file}`))
          await cache.put(url, new Response("altered"));
    }
    server = { ...server, "worker.1.js": "from the server" };
    expect(await second.answer("index.html")).toBe("page 2");
    expect(await second.answer("worker.2.js")).toBe("worker 2");
    expect(await second.answer("worker.1.js")).toBe("from the server");
  });

  test("keeps one version besides its own: the last that has served", async () => {
    await serving("1", { "index.html": "page 1", "worker.1.js": "worker 1" });
    await serving("2", { "index.html": "page 2", "worker.2.js": "worker 2" });
    server = { "index.html": "page 3", "worker.3.js": "worker 3" };
    await run("3", server).install();
    const fourth = await serving("4", { "index.html": "page 4", "worker.4.js": "worker 4" });
    expect(await fourth.answer("worker.2.js")).toBe("worker 2");
    expect(await kept()).toEqual([`debtor-register ${SCOPE} 2`, `debtor-register ${SCOPE} 4`]);
  });

  test("leaves the caches of other pages alone", async () => {
    await (world.caches as Caches).open("debtor-register https://example.ru/ 9");
    await serving("1", { "index.html": "page 1" });
    expect(await kept()).toContain("debtor-register https://example.ru/ 9");
  });

  test("keeps nothing that counts as redirected: browsers refuse it as a page", async () => {
    redirected = true;
    await serving("1", { "index.html": "page 1" });
    const held = await (world.caches as Caches).open(`debtor-register ${SCOPE} 1`);
    const page = await held.match(`${SCOPE}index.html`, { ignoreSearch: true });
    expect(page?.redirected).toBe(false);
    expect(await page?.text()).toBe("page 1");
  });
});
