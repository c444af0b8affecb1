import type { SheetModel } from "../sheet/model";
import type { Entry } from "./packageEntry";

/** Which models the own sheets of a workbook are known to say. A changed entry is another object. */
export class KnownSheets {
  #recognised: { readonly model: SheetModel; readonly entry: Entry } | null = null;

  /** Whether a sheet was written from this model, or recognised as saying the same, and nobody has typed into it since. */
  isSaidBy(entries: readonly Entry[], model: SheetModel): boolean {
    const entry = ownSheet(entries, model);
    if (entry === undefined || entry.edits.length > 0) return false;
    const { content } = entry;
    const isWritten = content !== "package" && "model" in content && content.model === model;
    return isWritten || (this.#recognised?.model === model && this.#recognised.entry === entry);
  }

  /** The sheet of this kind, as it was read, has been found to say what this model would. */
  recognise(entries: readonly Entry[], model: SheetModel): void {
    const entry = ownSheet(entries, model);
    this.#recognised = entry === undefined ? null : { model, entry };
  }
}

function ownSheet(entries: readonly Entry[], { kind }: SheetModel): Entry | undefined {
  return entries.find((entry) => entry.kind === kind);
}
