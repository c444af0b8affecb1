import { element } from "./element";
import type { GridTab } from "./types";
import { WORDS } from "./gridWords";

/** A list of all sheets that can be searched, for workbooks with more tabs than the window has room for. */
export class SheetList {
  readonly root = element("div", "grid-sheets");
  private readonly button = element("button", "grid-button grid-sheets-button", {
    type: "button",
    "aria-haspopup": "dialog",
    "aria-expanded": "false",
    "aria-label": WORDS.sheetList,
    title: WORDS.sheetList,
  });
  /** In the page only while it is open: a dialog there keeps the pane from moving the focus. */
  private readonly panel = element("div", "grid-sheets-panel", {
    role: "dialog",
    "aria-label": WORDS.sheetList,
  });
  private readonly search = element("input", "grid-find-text", {
    type: "text",
    "aria-label": WORDS.sheetSearch,
    placeholder: WORDS.sheetSearch,
    spellcheck: "false",
    autocomplete: "off",
  });
  private readonly found = element("div", "grid-sheets-found");
  private tabs: readonly GridTab[] = [];
  private active = "";

  constructor(private readonly onChoose: (sheet: string) => void) {
    this.button.textContent = "☰";
    this.panel.append(this.search, this.found);
    this.root.append(this.button);
    this.button.addEventListener("click", () => (this.isOpen() ? this.close() : this.open()));
    this.search.addEventListener("input", () => this.fill());
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.hide();
    });
  }

  /** The workbook's sheets, with the active one's name. */
  show(tabs: readonly GridTab[], active: string): void {
    this.tabs = tabs;
    this.active = active;
    if (this.isOpen()) this.fill();
  }

  /** Another sheet is the active one. */
  choose(sheet: string): void {
    this.active = sheet;
  }

  private open(): void {
    this.search.value = "";
    this.root.append(this.panel);
    this.button.setAttribute("aria-expanded", "true");
    this.fill();
    this.search.focus();
  }

  private isOpen(): boolean {
    return this.panel.isConnected;
  }

  private hide(): void {
    this.panel.remove();
    this.button.setAttribute("aria-expanded", "false");
  }

  private close(): void {
    this.button.focus();
    this.hide();
  }

  private fill(): void {
    const wanted = this.search.value.trim().toLocaleLowerCase("ru");
    const found = this.tabs.filter(({ name }) => name.toLocaleLowerCase("ru").includes(wanted));
    const groups = [
      { title: WORDS.ownSheets, tabs: found.filter(({ kind }) => kind !== null) },
      { title: WORDS.usersSheets, tabs: found.filter(({ kind }) => kind === null) },
    ].filter(({ tabs }) => tabs.length > 0);
    this.found.replaceChildren(...groups.map(({ title, tabs }) => this.group(title, tabs)));
    if (groups.length > 0) return;
    const none = element("div", "grid-sheets-title", { role: "status" });
    none.textContent = WORDS.noSheet;
    this.found.append(none);
  }

  private group(title: string, tabs: readonly GridTab[]): HTMLElement {
    const group = element("div", "grid-sheets-group", { role: "group", "aria-label": title });
    const heading = element("div", "grid-sheets-title", { "aria-hidden": "true" });
    heading.textContent = title;
    group.append(heading, ...tabs.map((tab) => this.item(tab)));
    return group;
  }

  private item({ name }: GridTab): HTMLElement {
    const item = element("button", "grid-menu-item", { type: "button" });
    if (name === this.active) item.setAttribute("aria-current", "true");
    item.textContent = name;
    item.addEventListener("click", () => {
      this.close();
      this.onChoose(name);
    });
    return item;
  }

  private pressed(event: KeyboardEvent): void {
    // The component listens on the window for keys of the sheet.
    event.stopPropagation();
    if (!this.isOpen()) return;
    const stops = [this.search, ...this.found.querySelectorAll<HTMLElement>("button")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === "ArrowUp") stops[Math.max(at - 1, 0)]?.focus();
    else if (event.key === "Enter" && event.target === this.search) stops[1]?.click();
    else return;
    event.preventDefault();
  }
}
