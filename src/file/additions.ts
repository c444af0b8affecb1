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
    const looks = looksReader(styles);
    const formulas = formulasReader();
    await inWholeRows(pack, part, (rows) => {
      looks.read(rows);
      formulas.read(rows);
    });
    return {
      notes: await notesOf(pack, part),
      looks: looks.found,
      formulas: formulas.found,
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

/** Passes a sheet's text on in pieces that end with a row. */
async function inWholeRows(pack: OpcPackage, part: string, read: (rows: string) => void): Promise<void> {
  let rest = "";
  await pack.readPieces(part, (piece) => {
    rest += piece;
    const end = rest.length < ROWS_AT_ONCE ? -1 : endOfRow(rest);
    if (end < 0) return;
    read(rest.slice(0, end));
    rest = rest.slice(end);
  });
  read(rest);
}

/** Reading goes by pieces of about so many characters. */
const ROWS_AT_ONCE = 256 * 1024;
const ROW_END = "row>";

/** The end of the last row in a text, -1 if there is none: a text of a cell may say «row>» as well. */
function endOfRow(text: string): number {
  for (let at = text.lastIndexOf(ROW_END); at >= 0; at = text.lastIndexOf(ROW_END, at - 1))
    if (/<\/(?:\w+:)?$/.test(text.slice(Math.max(0, at - 40), at))) return at + ROW_END.length;
  return -1;
}

/** What reads something of a sheet, piece by piece. */
interface PieceReader<T> {
  readonly read: (rows: string) => void;
  readonly found: readonly T[];
}

const STYLED_CELL = /<(?:\w+:)?c\s(?:[^<>]*\s)?s="(\d+)"[^<>]*>/g;

function looksReader(styles: readonly CellStyle[]): PieceReader<SheetAdditions["looks"][number]> {
  const own = new Map<string, CellLook>();
  styles.forEach((style, number) => {
    const look = userLook(style);
    if (look !== null) own.set(String(number), look);
  });
  const found: SheetAdditions["looks"][number][] = [];
  const read = (rows: string): void => {
    if (own.size === 0) return;
    for (const [tag, style = ""] of rows.matchAll(STYLED_CELL)) {
      const look = own.get(style);
      const place = look && cellOfAddress(/\br="([A-Z]+\d+)"/.exec(tag)?.[1] ?? "");
      if (look && place) found.push({ ...place, look });
    }
  };
  return { read, found };
}

const FORMULA_CELL = /<((?:\w+:)?)c\s([^<>]*)>\s*(<\1f\b[^>]*\/>|<\1f\b[^>]*>[^<]*<\/\1f>)/g;
const ANY_FORMULA = /<(?:\w+:)?f[\s>]/;

/** Formulas; one that Excel shares along a column is returned for each of its cells. */
function formulasReader(): PieceReader<SheetAdditions["formulas"][number]> {
  const shared = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  const found: SheetAdditions["formulas"][number][] = [];
  const read = (rows: string): void => {
    if (!ANY_FORMULA.test(rows)) return;
    for (const [, , attributes = "", element = ""] of rows.matchAll(FORMULA_CELL)) {
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
  };
  return { read, found };
}

async function tableStyleOf(pack: OpcPackage, sheetPart: string): Promise<string | null> {
  const part = (await pack.relationships(sheetPart)).ofType(REL.table)?.part;
  if (!part || !pack.has(part)) return null;
  const style = childOf(parseXml(await pack.readText(part)), "tableStyleInfo");
  return style === null ? null : attributeOf(style, "name");
}
