import { readMemory } from "../memory/memory";
import type { SheetInfo, WorkbookPort } from "../ports";

/** The user's visible sheets that the workbook neither was built from nor had before its first build. Reads no cells. */
export async function unknownSheets(port: WorkbookPort): Promise<readonly SheetInfo[]> {
  const { sheets, brought } = readMemory(await port.settings());
  const known = new Set([...sheets, ...(brought ?? [])]);
  return (await port.sheets()).filter(
    ({ name, kind, visible }) => kind === null && visible && !known.has(name),
  );
}
