import { FILE_VERDICT_ORDER, type FileLine } from "./fileLine";
import type { Day } from "../domain/day";
import type { Control } from "../domain/problem";
import { placeChecks } from "../forms/control/checks";
import {
  fit,
  LAST,
  placeHeadings,
  placeSectionTitle,
  placeWords,
  WIDTHS,
} from "../forms/control/controlParts";
import { emptySheet, place, placeMerged, placeRow, rangeOf, setHeight, setWidths } from "../sheet/layout";
import type { SheetModel } from "../sheet/model";
import { landscapePage } from "../sheet/page";
import { STYLES } from "../sheet/sheetStyles";
import { DATASET_WORDS } from "./datasetWords";

/** The mark of the sheet (`_rd_consolidation`). */
const FILES_KIND = "consolidation";

/** What the sheet shows. */
export interface FilesView {
  readonly asOf: Day;
  readonly debts: number;
  readonly administrators: number;
  readonly controls: readonly Control[];
  readonly files: readonly FileLine[];
}

/** The first sheet of a consolidated workbook: its controls, and what became of each file, losses first. */
export function filesSheet({ asOf, debts, administrators, controls, files }: FilesView): SheetModel {
  const sheet = emptySheet(FILES_KIND, DATASET_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  place(sheet, 0, 0, DATASET_WORDS.title(asOf), STYLES.title);
  setHeight(sheet, 0, 24);
  let row = placeWords(sheet, 1, DATASET_WORDS.about(debts, administrators), STYLES.subtitle);
  row = placeChecks(sheet, row, controls);
  row = placeSectionTitle(sheet, row, DATASET_WORDS.files);
  row = placeHeadings(sheet, row, DATASET_WORDS.headings);
  const sorted = [...files].sort(
    (a, b) => FILE_VERDICT_ORDER.indexOf(a.verdict) - FILE_VERDICT_ORDER.indexOf(b.verdict),
  );
  sorted.forEach((file, index) => {
    const at = row + index;
    placeRow(sheet, at, 0, [index + 1, file.name, file.debts], [STYLES.days, STYLES.text, STYLES.days]);
    placeMerged(sheet, rangeOf(at, 3, 1, LAST - 3), file.words, STYLES.text);
    place(sheet, at, LAST, file.message, STYLES.text);
    fit(sheet, at, [
      { text: file.name, from: 1 },
      { text: file.message, from: LAST },
    ]);
  });
  sheet.print = landscapePage(DATASET_WORDS.title(asOf), {
    area: rangeOf(0, 0, row + Math.max(1, files.length), LAST + 1),
  });
  return sheet;
}
