import type { WorkbookPort } from "./ports";

/** Names of the visible sheets that the add-in has made in a workbook. */
export async function createdSheets(port: WorkbookPort): Promise<readonly string[]> {
  return (await port.sheets())
    .filter(({ kind, visible }) => kind !== null && visible)
    .map(({ name }) => name);
}

/**
 * «Удалить созданное»: deletes every sheet that the add-in made, including what was typed into them, and forgets what
 * the workbook remembers. The user's own sheets stay.
 */
export async function removeCreated(port: WorkbookPort): Promise<void> {
  const kinds = (await port.sheets()).flatMap(({ kind }) => kind ?? []);
  await port.apply({ write: [], remove: kinds, settings: {} });
}
