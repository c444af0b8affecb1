import type { Outcome } from "../worker/api";

/** So long after the last change the workbook is kept, in milliseconds: packing it costs the worker's time. */
const AFTER = 1_500;

/** What a keeper works with. */
export interface KeeperDeps {
  /** Keeps the workbook; `false` if the user began something else meanwhile. */
  readonly keep: () => Promise<Outcome<boolean>>;
  /** Told when keeping fails, and when it goes well again. */
  readonly onHealth: (keeps: boolean) => void;
}

/** Keeps a workbook for a later visit some time after each change of it, unless work goes on. */
export class Keeper {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #change = 0;

  constructor(private readonly deps: KeeperDeps) {}

  /** The workbook was changed. */
  readonly changed = (): void => {
    this.#change += 1;
    this.#later();
  };

  /** Nothing more is kept, not even what was changed before. */
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
