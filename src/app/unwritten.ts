import type { WorkbookPort } from "./ports";

/** A workbook that a build only reads: what it would write stays unwritten. */
export function unwritten(port: WorkbookPort): WorkbookPort {
  const additions = port.additions?.bind(port);
  return {
    fileName: port.fileName,
    sheets: () => port.sheets(),
    read: (sheet, watch) => port.read(sheet, watch),
    settings: () => port.settings(),
    ...(additions && { additions }),
    ...(port.uncarried && { uncarried: port.uncarried }),
    apply: ({ write }) =>
      Promise.resolve({ sheetNames: new Map(write.map(({ kind, name }) => [kind, name])) }),
  };
}
