import type { PictureRows } from "../../app/workbookPicture";
import type { SheetPatch } from "../grid/types";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** Rows closer together than this go in one piece. */
const NEAR = 4;

/** Rows of a sheet (ascending, counted from 0) as they look now, including the ones in between if these are few. */
export async function sheetPatch(
  workbook: Pick<MemoryWorkbook, "picture" | "pictureRows">,
  sheet: string,
  rows: readonly number[],
): Promise<SheetPatch> {
  const pieces: PictureRows[] = [];
  let [top, bottom] = [0, -1];
  for (const row of [...rows, Infinity]) {
    const isNear = bottom >= top && row - bottom < NEAR;
    if (!isNear && bottom >= top) pieces.push(await workbook.pictureRows(sheet, top, bottom - top + 1));
    if (!isNear) top = row;
    bottom = row;
  }
  return { picture: await workbook.picture(sheet), rows: pieces };
}
