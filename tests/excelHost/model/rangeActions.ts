import { HostError } from "../errors";
import { intersection, rowCount, without, type Area, type Box } from "./area";
import type { Hyperlink } from "./sheet";
import { DEFAULT_STYLE, withProperty, type Style } from "./style";
import { enterAll } from "./write";

const hyperlinkKey = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** Merges cells: only the value of the first one stays, as in Excel. */
export function merge(area: Area, across?: unknown): void {
  const { sheet } = area;
  sheet.checkUnprotected();
  const boxes: Box[] =
    across === true
      ? Array.from({ length: rowCount(area) }, (_, index) => ({
          ...boxOf(area),
          top: area.top + index,
          bottom: area.top + index,
        }))
      : [boxOf(area)];
  for (const box of boxes) mergeOne(area, box);
}

const boxOf = ({ top, left, bottom, right }: Box): Box => ({ top, left, bottom, right });

/** Excel on the web loses fill and lines of cells that are merged after they were formatted (office-js issue 6405). */
function bare(style: Style): Style {
  const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  return sides.reduce((left, side) => withProperty(left, side, null), withProperty(style, "fill", null));
}

function mergeOne({ sheet }: Area, wanted: Box): void {
  let box = wanted;
  // A merge that meets others takes them in.
  for (const other of sheet.merges)
    if (intersection(other, box) !== null)
      box = {
        top: Math.min(box.top, other.top),
        left: Math.min(box.left, other.left),
        bottom: Math.max(box.bottom, other.bottom),
        right: Math.max(box.right, other.right),
      };
  if (box.top === box.bottom && box.left === box.right) return;
  if (sheet.tables.some((table) => intersection(table.box, box) !== null))
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  sheet.merges = [...sheet.merges.filter((other) => intersection(other, box) === null), box];
  sheet.cells.restyle(box, bare);
  const kept = [...sheet.cells.filled(box)][0];
  if (kept === undefined) return;
  const [row, column] = kept;
  const content = { value: sheet.cells.value(row, column), formula: sheet.cells.formula(row, column) };
  for (const [otherRow, otherColumn] of [...sheet.cells.filled(box)])
    sheet.cells.put(otherRow, otherColumn, { value: "", formula: null });
  sheet.cells.put(box.top, box.left, content);
}

/** Takes merged areas that meet the cells apart. */
export function unmerge({ sheet, ...box }: Area): void {
  sheet.checkUnprotected();
  sheet.merges = sheet.merges.filter((other) => intersection(other, box) === null);
}

/** Clears contents, formats (with merges and conditional formats), or hyperlinks. */
export function clear(area: Area, applyTo?: unknown): void {
  const { sheet } = area;
  sheet.checkUnprotected(area);
  const what = applyTo ?? "All";
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(String(what)))
    throw new HostError("InvalidArgument", `«${String(what)}» cannot be cleared.`);
  if (what === "All" || what === "Contents") {
    for (const [row, column] of [...sheet.cells.filled(area)])
      sheet.cells.put(row, column, { value: "", formula: null });
    sheet.workbook.happened("changed", sheet);
  }
  if (what === "All" || what === "Formats") {
    sheet.cells.restyle(area, () => DEFAULT_STYLE);
    unmerge(area);
    sheet.conditionalFormats = sheet.conditionalFormats
      .map((rule) => ({ ...rule, boxes: rule.boxes.flatMap((box) => without(box, area)) }))
      .filter((rule) => rule.boxes.length > 0);
  }
  if (what !== "Contents" && what !== "Formats")
    for (const key of [...sheet.hyperlinks.keys()]) {
      const [row = -1, column = -1] = key.split(",").map(Number);
      if (intersection({ top: row, left: column, bottom: row, right: column }, area) !== null)
        sheet.hyperlinks.delete(key);
    }
}

/** Lays a hyperlink on every cell; Excel gives the cells its look of a link, and the text that is to be shown. */
export function setHyperlink(area: Area, value: unknown): void {
  const { sheet } = area;
  sheet.checkUnprotected(area);
  if (typeof value !== "object" || value === null)
    throw new HostError("InvalidArgument", "A hyperlink is expected.");
  const link = value as Hyperlink;
  if (link.address === undefined && link.documentReference === undefined)
    throw new HostError("InvalidArgument", "A hyperlink leads to an address or a place in the workbook.");
  if (typeof link.textToDisplay === "string")
    enterAll({ ...area, bottom: area.top, right: area.left }, link.textToDisplay);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.hyperlinks.set(hyperlinkKey(row, column), link);
  sheet.cells.restyle(area, (style) =>
    withProperty(withProperty(style, "fontColor", "#0563C1"), "underline", "Single"),
  );
}
