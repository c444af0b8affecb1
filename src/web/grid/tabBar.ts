import { element } from "./element";
import type { GridTab } from "./types";
import { SheetList } from "./sheetList";
import { WORDS } from "./gridWords";

/** The tabs of the sheets: a single Tab stop; the arrows move from tab to tab. A button lists all of them. */
export class TabBar {
  readonly root = element("div", "grid-tabs-bar");
  private readonly strip = element("div", "grid-tabs", { role: "tablist", "aria-label": WORDS.tabs });
  private readonly list: SheetList;
  private names: readonly string[] = [];

  constructor(private readonly onChoose: (sheet: string) => void) {
    this.list = new SheetList(onChoose);
    this.root.append(this.list.root, this.strip);
    this.strip.addEventListener("keydown", (event) => this.go(event));
  }

  /** Shows the tabs with `active` selected. */
  show(tabs: readonly GridTab[], active: string): void {
    const hadFocus = this.strip.contains(document.activeElement);
    this.names = tabs.map((tab) => tab.name);
    this.list.show(tabs, active);
    this.strip.replaceChildren(...tabs.map((tab) => this.button(tab)));
    this.choose(active);
    if (hadFocus) this.focus();
  }

  /** Marks a tab as the selected one. */
  choose(sheet: string): void {
    this.list.choose(sheet);
    this.names.forEach((name, index) => {
      const button = this.strip.children[index] as HTMLElement | undefined;
      button?.setAttribute("aria-selected", String(name === sheet));
      if (button) button.tabIndex = name === sheet ? 0 : -1;
      if (name === sheet) button?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  /** Moves the focus to the selected tab. */
  focus(): void {
    this.strip.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private button({ name, color }: GridTab): HTMLElement {
    const button = element("button", "grid-tab", { type: "button", role: "tab" });
    button.textContent = name;
    if (color !== null) button.style.setProperty("--tab-color", `#${color}`);
    button.addEventListener("click", () => this.onChoose(name));
    return button;
  }

  private go(event: KeyboardEvent): void {
    const buttons = [...this.strip.children] as HTMLElement[];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: buttons.length - 1 }[event.key];
    const target = to === undefined ? undefined : buttons[to];
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.click();
  }
}
