import { element } from "./element";
import { WORDS } from "./gridWords";

/** How many milliseconds a message stays. */
const MESSAGE_TIME = 8_000;
/** How many milliseconds the selection must rest before a screen reader is told where it is. */
const ANNOUNCE_AFTER = 250;

/** The line below the grid: the active cell with its whole text, messages, and how to leave it by keyboard. */
export class StatusLine {
  readonly root = element("div", "grid-status");
  private readonly address = element("span", "grid-address", { "aria-hidden": "true" });
  private readonly text = element("span", "grid-text", { "aria-hidden": "true" });
  private readonly totals = element("span", "grid-totals", { "aria-hidden": "true" });
  private readonly message = element("span", "grid-message", { role: "status" });
  private readonly live = element("span", "grid-live", { "aria-live": "polite" });
  private timers: number[] = [];

  /** `onFind`: the search over the sheet is wanted. */
  constructor(onFind: () => void) {
    const find = element("button", "grid-button", { type: "button", title: WORDS.actions.find });
    find.textContent = WORDS.findButton;
    find.addEventListener("click", onFind);
    const hint = element("span", "grid-hint");
    hint.textContent = WORDS.hint;
    this.root.append(this.address, this.text, this.message, this.totals, find, hint, this.live);
  }

  /** Shows the selected cells, the text of the active one, and the totals of several. */
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

  /** Shows a message for a while; an empty text removes it. */
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
