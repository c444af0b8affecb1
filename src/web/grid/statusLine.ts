import { element } from "./element";
import { WORDS } from "./words";

/** Milliseconds for which a message stays. */
const MESSAGE_TIME = 8_000;
/** Milliseconds without a further step of the selection before a screen reader is told where it stands. */
const ANNOUNCE_AFTER = 250;

/** The line under the grid: the active cell with its whole text, messages, and the way out by keyboard. */
export class StatusLine {
  readonly root = element("div", "grid-status");
  private readonly address = element("span", "grid-address", { "aria-hidden": "true" });
  private readonly text = element("span", "grid-text", { "aria-hidden": "true" });
  private readonly totals = element("span", "grid-totals", { "aria-hidden": "true" });
  private readonly message = element("span", "grid-message", { role: "status" });
  private readonly live = element("span", "grid-live", { "aria-live": "polite" });
  private timers: number[] = [];

  constructor() {
    const hint = element("span", "grid-hint");
    hint.textContent = WORDS.hint;
    this.root.append(this.address, this.text, this.message, this.totals, hint, this.live);
  }

  /** Tells the selected cells, the text of the active one, and what several of them come to. */
  cell(address: string, text: string, totals: string): void {
    this.address.textContent = address;
    this.text.textContent = text;
    this.text.title = text;
    this.totals.textContent = totals;
    this.later(0, ANNOUNCE_AFTER, () => {
      const shown = `${address}: ${text === "" ? WORDS.empty : text}`;
      this.live.textContent = totals === "" ? shown : `${shown}. ${totals}`;
    });
  }

  /** Says something for a while; an empty text takes back what was said. */
  say(message: string): void {
    this.message.textContent = message;
    this.root.classList.toggle("grid-status-says", message !== "");
    this.later(1, MESSAGE_TIME, () => {
      this.message.textContent = "";
      this.root.classList.remove("grid-status-says");
    });
  }

  dispose(): void {
    this.timers.forEach((timer) => window.clearTimeout(timer));
  }

  private later(slot: number, time: number, work: () => void): void {
    window.clearTimeout(this.timers[slot]);
    this.timers[slot] = window.setTimeout(work, time);
  }
}
