import { readMemory } from "./memory/memory";
import type { WorkbookPort } from "./ports";

/** A finished workbook that takes over whole sheets of another one. */
interface SheetKeeper<F> extends WorkbookPort {
  keepSheets(from: F, names: readonly string[]): void;
}

/**
 * Has a workbook hold the sheets that the user has added to the earlier one (`file`): all that neither the program made
 * nor an earlier input brought, and whose name the new input has not. Returns their names.
 */
export async function keepUsersSheets<F>(
  workbook: SheetKeeper<F>,
  earlier: WorkbookPort,
  file: F,
): Promise<readonly string[]> {
  const memory = readMemory(await earlier.settings());
  const inputs = [...(memory.brought ?? memory.sheets), ...(await namesOf(workbook))];
  const taken = new Set(inputs.map((name) => name.toLowerCase()));
  const kept = (await namesOf(earlier)).filter((name) => !taken.has(name.toLowerCase()));
  if (kept.length > 0) workbook.keepSheets(file, kept);
  return kept;
}

/** The sheets that the program has not made. */
async function namesOf(workbook: WorkbookPort): Promise<string[]> {
  return (await workbook.sheets()).flatMap(({ kind, name }) => (kind === null ? [name] : []));
}
