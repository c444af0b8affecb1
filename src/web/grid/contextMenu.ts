import { element } from "./element";
import { WORDS } from "./gridWords";

/** An action of the menu; `null` in a list of them is a line between groups. */
export interface MenuAction {
  readonly text: string;
  /** The keys that do the same, as shown. */
  readonly keys?: string;
  /** It cannot be done now: it is shown, so that everything keeps its place, and does nothing. */
  readonly disabled?: boolean;
  readonly perform: () => void;
}

/** The menu over the sheet: arrows, Home and End move, Enter performs, Escape and Tab close it. */
export class ContextMenu {
  readonly root = element("div", "grid-menu", { role: "menu", "aria-label": WORDS.menu });

  constructor(
    private readonly within: HTMLElement,
    /** The menu is closed: the keyboard goes back to the cells. */
    private readonly leave: () => void,
  ) {
    this.root.hidden = true;
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.root.hidden = true;
    });
  }

  /** Shows the actions at a point of the surrounding element, moved so that all of them are seen. */
  open(actions: readonly (MenuAction | null)[], x: number, y: number): void {
    this.root.replaceChildren(...actions.map((action) => this.item(action)));
    this.root.hidden = false;
    const { clientWidth, clientHeight } = this.within;
    const fit = (at: number, size: number, most: number): string =>
      `${String(Math.max(0, Math.min(at, most - size)))}px`;
    this.root.style.left = fit(x, this.root.offsetWidth, clientWidth);
    this.root.style.top = fit(y, this.root.offsetHeight, clientHeight);
    this.items()[0]?.focus();
  }

  private item(action: MenuAction | null): HTMLElement {
    if (action === null) return element("div", "grid-menu-line", { role: "separator" });
    const item = element("button", "grid-menu-item", { type: "button", role: "menuitem", tabindex: "-1" });
    const text = element("span", "grid-menu-text");
    text.textContent = action.text;
    item.append(text);
    if (action.keys !== undefined) {
      const keys = element("span", "grid-menu-keys", { "aria-hidden": "true" });
      keys.textContent = action.keys;
      item.append(keys);
    }
    if (action.disabled === true) item.setAttribute("aria-disabled", "true");
    item.addEventListener("click", () => {
      if (action.disabled === true) return;
      this.close();
      action.perform();
    });
    return item;
  }

  private close(): void {
    this.root.hidden = true;
    this.leave();
  }

  private items(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }

  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const to = new Map([
      ["ArrowDown", (at + 1) % items.length],
      ["ArrowUp", (at - 1 + items.length) % items.length],
      ["Home", 0],
      ["End", items.length - 1],
    ]).get(event.key);
    if (to !== undefined) items[to]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
  }
}
