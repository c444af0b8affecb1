import type { WorkbookPort } from "../ports";
import type { Run } from "../run";
import { readEarlier, type EarlierRegister } from "./earlier";
import { mergedRegisters } from "./registers";

/**
 * Reads the register that a build starts from: the one of the first of these workbooks that has one, merged with all
 * other registers given.
 */
export async function readEarlierOf(
  ports: readonly WorkbookPort[],
  further: readonly WorkbookPort[],
  run: Run,
): Promise<EarlierRegister> {
  const first = await readEarlier(ports, run);
  if (further.length === 0) return first;
  const registers = first.found ? [first] : [];
  for (const port of further) {
    // Whoever names a workbook as the register says that it is one, even if a copy has lost the marks.
    const register = await readEarlier([port], run, { unmarked: true });
    if (register.found) registers.push(register);
  }
  return mergedRegisters(registers) ?? first;
}
