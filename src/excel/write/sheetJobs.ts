import type { SheetModel } from "../../sheet/model";
import { MARK } from "../../sheet/writing/names";
import { BYTES_AN_ACTION } from "../limits";
import { PENDING } from "../listing";
import { formatJobs, numberFormatJobs } from "./formats";
import type { Job } from "./jobs";
import { layoutJobs } from "./layout";
import { printJobs } from "./print";
import { conditionalFormatJobs, mergeJobs, tableJobs, validationJobs } from "./rules";
import { valueJobs } from "./values";

/** Where a new sheet is written. */
export interface PendingPlace {
  /** Its name until all sheets stand. */
  readonly sheet: string;
  /** The number of its pending mark. */
  readonly number: number;
  readonly date1904: boolean;
  readonly hasApi: (version: string) => boolean;
}

/** The hidden name that marks a sheet as pending: what is left of a broken write is found and removed by it. */
export function pendingMark(number: number): string {
  return `${MARK}${PENDING}${String(number)}`;
}

/** Everything that makes a new sheet of a model, but its formulas, charts, links and names, which need all sheets to stand. */
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
}

/** Gives a sheet a mark that the user does not see. */
export function putMark(context: Excel.RequestContext, name: string, sheet: Excel.Worksheet): void {
  const item = context.workbook.names.add(name, sheet.getRange("A1").untrack());
  item.visible = false;
}
