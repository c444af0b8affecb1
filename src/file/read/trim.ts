import type { TextEdit } from "./package";

/**
 * Takes out of a worksheet part what is not read, while it is inflated: cells and rows that have only a look
 * (borders down to row 1,048,576 would fill the memory) and the text of formulas (only that there is one counts,
 * and SheetJS compares every cell with every array formula). The pieces may break anywhere.
 */
export function trimSheet(): TextEdit {
  let rest = "";
  let patterns: Patterns | null = null;
  return {
    push(piece) {
      const text = rest + piece;
      patterns ??= patternsOf(text);
      if (patterns === null) {
        rest = text;
        return "";
      }
      // Everything before the last start of a cell or row is whole cells and rows. Where there is none,
      // the text passes as it is: a tag that a break cuts in two is kept, which harms nothing.
      const cut = Math.max(text.lastIndexOf(patterns.cell), text.lastIndexOf(patterns.row));
      rest = cut > 0 ? text.slice(cut) : "";
      return cut > 0 ? patterns.trim(text.slice(0, cut)) : text;
    },
    end: () => patterns?.trim(rest) ?? rest,
  };
}

/** What to look for in a part, with the namespace prefix that the part uses (`x:` or none). */
interface Patterns {
  /** How a cell starts. */
  readonly cell: string;
  /** How a row starts. */
  readonly row: string;
  readonly trim: (xml: string) => string;
}

/** Reads the prefix off the root element; `null` while that has not come. */
function patternsOf(start: string): Patterns | null {
  const root = /<((?:\w+:)?)worksheet[\s>]/.exec(start);
  if (!root) return null;
  const prefix = root[1] ?? "";
  // A cell or row without an address stays, as the places of its neighbours are counted on it.
  const emptyCell = new RegExp(`<${prefix}c (?=[^>]*\\br=")[^>]*(?:/>|></${prefix}c>)`, "g");
  const emptyRow = new RegExp(`<${prefix}row (?=[^>]*\\br=")[^>]*(?:/>|>\\s*</${prefix}row>)`, "g");
  const formula = new RegExp(`<${prefix}f(?: [^>]*)?>[^<]*</${prefix}f>|<${prefix}f(?: [^>]*)?/>`, "g");
  const trim = (xml: string) =>
    xml.replace(emptyCell, "").replace(emptyRow, "").replace(formula, `<${prefix}f>0</${prefix}f>`);
  return { cell: `<${prefix}c `, row: `<${prefix}row `, trim };
}
