import { NO_ADDITIONS } from "../../domain/cellTouch";
import type { BlockPort } from "../ports";
import { offer } from "./calls";
import type { PortApi } from "./portProtocol";
import { ChangeUnpacker } from "./unpackMessage";
import { watchOf } from "./watch";

/**
 * Provides a workbook to the thread at the other end of the port (see remotePort): what is read is sent there block
 * by block; what is to be written arrives in small messages and is applied once all of it is here.
 */
export function servePort(port: BlockPort, messagePort: MessagePort): void {
  let coming: ChangeUnpacker | null = null;
  const change = (): ChangeUnpacker => {
    if (coming === null) throw new Error("Cells of a change that has not begun");
    return coming;
  };
  const api: PortApi = {
    sheets: () => port.sheets(),
    settings: () => port.settings(),
    read: async (sheet, blocks, watch) => {
      let count = 0;
      const facts = await port.readBlocks(
        sheet,
        (block) => {
          count += 1;
          blocks.postMessage(block, [block.formats.buffer]);
        },
        watchOf(watch),
      );
      return { facts, count };
    },
    additions: (sheet, only) => port.additions?.(sheet, only) ?? Promise.resolve(NO_ADDITIONS),
    begin: (packed) => {
      coming = new ChangeUnpacker(packed);
    },
    cells: (sheet, cells) => {
      change().addCells(sheet, cells);
    },
    rows: (sheet, block, rows) => {
      change().addRows(sheet, block, rows);
    },
    apply: (watch) => {
      const whole = change().change();
      coming = null;
      return port.apply(whole, watchOf(watch));
    },
    putCells: async () => {
      const [model] = change().change().write;
      coming = null;
      if (model !== undefined) await port.putCells?.({ model, cells: model.cells });
    },
  };
  offer(api, messagePort);
}
