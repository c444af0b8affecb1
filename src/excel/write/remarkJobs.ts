import { cellAddress } from "../../domain/grid";
import type { SheetModel } from "../../sheet/model";
import { BYTES_AN_ACTION, COMMENTS_API, NOTES_API, valueBytes } from "../excelLimits";
import { threadText } from "../remarks";
import type { Job } from "./jobs";

/**
 * Remarks on cells: as notes, which look as they do in a file; as comments where Excel's API does not know notes, and
 * only such comments were read.
 */
export function* remarkJobs(
  { notes = [] }: SheetModel,
  sheet: string,
  hasApi: (version: string) => boolean,
): Iterable<Job> {
  if (!hasApi(COMMENTS_API)) return;
  const asNotes = hasApi(NOTES_API);
  for (const { row, column, text, author } of notes) {
    const content = threadText(text, author);
    yield {
      bytes: 3 * BYTES_AN_ACTION + valueBytes(content),
      act: (target) => {
        const worksheet = target.sheet(sheet);
        // The address is taken on the sheet that is being written, which may have any name.
        const cell = worksheet.getRange(cellAddress(row, column)).untrack();
        if (asNotes) worksheet.notes.add(cell, content);
        else worksheet.comments.add(cell, content);
      },
    };
  }
}
