import { rangeAddress, type CellRange } from "../../domain/grid";
import type { SheetModel } from "../../sheet/model";
import { NS } from "./namespaces";
import { tableBlock } from "../../sheet/writing/cells";
import { attributes, escapeCellAttribute, XML_HEADER } from "./escapeXml";

/** Characters that Excel's structured references cannot contain, or that no heading cell preserves. */
const FORBIDDEN = /[[\]#'@\r\n]/;
const HEADING_LIMIT = 255;

/**
 * A table part for a model that has a table. `id` and `name` must be unique in the workbook. Throws on headings that
 * Excel would repair: empty, equal ignoring case, or with forbidden characters.
 */
export function tableXml(model: SheetModel, id: number, name: string): string {
  const block = tableBlock(model);
  if (!model.table || !block) throw new RangeError(`${model.kind} has no table`);
  const { headers, style } = model.table;
  checkHeadings(headers, model.kind);
  const ref = rangeAddress(tableRange(model) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  const columns = headers.map(
    (heading, index) => `<tableColumn id="${String(index + 1)}" name="${escapeCellAttribute(heading)}"/>`,
  );
  const styleInfo = attributes({
    name: style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: true,
    showColumnStripes: false,
  });
  return (
    `${XML_HEADER}<table xmlns="${NS.main}"` +
    attributes({ id, name, displayName: name, ref, totalsRowShown: false }) +
    `><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${styleInfo}/></table>`
  );
}

/** The cells of the model's table with its header row, `null` without one. A table has at least one body row. */
export function tableRange(model: SheetModel): CellRange | null {
  const block = tableBlock(model);
  if (!block) return null;
  const { top, left, rowCount, columns } = block;
  return { top: top - 1, left, bottom: top + Math.max(rowCount, 1) - 1, right: left + columns.length - 1 };
}

function checkHeadings(headings: readonly string[], kind: string): void {
  const seen = new Set<string>();
  for (const heading of headings) {
    const key = heading.toLowerCase();
    if (heading === "" || heading.length > HEADING_LIMIT || FORBIDDEN.test(heading) || seen.has(key))
      throw new RangeError(`The table of ${kind} cannot have the heading «${heading}»`);
    seen.add(key);
  }
}
