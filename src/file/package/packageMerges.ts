import { rangeAddress, type CellRange } from "../../domain/grid";

/** `<mergeCells>`, empty if there are none; a merge of one cell, which Excel would repair, is left out. */
export function mergesXml(merges: readonly CellRange[]): string {
  const real = merges.filter((m) => m.top !== m.bottom || m.left !== m.right);
  if (real.length === 0) return "";
  const list = real.map((m) => `<mergeCell ref="${rangeAddress(m)}"/>`).join("");
  return `<mergeCells count="${String(real.length)}">${list}</mergeCells>`;
}

/** Merges without those that overlap an earlier one (other formats allow that), which Excel would repair. */
export function disjointMerges(merges: readonly CellRange[]): readonly CellRange[] {
  const kept = new Set<CellRange>();
  // From the top down, only those that reach the row are looked at.
  let reaching: CellRange[] = [];
  for (const merge of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    reaching = reaching.filter((other) => other.bottom >= merge.top);
    if (reaching.some((other) => overlap(other, merge))) continue;
    reaching.push(merge);
    kept.add(merge);
  }
  return merges.filter((merge) => kept.has(merge));
}

/** Whether two ranges share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
