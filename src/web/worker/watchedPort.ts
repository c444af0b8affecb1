import type { AppliedChange, CellsChange, WorkbookChange, WorkbookPort } from "../../app/ports";
import { readingOf } from "../../app/unwritten";

/**
 * The workbook for the session: unchanged, except that after each change `changed` is called and awaited, with the
 * names of the sheets that were written and, if single cells were, their rows (ascending). A failure of the listener
 * does not undo a change that was made.
 */
export function watchedPort(
  port: WorkbookPort,
  changed: (sheets: readonly string[], rows?: readonly number[]) => Promise<void>,
): WorkbookPort {
  const apply = async (
    change: WorkbookChange,
    watch?: Parameters<WorkbookPort["apply"]>[1],
  ): Promise<AppliedChange> => {
    const applied = await port.apply(change, watch);
    try {
      await changed([...applied.sheetNames.values()]);
    } catch {
      // The page could not show it: what it shows next is read again.
    }
    return applied;
  };
  const putCells = async (change: CellsChange): Promise<void> => {
    await port.putCells?.(change);
    const sheet = (await port.sheets()).find(({ kind }) => kind === change.model.kind)?.name;
    if (sheet === undefined) return;
    try {
      await changed([sheet], changedRows(change));
    } catch {
      // As above.
    }
  };
  return {
    ...readingOf(port),
    apply,
    ...(port.putCells && { putCells }),
    ...(port.recognise && { recognise: (model) => port.recognise?.(model) }),
    ...(port.stands && { stands: (model) => port.stands?.(model) ?? Promise.resolve(false) }),
  };
}

/** The rows of the cells, and those above the table: the results of formulas there have changed with them. */
function changedRows({ model, cells }: CellsChange): readonly number[] {
  const head = Array.from({ length: model.blocks[0]?.top ?? 0 }, (_, row) => row);
  return [...new Set([...head, ...cells.map(({ row }) => row)])].sort((a, b) => a - b);
}
