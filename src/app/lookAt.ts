import { buildRegister } from "./build/build";
import type { BuildOptions } from "./options";
import type { WorkbookPort } from "./ports";
import type { RegisterReport } from "./report";
import { unwritten } from "./unwritten";

/**
 * The register as of any date («Что если», docs/periods.md §6), with its plan of work: built as `buildRegister` would,
 * but nothing is written and no snapshot is left.
 */
export function lookAt(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  return buildRegister(unwritten(port), { ...options, whatIf: true, plan: true });
}
