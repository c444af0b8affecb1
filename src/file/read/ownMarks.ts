/**
 * The add-in's marks: sheet name → kind, from the workbook's defined names `_rd_<kind>`, each of which points to its
 * sheet's A1 (docs/architecture.md, 7).
 */
export function ownMarks(
  names: readonly { readonly name: string; readonly formula: string }[],
): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { name, formula } of names) {
    const kind = /^_rd_(.+)$/.exec(name)?.[1];
    const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$1$/.exec(formula) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (kind !== undefined && sheet !== undefined) marks.set(sheet, kind);
  }
  return marks;
}
