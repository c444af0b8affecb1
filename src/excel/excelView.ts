import type { CellPlace, SheetLook, WorkbookView } from "../app/ports";
import type { CellValue } from "../domain/grid";
import { uniqueSheetName } from "../sheet/writing/writtenNames";
import { excelCode, type Scene } from "./excelErrors";
import { listSheets } from "./listing";
import type { ExcelSession } from "./excelSession";
import { sheetParts } from "./write/writePlainSheet";

/** Excel's window as the pane sees it. While the add-in writes, listeners are not notified of its changes. */
export class ExcelView implements WorkbookView {
  private readonly scene: Scene;
  private mutes = 0;

  constructor(
    private readonly session: ExcelSession,
    file: string,
    private readonly download: (bytes: Uint8Array, fileName: string) => void,
  ) {
    this.scene = { file };
  }

  activeSheet(): Promise<string> {
    return this.session.request(
      ({ workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet().load("name");
        return () => sheet.name;
      },
      { ...this.scene, small: true },
    );
  }

  async activate(kind: string): Promise<boolean> {
    const sheets = await listSheets(this.session, this.scene);
    const sheet = sheets.find((one) => one.kind === kind);
    if (sheet === undefined) return false;
    await this.session.request(({ workbook }) => {
      workbook.worksheets.getItem(sheet.id).activate();
      return () => undefined;
    }, this.scene);
    return true;
  }

  select({ sheet, address }: CellPlace): Promise<void> {
    return this.session.request(
      ({ workbook }) => {
        const worksheet = workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(address).untrack().select();
        return () => undefined;
      },
      { ...this.scene, sheet },
    );
  }

  async selection(): Promise<CellPlace | null> {
    try {
      return await this.session.request(
        ({ workbook }) => {
          const ranges = workbook.getSelectedRanges().load("address,worksheet/name");
          return () => ({ sheet: ranges.worksheet.name, address: firstArea(ranges.address) });
        },
        { ...this.scene, small: true },
      );
    } catch (error) {
      if (error instanceof Error && excelCode(error.cause) === "InvalidSelection") return null;
      throw error;
    }
  }

  onSelectionChanged(listener: (place: CellPlace) => void): Promise<() => void> {
    return this.subscribe(({ worksheets }) => [
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = await this.heardOf(worksheetId);
        if (sheet !== null) listener({ sheet, address: firstArea(address) });
      }),
    ]);
  }

  onSheetChanged(listener: (sheet: string) => void): Promise<() => void> {
    return this.subscribe(({ worksheets }) => [
      worksheets.onChanged.add(async ({ worksheetId }) => {
        const sheet = await this.heardOf(worksheetId);
        if (sheet !== null) listener(sheet);
      }),
    ]);
  }

  async addSheet(name: string, rows: readonly (readonly CellValue[])[], look?: SheetLook): Promise<string> {
    const sheets = await listSheets(this.session, this.scene);
    const unique = uniqueSheetName(name, new Set(sheets.map((sheet) => sheet.name.toLowerCase())));
    const [first, ...others] = sheetParts(rows, look);
    await this.session.request(({ workbook }) => {
      const sheet = workbook.worksheets.add(unique);
      first?.(sheet);
      sheet.activate();
      return () => undefined;
    }, this.scene);
    for (const write of others)
      await this.session.request(({ workbook }) => {
        write(workbook.worksheets.getItem(unique));
        return () => undefined;
      }, this.scene);
    return unique;
  }

  /** The new workbook opens in a window of its own; Excel names it. */
  openCopy(bytes: Uint8Array): Promise<void> {
    return this.session.guard(() => Excel.createWorkbook(base64(bytes)), { ...this.scene, copy: true });
  }

  handOut(bytes: Uint8Array, fileName: string): Promise<void> {
    this.download(bytes, fileName);
    return Promise.resolve();
  }

  /** Writes something without notifying any listener. */
  async muted<T>(work: () => Promise<T>): Promise<T> {
    this.mutes++;
    try {
      return await work();
    } finally {
      this.mutes--;
    }
  }

  /** The name of the sheet that an event is about; `null` if it is to be ignored, or is gone. */
  private async heardOf(sheetId: string): Promise<string | null> {
    if (this.mutes > 0) return null;
    const sheets = await listSheets(this.session, this.scene);
    return sheets.find(({ id }) => id === sheetId)?.name ?? null;
  }

  /** Listeners live as long as the context in which they were added, and disappear with it. */
  private async subscribe(
    add: (workbook: Excel.Workbook) => readonly OfficeExtension.EventHandlerResult<never>[],
  ): Promise<() => void> {
    const handlers = await this.session.request(({ workbook }) => {
      const added = add(workbook);
      return () => added;
    }, this.scene);
    return () => {
      for (const handler of handlers) handler.remove();
      // A listener that can no longer be removed has nothing to listen to either.
      handlers[0]?.context.sync().catch(() => undefined);
    };
  }
}

/** `'Лист 1'!$D$12:$E$13,…` → `D12:E13`. */
function firstArea(address: string): string {
  const [first = ""] = address.slice(address.lastIndexOf("!") + 1).split(",");
  return first.replaceAll("$", "");
}

/** Bytes per piece of text: a call accepts only so many arguments. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE)
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(text);
}
