/** Sizes, hidden state and outline of the rows, or of the columns, of a sheet; sizes in points. */
export class Lines {
  private readonly sizes = new Map<number, number>();
  private readonly hiddenOnes = new Set<number>();
  private readonly levels = new Map<number, number>();

  constructor(readonly standard: number) {}

  /** The size in points; 0 for a hidden one, as Excel answers. */
  size(index: number): number {
    return this.hiddenOnes.has(index) ? 0 : this.sizeIfShown(index);
  }

  /** The size in points that it has, or would have if it were not hidden. */
  sizeIfShown(index: number): number {
    return this.sizes.get(index) ?? this.standard;
  }

  /** Sets a size; `null` brings the standard size back. */
  resize(index: number, size: number | null): void {
    if (size === null) this.sizes.delete(index);
    else this.sizes.set(index, size);
  }

  /** Whether the size was set. */
  isSized(index: number): boolean {
    return this.sizes.has(index);
  }

  hidden(index: number): boolean {
    return this.hiddenOnes.has(index);
  }

  setHidden(index: number, hidden: boolean): void {
    if (hidden) this.hiddenOnes.add(index);
    else this.hiddenOnes.delete(index);
  }

  /** The outline level, 0 for none. */
  level(index: number): number {
    return this.levels.get(index) ?? 0;
  }

  /** Deepens (or, with −1, undoes) the outline by one level. */
  group(index: number, by: number): void {
    const level = Math.max(0, Math.min(7, this.level(index) + by));
    if (level === 0) this.levels.delete(index);
    else this.levels.set(index, level);
  }

  /** Every row or column that has a size, a level or is hidden, in order. */
  special(): number[] {
    return [...new Set([...this.sizes.keys(), ...this.hiddenOnes, ...this.levels.keys()])].sort(
      (a, b) => a - b,
    );
  }

  copyTo(other: Lines): void {
    for (const index of this.special()) {
      if (this.sizes.has(index)) other.resize(index, this.sizes.get(index) ?? null);
      other.setHidden(index, this.hidden(index));
      other.group(index, this.level(index));
    }
  }
}
