import { TAKE_OVER } from "./messages";

/** What the page knows of working without the network. */
export interface OfflineState {
  /** Opened from a folder; kept by the browser; about to be; or impossible, as browsers want https for it. */
  readonly kind: "file" | "cached" | "caching" | "insecure";
  /** Whether a newer page is there, to be shown after a reload. */
  readonly newer: boolean;
}

/** The page's copy in the browser: kept by a service worker, all of it, so that no network is needed any more. */
class Offline {
  #state: OfflineState = { kind: kindAtStart(), newer: false };
  #waiting: ServiceWorker | null = null;
  readonly #listeners = new Set<() => void>();

  readonly state = (): OfflineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the page kept; a server that does not let us is no fault of the page's. */
  async start(): Promise<void> {
    if (this.#state.kind !== "caching") return;
    const { serviceWorker } = navigator;
    try {
      const registration = await serviceWorker.register("service-worker.js");
      this.#watch(registration);
      await serviceWorker.ready;
      this.#set({ kind: "cached" });
    } catch {
      this.#set({ kind: "insecure" });
    }
  }

  /** Loads the newer page in place of this one. */
  readonly takeNewer = (): void => {
    // Another tab has let it take over already: it will not do so again.
    if (this.#waiting?.state !== "installed") {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      location.reload();
    });
    this.#waiting.postMessage(TAKE_OVER);
  };

  #watch(registration: ServiceWorkerRegistration): void {
    const look = (worker: ServiceWorker | null): void => {
      if (worker?.state !== "installed" || navigator.serviceWorker.controller === null) return;
      this.#waiting = worker;
      this.#set({ newer: true });
    };
    look(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        look(worker);
      });
    });
  }

  #set(change: Partial<OfflineState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function kindAtStart(): OfflineState["kind"] {
  if (location.protocol === "file:") return "file";
  return "serviceWorker" in navigator ? "caching" : "insecure";
}

/** The one copy of the one page. */
export const offline = new Offline();
