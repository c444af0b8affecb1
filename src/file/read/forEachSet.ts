/** Visits the elements that exist; a stray cell in column XFD does not make it walk through 16,384 of them. */
export function forEachSet<T>(cells: readonly T[], visit: (cell: T, place: number) => void): void {
  if (cells.length <= 256) {
    cells.forEach(visit);
    return;
  }
  for (const key of Object.keys(cells)) {
    const cell = cells[Number(key)];
    if (cell !== undefined) visit(cell, Number(key));
  }
}
