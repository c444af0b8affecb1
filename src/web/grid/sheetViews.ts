import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { formatMoney } from "../../domain/money";
import { REGISTER_KIND } from "../../sheet/model";
import { REGISTER_WORDS } from "../../register/registerWords";
import { shownIn } from "./activeCell";
import { filterCriteria, putFilter, unfilter, type FilterCriteria } from "./filter";
import { filteredTotals, type FilteredTotals, type Part } from "./filteredTotals";
import { WORDS } from "./gridWords";
import type { Selection } from "./selection";
import type { HeldSheet, HeldSheets } from "./sheets";
import { putSort, sortRefusal, tableBody, type Sort } from "./sortView";
import type { Spreadsheet } from "./spreadsheet";
import type { StatusLine } from "./statusLine";
import { ViewBar } from "./viewBar";

/** A change of what is filtered, by the component's own panel or by the grid. */
const FILTERING = /^sheet\.mutation\..*filter/;

/** What the views need from the grid around them. */
export interface SheetViewsDeps {
  readonly spreadsheet: Spreadsheet;
  readonly sheets: HeldSheets;
  readonly selecting: Selection;
  readonly status: StatusLine;
  /** A button of the bar has done its work and goes: the keyboard goes back to the cells. */
  leave(): void;
}

/** How sheets are shown without being changed: filtered and sorted, and what the rows that are left come to. */
export class SheetViews {
  readonly bar = new ViewBar({
    showAll: () => {
      this.showAll();
      this.deps.leave();
    },
    fileOrder: () => {
      this.sort(null);
      this.deps.leave();
    },
  });
  private readonly sorts = new Map<string, Sort>();
  /** Puts the figures back that the workbook has in the register's head. */
  private restoreHead: () => void = () => undefined;
  private isTelling = false;

  constructor(private readonly deps: SheetViewsDeps) {
    deps.spreadsheet.commands.onCommandExecuted(({ id }) => {
      if (FILTERING.test(id)) this.tellSoon();
    });
  }

  /** Sorts the active sheet by a column on the screen, or shows the file's order again. */
  sort(sort: Sort | null): void {
    const { sheets, selecting, spreadsheet, status } = this.deps;
    const sheet = sheets.active();
    if (!sheet) return;
    const refusal = sort === null ? null : sortRefusal(sheet, sort.column);
    if (refusal !== null) {
      status.say(refusal);
      return;
    }
    const cell = selecting.activeCell();
    const row = cell && sheet.order.toFile(cell.row);
    putSort(spreadsheet, sheet, sort);
    if (sort === null) this.sorts.delete(sheet.picture.name);
    else this.sorts.set(sheet.picture.name, sort);
    spreadsheet.redraw();
    if (cell && row !== null) {
      const to = sheet.order.toView(row);
      selecting.select({ top: to, bottom: to, left: cell.column, right: cell.column }, sheet);
    }
    this.tell();
  }

  /** Leaves only the rows whose cell in the active column shows what the active cell does. */
  filterByCell(): void {
    const { sheets, selecting, spreadsheet, status } = this.deps;
    const [sheet, cell] = [sheets.active(), selecting.activeCell()];
    const body = sheet && tableBody(sheet);
    if (
      !sheet ||
      !cell ||
      !body ||
      cell.row < body.top ||
      cell.column < body.left ||
      cell.column > body.right
    ) {
      status.say(WORDS.noTable);
      return;
    }
    const text = shownIn(sheet, cell.row, cell.column);
    const filters = text === "" ? { blank: true as const } : { filters: [text] };
    putFilter(spreadsheet, sheet, [[cell.column, { colId: cell.column, filters }]]);
  }

  /** Whether the active sheet is filtered. */
  isFiltered(): boolean {
    const sheet = this.deps.sheets.active();
    return sheet !== undefined && filterCriteria(this.deps.spreadsheet, sheet).length > 0;
  }

  /** Ends the filter of the active sheet. */
  showAll(): void {
    const sheet = this.deps.sheets.active();
    if (sheet) unfilter(this.deps.spreadsheet, sheet);
  }

  /** All rows of a sheet that was drawn afresh are there: it is shown as its predecessor was. */
  allCame(sheet: HeldSheet, criteria: FilterCriteria): void {
    const sort = this.sorts.get(sheet.picture.name);
    if (sort !== undefined && sortRefusal(sheet, sort.column) === null) {
      putSort(this.deps.spreadsheet, sheet, sort);
      this.deps.spreadsheet.redraw();
    } else this.sorts.delete(sheet.picture.name);
    putFilter(this.deps.spreadsheet, sheet, criteria);
    this.tell();
  }

  /** Tells of the active sheet, once for all that happens at a time. */
  tellSoon(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    window.setTimeout(() => {
      this.isTelling = false;
      if (this.deps.sheets.active()) this.tell();
    });
  }

  private tell(): void {
    const { spreadsheet, sheets } = this.deps;
    this.restoreHead();
    this.restoreHead = () => undefined;
    const sheet = sheets.active();
    const sort = sheet?.order.isSorted ? this.sorts.get(sheet.picture.name) : undefined;
    const sorted =
      sheet && sort
        ? WORDS.sorted(shownIn(sheet, sheet.picture.filter?.top ?? 0, sort.column), sort.descending)
        : null;
    const isFiltered = sheet !== undefined && filterCriteria(spreadsheet, sheet).length > 0;
    this.bar.show({ filtered: sheet && isFiltered ? this.filtered(sheet) : null, sorted });
    spreadsheet.redraw();
  }

  /** What the filter leaves of a sheet, which the register's head then says, too. */
  private filtered(sheet: HeldSheet): string {
    const { worksheet, picture } = sheet;
    const body = tableBody(sheet);
    if (body === null) return "";
    const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, index) => body.top + index);
    const seen = rows.filter((row) => worksheet.getRowVisible(row));
    const cells = worksheet.getCellMatrix();
    const value = (row: number, column: number) => cells.getValue(row, column)?.v;
    const headings = Array.from({ length: picture.columnCount }, (_, column) =>
      String(value(body.top - 1, column) ?? "").trim(),
    );
    const totals =
      picture.kind === REGISTER_KIND
        ? filteredTotals(
            headings,
            seen.map((row) => (column: number) => value(row, column)),
          )
        : null;
    if (totals === null) return WORDS.filteredRows(seen.length, rows.length);
    this.restoreHead = putHead(sheet, totals);
    const figure = ({ count, total }: Part) => ({ count, total: formatMoney(total) });
    return WORDS.filtered(figure(totals.all), figure(totals.claim), figure(totals.lawsuit));
  }
}

/**
 * Shows the figures in the head's line «По отбору»: Excel works them out there, the grid calculates nothing. Returns
 * what takes them away again.
 */
function putHead({ worksheet, picture }: HeldSheet, { byCaption }: FilteredTotals): () => void {
  const cells = worksheet.getCellMatrix();
  const above = Array.from({ length: picture.filter?.top ?? 0 }, (_, row) => row);
  const line = above.find((row) => cells.getValue(row, 0)?.v === REGISTER_WORDS.filtered);
  if (line === undefined) return () => undefined;
  const put: { column: number; old: ICellData | null; mine: ICellData }[] = [];
  for (let column = 1; column < picture.columnCount; column++) {
    const figure = byCaption.get(String(cells.getValue(line - 2, column)?.v ?? ""));
    if (figure === undefined) continue;
    const old = cells.getValue(line, column) ?? null;
    const mine = { ...old, v: figure, t: CellValueType.NUMBER };
    cells.setValue(line, column, mine);
    put.push({ column, old, mine });
  }
  return () => {
    for (const { column, old, mine } of put)
      if (cells.getValue(line, column) === mine)
        if (old === null) cells.realDeleteValue(line, column);
        else cells.setValue(line, column, old);
  };
}
