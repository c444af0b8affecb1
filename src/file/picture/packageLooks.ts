import type { PictureColumn } from "../../app/workbookPicture";
import { rangeOfAddress, type CellRange } from "../../domain/grid";
import { Lazy } from "../lazy";
import { REL } from "../package/namespaces";
import { OpcPackage } from "../package/opcPackage";
import { readWorkbookPart, type WorkbookPart } from "../package/workbookPart";
import { workbookPartName } from "../package/openParts";
import { attributeOf, childOf, parseXml, type XmlElement } from "../package/xmlTree";
import { scanRows } from "./cellScan";
import { colorOf, themeColors, type ThemeColors } from "./colors";
import { partStart } from "./partStart";
import { packageStyles, type PackageStyles } from "./packageStyles";
import type { RangedFormat, SheetLooks } from "./sheetLooks";

/** More columns than this are not listed individually: `<col>` may span all 16,384. */
const MOST_COLUMNS = 500;

/** The looks of an .xlsx package's sheets, each read when it is first asked for. */
export class PackageLooks {
  private readonly sheets = new Map<string, Lazy<SheetLooks | null>>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly pack: OpcPackage,
    private readonly part: string,
    private readonly workbook: WorkbookPart,
    private readonly theme: ThemeColors,
    private readonly styles: PackageStyles,
  ) {}

  /** Opens a package already listed as one that can be added to. */
  static async open(bytes: Uint8Array): Promise<PackageLooks> {
    const pack = await OpcPackage.open(bytes);
    const part = await workbookPartName(pack);
    const workbook = readWorkbookPart(await pack.readText(part));
    const relationships = await pack.relationships(part);
    const text = async (type: string): Promise<string | null> => {
      const name = relationships.ofType(type)?.part;
      return name && pack.has(name) ? pack.readText(name) : null;
    };
    const theme = themeColors(await text(REL.theme));
    return new PackageLooks(bytes, pack, part, workbook, theme, packageStyles(await text(REL.styles), theme));
  }

  /** The looks of a sheet by its name in the package; `null` if there is no such worksheet. */
  sheet(name: string): Promise<SheetLooks | null> {
    let looks = this.sheets.get(name);
    if (!looks) this.sheets.set(name, (looks = new Lazy(() => this.read(name))));
    return looks.get();
  }

  /** The colour of a sheet's tab, read without unpacking its rows; `null` without one. */
  async tabColor(name: string): Promise<string | null> {
    const part = await this.partOf(name);
    const start = part === null ? "" : await partStart(this.bytes, part);
    const properties = /<(?:\w+:)?sheetPr\b[\s\S]*?<\/(?:\w+:)?sheetPr>/.exec(start)?.[0] ?? "";
    const color = /<(?:\w+:)?(tabColor\b[^>]*\/)>/.exec(properties)?.[1];
    return color === undefined ? null : colorOf(parseXml(`<${color}>`), this.theme);
  }

  private async read(name: string): Promise<SheetLooks | null> {
    const part = await this.partOf(name);
    if (part === null) return null;
    const { around, rows } = parted(await this.pack.readText(part));
    const root = parseXml(around);
    const scanned = scanRows(rows);
    const format = childOf(root, "sheetFormatPr");
    return {
      styles: this.styles.cells,
      styleAt: (row, column) => scanned.styles.at(row, column),
      rowLength: (row) => scanned.lengths.get(row) ?? 0,
      lastRow: scanned.lastRow,
      heights: scanned.heights,
      defaultHeight: Number((format && attributeOf(format, "defaultRowHeight")) ?? 15) || 15,
      columns: columnsOf(root),
      hiddenRows: scanned.hiddenRows,
      ...viewOf(root),
      filter: await this.filterOf(root, part),
      conditionalFormats: formatsOf(root, this.styles),
      tabColor: tabColorOf(root, this.theme),
    };
  }

  private async partOf(name: string): Promise<string | null> {
    const listed = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (!listed) return null;
    const part = (await this.pack.relationships(this.part)).byId(listed.relationshipId)?.part ?? null;
    return part !== null && this.pack.has(part) ? part : null;
  }

  /** The filter of the sheet itself, or else that of its first table. */
  private async filterOf(root: XmlElement, part: string): Promise<CellRange | null> {
    const own = childOf(root, "autoFilter");
    if (own) return rangeOfAddress(attributeOf(own, "ref") ?? "");
    if (!childOf(root, "tableParts")) return null;
    const table = (await this.pack.relationships(part)).ofType(REL.table)?.part;
    if (!table || !this.pack.has(table)) return null;
    const filter = childOf(parseXml(await this.pack.readText(table)), "autoFilter");
    return filter && rangeOfAddress(attributeOf(filter, "ref") ?? "");
  }
}

/** A worksheet part without its rows, which is a small document, and the rows separately. */
function parted(xml: string): { readonly around: string; readonly rows: string } {
  const [open] = /<(?:\w+:)?sheetData\s*>/.exec(xml) ?? [];
  const start = open === undefined ? -1 : xml.indexOf(open) + open.length;
  const end = start < 0 ? -1 : xml.search(/<\/(?:\w+:)?sheetData\s*>/);
  if (start < 0 || end < start) return { around: xml, rows: "" };
  return { around: xml.slice(0, start) + xml.slice(end), rows: xml.slice(start, end) };
}

function columnsOf(root: XmlElement): readonly PictureColumn[] {
  const format = childOf(root, "sheetFormatPr");
  const usual = Number((format && attributeOf(format, "defaultColWidth")) ?? 0) || null;
  const told = new Map<number, PictureColumn>();
  for (const element of childOf(root, "cols")?.children ?? []) {
    const first = Number(attributeOf(element, "min") ?? 1) - 1;
    const last = Math.min(Number(attributeOf(element, "max") ?? 1) - 1, first + MOST_COLUMNS, MOST_COLUMNS);
    const width = Number(attributeOf(element, "width") ?? 0) || usual;
    const hidden = isTrue(attributeOf(element, "hidden"));
    for (let column = first; column <= last; column++) told.set(column, { column, width, hidden });
  }
  if (usual !== null)
    for (let column = 0; column < 60; column++)
      if (!told.has(column)) told.set(column, { column, width: usual, hidden: false });
  return [...told.values()].sort((a, b) => a.column - b.column);
}

function viewOf(root: XmlElement): Pick<SheetLooks, "freeze" | "gridLines"> {
  const view = childOf(root, "sheetViews")?.children[0];
  const gridLines = !view || !["0", "false"].includes(attributeOf(view, "showGridLines") ?? "1");
  const pane = view && childOf(view, "pane");
  if (!pane || !/^frozen/.test(attributeOf(pane, "state") ?? "")) return { freeze: null, gridLines };
  const split = (name: string): number => Math.round(Number(attributeOf(pane, name) ?? 0)) || 0;
  return { freeze: { rows: split("ySplit"), columns: split("xSplit") }, gridLines };
}

/** The conditions as formulas, in the order in which they are tried. */
function formatsOf(root: XmlElement, styles: PackageStyles): readonly RangedFormat[] {
  return root.children
    .filter((element) => element.local === "conditionalFormatting")
    .flatMap((element) => {
      const ranges = (attributeOf(element, "sqref") ?? "").split(/\s+/).flatMap((reference) => {
        const range = rangeOfAddress(reference);
        return range ? [range] : [];
      });
      const [base] = ranges;
      const rules = element.children.filter((rule) => attributeOf(rule, "type") === "expression");
      return rules.flatMap((rule) => {
        const change = styles.changes[Number(attributeOf(rule, "dxfId") ?? -1)];
        const formula = childOf(rule, "formula")?.text ?? "";
        const stopIfTrue = isTrue(attributeOf(rule, "stopIfTrue"));
        if (!change || !base) return [];
        const priority = Number(attributeOf(rule, "priority") ?? 0);
        return ranges.map((range) => ({ priority, format: { range, base, formula, ...change, stopIfTrue } }));
      });
    })
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);
}

function tabColorOf(root: XmlElement, theme: ThemeColors): string | null {
  const properties = childOf(root, "sheetPr");
  return properties && colorOf(childOf(properties, "tabColor"), theme);
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
