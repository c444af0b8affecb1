import { columnIndex } from "../../domain/grid";
import type { TextEdit } from "./package";
import { RowCodes } from "./rowCodes";
import { forEachElement } from "./xml";

/**
 * The cell styles that indent their text: index in cellXfs → steps (ECMA-376, 18.8.1 `alignment/@indent`).
 * SheetJS does not tell alignments, and exported trees without outline levels show their depth by indents alone.
 */
export function indentingStyles(stylesXml: string | null): ReadonlyMap<number, number> {
  const indents = new Map<number, number>();
  if (!stylesXml?.includes("indent=")) return indents;
  let inCellXfs = false;
  let style = -1;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === "cellXfs") inCellXfs = true;
    if (!inCellXfs) return;
    if (name === "xf") style++;
    if (name === "alignment" && Number(attributes["indent"]) > 0)
      indents.set(style, Number(attributes["indent"]));
  };
  forEachElement(stylesXml, open, (name) => {
    if (name === "cellXfs") inCellXfs = false;
  });
  return indents;
}

/** Notes the indents of a worksheet part's cells while it is inflated, and hands the text on to another edit. */
export function watchIndents(
  styles: ReadonlyMap<number, number>,
  next: TextEdit,
): TextEdit & { indents: RowCodes } {
  const indents = new RowCodes();
  const indented = new RegExp(
    `<(?:\\w+:)?c r="([A-Z]{1,3})(\\d+)" s="(${[...styles.keys()].join("|")})"`,
    "g",
  );
  let row = -1;
  let codes = "";
  const note = (text: string) => {
    for (const [, letters = "", number = "", style = ""] of text.matchAll(indented)) {
      if (Number(number) - 1 !== row) {
        if (codes) indents.setRow(row, codes);
        row = Number(number) - 1;
        codes = "";
      }
      const steps = styles.get(Number(style)) ?? 0;
      codes = codes.padEnd(columnIndex(letters) ?? 0, "\0") + String.fromCharCode(steps);
    }
  };
  // A tag may be cut in two where the pieces meet; each piece is looked at up to its last tag.
  let rest = "";
  return {
    indents,
    push(piece) {
      const text = rest + piece;
      const cut = text.lastIndexOf("<");
      rest = text.slice(Math.max(cut, 0));
      note(text.slice(0, Math.max(cut, 0)));
      return next.push(piece);
    },
    end() {
      note(rest);
      if (codes) indents.setRow(row, codes);
      return next.end();
    },
  };
}
