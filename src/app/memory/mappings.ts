import type { Day } from "../../domain/day";
import type { ColumnTarget, Intake, MoneyUnit } from "../../intake/types";
import type { RuleSetId } from "../../regulations/regulationRegistry";
import type { WorkbookPort } from "../ports";
import { readMemory, writeMemory, type Memory } from "./memory";

export { isMemorable } from "./memory";

/** What the workbook remembers, for the user to review. */
export interface RememberedMappings {
  /** From the last build; `null` before the first one. */
  readonly asOf: Day | null;
  readonly rules: RuleSetId | null;
  /** Names, in the workbook, of the sheets of the last build. */
  readonly sheets: readonly string[];
  readonly mappings: readonly RememberedMapping[];
}

/** The columns that the user has decided for the tables with one kind of header. */
export interface RememberedMapping {
  /** The headings of such a table, normalised and sorted, separated by `|`. */
  readonly signature: string;
  /** In the order in which they were decided. */
  readonly columns: readonly { readonly header: string; readonly target: ColumnTarget | null }[];
  /** The unit of their sums, if that was decided. */
  readonly unit: MoneyUnit | null;
}

/** Lists what the workbook remembers; reads only its settings. */
export async function rememberedMappings(port: WorkbookPort): Promise<RememberedMappings> {
  const { asOf, rules, sheets, mappings, units } = readMemory(await port.settings());
  const listed = [...new Set([...mappings.keys(), ...units.keys()])].map((signature) => ({
    signature,
    columns: [...(mappings.get(signature) ?? [])].map(([header, target]) => ({ header, target })),
    unit: units.get(signature) ?? null,
  }));
  return { asOf, rules, sheets, mappings: listed.sort((a, b) => (a.signature < b.signature ? -1 : 1)) };
}

/**
 * Forgets the columns decided for one kind of header, or for all (`null`): such tables are then read as by a workbook
 * that has never seen them. Nothing happens if none are remembered. The register follows the next time it is built.
 */
export async function forgetMapping(port: WorkbookPort, signature: string | null): Promise<void> {
  await changeMemory(port, (memory) => {
    const mappings = new Map(signature === null ? [] : memory.mappings);
    const units = new Map(signature === null ? [] : memory.units);
    if (signature !== null) {
      mappings.delete(signature);
      units.delete(signature);
    }
    return { ...memory, mappings, units };
  });
}

/** Changes what the workbook remembers; its sheets are not changed. */
export async function changeMemory(port: WorkbookPort, change: (memory: Memory) => Memory): Promise<void> {
  const settings = await port.settings();
  const memory = change(readMemory(settings));
  await port.apply({ write: [], remove: [], settings: writeMemory(settings, memory) });
}

/**
 * Remembers the target (`null`: none) of a column for all tables with this header, and releases the target elsewhere.
 */
export async function rememberColumn(
  port: WorkbookPort,
  { signature, mapping }: Pick<Intake, "signature" | "mapping">,
  header: string,
  target: ColumnTarget | null,
): Promise<void> {
  await changeMemory(port, (memory) => {
    const columns = new Map(memory.mappings.get(signature));
    const isShared = target === null || target === "ignored";
    for (const match of mapping)
      if (!isShared && match.target === target && match.header !== "") columns.set(match.header, null);
    columns.set(header, target);
    return { ...memory, mappings: new Map(memory.mappings).set(signature, columns) };
  });
}

/** Remembers the unit of the sums for all tables with this header: it settles doubts about it. */
export async function rememberUnit(
  port: WorkbookPort,
  { signature }: Pick<Intake, "signature">,
  unit: MoneyUnit,
): Promise<void> {
  await changeMemory(port, (memory) => ({ ...memory, units: new Map(memory.units).set(signature, unit) }));
}
