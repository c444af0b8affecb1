import type { CellStyle, ConditionalFormat } from "../../sheet/model";
import { NS } from "./namespaces";
import { StyleCollection } from "./styleCollection";
import {
  alignmentXml,
  borderXml,
  BUILT_IN_FORMATS,
  dxfXml,
  EMPTY_STYLES,
  fillXml,
  FIRST_OWN_FORMAT,
  fontXml,
} from "./styleXml";
import { plainXml } from "./plainXml";
import { attributes, XML_HEADER } from "./escapeXml";
import { XmlEditor } from "./xmlEditor";
import { attributeOf, childOf, type XmlElement } from "./xmlTree";

/** The lists of styles.xml in the order of the schema. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
] as const;

/** styles.xml: styles are looked up or appended; none is ever renumbered or changed. */
export class Stylesheet {
  private readonly editor: XmlEditor;
  private readonly lists = new Map<string, StyleCollection>();
  private readonly formats = new Map<string, number>(BUILT_IN_FORMATS);
  private nextFormat = FIRST_OWN_FORMAT;
  private readonly byIdentity = new Map<CellStyle, number>();
  private readonly quotedByIdentity = new Map<CellStyle, number>();
  private finished: string | null = null;

  /** `xml` is `null` for a workbook without styles. */
  constructor(xml: string | null) {
    this.editor = new XmlEditor(
      xml ?? `${XML_HEADER}<styleSheet xmlns="${NS.main}">${EMPTY_STYLES}</styleSheet>`,
    );
    this.completeBasics();
    for (const format of this.list("numFmts").elements) {
      const id = Number(attributeOf(format, "numFmtId"));
      const code = attributeOf(format, "formatCode");
      if (code !== null && !this.formats.has(code)) this.formats.set(code, id);
    }
    for (const id of this.usedFormats()) this.nextFormat = Math.max(this.nextFormat, id + 1);
  }

  /** The number of a cell style; `quoted` for text that must remain text when edited. */
  cell(style: CellStyle, quoted = false): number {
    const known = quoted ? this.quotedByIdentity : this.byIdentity;
    let place = known.get(style);
    if (place === undefined) known.set(style, (place = this.internCell(style, quoted)));
    return place;
  }

  /** The number of the cell style that differs from a known one only in whether its text is quoted. */
  requoted(place: number, quoted: boolean): number {
    const look = this.list("cellXfs").at(place);
    if (!look || isTrue(attributeOf(look, "quotePrefix")) === quoted) return place;
    return this.list("cellXfs").intern(lookXml(look, { quotePrefix: quoted || null }));
  }

  /** The number of the format that a conditional format applies. */
  conditional(format: Pick<ConditionalFormat, "fill" | "fontColor" | "bold">): number {
    return this.list("dxfs").intern(dxfXml(format));
  }

  /** The number of another style sheet's cell style, taken over with its font, fill, border and number format. */
  adopted(place: number, donor: Stylesheet): number {
    const look = donor.list("cellXfs").at(place);
    if (look === null) return 0;
    const part = (list: "fonts" | "fills" | "borders", id: string): number => {
      const element = donor.list(list).at(Number(attributeOf(look, id) ?? 0));
      return element === null ? 0 : this.list(list).intern(plainXml(element));
    };
    return this.list("cellXfs").intern(
      lookXml(look, {
        numFmtId: String(this.adoptedFormat(Number(attributeOf(look, "numFmtId") ?? 0), donor)),
        fontId: String(part("fonts", "fontId")),
        fillId: String(part("fills", "fillId")),
        borderId: String(part("borders", "borderId")),
        xfId: childOf(this.editor.root, "cellStyleXfs") ? "0" : null,
      }),
    );
  }

  /** The number of another style sheet's format for conditions. */
  adoptedConditional(place: number, donor: Stylesheet): number {
    const element = donor.list("dxfs").at(place);
    return this.list("dxfs").intern(element === null ? "<dxf/>" : plainXml(element));
  }

  private adoptedFormat(id: number, donor: Stylesheet): number {
    const own = donor.list("numFmts").elements.find((one) => Number(attributeOf(one, "numFmtId")) === id);
    const code = own === undefined ? null : attributeOf(own, "formatCode");
    if (code !== null) return this.formatId(code);
    return id < FIRST_OWN_FORMAT ? id : 0;
  }

  /** The part with everything that was appended; nothing can be appended afterwards. */
  toString(): string {
    if (this.finished === null) {
      for (const name of LISTS) this.lists.get(name)?.flush();
      this.finished = this.editor.toString();
    }
    return this.finished;
  }

  private internCell(style: CellStyle, quoted: boolean): number {
    if (!quoted && Object.values(style).every((value) => value === undefined)) return 0;
    const numFmtId = this.formatId(style.numberFormat ?? "General");
    const plainFont = !style.bold && !style.italic && !style.fontSize && !style.fontName && !style.fontColor;
    const fontId = plainFont ? 0 : this.list("fonts").intern(fontXml(style, this.list("fonts").elements[0]));
    const fillId = this.list("fills").intern(fillXml(style));
    const borderId = this.list("borders").intern(borderXml(style));
    const alignment = alignmentXml(style);
    const values = attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: childOf(this.editor.root, "cellStyleXfs") ? 0 : null,
      quotePrefix: quoted || null,
      applyNumberFormat: numFmtId !== 0 || null,
      applyFont: fontId !== 0 || null,
      applyFill: fillId !== 0 || null,
      applyBorder: borderId !== 0 || null,
      applyAlignment: alignment !== "" || null,
    });
    return this.list("cellXfs").intern(
      alignment === "" ? `<xf${values}/>` : `<xf${values}>${alignment}</xf>`,
    );
  }

  /** The numbers of formats that anything names: a look may name one that the workbook lacks, which is General. */
  private *usedFormats(): Iterable<number> {
    for (const name of ["numFmts", "cellStyleXfs", "cellXfs", "dxfs"])
      for (const element of childOf(this.editor.root, name)?.children ?? []) {
        const format = name === "dxfs" ? childOf(element, "numFmt") : element;
        const id = Number(format === null ? null : attributeOf(format, "numFmtId"));
        if (Number.isInteger(id)) yield id;
      }
  }

  private formatId(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.list("numFmts").intern(`<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  /**
   * A workbook may leave out what Excel takes for granted: index 0 of each list is the default, as if it were there.
   */
  private completeBasics(): void {
    const empty = new XmlEditor(`<styleSheet xmlns="${NS.main}">${EMPTY_STYLES}</styleSheet>`);
    for (const name of ["fonts", "fills", "borders", "cellXfs"]) {
      const defaults = childOf(empty.root, name)?.children ?? [];
      const list = this.list(name);
      if (list.elements.length === 0) for (const element of defaults) list.intern(empty.source(element));
    }
  }

  private list(name: string): StyleCollection {
    let list = this.lists.get(name);
    if (!list) {
      const before = LISTS.slice(
        0,
        LISTS.findIndex((other) => other === name),
      );
      this.lists.set(name, (list = new StyleCollection(this.editor, name, before)));
    }
    return list;
  }
}

/** A cell style with changed attributes, written without prefix. Additions by extensions are left out. */
function lookXml(look: XmlElement, changes: Readonly<Record<string, string | boolean | null>>): string {
  const own = (element: XmlElement): Record<string, string> =>
    Object.fromEntries(element.attributes.flatMap((a) => (a.uri === "" ? [[a.local, a.value]] : [])));
  const children = look.children
    .filter((child) => child.local === "alignment" || child.local === "protection")
    .map((child) => `<${child.local}${attributes(own(child))}/>`);
  return `<xf${attributes({ ...own(look), ...changes })}>${children.join("")}</xf>`;
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
