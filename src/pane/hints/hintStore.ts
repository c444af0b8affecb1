import { TABS, type Tab } from "../session/state";

/** Which hints the user still wants to see. */
export interface HintState {
  /** No step shows its hint. */
  readonly isOff: boolean;
  /** The steps whose hint was read and closed. */
  readonly read: ReadonlySet<Tab>;
  /** The step whose hint the user asked for; it is shown even where there is little room. */
  readonly asked: Tab | null;
}

/** What keeps the user's choice: the browser's storage, which may be closed to the page (then every call throws). */
export type HintStorage = Pick<Storage, "getItem" | "setItem">;

const REMEMBERED = "debtor-register hints";
const OFF = "off";

/** Which hints are shown, remembered by this browser; where it stores nothing, as long as the page is open. */
export class HintStore {
  readonly #storage: () => HintStorage;
  readonly #listeners = new Set<() => void>();
  #state: HintState;

  /** `storage` is called at each use, since merely naming the browser's storage may throw. */
  constructor(storage: () => HintStorage) {
    this.#storage = storage;
    this.#state = this.#remembered();
  }

  readonly state = (): HintState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether the step's hint is to be seen. */
  isShown(tab: Tab): boolean {
    return this.#state.asked === tab || (!this.#state.isOff && !this.#state.read.has(tab));
  }

  /** «Понятно»: this step's hint is not shown again by itself. */
  understood(tab: Tab): void {
    this.#become({ ...this.#state, read: new Set([...this.#state.read, tab]), asked: null });
  }

  /** No step shows its hint by itself any more. */
  switchOff(): void {
    this.#become({ ...this.#state, isOff: true, asked: null });
  }

  /** Shows the step's hint; where hints were switched off, the other steps show theirs again, too. */
  show(tab: Tab): void {
    const { isOff, read } = this.#state;
    this.#become({
      isOff: false,
      read: isOff ? new Set() : new Set([...read].filter((other) => other !== tab)),
      asked: tab,
    });
  }

  #become(state: HintState): void {
    this.#state = state;
    try {
      this.#storage().setItem(REMEMBERED, state.isOff ? OFF : [...state.read].join(" "));
    } catch {
      // In a browser that stores nothing, the choice lasts as long as the page.
    }
    for (const listener of [...this.#listeners]) listener();
  }

  #remembered(): HintState {
    try {
      const kept = (this.#storage().getItem(REMEMBERED) ?? "").split(" ");
      return {
        isOff: kept.includes(OFF),
        read: new Set(TABS.filter((tab) => kept.includes(tab))),
        asked: null,
      };
    } catch {
      return { isOff: false, read: new Set(), asked: null };
    }
  }
}
