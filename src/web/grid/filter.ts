import { InterceptorEffectEnum, VerticalAlign } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import {
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type IFilterColumn,
} from "@univerjs/sheets-filter";
import type { HeldSheet } from "./sheets";
import { UNIT, type Spreadsheet } from "./spreadsheet";

/** Pixels of a filter button with its margins. */
const BUTTON = 17;

/**
 * Leaves the full heading width of our own tables to the text, and puts the filter buttons below it, as Excel does:
 * the heading row is high enough for both.
 */
export function tuckButtons({ injector }: Spreadsheet, sheet: () => HeldSheet | undefined): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    // Runs after the component has made room beside the text.
    priority: 5,
    handler(cell, { row, subUnitId }, next) {
      if (!cell?.fontRenderExtension) return next(cell);
      const shown = sheet();
      if (shown?.id !== subUnitId || shown.picture.kind === null || row !== shown.picture.filter?.top)
        return next(cell);
      const interceptorStyle = { vt: VerticalAlign.BOTTOM, pd: { t: 0, r: 2, b: BUTTON, l: 2 } };
      const { fontRenderExtension, ...rest } = cell;
      return next({
        ...rest,
        fontRenderExtension: { ...fontRenderExtension, rightOffset: 0 },
        interceptorStyle,
      });
    },
  });
}

/** What the user has filtered a sheet by: column and criterion. */
export type FilterCriteria = readonly (readonly [number, IFilterColumn])[];

/** What a sheet is currently filtered by; nothing for one without a filter. */
export function filterCriteria({ injector }: Spreadsheet, { id }: HeldSheet): FilterCriteria {
  const model = injector.get(SheetsFilterService).getFilterModel(UNIT, id);
  return model?.serialize().filterColumns?.map((column) => [column.colId, column]) ?? [];
}

/** Puts filter buttons over the sheet's table, and reapplies the filter if the columns still exist. */
export function putFilter({ commands }: Spreadsheet, sheet: HeldSheet, criteria: FilterCriteria): void {
  const { filter } = sheet.picture;
  if (!filter) return;
  const place = { unitId: UNIT, subUnitId: sheet.id };
  const range = {
    startRow: filter.top,
    endRow: filter.bottom,
    startColumn: filter.left,
    endColumn: filter.right,
  };
  commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range });
  for (const [col, criterion] of criteria)
    if (col <= filter.right)
      commands.syncExecuteCommand(SetSheetsFilterCriteriaMutation.id, { ...place, col, criteria: criterion });
}

/** Shows all rows of a sheet again; its filter buttons stay. */
export function unfilter(spreadsheet: Spreadsheet, sheet: HeldSheet): void {
  for (const [col] of filterCriteria(spreadsheet, sheet))
    spreadsheet.commands.syncExecuteCommand(SetSheetsFilterCriteriaMutation.id, {
      unitId: UNIT,
      subUnitId: sheet.id,
      col,
      criteria: null,
    });
}
