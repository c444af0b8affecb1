/**
 * The first `count` of the items in the order that `compare` gives, equal ones as they came. For a short list
 * out of a long one: most items are compared once, with the last of the list.
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
