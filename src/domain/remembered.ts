/** So many results are kept before all are forgotten: as many different days or texts as most registers have. */
const MOST = 20_000;

/**
 * The same function, which keeps what it has worked out: for what is asked of a few values again and again, the days and
 * the repeated texts of a long register. Results must not be changed by whoever gets them.
 */
export function remembered<K extends string | number, V>(work: (value: K) => V): (value: K) => V {
  const known = new Map<K, V>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) {
      result = work(value);
      if (known.size >= MOST) known.clear();
      known.set(value, result);
    }
    return result;
  };
}
