import type { CellLook } from "../../domain/cellTouch";
import type { CellStyle } from "../model";

/** The font colour in our own tables (see STYLES): cells with another were coloured by somebody. */
const PLAIN_LETTERS: ReadonlySet<string> = new Set(["1F2933", "000000"]);

/** What of a cell's style a person may have given it; `null` for a plain cell. Colours are `RRGGBB`. */
export function userLook({
  fill,
  fontColor,
  bold,
  italic,
}: Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic">): CellLook | null {
  const look: CellLook = {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && !PLAIN_LETTERS.has(fontColor.toUpperCase()) && { fontColor }),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
  };
  return Object.keys(look).length === 0 ? null : look;
}
