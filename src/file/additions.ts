import { cellOfAddress } from "../domain/grid";
import { NO_ADDITIONS, type SheetAdditions } from "../domain/cellTouch";
import type { SheetModel } from "../sheet/model";
import { REL } from "./package/namespaces";
import { OpcPackage } from "./package/opcPackage";
import { workbookPartName } from "./package/openParts";
import { readWorkbookPart } from "./package/workbookPart";
import { attributeOf, childOf, parseXml, type XmlElement } from "./package/xmlTree";

/** Reports the comments and the table's style of a sheet; nothing for a sheet that does not exist. */
export type SurroundingsReader = (sheet: string) => Promise<Pick<SheetAdditions, "notes" | "tableStyle">>;

/** Opens an .xlsx package to query, sheet by sheet, what stands beside the cells in parts of their own. */
export async function packageSurroundings(bytes: Uint8Array): Promise<SurroundingsReader> {
  const pack = await OpcPackage.open(bytes);
  const workbookPart = await workbookPartName(pack);
  const relationships = await pack.relationships(workbookPart);
  const { sheets } = readWorkbookPart(await pack.readText(workbookPart));
  return async (sheet) => {
    const listed = sheets.find(({ name }) => name === sheet);
    const part = listed && relationships.byId(listed.relationshipId)?.part;
    if (!part || !pack.has(part)) return NO_ADDITIONS;
    return { notes: await notesOf(pack, part), tableStyle: await tableStyleOf(pack, part) };
  };
}

/** What a model would hold that has not been written yet. */
export function modelAdditions({ notes = [], looks = [], table, blocks, cells }: SheetModel): SheetAdditions {
  const formulas = blocks.flatMap(({ top, left, rowCount, columns }) =>
    columns.flatMap(({ formula }, index) =>
      formula === undefined
        ? []
        : Array.from({ length: rowCount }, (_, row) => formula(row)).flatMap((text, row) =>
            text === null ? [] : [{ row: top + row, column: left + index, text }],
          ),
    ),
  );
  for (const { row, column, typed } of cells)
    if (typed !== undefined) formulas.push({ row, column, text: typed });
  return { notes, looks, formulas, tableStyle: table?.style ?? null };
}

async function notesOf(pack: OpcPackage, sheetPart: string): Promise<SheetAdditions["notes"]> {
  const part = (await pack.relationships(sheetPart)).ofType(REL.comments)?.part;
  if (!part || !pack.has(part)) return [];
  const root = parseXml(await pack.readText(part));
  const authors = childOf(root, "authors")?.children.map(({ text }) => text) ?? [];
  return (childOf(root, "commentList")?.children ?? []).flatMap((comment) => {
    const place = cellOfAddress(attributeOf(comment, "ref") ?? "");
    const body = childOf(comment, "text");
    const text = body === null ? "" : textOf(body);
    if (place === null || text.trim() === "") return [];
    return [{ ...place, text, author: authors[Number(attributeOf(comment, "authorId") ?? -1)] || null }];
  });
}

/** All `<t>` of a comment, in order. */
function textOf(element: XmlElement): string {
  if (element.local === "t") return element.text;
  return element.children.map(textOf).join("");
}

async function tableStyleOf(pack: OpcPackage, sheetPart: string): Promise<string | null> {
  const part = (await pack.relationships(sheetPart)).ofType(REL.table)?.part;
  if (!part || !pack.has(part)) return null;
  const style = childOf(parseXml(await pack.readText(part)), "tableStyleInfo");
  return style === null ? null : attributeOf(style, "name");
}
