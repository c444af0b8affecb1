import type { Worksheet } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { PictureRows, SheetPicture } from "../../app/workbookPicture";
import { Loader, type RowSpan } from "./loader";
import { RowOrder } from "./rowOrder";
import { putRows, stylesOf, worksheetData } from "./sheetData";
import { BLANK_SHEET, UNIT, type Spreadsheet } from "./spreadsheet";
import type { GridSource, SheetPatch } from "./types";

/** A sheet that the component has loaded. */
export interface HeldSheet {
  readonly id: string;
  readonly picture: SheetPicture;
  readonly worksheet: Worksheet;
  readonly loader: Loader;
  /** In which order the table's rows are shown. */
  readonly order: RowOrder;
  /** Puts rows over the existing ones. */
  readonly put: (rows: PictureRows) => void;
  /** Settles when all rows are loaded, or never will be because the sheet was dropped. */
  readonly loaded: Promise<void>;
}

/** The sheets shown so far: each is loaded when it is first shown, and kept until it changes. */
export class HeldSheets {
  private readonly held = new Map<string, HeldSheet>();
  private count = 0;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly source: GridSource,
    /** Notified after each piece of a sheet's rows. */
    private readonly onPiece: (sheet: HeldSheet, piece: RowSpan) => void,
  ) {}

  get(name: string): HeldSheet | undefined {
    return this.held.get(name);
  }

  /** The sheet that the component shows; `undefined` while it shows none. */
  active(): HeldSheet | undefined {
    const id = this.spreadsheet.workbook.getActiveSheet().getSheetId();
    return [...this.held.values()].find((sheet) => sheet.id === id);
  }

  /** Fetches as much of a sheet as is needed for a first look around `row`; one that is loaded is used as it is. */
  async fetch(name: string, row = 0): Promise<HeldSheet> {
    return this.held.get(name) ?? this.load(name, row);
  }

  /** Fetches a sheet again and puts it in place of the loaded one. */
  async refetch(name: string, row = 0): Promise<HeldSheet> {
    const old = this.held.get(name);
    old?.loader.stop();
    const fresh = await this.load(name, row);
    if (old) this.outdated.push(old);
    return fresh;
  }

  /** Puts rows over those of a loaded sheet; `false` if it must be fetched whole. One that is not loaded needs nothing. */
  redraw({ picture, rows }: SheetPatch): boolean {
    const held = this.held.get(picture.name);
    if (held === undefined) return true;
    if (held.loader.share < 1 || JSON.stringify(picture) !== JSON.stringify(held.picture)) return false;
    rows.forEach(held.put);
    if (held === this.active()) this.spreadsheet.redraw();
    return true;
  }

  /** Makes a sheet the active one; the one it replaces is dropped. */
  activate(sheet: HeldSheet): void {
    const { workbook, commands } = this.spreadsheet;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet.id });
    if (workbook.getSheetBySheetId(BLANK_SHEET)) workbook.removeSheet(BLANK_SHEET);
    for (const old of this.outdated.splice(0)) this.remove(old);
    this.spreadsheet.redraw();
  }

  /** Forgets sheets; the active one must not be among them. */
  drop(names: Iterable<string>): void {
    for (const name of names) {
      const sheet = this.held.get(name);
      if (!sheet) continue;
      this.held.delete(name);
      this.remove(sheet);
    }
  }

  names(): readonly string[] {
    return [...this.held.keys()];
  }

  private readonly outdated: HeldSheet[] = [];

  /** Releases all rows; the component is no longer used. */
  dispose(): void {
    for (const sheet of this.held.values()) empty(sheet);
    this.held.clear();
  }

  private remove(sheet: HeldSheet): void {
    empty(sheet);
    const { workbook } = this.spreadsheet;
    workbook.removeSheet(sheet.id);
    workbook.removeStyles(Object.keys(stylesOf(sheet.picture, prefixOf(sheet.id))));
  }

  private async load(name: string, row: number): Promise<HeldSheet> {
    const picture = await this.source.picture(name);
    const id = `sheet${String(++this.count)}`;
    const { workbook } = this.spreadsheet;
    workbook.addStyles(stylesOf(picture, prefixOf(id)));
    workbook.addWorksheet(id, workbook.getSheetSize(), worksheetData(picture, id));
    const worksheet = workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`The component refused the sheet ${name}`);
    const target = {
      cells: worksheet.getCellMatrix().getMatrix(),
      rows: worksheet.getRowManager().getRowData(),
    };
    const order = new RowOrder();
    const put = (rows: PictureRows): void => putRows(rows, prefixOf(id), target, (row) => order.toView(row));
    const loader = new Loader(picture.rowCount, (top, count) => this.source.rows(name, top, count), put);
    loader.want(row);
    await loader.loadFirst();
    const loaded = Promise.resolve().then(() => loader.loadRest((piece) => this.onPiece(sheet, piece)));
    const sheet: HeldSheet = { id, picture, worksheet, loader, order, put, loaded };
    this.held.set(name, sheet);
    return sheet;
  }
}

/** The component keeps references to removed sheets here and there: at least their cells are released. */
function empty({ loader, worksheet }: HeldSheet): void {
  loader.stop();
  const cells = worksheet.getCellMatrix().getMatrix();
  for (const row of Object.keys(cells)) Reflect.deleteProperty(cells, row);
}

function prefixOf(id: string): string {
  return `${id}:`;
}
