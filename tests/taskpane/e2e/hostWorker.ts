import { openBridge, type NativeBridge } from "../../excelHost/bridge";
import { ExcelHost } from "../../excelHost/excelHost";
import { workbookFromFile } from "../../excelHost/xlsx/load";
import { cellAddress } from "../../../src/domain/grid";
import type { Cells } from "../../excelHost/model/cells";
import type { Workbook } from "../../excelHost/model/workbook";
import type { FromHost, Seen, ToHost } from "./hostMessages";

/** Excel itself, in a worker: what it has to do is not the pane's work, and must not be taken for it. */
openBridge();
const bridge = (globalThis as unknown as { _richApiNativeBridge: NativeBridge })._richApiNativeBridge;
declare function importScripts(url: string): void;
const say = (message: FromHost): void => {
  postMessage(message);
};
// The host knows Excel's enumerations from the library.
Object.assign(globalThis, { window: globalThis });
importScripts("/officejs/excel-win32-16.01.debug.js");
bridge.onMessageFromHost = (text) => {
  say({ kind: "heard", text });
};

const LIBRARY_SERVICE = "Microsoft.InternalService.AddinInternalService";
let opened: Promise<ExcelHost> | null = null;

addEventListener("message", ({ data }: MessageEvent<ToHost>) => {
  void answer(data);
});

async function answer(data: ToHost): Promise<void> {
  if (data.kind === "open") {
    opened = workbookFromFile(data.bytes, data.fileName).then(
      (workbook) => new ExcelHost({ workbook, excelApi: "1.13" }),
    );
    await opened;
    return;
  }
  const host = await opened;
  if (host === null) throw new Error("No workbook is open");
  // A question of the library's own, beside the add-in's; it works without the answer.
  if (data.kind === "request" && !data.text.includes(LIBRARY_SERVICE))
    say({ kind: "heard", text: await host.receive(data.text) });
  if (data.kind === "select") host.user.select(data.sheet, data.address);
  if (data.kind === "look") say({ kind: "seen", id: data.id, ...seen(host.workbook) });
}

function seen({ active, opened: copies, sheets }: Workbook): Seen {
  const [first] = active.selection;
  return {
    active: active.name,
    copies: copies.length,
    selected: cellAddress(first.top, first.left),
    sheets: sheets.map(({ name, cells }) => ({ name, formulas: formulaCells(cells) })),
  };
}

/** The cells of a form's first rows that are formulas. */
function formulaCells(cells: Cells): string[] {
  const found: string[] = [];
  for (let row = 0; row < 60; row += 1)
    for (let column = 0; column < 20; column += 1)
      if (cells.formula(row, column) !== null) found.push(cellAddress(row, column));
  return found;
}
