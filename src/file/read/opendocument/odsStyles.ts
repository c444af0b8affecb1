import type { Attributes } from "../openxml/elements";
import { DatedLooks } from "../datedLooks";
import type { CellLook } from "../storedGrid";
import { NUMBER_STYLES, NumberStyle } from "./numberStyles";

/** A cell style as written: what it does not specify comes from its parent. */
interface CellStyle {
  readonly format?: string;
  readonly parent?: string;
  struck?: boolean;
}

/** What is known about the styles of an OpenDocument while its parts are read. */
export class OdsStyles {
  /** Names of table styles that hide their tables. */
  readonly hiddenTables = new Set<string>();
  /** The looks by the numbers that {@link cell} returns. */
  readonly looks: CellLook[] = [{ numberFormat: null, indent: 0 }];
  readonly dated = new DatedLooks(this.looks);
  private readonly formats = new Map<string, NumberStyle>();
  private readonly cellStyles = new Map<string, CellStyle>();
  private readonly columnWidths = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private style = "";
  /** The cell style whose parts are being read; `null` within styles of other things. */
  private cellStyle: CellStyle | null = null;
  private numberStyle: { readonly name: string; readonly code: NumberStyle } | null = null;

  /** Handles the opening of an element. */
  open(name: string, attributes: Attributes): void {
    if (this.numberStyle) this.numberStyle.code.open(name, attributes);
    else if (NUMBER_STYLES.has(name))
      this.numberStyle = { name: attributes.get("style:name") ?? "", code: new NumberStyle(attributes) };
    else if (name === "style") this.openStyle(attributes);
    else if (name === "table-properties" && attributes.get("table:display") === "false")
      this.hiddenTables.add(this.style);
    else if (name === "default-style") this.cellStyle = null;
    else if (name === "text-properties") {
      const line =
        attributes.get("style:text-line-through-style") ?? attributes.get("style:text-line-through-type");
      if (this.cellStyle !== null && line !== undefined) this.cellStyle.struck = line !== "none";
    } else if (name === "table-column-properties") {
      const width = inCharacters(attributes.get("style:column-width") ?? "");
      if (width !== null) this.columnWidths.set(this.style, width);
    }
  }

  /** Handles its end, with the text in it. */
  close(name: string, text: string): void {
    if (!this.numberStyle) return;
    if (!NUMBER_STYLES.has(name)) {
      this.numberStyle.code.close(name, text);
      return;
    }
    this.formats.set(this.numberStyle.name, this.numberStyle.code);
    this.numberStyle = null;
  }

  /** The number of a cell style by its name. */
  cell(name: string): number {
    if (name === "") return 0;
    let number = this.numbers.get(name);
    if (number === undefined) {
      const format = this.saidOf(name, ({ format: own }) => own);
      const numberFormat = this.formats.get(format ?? "")?.finish((style) => this.formats.get(style)) ?? null;
      const struck = this.saidOf(name, (style) => style.struck) === true;
      const isPlain = numberFormat === null && !struck;
      number =
        isPlain || this.looks.length > 0xffff
          ? 0
          : this.looks.push({ numberFormat, indent: 0, ...(struck && { struck }) }) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  /** The width in characters of the columns of a style. */
  width(name: string): number | undefined {
    return this.columnWidths.get(name);
  }

  private openStyle(attributes: Attributes): void {
    this.style = attributes.get("style:name") ?? "";
    this.cellStyle = null;
    if (attributes.get("style:family") !== "table-cell") return;
    const [format, parent] = [
      attributes.get("style:data-style-name"),
      attributes.get("style:parent-style-name"),
    ];
    this.cellStyle = { ...(format !== undefined && { format }), ...(parent !== undefined && { parent }) };
    this.cellStyles.set(this.style, this.cellStyle);
  }

  /** What a cell style says, or the nearest of its parents that says it. */
  private saidOf<Said>(name: string, said: (style: CellStyle) => Said | undefined): Said | undefined {
    let style = this.cellStyles.get(name);
    for (let steps = 0; style && steps < 20; steps++) {
      const own = said(style);
      if (own !== undefined) return own;
      style = style.parent === undefined ? undefined : this.cellStyles.get(style.parent);
    }
    return undefined;
  }
}

/** A length as Excel counts widths: characters of seven pixels, 96 of which make an inch. */
function inCharacters(length: string): number | null {
  const [, number, unit = ""] = /^([\d.]+)(cm|mm|in|pt)$/.exec(length) ?? [];
  const inches = { cm: 1 / 2.54, mm: 1 / 25.4, in: 1, pt: 1 / 72 }[unit];
  return inches === undefined ? null : Math.round(((Number(number) * inches * 96 - 5) / 7) * 100) / 100;
}
