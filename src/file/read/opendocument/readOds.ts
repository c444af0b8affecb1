import { LimitError, MOST_SHEETS } from "../fileLimits";
import { ByteScanner } from "../openxml/byteScanner";
import { xmlText } from "../openxml/readXmlText";
import { ownMarks } from "../ownMarks";
import type { SourcePackage } from "../filePackage";
import { FirstRowsTeller, type BegunSheet } from "../firstRows";
import type { ParsedWorkbook, ReadOptions } from "../types";
import { utf8Pieces } from "../encoding";
import { OdsStyles } from "./odsStyles";
import { OdsTable } from "./odsTable";

/** Reads an .ods: streams its parts while they are inflated. */
export async function readOds(
  source: SourcePackage,
  { onFirstRows }: Pick<ReadOptions, "onFirstRows"> = {},
): Promise<ParsedWorkbook> {
  const scanner = new ContentScanner(onFirstRows && new FirstRowsTeller(onFirstRows));
  // Styles that cells inherit are in a separate part, which may be missing or broken without harm to the values.
  const common = await source.xml("styles.xml").catch(() => null);
  if (common !== null) scanner.readStyles(common);
  await source.stream("content.xml", (piece) => {
    scanner.push(piece);
    scanner.tellFirstRows();
  });
  scanner.finish();
  return scanner.workbook("ods");
}

/** Reads an OpenDocument stored as a single XML file (.fods). */
export function readFlatOds(bytes: Uint8Array): ParsedWorkbook {
  const scanner = new ContentScanner();
  const pieces = utf8Pieces((piece) => {
    scanner.push(piece);
  });
  pieces.push(bytes);
  pieces.end();
  scanner.finish();
  return scanner.workbook("xml");
}

/** Parts of a cell whose texts are not the cell's own: comments, drawings (ODF 1.3, 10) and readings of signs. */
const BESIDE = new Set([
  ...["annotation", "detective", "ruby-text"],
  ...["shapes", "frame", "custom-shape", "rect", "line", "polyline", "polygon", "regular-polygon", "path"],
  ...["circle", "ellipse", "connector", "caption", "measure", "control", "g", "scene"],
]);

class ContentScanner extends ByteScanner {
  private styles = new OdsStyles();
  private readonly tables: OdsTable[] = [];
  private table: OdsTable | null = null;
  private readonly names: { name: string; formula: string }[] = [];
  private inCell = false;
  private beside = 0;
  /** Tables inside a cell are not read. */
  private inner = 0;
  private text_ = "";

  /** `first` wants to see the first rows before the last are read. */
  constructor(private readonly first?: FirstRowsTeller) {
    super();
  }

  tellFirstRows(): void {
    if (this.table !== null) this.first?.look(this.begun(this.table));
  }

  readStyles(bytes: Uint8Array): void {
    const scanner = new ContentScanner();
    try {
      scanner.push(bytes);
      scanner.finish();
    } catch {
      // What was read of them is valid.
    }
    this.styles = scanner.styles;
  }

  workbook(format: "ods" | "xml"): ParsedWorkbook {
    const marks = ownMarks(this.names);
    const drafts = this.tables.map(({ draft }) => draft);
    return {
      format,
      date1904: false,
      sheets: drafts.map(({ name, visible }) => ({ name, visible, kind: marks.get(name) ?? null })),
      grids: new Map(drafts.map((draft) => [draft.name, draft.finish(false, this.styles.looks)])),
    };
  }

  protected open(name: number, nameEnd: number, end: number): void {
    const element = this.ascii(name, nameEnd);
    const attributes = new Map<string, string>();
    this.forEachAttribute(nameEnd, end, (from, to, value, valueEnd) =>
      attributes.set(this.ascii(from, to), xmlText(this.bytes, value, valueEnd)),
    );
    const { table } = this;
    if (table === null) this.openOutside(element, attributes);
    else if (this.inCell) this.openInCell(element, attributes);
    else if (BESIDE.has(element)) this.beside++;
    else if (this.beside > 0) return;
    else if (element === "table-row") table.openRow(attributes);
    else if (element === "table-column") table.openColumn(attributes);
    else if (element === "table-row-group") table.openGroup();
    else if (element === "table-cell" || element === "covered-table-cell") {
      table.openCell(attributes);
      this.inCell = true;
    }
  }

  protected close(name: number, nameEnd: number): void {
    const element = this.ascii(name, nameEnd);
    const { table } = this;
    if (table === null) {
      this.styles.close(element, this.text_);
      this.text_ = "";
    } else if (this.inCell) this.closeInCell(element, table);
    else if (BESIDE.has(element)) this.beside--;
    else if (this.beside > 0) return;
    else if (element === "table-row") table.closeRow();
    else if (element === "table-row-group") table.closeGroup();
    else if (element === "table") {
      this.first?.ended(this.begun(table));
      this.table = null;
      this.wantsText = false;
    }
  }

  protected text(start: number, end: number, raw: boolean): void {
    if (this.beside > 0 || this.inner > 0) return;
    const text = xmlText(this.bytes, start, end, raw);
    // Line breaks and runs of spaces belong to the markup; real ones have elements.
    this.text_ += this.inCell ? text.replace(/[\t\n ]+/g, " ") : text;
  }

  private begun({ draft }: OdsTable): BegunSheet {
    return { ...draft, name: draft.name, date1904: false, looks: this.styles.looks };
  }

  private openOutside(element: string, attributes: ReadonlyMap<string, string>): void {
    this.text_ = "";
    if (element === "table" && attributes.has("table:name")) {
      if (this.tables.length >= MOST_SHEETS) throw new LimitError("Too many sheets");
      this.table = new OdsTable(attributes.get("table:name") ?? "", this.styles);
      this.table.draft.visible = !this.styles.hiddenTables.has(attributes.get("table:style-name") ?? "");
      this.tables.push(this.table);
      this.wantsText = false;
      return;
    }
    if (element === "named-range") {
      const [, sheet = "", cell = ""] =
        /^(.*)\.([^.]*)$/.exec(attributes.get("table:cell-range-address") ?? "") ?? [];
      this.names.push({
        name: attributes.get("table:name") ?? "",
        formula: `${sheet.replace(/^\$/, "")}!${cell}`,
      });
      return;
    }
    this.styles.open(element, attributes);
    this.wantsText = true;
  }

  private openInCell(element: string, attributes: ReadonlyMap<string, string>): void {
    if (BESIDE.has(element)) this.beside++;
    else if (element === "table") this.inner++;
    if (this.beside > 0 || this.inner > 0) return;
    if (element === "p" || element === "h") {
      this.text_ = "";
      this.wantsText = true;
    } else if (element === "s")
      this.text_ += " ".repeat(Math.min(1000, Number(attributes.get("text:c") ?? 1) || 1));
    else if (element === "tab") this.text_ += "\t";
    else if (element === "line-break") this.text_ += "\n";
  }

  private closeInCell(element: string, table: OdsTable): void {
    if (BESIDE.has(element)) this.beside--;
    else if (element === "table") this.inner--;
    else if (this.beside > 0 || this.inner > 0) return;
    else if (element === "p" || element === "h") {
      table.addLine(this.text_);
      this.wantsText = false;
    } else if (element === "table-cell" || element === "covered-table-cell") {
      table.closeCell();
      this.inCell = false;
      this.text_ = "";
    }
  }
}
