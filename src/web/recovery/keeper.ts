import type { Outcome } from "../worker/api";

/** How long after the last change the workbook is stored, in milliseconds: packing it costs the worker's time. */
const AFTER = 1_500;

/** What a keeper needs. */
export interface KeeperDeps {
  /** Stores the workbook; `false` if the user began something else in the meantime. */
  readonly keep: () => Promise<Outcome<boolean>>;
  /** Notified when storing fails, and when it works again. */
  readonly onHealth: (keeps: boolean) => void;
}

/** Stores a workbook for a later visit some time after each change, unless work continues. */
export class Keeper {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #change = 0;

  constructor(private readonly deps: KeeperDeps) {}

  /** The workbook has changed. */
  readonly changed = (): void => {
    this.#change += 1;
    this.#later();
  };

  /** Nothing more is stored, not even what was changed before. */
  readonly stop = (): void => {
    this.#change += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  };

  #later(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), AFTER);
  }

  async #keep(): Promise<void> {
    const change = this.#change;
    try {
      const kept = await this.deps.keep();
      if (this.#change !== change) return;
      if (kept.ok && !kept.value) this.#later();
      else this.deps.onHealth(kept.ok);
    } catch {
      this.deps.onHealth(false);
    }
  }
}
