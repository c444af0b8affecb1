import { cellOfAddress } from "../domain/grid";
import { NO_ADDITIONS, type CellLook, type SheetAdditions } from "../domain/cellTouch";
import type { CellStyle, SheetModel } from "../sheet/model";
import { userLook } from "../sheet/writing/userLook";
import { filledFormula } from "../sheet/writing/references";
import { REL } from "./package/namespaces";
import { OpcPackage } from "./package/opcPackage";
import { workbookPartName } from "./package/openParts";
import { readWorkbookPart } from "./package/workbookPart";
import { attributeOf, childOf, parseXml, type XmlElement } from "./package/xmlTree";
import { themeColors } from "./picture/colors";
import { packageStyles } from "./picture/packageStyles";

/** Reports what a sheet holds besides its values; nothing for a sheet that does not exist. */
export type AdditionsReader = (sheet: string) => Promise<SheetAdditions>;

/** Opens an .xlsx package, including its styles, to query its sheets' additions one by one. */
export async function packageAdditions(bytes: Uint8Array): Promise<AdditionsReader> {
  const pack = await OpcPackage.open(bytes);
  const workbookPart = await workbookPartName(pack);
  const relationships = await pack.relationships(workbookPart);
  const { sheets } = readWorkbookPart(await pack.readText(workbookPart));
  const text = async (type: string): Promise<string | null> => {
    const name = relationships.ofType(type)?.part;
    return name && pack.has(name) ? pack.readText(name) : null;
  };
  const styles = packageStyles(await text(REL.styles), themeColors(await text(REL.theme))).cells;
  return async (sheet) => {
    const listed = sheets.find(({ name }) => name === sheet);
    const part = listed && relationships.byId(listed.relationshipId)?.part;
    if (!part || !pack.has(part)) return NO_ADDITIONS;
    const xml = await pack.readText(part);
    return {
      notes: await notesOf(pack, part),
      looks: looksOf(xml, styles),
      formulas: formulasOf(xml),
      tableStyle: await tableStyleOf(pack, part),
    };
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

const CELL_TAG = /<(?:\w+:)?c\s([^<>]*)>/g;

function looksOf(xml: string, styles: readonly CellStyle[]): SheetAdditions["looks"] {
  const own = new Map<string, CellLook>();
  styles.forEach((style, number) => {
    const look = userLook(style);
    if (look !== null) own.set(String(number), look);
  });
  if (own.size === 0) return [];
  const found: SheetAdditions["looks"][number][] = [];
  for (const [, attributes = ""] of xml.matchAll(CELL_TAG)) {
    const look = own.get(/\bs="(\d+)"/.exec(attributes)?.[1] ?? "");
    const place = look && cellOfAddress(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "");
    if (look && place) found.push({ ...place, look });
  }
  return found;
}

const FORMULA_CELL = /<((?:\w+:)?)c\s([^<>]*)>\s*(<\1f\b[^>]*\/>|<\1f\b[^>]*>[^<]*<\/\1f>)/g;

/** Formulas; one that Excel shares along a column is returned for each of its cells. */
function formulasOf(xml: string): SheetAdditions["formulas"] {
  const shared = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  const found: SheetAdditions["formulas"][number][] = [];
  if (!/<(?:\w+:)?f[\s>]/.test(xml)) return found;
  for (const [, , attributes = "", element = ""] of xml.matchAll(FORMULA_CELL)) {
    const place = cellOfAddress(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "");
    if (place === null) continue;
    const formula = parseXml(element.replace(/<(\/?)\w+:/g, "<$1"));
    const index = attributeOf(formula, "t") === "shared" ? attributeOf(formula, "si") : null;
    let { text } = formula;
    if (index !== null) {
      const master = shared.get(index);
      if (text !== "") shared.set(index, { ...place, text });
      else if (master)
        text = filledFormula(master.text, place.row - master.row, place.column - master.column);
    }
    if (text !== "") found.push({ ...place, text });
  }
  return found;
}

async function tableStyleOf(pack: OpcPackage, sheetPart: string): Promise<string | null> {
  const part = (await pack.relationships(sheetPart)).ofType(REL.table)?.part;
  if (!part || !pack.has(part)) return null;
  const style = childOf(parseXml(await pack.readText(part)), "tableStyleInfo");
  return style === null ? null : attributeOf(style, "name");
}
