import type { ExcelSession } from "../excelSession";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";
import { MARK_NAME } from "./sheetChecks";

/** The scratch sheet, and what the user saw before. */
export interface Scratch {
  /** Excel's own id of the sheet. */
  readonly sheetId: string;
  /** The sheet that was active, by its id, and what was selected on it; `null` where that was no range. */
  readonly activeId: string;
  readonly selected: string | null;
}

/** How often what was changed is put back, if Excel refuses: it may be busy. */
const ATTEMPTS = 3;
const SCENE = { file: "", writing: true } as const;

/** Remembers what is active and adds the scratch sheet behind the others; it does not become the active one. */
export async function beginScratch(session: ExcelSession): Promise<Scratch> {
  const seen = await session.request((context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("id");
    worksheets.load("items/name");
    return () => ({ activeId: active.id, names: worksheets.items.map(({ name }) => name.toLowerCase()) });
  }, SCENE);
  // A chart or a picture may be selected instead of a range: then only the sheet comes back.
  const selected = await session
    .request((context) => {
      const range = context.workbook.getSelectedRange().load("address");
      return () => range.address.slice(range.address.lastIndexOf("!") + 1);
    }, SCENE)
    .catch(() => null);
  const name = freeName(seen.names);
  try {
    return await session.request((context) => {
      const sheet = context.workbook.worksheets.add(name).load("id");
      context.workbook.names.getItemOrNullObject(MARK_NAME).delete();
      context.workbook.names.add(MARK_NAME, sheet.getRange("A1")).visible = false;
      return () => ({ sheetId: sheet.id, activeId: seen.activeId, selected });
    }, SCENE);
  } catch (error) {
    // Refused halfway through: the sheet may be there.
    await restore(session, { sheetId: name, activeId: seen.activeId, selected });
    throw error;
  }
}

/** Removes the sheet with all that is on it, and shows what was shown before; whether that worked. */
export async function restore(session: ExcelSession, scratch: Scratch): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
    try {
      await session.request((context) => {
        const { worksheets, names } = context.workbook;
        worksheets.getItem(scratch.activeId).activate();
        worksheets.getItemOrNullObject(scratch.sheetId).delete();
        names.getItemOrNullObject(MARK_NAME).delete();
        return () => undefined;
      }, SCENE);
      if (scratch.selected !== null) await select(session, scratch.activeId, scratch.selected);
      return true;
    } catch {
      // Tried again: whatever is already gone stays gone.
    }
  return false;
}

async function select(session: ExcelSession, sheetId: string, address: string): Promise<void> {
  await session
    .request((context) => {
      context.workbook.worksheets.getItem(sheetId).getRange(address).select();
      return () => undefined;
    }, SCENE)
    // Several areas have no address that this takes: the sheet is back, which is what counts.
    .catch(() => undefined);
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? WORDS.sheet : `${WORDS.sheet} ${String(number)}`;
    if (!taken.includes(name.toLowerCase())) return name;
  }
}
