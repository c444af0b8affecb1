import type { SheetInfo, WorkbookPort } from "../ports";
import { changeMemory } from "./mappings";
import type { Memory } from "./memory";

/** Where a sheet of the workbook came from, by its name there: several files share one workbook. */
export type Origins = ReadonlyMap<string, SheetInfo["source"]>;

/** Remembers of these sheets the files that they were taken from. */
export async function rememberOrigins(
  port: WorkbookPort,
  sheets: readonly { readonly name: string; readonly file: string; readonly sheet: string }[],
): Promise<void> {
  if (sheets.length === 0) return;
  const added = sheets.map(({ name, file, sheet }) => [name, { file, sheet }] as const);
  await changeMemory(port, (memory) => ({ ...memory, origins: new Map([...memory.origins, ...added]) }));
}

/** A sheet with the file that it came from, where the workbook remembers one and does not know better itself. */
export function withOrigin(
  sheet: SheetInfo,
  { origins }: Pick<Memory, "origins">,
  workbook: string,
): SheetInfo {
  const source = sheet.source.file === workbook ? origins.get(sheet.name) : undefined;
  return source === undefined ? sheet : { ...sheet, source };
}
