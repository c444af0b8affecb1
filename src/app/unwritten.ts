import type { WorkbookPort } from "./ports";

/** What a port tells of its workbook, for another port over the same one that writes otherwise. */
export function readingOf(
  port: WorkbookPort,
): Pick<WorkbookPort, "fileName" | "sheets" | "read" | "settings" | "additions" | "uncarried"> {
  const additions = port.additions?.bind(port);
  return {
    fileName: port.fileName,
    sheets: () => port.sheets(),
    read: (sheet, watch) => port.read(sheet, watch),
    settings: () => port.settings(),
    ...(additions && { additions }),
    ...(port.uncarried && { uncarried: port.uncarried }),
  };
}

/** A workbook that a build only reads: what it would write stays unwritten. */
export function unwritten(port: WorkbookPort): WorkbookPort {
  return {
    ...readingOf(port),
    apply: ({ write }) =>
      Promise.resolve({ sheetNames: new Map(write.map(({ kind, name }) => [kind, name])) }),
  };
}
