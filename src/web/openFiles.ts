import { isReadBack } from "../app/build/ownSheets";
import type { FileVerdict } from "../app/inspect/inspectedVerdicts";
import { keepUsersSheets } from "../app/keptSheets";
import { openFileWorkbook, type FileWorkbook } from "../file/fileWorkbook";
import { sortInputs } from "../file/sortInputs";
import type { FileToOpen } from "./worker/api";
import type { OpenedFiles, ReadingNews } from "./worker/memoryWorkbook";

/** Opens files as the command would: a finished register among them is the earlier one, a broken one among many is told of. */
export async function openFiles(
  files: readonly FileToOpen[],
  news: Partial<ReadingNews> = {},
): Promise<OpenedFiles & { readonly workbook: FileWorkbook }> {
  const { inputs, registers, onlyRegisters } = await sortInputs(files);
  const unreadable: FileVerdict[] = [];
  const onUnreadable = (file: string, { message }: Error): void => {
    unreadable.push({ file, verdict: "damaged", message, debts: 0 });
  };
  const many = inputs.length > 1 && { onUnreadable };
  const workbook = await openFileWorkbook(inputs, { isReadBack, ...news, ...many });
  const opened = await Promise.all(registers.map((file) => openFileWorkbook([file])));
  const [nearest] = registers;
  const [earlier] = onlyRegisters ? [] : opened;
  const kept = earlier && nearest ? await keepUsersSheets(workbook, earlier, nearest) : [];
  return {
    workbook,
    beside: { earlier: earlier ?? null, registers: earlier ? opened.slice(1) : opened, unreadable, kept },
  };
}
