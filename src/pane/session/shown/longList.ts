import { PAGE_LENGTH, type Page } from "../listPage";

/** A list of which the pane shows the first lines; only those are rendered as text. */
export class LongList<T, S> {
  #length = PAGE_LENGTH;

  constructor(
    private readonly items: readonly T[],
    private readonly show: (item: T) => S,
  ) {}

  /** «Показать ещё». */
  more(): void {
    this.#length += PAGE_LENGTH;
  }

  page(): Page<S> {
    return { shown: this.items.slice(0, this.#length).map(this.show), total: this.items.length };
  }
}
