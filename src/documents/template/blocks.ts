/**
 * A built-in paper as blocks of text with placeholders `{Должник}`. One declaration yields both the .docx template,
 * which the organisation may save and change, and the print-ready sheet.
 */
export type Block =
  TextBlock | ConditionBlock | LoopBlock | TableBlock | SidesBlock | SignatureBlock | PictureBlock;

/** A paragraph. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly align: "left" | "center" | "right" | "justify";
  readonly bold: boolean;
  /** `small`: captions and notes below the text. */
  readonly size: "normal" | "small";
  /** Whether it starts a new page: an annex. */
  readonly newPage?: boolean;
}

/** Blocks that are printed only if the condition holds (facts/tags.ts). */
export interface ConditionBlock {
  readonly kind: "if";
  readonly tag: string;
  readonly blocks: readonly Block[];
}

/** Blocks that are printed once for each item of a list. */
export interface LoopBlock {
  readonly kind: "each";
  readonly tag: string;
  readonly blocks: readonly Block[];
}

/** A column of a table: its heading, the content of a row, and its share of the width. */
export interface TableColumn {
  readonly header: string;
  readonly text: string;
  readonly share: number;
  readonly align: "left" | "center" | "right";
  /** The content of the totals line; empty if there is none. */
  readonly total: string;
}

/** A table with a row for each item of a list. */
export interface TableBlock {
  readonly kind: "table";
  readonly tag: string;
  readonly columns: readonly TableColumn[];
}

/** The head of a letter: the sender at the left, the addressee at the right. */
export interface SidesBlock {
  readonly kind: "sides";
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Post, signature line, name. */
export interface SignatureBlock {
  readonly kind: "signature";
  readonly post: string;
  readonly name: string;
}

/** A picture, namely the code to pay by; left out if there is none. */
export interface PictureBlock {
  readonly kind: "picture";
  readonly tag: string;
  readonly caption: string;
}

/** A paragraph of running text. */
export const text = (line: string): TextBlock => ({
  kind: "text",
  text: line,
  align: "justify",
  bold: false,
  size: "normal",
});

/** A left-aligned paragraph without indent, as in lists of particulars. */
export const plain = (line: string): TextBlock => ({ ...text(line), align: "left" });

/** The title of a paper, or of a part of it. */
export const title = (line: string): TextBlock => ({ ...text(line), align: "center", bold: true });

/** The title of an annex, on a page of its own. */
export const annexTitle = (line: string): TextBlock => ({ ...title(line), newPage: true });

/** A note in small print. */
export const small = (line: string): TextBlock => ({ ...text(line), align: "left", size: "small" });

/** See {@link ConditionBlock}. */
export const when = (tag: string, ...blocks: readonly Block[]): ConditionBlock => ({
  kind: "if",
  tag,
  blocks,
});

/** See {@link LoopBlock}. */
export const each = (tag: string, ...blocks: readonly Block[]): LoopBlock => ({ kind: "each", tag, blocks });

/** A column of {@link table}. */
export const column = (
  header: string,
  content: string,
  share: number,
  align: TableColumn["align"] = "left",
  total = "",
): TableColumn => ({ header, text: content, share, align, total });

/** See {@link TableBlock}. */
export const table = (tag: string, ...columns: readonly TableColumn[]): TableBlock => ({
  kind: "table",
  tag,
  columns,
});

/** See {@link SidesBlock}. */
export const sides = (left: readonly string[], right: readonly string[]): SidesBlock => ({
  kind: "sides",
  left,
  right,
});

/** See {@link SignatureBlock}. */
export const signature = (post: string, name: string): SignatureBlock => ({ kind: "signature", post, name });

/** See {@link PictureBlock}. */
export const picture = (tag: string, caption: string): PictureBlock => ({ kind: "picture", tag, caption });
