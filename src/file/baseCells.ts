import { NO_ADDITIONS, type SheetAdditions } from "../domain/cellTouch";
import type { SheetGrid } from "../domain/grid";
import { packageSurroundings, type SurroundingsReader } from "./additions";
import { Lazy } from "./lazy";
import { readWorkbook, type ReadSheet, type ReadWorkbook } from "./read/readWorkbook";
import type { CellTraces } from "./read/types";
import type { FileInput } from "./types";

/** What the sheets of a workbook's base hold, while it is needed: read again when it is asked for after a release. */
export class BaseCells {
  private readonly read: Lazy<ReadWorkbook>;
  private surroundings: Promise<SurroundingsReader> | null = null;

  /** `base`: the input as first read, perhaps not all of its sheets. */
  constructor(
    private readonly input: FileInput,
    base: ReadWorkbook,
  ) {
    this.read = new Lazy(() => readWorkbook(input.bytes, input.fileName), Promise.resolve(base));
  }

  /** The cells of a sheet by its exact name. */
  grid(sheet: string): Promise<SheetGrid> {
    return this.of(sheet, (read) => read.grid(sheet));
  }

  /** What a sheet of an .xlsx holds besides its values. */
  async additions(sheet: string): Promise<SheetAdditions> {
    const { looks, formulas } = await this.traces(sheet);
    const surroundings = await (this.surroundings ??= packageSurroundings(this.input.bytes));
    return { looks, formulas, ...(await surroundings(sheet)) };
  }

  /** Drops everything that was read. */
  release(): void {
    this.surroundings = null;
    void this.read.forget((base) => {
      base.release();
    });
  }

  /** What `take` finds in the workbook at once, since a release may follow, with the sheet's cells read. */
  private async of<T>(sheet: string, take: (read: ReadWorkbook) => T): Promise<T> {
    const read = await this.read.get();
    if (!read.isUnread(sheet)) return take(read);
    this.release();
    return take(await this.read.get());
  }

  private async traces(sheet: string): Promise<CellTraces> {
    const known = await this.of(sheet, (read) => read.traces(sheet));
    if (known !== null) return known;
    // The accountant's own sheets are not asked for theirs, unless one of them was ours and has lost its mark.
    const { bytes, fileName } = this.input;
    const only = ({ name }: ReadSheet): boolean => name === sheet;
    const read = await readWorkbook(bytes, fileName, { wanted: only, traced: only });
    return read.traces(sheet) ?? NO_ADDITIONS;
  }
}
