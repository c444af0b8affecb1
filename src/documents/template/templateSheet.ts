import { emptySheet, placeMerged, rangeOf, setHeight, setWidths, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle, SheetModel } from "../../sheet/model";
import { portraitPage } from "../../sheet/page";
import type { Block, SidesBlock, SignatureBlock, TableBlock, TextBlock } from "./blocks";
import { factOf, fillText, isList, isPicture, type Facts } from "./templateFacts";

/** Narrow columns of equal width, over which texts and table columns are merged. */
const GRID_COLUMNS = 24;
const COLUMN_WIDTH = 3.7;

const NORMAL = { fontName: "Times New Roman", fontSize: 11, wrap: true, vertical: "top" } as const;
const SMALL = { ...NORMAL, fontSize: 9 } as const;
const CELL = { ...NORMAL, fontSize: 10, border: "all", vertical: "center" } as const;

/**
 * A built-in paper as a print-ready sheet: the same blocks and facts as the .docx, each paragraph a merged row of its
 * own height. What was typed in the accountant's sheet stays text, whatever it begins with. Pictures are left to the
 * .docx.
 */
export function paperSheet(kind: string, name: string, blocks: readonly Block[], facts: Facts): SheetModel {
  const sheet = emptySheet(kind, name);
  setWidths(
    sheet,
    Array.from({ length: GRID_COLUMNS }, () => COLUMN_WIDTH),
  );
  const rows = new Rows(sheet);
  for (const block of blocks) rows.add(block, [facts]);
  sheet.print = portraitPage(name);
  return sheet;
}

/** The rows laid out so far. */
class Rows {
  #next = 0;

  constructor(private readonly sheet: SheetDraft) {}

  add(block: Block, scopes: readonly Facts[]): void {
    switch (block.kind) {
      case "text":
        this.#text(block, scopes);
        break;
      case "if":
        if (holds(block.tag, scopes)) for (const inner of block.blocks) this.add(inner, scopes);
        break;
      case "each":
        for (const item of listOf(block.tag, scopes))
          for (const inner of block.blocks) this.add(inner, [item, ...scopes]);
        break;
      case "table":
        this.#table(block, scopes);
        break;
      case "sides":
        this.#sides(block, scopes);
        break;
      case "signature":
        this.#signature(block, scopes);
        break;
      case "picture":
        break;
    }
  }

  #text({ text, align, bold, size }: TextBlock, scopes: readonly Facts[]): void {
    const style: CellStyle = {
      ...(size === "small" ? SMALL : NORMAL),
      bold,
      horizontal: align === "justify" ? "left" : align,
    };
    const indent = align === "justify" ? "     " : "";
    this.#row([{ columns: GRID_COLUMNS, text: indent + fillText(text, scopes), style }]);
  }

  #table({ tag, columns }: TableBlock, scopes: readonly Facts[]): void {
    const spans = spread(columns.map(({ share }) => share));
    const row = (texts: readonly string[], style: (index: number) => CellStyle): void => {
      this.#row(texts.map((text, index) => ({ columns: spans[index] ?? 1, text, style: style(index) })));
    };
    const aligned = (index: number): CellStyle => ({ ...CELL, horizontal: columns[index]?.align ?? "left" });
    row(
      columns.map(({ header }) => header),
      () => ({ ...CELL, bold: true, horizontal: "center" }),
    );
    for (const item of listOf(tag, scopes))
      row(
        columns.map(({ text }) => fillText(text, [item, ...scopes])),
        aligned,
      );
    if (columns.some(({ total }) => total !== ""))
      row(
        columns.map(({ total }) => fillText(total, scopes)),
        (index) => ({ ...aligned(index), bold: true }),
      );
    this.#next += 1;
  }

  #sides({ left, right }: SidesBlock, scopes: readonly Facts[]): void {
    const side = (lines: readonly string[]): string =>
      lines
        .filter((line) => hasSomethingToSay(line, scopes))
        .map((line) => fillText(line, scopes))
        .join("\n");
    this.#row(
      [left, right].map((lines) => ({
        columns: GRID_COLUMNS / 2,
        text: side(lines),
        style: { ...NORMAL, horizontal: "left" },
      })),
    );
    this.#next += 1;
  }

  #signature({ post, name }: SignatureBlock, scopes: readonly Facts[]): void {
    this.#next += 1;
    const style: CellStyle = { ...NORMAL, vertical: "bottom", horizontal: "left" };
    this.#row([
      { columns: 11, text: fillText(post, scopes), style },
      { columns: 5, text: "", style: { ...style, border: "bottom" } },
      { columns: 8, text: fillText(name, scopes), style: { ...style, horizontal: "right" } },
    ]);
  }

  #row(cells: readonly { columns: number; text: string; style: CellStyle }[]): void {
    const row = this.#next;
    let left = 0;
    for (const { columns, text, style } of cells) {
      placeMerged(this.sheet, rangeOf(row, left, 1, columns), text === "" ? null : text, style);
      left += columns;
    }
    const size = Math.max(...cells.map(({ style }) => style.fontSize ?? NORMAL.fontSize));
    const height = heightFor(
      cells.map(({ columns, text }) => ({ text, width: columns * COLUMN_WIDTH })),
      size,
    );
    setHeight(this.sheet, row, height);
    this.#next += 1;
  }
}

/** Shares of the width as whole numbers of grid columns, each at least one. */
function spread(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const spans: number[] = [];
  let used = 0;
  let reached = 0;
  for (const share of shares) {
    reached += share;
    const end = Math.max(used + 1, Math.round((reached / all) * GRID_COLUMNS));
    spans.push(end - used);
    used = end;
  }
  return spans;
}

function holds(tag: string, scopes: readonly Facts[]): boolean {
  const value = factOf(tag, scopes);
  if (value !== undefined) return isList(value) ? value.length > 0 : value !== false && value !== "";
  // «Есть УИН» holds if the text itself is known.
  const known = tag.startsWith("Есть ") ? factOf(tag.slice("Есть ".length), scopes) : undefined;
  return known !== undefined && known !== "" && !isPicture(known);
}

/** A line of the letter's head is left out if its first placeholder is empty. */
function hasSomethingToSay(line: string, scopes: readonly Facts[]): boolean {
  const [, tag] = /\{([^{}#/]+)\}/u.exec(line) ?? [];
  return tag === undefined || holds(`Есть ${tag}`, scopes);
}

function listOf(tag: string, scopes: readonly Facts[]): readonly Facts[] {
  const value = factOf(tag, scopes);
  return isList(value) ? value : [];
}
