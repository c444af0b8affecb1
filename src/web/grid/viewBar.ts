import { element } from "./element";
import { WORDS } from "./gridWords";

/** What is told of a sheet that is not shown as it is in the file. */
export interface ViewState {
  /** What the filter leaves, in words; `null` without one. */
  readonly filtered: string | null;
  /** How the rows are sorted on the screen, in words; `null` while they are not. */
  readonly sorted: string | null;
}

/** The line above the sheet that tells of filter and sorting, and leads back. */
export class ViewBar {
  readonly root = element("div", "grid-view");
  private readonly filtered = element("span", "grid-view-text", { role: "status" });
  private readonly sorted = element("span", "grid-view-text", { role: "status" });
  private readonly noFilter = button(WORDS.showAll);
  private readonly noSort = button(WORDS.fileOrder);

  constructor(host: { readonly showAll: () => void; readonly fileOrder: () => void }) {
    this.noFilter.addEventListener("click", host.showAll);
    this.noSort.addEventListener("click", host.fileOrder);
    this.show({ filtered: null, sorted: null });
  }

  /** Shows what there is to tell, nothing for a sheet that is shown as it is. */
  show({ filtered, sorted }: ViewState): void {
    this.filtered.textContent = filtered ?? "";
    this.sorted.textContent = sorted ?? "";
    // A button that is merely hidden would stop the Tab key on its way to the cells.
    this.root.replaceChildren(
      this.filtered,
      ...(filtered === null ? [] : [this.noFilter]),
      this.sorted,
      ...(sorted === null ? [] : [this.noSort]),
    );
    this.root.classList.toggle("grid-view-none", filtered === null && sorted === null);
  }
}

function button(text: string): HTMLButtonElement {
  const made = element("button", "grid-button", { type: "button" });
  made.textContent = text;
  return made;
}
