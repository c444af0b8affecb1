import { buildRegister } from "./build/build";
import type { BuildOptions } from "./options";
import type { WorkbookPort } from "./ports";
import type { RegisterReport } from "./report";

/**
 * The register as of any date («Что если», docs/periods.md §6), with its plan of work: built as `buildRegister` would,
 * but nothing is written and no snapshot is left.
 */
export function lookAt(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  return buildRegister(unwritten(port), { ...options, whatIf: true, plan: true });
}

/** A workbook that a build only reads: what it would write stays unwritten. */
function unwritten(port: WorkbookPort): WorkbookPort {
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
