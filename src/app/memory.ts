import type { ColumnTarget, Intake } from "../intake/types";
import type { WorkbookPort } from "./ports";
import { readMemory, writeMemory, type Memory } from "./settings";

/** Changes what the workbook remembers; sheets stay as they are. */
export async function changeMemory(port: WorkbookPort, change: (memory: Memory) => Memory): Promise<void> {
  const settings = await port.settings();
  const memory = change(readMemory(settings));
  await port.apply({ write: [], remove: [], settings: writeMemory(settings, memory) });
}

/**
 * Whether a column can be remembered: by its heading, so only if it has one and no other column of the table the
 * same. Other columns can be chosen for one run only.
 */
export function isMemorable({ mapping }: Pick<Intake, "mapping">, header: string): boolean {
  return header !== "" && mapping.filter((match) => match.header === header).length === 1;
}

/** Remembers the target (`null`: none) of a column for all tables with this header, and frees the target elsewhere. */
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
      if (!isShared && match.target === target && match.applied && match.header !== "")
        columns.set(match.header, null);
    columns.set(header, target);
    return { ...memory, mappings: new Map(memory.mappings).set(signature, columns) };
  });
}
