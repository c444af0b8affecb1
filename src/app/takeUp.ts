import { buildRegister } from "./build/build";
import { isHeldIn } from "./build/stands";
import { COMPUTED_HEADERS } from "../register/registerWords";
import { REGISTER_KIND } from "../sheet/model";
import type { BuildOptions } from "./options";
import type { WorkbookPort } from "./ports";
import type { RegisterReport } from "./report";
import { unwritten } from "./unwritten";

/** A finished workbook has a name of its own, under which its source is found from then on. */
const RENAMED: ReadonlySet<string> = new Set([COMPUTED_HEADERS.sourceFile]);

/**
 * Takes up a finished register that an earlier session has built, so that steps can be marked in single lines of it
 * (see markLines): finds what a build would, and writes nothing. `null` where a build would say something else than
 * what stands there, or has something to report about what people did to it: then only a build may follow. Throws what a
 * build throws.
 */
export async function takeUp(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport | null> {
  if (port.recognise === undefined) return null;
  const report = await buildRegister(unwritten(port), options);
  const { material, written } = report.standing;
  const register = written.find(({ kind }) => kind === REGISTER_KIND);
  const kinds = new Set((await port.sheets()).map(({ kind }) => kind));
  const isReported = material.earlier.problems.length > 0 || !report.rebuilt;
  if (register === undefined || isReported || !(await isHeldIn(port, register, RENAMED))) return null;
  options.signal?.throwIfAborted();
  port.recognise(register);
  const isThere = ({ kind }: { readonly kind: string }): boolean => kinds.has(kind);
  return {
    ...report,
    sheetNames: new Map([...report.sheetNames].filter(([kind]) => kinds.has(kind))),
    models: report.models.filter(isThere),
    standing: { ...report.standing, written: written.filter(isThere) },
  };
}
