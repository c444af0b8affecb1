/** The candidate at the end of a search that none of the columns is: staying without one. */
const WITHOUT = 0;

/**
 * Assigns the rows of a cost matrix to columns with the least total cost, each column used at most once; a row may stay
 * without a column at a cost of its own (the Hungarian algorithm with potentials). Returns the column of each row, -1
 * for none. Time and memory grow with rows × columns.
 */
export function assign(costs: readonly (readonly number[])[], without: readonly number[]): readonly number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** The row (from 1) that holds each column (from 1); 0: free. Index 0 is the row being placed. */
  const holder = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    holder[0] = row;
    let current = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    /** The least cost of leaving one of the rows met so far without a column, and by which column it was met. */
    let [bare, bareAt] = [Infinity, 0];
    for (;;) {
      used[current] = 1;
      const from = holder[current] ?? 0;
      let [delta, next] = [Infinity, WITHOUT];
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue;
        const reduced =
          (costs[from - 1]?.[column - 1] ?? Infinity) -
          (rowPotential[from] ?? 0) -
          (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          previous[column] = current;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      const alone = (without[from - 1] ?? Infinity) - (rowPotential[from] ?? 0);
      if (alone < bare) [bare, bareAt] = [alone, current];
      if (bare < delta) [delta, next] = [bare, WITHOUT];
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          const held = holder[column] ?? 0;
          rowPotential[held] = (rowPotential[held] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      bare -= delta;
      if (next === WITHOUT) {
        // The row met there lets go of its column, which the one before it takes.
        current = bareAt;
        break;
      }
      current = next;
      if (holder[current] === 0) break;
    }
    while (current !== 0) {
      const before = previous[current] ?? 0;
      holder[current] = holder[before] ?? 0;
      current = before;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = holder[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}
