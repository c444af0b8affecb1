import type { SheetModel } from "../../sheet/model";
import { MARK } from "../../sheet/writing/writtenNames";
import { BYTES_AN_ACTION } from "../excelLimits";
import { PENDING } from "../listing";
import { formatJobs, lookJobs, numberFormatJobs } from "./excelFormats";
import type { Job } from "./jobs";
import { layoutJobs } from "./excelLayout";
import { printJobs } from "./print";
import { remarkJobs } from "./remarkJobs";
import { conditionalFormatJobs, mergeJobs, tableJobs, validationJobs } from "./excelRules";
import { valueJobs } from "./excelValues";

/** Where a new sheet is written. */
export interface PendingPlace {
  /** Its name until all sheets exist. */
  readonly sheet: string;
  /** The number of its pending mark. */
  readonly number: number;
  readonly date1904: boolean;
  readonly hasApi: (version: string) => boolean;
}

/** The hidden name that marks a sheet as pending: the remains of an interrupted write are found and removed by it. */
export function pendingMark(number: number): string {
  return `${MARK}${PENDING}${String(number)}`;
}

/**
 * Everything needed to create a new sheet from a model, except its formulas, charts, links and names, which require
 * all sheets to exist.
 */
export function* sheetJobs(model: SheetModel, place: PendingPlace): Iterable<Job> {
  const { sheet, number, date1904, hasApi } = place;
  yield {
    bytes: 6 * BYTES_AN_ACTION,
    act: ({ context }) => {
      const added = context.workbook.worksheets.add(sheet);
      putMark(context, pendingMark(number), added);
    },
  };
  yield* numberFormatJobs(model, sheet);
  yield* valueJobs(model, sheet, date1904);
  yield* mergeJobs(model, sheet);
  yield* formatJobs(model, sheet);
  yield* tableJobs(model, sheet);
  yield* conditionalFormatJobs(model.conditionalFormats, sheet);
  yield* validationJobs(model.dataValidations, sheet);
  yield* printJobs(model.print, sheet);
  yield* layoutJobs(model, sheet, hasApi);
  yield* lookJobs(model, sheet);
  yield* remarkJobs(model, sheet, hasApi);
}

/** Gives a sheet a mark invisible to the user. */
export function putMark(context: Excel.RequestContext, name: string, sheet: Excel.Worksheet): void {
  const item = context.workbook.names.add(name, sheet.getRange("A1").untrack());
  item.visible = false;
}
