import type { PictureRows } from "../../app/workbookPicture";

/** Rows fetched at a time. */
export const PIECE = 1_000;

/** Rows from the first to the last. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Fetches the rows of a sheet piece by piece: the first one first, then the requested one, then the others in order.
 */
export class Loader {
  private readonly missing: Set<number>;
  private wanted: number | null = null;
  private stopped = false;

  constructor(
    private readonly rowCount: number,
    private readonly fetchRows: (top: number, count: number) => Promise<PictureRows>,
    private readonly put: (rows: PictureRows) => void,
  ) {
    this.missing = new Set(Array.from({ length: Math.ceil(rowCount / PIECE) }, (_, piece) => piece));
  }

  /** The share of rows that have been loaded, 0–1. */
  get share(): number {
    const all = Math.ceil(this.rowCount / PIECE);
    return all === 0 ? 1 : 1 - this.missing.size / all;
  }

  /** Requests the piece containing a row before all others. */
  want(row: number): void {
    this.wanted = Math.floor(row / PIECE);
  }

  /** No further piece is applied, not even one already fetched. */
  stop(): void {
    this.stopped = true;
  }

  /**
   * Loads what is needed for a first look: the first rows (which contain the headings) and those of the requested
   * row.
   */
  async loadFirst(): Promise<void> {
    await this.load(0);
    if (this.wanted !== null) await this.load(this.wanted);
  }

  /** Loads the rest, freeing the thread between pieces. */
  async loadRest(afterPiece: (piece: RowSpan) => void): Promise<void> {
    while (this.missing.size > 0 && !this.stopped) {
      const [next] = this.missing;
      const isWanted = this.wanted !== null && this.missing.has(this.wanted);
      const piece = isWanted ? this.wanted : next;
      await this.load(piece ?? null);
      if (this.stopped) return;
      afterPiece({ top: (piece ?? 0) * PIECE, bottom: ((piece ?? 0) + 1) * PIECE - 1 });
      await pause();
    }
  }

  private async load(piece: number | null): Promise<void> {
    if (piece === null || !this.missing.delete(piece)) return;
    const rows = await this.fetchRows(piece * PIECE, PIECE);
    if (!this.stopped) this.put(rows);
  }
}

/** Lets the page draw a frame. A hidden page draws none: then waits a moment instead. */
async function pause(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      window.clearTimeout(timer);
      window.setTimeout(resolve, 0);
    });
  });
}
