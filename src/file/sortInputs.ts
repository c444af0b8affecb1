import { REGISTER_KIND } from "../sheet/model";
import { ownKinds } from "./ownKinds";

/**
 * The inputs of a run: the files to build from, and finished registers, which are never sources if there are other
 * inputs.
 */
export interface SortedInputs<T> {
  /** The files that become the workbook, the first one its base. */
  readonly inputs: readonly T[];
  /** Finished registers beside it. */
  readonly registers: readonly T[];
  /** Whether the inputs are registers themselves: the others are copies of the first, or those of other administrators. */
  readonly onlyRegisters: boolean;
}

/** A finished register among several inputs is the earlier one (docs/periods.md §1); where all are, they are merged. */
export async function sortInputs<T extends { readonly bytes: Uint8Array }>(
  files: readonly T[],
): Promise<SortedInputs<T>> {
  if (files.length === 1) return { inputs: files, registers: [], onlyRegisters: false };
  const kinds = await Promise.all(files.map(({ bytes }) => ownKinds(bytes)));
  const isRegister = files.map((_file, index) => kinds[index]?.has(REGISTER_KIND) === true);
  const registers = files.filter((_file, index) => isRegister[index]);
  const sources = files.filter((_file, index) => isRegister[index] !== true);
  // Only registers: each brings its own sheets, and the first is the base.
  return sources.length > 0
    ? { inputs: sources, registers, onlyRegisters: false }
    : { inputs: files, registers: files.slice(1), onlyRegisters: true };
}
