import type { AppliedChange, WorkbookChange, WorkbookPort } from "../../app/ports";

/**
 * The workbook for the session: as it is, but that `changed` is told, and waited for, after each change, with the
 * names of the sheets that were written. What the listener fails at does not undo a change that stands.
 */
export function watchedPort(
  port: WorkbookPort,
  changed: (sheets: readonly string[]) => Promise<void>,
): WorkbookPort {
  const apply = async (
    change: WorkbookChange,
    watch?: Parameters<WorkbookPort["apply"]>[1],
  ): Promise<AppliedChange> => {
    const applied = await port.apply(change, watch);
    try {
      await changed([...applied.sheetNames.values()]);
    } catch {
      // The page could not show it: what it shows next is read afresh.
    }
    return applied;
  };
  return {
    fileName: port.fileName,
    sheets: () => port.sheets(),
    read: (sheet, watch) => port.read(sheet, watch),
    settings: () => port.settings(),
    apply,
  };
}
