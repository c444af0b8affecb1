import { gridOfParts, type GridBlock } from "../../domain/gridParts";
import type { SheetGrid } from "../../domain/grid";
import type { AppliedChange, BlockPort, CellsChange, Watch, WorkbookChange, WorkbookPort } from "../ports";
import { callsOf, type Calls } from "./calls";
import { ChangePacker } from "./packMessage";
import { PORT_CALLS, type PortApi } from "./portProtocol";
import { watched } from "./watch";

/** What does not change while a workbook is open. */
export type PortFacts = Pick<BlockPort, "fileName" | "date1904" | "uncarried"> & {
  /** Whether the workbook can tell what its sheets hold besides values. */
  readonly tellsAdditions: boolean;
};

/** The facts to open a remote port with. */
export function portFacts({ fileName, date1904, uncarried, additions }: BlockPort): PortFacts {
  return { fileName, date1904, ...(uncarried && { uncarried }), tellsAdditions: additions !== undefined };
}

/** The workbook that another thread serves (see servePort). */
export function remotePort(messagePort: MessagePort, facts: PortFacts): WorkbookPort {
  const { fileName, date1904, uncarried, tellsAdditions } = facts;
  const calls = callsOf<PortApi>(messagePort, PORT_CALLS);
  return {
    fileName,
    sheets: () => calls.sheets(),
    settings: () => calls.settings(),
    read: (sheet, watch = {}) => read(calls, sheet, watch),
    ...(tellsAdditions && { additions: (sheet, only) => calls.additions(sheet, only) }),
    ...(uncarried && { uncarried }),
    apply: (change, watch = {}) => apply(calls, change, date1904, watch),
    putCells: (change) => putCells(calls, change, date1904),
  };
}

/** The cells are sent as those of a sheet that has nothing else. */
async function putCells(
  calls: Calls<PortApi>,
  { model, cells }: CellsChange,
  date1904: boolean,
): Promise<void> {
  if (cells.length === 0) return;
  const alone = { ...model, cells, blocks: [], table: null };
  const packer = new ChangePacker({ write: [alone], remove: [], settings: null }, date1904);
  await calls.begin(packer.head());
  for (const some of packer.cells(alone)) await calls.cells(0, some);
  await calls.putCells();
}

async function read(calls: Calls<PortApi>, sheet: string, watch: Watch): Promise<SheetGrid> {
  const { port1: port, port2 } = new MessageChannel();
  const blocks: GridBlock[] = [];
  let arrived = (): void => undefined;
  port.onmessage = ({ data }: MessageEvent<GridBlock>) => {
    blocks.push(data);
    arrived();
  };
  try {
    const { facts, count } = await watched(watch, (port3) => calls.read(sheet, port2, port3));
    // Messages on one port keep their order; those on two ports need not.
    await new Promise<void>((resolve) => {
      arrived = () => {
        if (blocks.length === count) resolve();
      };
      arrived();
    });
    return gridOfParts(facts, blocks);
  } finally {
    port.close();
  }
}

async function apply(
  calls: Calls<PortApi>,
  change: WorkbookChange,
  date1904: boolean,
  watch: Watch,
): Promise<AppliedChange> {
  const packer = new ChangePacker(change, date1904);
  await calls.begin(packer.head());
  for (const [sheet, model] of change.write.entries()) {
    for (const cells of packer.cells(model)) {
      watch.signal?.throwIfAborted();
      await calls.cells(sheet, cells);
    }
    for (const [index, block] of model.blocks.entries())
      for (const rows of packer.rows(block)) {
        watch.signal?.throwIfAborted();
        await calls.rows(sheet, index, rows);
      }
  }
  return watched(watch, (port) => calls.apply(port));
}
