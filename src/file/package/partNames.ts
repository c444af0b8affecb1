/**
 * Names of parts. Packages spell one part in several ways (`xl\workbook.xml`, `/xl/Workbook.xml`,
 * `xl/workbook.xml`): a name here has forward slashes and no leading one, and is compared by its key.
 */

/** A part's name with forward slashes and without a leading one; its case stays. */
export function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** A key that is the same for all spellings of a part's name. */
export function partKey(name: string): string {
  return partName(name).toLowerCase();
}

/** The folder of a part with a closing slash; empty for the top. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** The part that holds the relationships of `name` (of the package itself, for an empty name). */
export function relationshipsPartOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** The part that a relationship's target refers to, relative to the part that holds the relationship. */
export function resolveTarget(source: string, target: string): string {
  const clean = decode(target.replaceAll("\\", "/").replace(/[#?].*$/, ""));
  const path = clean.startsWith("/") ? clean : folderOf(source) + clean;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The path from one part to another as Excel writes it: relative, which every reader understands. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a lone percent sign: the name is meant literally
  }
}
