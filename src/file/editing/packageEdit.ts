import { cellAddress } from "../../domain/grid";
import { looksLikeFormula, styleAttribute, textElement } from "../package/cellXml";
import { REL, TYPE } from "../package/namespaces";
import type { OpcPackage } from "../package/opcPackage";
import type { Stylesheet } from "../package/stylesheet";
import { openStyles } from "../package/openParts";
import { XmlEditor } from "../package/xmlEditor";
import { attributeOf, childOf, type XmlElement } from "../package/xmlTree";
import { editedValue, type CellEdit } from "./cellEdit";

/** What is typed into a worksheet part. */
export interface PartEdits {
  readonly part: string;
  readonly edits: readonly CellEdit[];
}

/**
 * Types values into worksheets of a package that otherwise stay as they are; cells keep their formatting. A formula
 * that is typed over would leave its entry in the calculation chain, which is therefore removed: Excel rebuilds it.
 */
export async function typeInto(
  pack: OpcPackage,
  workbookPart: string,
  sheets: readonly PartEdits[],
  date1904: boolean,
): Promise<void> {
  let overFormula = false;
  const styles = await openStyles(pack, workbookPart);
  for (const { part, edits } of sheets) {
    const editor = new XmlEditor(await pack.readText(part));
    const put = new CellPutter(editor, styles.sheet, date1904);
    for (const [row, inRow] of byRow(edits)) overFormula = put.row(row, inRow) || overFormula;
    pack.put(part, editor.toString());
  }
  pack.put(styles.part, styles.sheet.toString(), TYPE.styles);
  const relationships = await pack.relationships(workbookPart);
  const chain = relationships.ofType(REL.calcChain)?.part;
  if (!overFormula || !chain) return;
  relationships.removeTo(chain);
  pack.remove(chain);
}

/**
 * The final content, row by row from the top and from left to right in each row: rows and cells inserted at one place
 * stay in the order in which they are inserted, and Excel offers to repair a sheet where they are in another.
 */
function byRow(edits: readonly CellEdit[]): ReadonlyMap<number, readonly CellEdit[]> {
  // Of several values typed into one cell, only the last counts.
  const last = new Map(edits.map((edit) => [cellAddress(edit.row, edit.column), edit]));
  const rows = new Map<number, CellEdit[]>();
  for (const edit of [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(edit.row, [...(rows.get(edit.row) ?? []), edit]);
  return rows;
}

class CellPutter {
  private readonly data: XmlElement;

  constructor(
    private readonly editor: XmlEditor,
    private readonly styles: Stylesheet,
    private readonly date1904: boolean,
  ) {
    const data = childOf(editor.root, "sheetData");
    if (!data) throw new Error("A worksheet part without rows");
    this.data = data;
  }

  /** Puts what was typed into one row, from left to right; returns whether a formula was overwritten. */
  row(row: number, edits: readonly CellEdit[]): boolean {
    const element = this.data.children.find((child) => Number(attributeOf(child, "r")) === row + 1);
    if (!element) {
      const cells = edits.map((edit) => this.cell(edit, null)).join("");
      const next = this.data.children.find((child) => Number(attributeOf(child, "r")) > row + 1);
      this.put(`<row r="${String(row + 1)}">${cells}</row>`, next, this.data);
      return false;
    }
    let overFormula = false;
    for (const edit of edits) {
      const address = cellAddress(row, edit.column);
      const old = element.children.find((child) => attributeOf(child, "r") === address);
      const next = old ?? element.children.find((child) => isAfter(attributeOf(child, "r") ?? "", address));
      this.put(this.cell(edit, old ?? null), next, element);
      if (old) this.editor.remove(old);
      overFormula ||= old !== undefined && childOf(old, "f") !== null;
    }
    return overFormula;
  }

  private put(xml: string, before: XmlElement | undefined, parent: XmlElement): void {
    if (before) this.editor.insert(before.start, xml);
    else this.editor.append(parent, xml);
  }

  private cell(edit: CellEdit, old: XmlElement | null): string {
    const value = editedValue(edit, this.date1904);
    const quoted = typeof value === "string" && looksLikeFormula(value);
    const style = this.styles.requoted(Number((old && attributeOf(old, "s")) ?? 0), quoted);
    const open = `<c r="${cellAddress(edit.row, edit.column)}"${styleAttribute(style)}`;
    if (typeof value === "number") return `${open}><v>${String(value)}</v></c>`;
    if (typeof value === "boolean") return `${open} t="b"><v>${value ? "1" : "0"}</v></c>`;
    if (typeof value === "string") return `${open} t="inlineStr"><is>${textElement(value)}</is></c>`;
    return `${open}/>`;
  }
}

/** Whether a cell of the same row is to the right of another. */
function isAfter(address: string, other: string): boolean {
  const letters = address.replace(/\d+$/, "");
  const others = other.replace(/\d+$/, "");
  return letters.length === others.length ? letters > others : letters.length > others.length;
}
