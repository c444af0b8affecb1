import { element } from "./element";
import { WORDS } from "./gridWords";

/** What the search needs from the grid. */
export interface FindHost {
  /** Goes to the next or previous cell with this text; returns what to say about it. */
  go(query: string, way: "next" | "previous"): string;
  /** The search is over: the keyboard goes back to the cells. */
  leave(): void;
}

/** The search over the sheet: Enter goes on, Shift+Enter back, Escape ends it. */
export class FindBar {
  readonly root = element("div", "grid-find", { role: "search", "aria-label": WORDS.find });
  private readonly input = element("input", "grid-find-text", {
    type: "text",
    "aria-label": WORDS.findWhat,
    placeholder: WORDS.findWhat,
    spellcheck: "false",
    autocomplete: "off",
  });
  private readonly told = element("span", "grid-find-told", { role: "status" });

  constructor(private readonly host: FindHost) {
    this.root.hidden = true;
    const button = (text: string, label: string, work: () => void): HTMLElement => {
      const made = element("button", "grid-button", { type: "button", "aria-label": label, title: label });
      made.textContent = text;
      made.addEventListener("click", work);
      return made;
    };
    this.root.append(
      this.input,
      this.told,
      button("↑", WORDS.findPrevious, () => this.go("previous")),
      button("↓", WORDS.findNext, () => this.go("next")),
      button("✕", WORDS.findClose, () => this.close()),
    );
    this.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Shows the search with the keyboard in it. */
  open(): void {
    this.root.hidden = false;
    this.input.focus();
    this.input.select();
  }

  private close(): void {
    this.root.hidden = true;
    this.told.textContent = "";
    this.host.leave();
  }

  private go(way: "next" | "previous"): void {
    this.told.textContent = this.host.go(this.input.value, way);
  }

  private pressed(event: KeyboardEvent): void {
    // The component listens on the window for keys of the sheet.
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.input)
      this.go(event.shiftKey ? "previous" : "next");
    else return;
    event.preventDefault();
  }
}
