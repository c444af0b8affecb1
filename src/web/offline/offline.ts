import { TAKE_OVER } from "./offlineMessages";

/** What the page knows about working without the network. */
export interface OfflineState {
  /**
   * Opened from a folder; stored by the browser; about to be stored; or impossible, as browsers require https for it.
   */
  readonly kind: "file" | "cached" | "caching" | "insecure";
  /** Whether a newer version of the page is available after a reload. */
  readonly newer: boolean;
}

/** The page's copy in the browser: all of it stored by a service worker, so that no network is needed any more. */
class Offline {
  #state: OfflineState = { kind: kindAtStart(), newer: false };
  #waiting: ServiceWorker | null = null;
  readonly #listeners = new Set<() => void>();

  readonly state = (): OfflineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Has the page stored; a server that does not allow it is not the page's fault. */
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

  /** Loads the newer version of the page in place of this one. */
  readonly takeNewer = (): void => {
    // Another tab has already let it take over: it will not do so again.
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

/** The single instance for the page. */
export const offline = new Offline();
