/**
 * The headings of the register's columns under which a sheet has others by now (docs/periods.md §3), by the place in
 * `present`. A heading that is gone is taken for renamed where, beside the same neighbour, as many unknown ones stand
 * as are gone: columns keep their place when they are renamed.
 *
 * @param written the headings of the last build in their order; empty where they are not remembered
 * @param present the headings as they stand now, in their order
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

/** The written headings that are gone right of one neighbour, or left of the other where there is none. */
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
