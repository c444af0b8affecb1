/**
 * The register headings whose columns now have a different heading in a sheet (docs/periods.md §3), by position in
 * `present`. A missing heading is taken to be renamed if, next to the same neighbour, there are as many unknown
 * headings as missing ones: columns keep their place when they are renamed.
 *
 * @param written the headings of the last build in their order; empty if they are not remembered
 * @param present the current headings, in their order
 */
export function renamedHeadings(
  written: readonly string[],
  present: readonly string[],
): ReadonlyMap<number, string> {
  const renamed = new Map<number, string>();
  const [then, now] = [new Set(written), new Set(present)];
  for (let at = 0; at < present.length; at++) {
    if (then.has(present[at] ?? "")) continue;
    let end = at;
    while (end < present.length && !then.has(present[end] ?? "")) end++;
    const gone = goneBeside(written, now, present[at - 1], present[end]);
    if (gone.length === end - at) gone.forEach((heading, index) => renamed.set(at + index, heading));
    at = end;
  }
  return renamed;
}

/** The written headings missing to the right of one neighbour, or to the left of the other if there is none. */
function goneBeside(
  written: readonly string[],
  now: ReadonlySet<string>,
  left: string | undefined,
  right: string | undefined,
): readonly string[] {
  const gone: string[] = [];
  if (left !== undefined) {
    for (let at = written.indexOf(left) + 1; at < written.length && !now.has(written[at] ?? ""); at++)
      gone.push(written[at] ?? "");
    return gone;
  }
  const end = right === undefined ? written.length : written.indexOf(right);
  for (let at = end - 1; at >= 0 && !now.has(written[at] ?? ""); at--) gone.unshift(written[at] ?? "");
  return gone;
}
