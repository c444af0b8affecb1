import type { PictureRows, SheetPicture } from "../../app/workbookPicture";

/** A sheet that can be looked at: its picture, and its rows in pieces. */
export interface Drawing {
  readonly picture: SheetPicture;
  /** Rows `top` … `top + count - 1`, fewer at the sheet's end. */
  rows(top: number, count: number): PictureRows;
}

/** What a drawing knows about the sheet it shows. */
export interface DrawnSheet {
  readonly name: string;
  /** The mark if the add-in made the sheet, otherwise `null`. */
  readonly kind: string | null;
  /** Whether it may be typed into. */
  readonly editable: boolean;
}
