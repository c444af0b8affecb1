/**
 * The first `count` items in the order given by `compare`; equal ones keep their order. For a short list from a long
 * one: most items are compared only once, with the last of the list.
 */
export function leading<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const list: T[] = [];
  for (const item of items) {
    const last = list[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let place = list.length;
    while (place > 0 && compare(item, list[place - 1] as T) < 0) place -= 1;
    list.splice(place, 0, item);
    if (list.length > count) list.pop();
  }
  return list;
}
