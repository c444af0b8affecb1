/**
 * How many results are kept before all are dropped: more than the number of distinct days or texts in most registers.
 */
const MOST = 20_000;

/**
 * Memoizes a function that is called for a few values again and again, such as the days and repeated texts of a long
 * register. Callers must not modify the results. `most`: how many are kept where a register has more.
 */
export function remembered<K extends string | number, V>(
  work: (value: K) => V,
  most: number = MOST,
): (value: K) => V {
  const known = new Map<K, V>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) {
      result = work(value);
      if (known.size >= most) known.clear();
      known.set(value, result);
    }
    return result;
  };
}
