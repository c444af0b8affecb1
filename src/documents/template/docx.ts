import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from "docx";
import type { Block, SidesBlock, SignatureBlock, TableBlock, TextBlock } from "./blocks";

/** Half-points and twentieths of a point, as Word counts. */
const NORMAL = 24;
const SMALL = 18;
const CELL = 20;
const CM = 567;
const TEXT_WIDTH = Math.round(16.5 * CM);
const FIRST_LINE = Math.round(1.25 * CM);
const FONT = "Times New Roman";

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/**
 * The .docx template of a built-in paper: A4 with the margins of a letter, Times New Roman 12. It contains
 * placeholders, conditions and loops as text, so that an organisation can edit it further in Word.
 */
export async function docxTemplate(blocks: readonly Block[], documentTitle: string): Promise<Uint8Array> {
  const document = new Document({
    title: documentTitle,
    creator: "",
    lastModifiedBy: "",
    styles: { default: { document: { run: { font: FONT, size: NORMAL, language: { value: "ru-RU" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(21 * CM), height: Math.round(29.7 * CM) },
            margin: { left: 3 * CM, right: Math.round(1.5 * CM), top: 2 * CM, bottom: 2 * CM },
          },
        },
        children: blocks.flatMap(partsOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Part = Paragraph | Table;

function partsOf(block: Block): Part[] {
  switch (block.kind) {
    case "text":
      return [paragraph(block)];
    case "if":
    case "each":
      return [
        tagParagraph(`{#${block.tag}}`),
        ...block.blocks.flatMap(partsOf),
        tagParagraph(`{/${block.tag}}`),
      ];
    case "table":
      return [tableOf(block), new Paragraph({ spacing: { after: 60 } })];
    case "sides":
      return [sidesOf(block), new Paragraph({ spacing: { after: 120 } })];
    case "signature":
      return [new Paragraph({ spacing: { before: 240 } }), signatureOf(block)];
    case "picture":
      return [
        tagParagraph(`{#Есть ${block.tag}}`),
        new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [run(block.caption, SMALL)] }),
        new Paragraph({ children: [run(`{${block.tag}}`, NORMAL)] }),
        tagParagraph(`{/Есть ${block.tag}}`),
      ];
  }
}

/** Specifies only what differs from the document's default type: otherwise it made up half of a letter's XML. */
const run = (content: string, size: number, isBold = false): TextRun =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- taken for the string method of that name
  new TextRun({ text: content, ...(size !== NORMAL && { size }), ...(isBold && { bold: true }) });

/** A tag in a paragraph of its own, which disappears when the template is filled. */
const tagParagraph = (tag: string): Paragraph => new Paragraph({ children: [run(tag, SMALL)] });

function paragraph({ text, align, bold: isBold, size, newPage = false }: TextBlock): Paragraph {
  const options: IParagraphOptions = {
    alignment: ALIGN[align],
    keepNext: isBold,
    pageBreakBefore: newPage,
    spacing: { after: isBold ? 120 : 60, ...(isBold && { before: 120 }) },
    ...(align === "justify" && { indent: { firstLine: FIRST_LINE } }),
    children: [run(text, size === "small" ? SMALL : NORMAL, isBold)],
  };
  return new Paragraph(options);
}

const cellParagraph = (content: string, align: keyof typeof ALIGN, bold = false): Paragraph =>
  new Paragraph({ alignment: ALIGN[align], children: [run(content, CELL, bold)] });

function tableOf({ tag, columns }: TableBlock): Table {
  const shares = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / shares));
  const cell = (index: number, content: string, align: keyof typeof ALIGN, bold = false): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [cellParagraph(content, align, bold)],
    });
  const last = columns.length - 1;
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ header }, index) => cell(index, header, "center", true)),
    }),
    new TableRow({
      cantSplit: true,
      children: columns.map(({ text, align }, index) =>
        cell(index, `${index === 0 ? `{#${tag}}` : ""}${text}${index === last ? `{/${tag}}` : ""}`, align),
      ),
    }),
  ];
  if (columns.some(({ total }) => total !== ""))
    rows.push(
      new TableRow({
        cantSplit: true,
        children: columns.map(({ total, align }, index) => cell(index, total, align, true)),
      }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows,
  });
}

function sidesOf({ left, right }: SidesBlock): Table {
  const side = (lines: readonly string[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: lines.length === 0 ? [new Paragraph({})] : lines.flatMap(lineOf),
    });
  const half = Math.round(TEXT_WIDTH / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [side(left, half), side(right, half)] })],
  });
}

/** A line of the letter's head; left out if its placeholder is empty. */
function lineOf(line: string): Paragraph[] {
  const [, tag] = /\{([^{}#/]+)\}/u.exec(line) ?? [];
  const shown = new Paragraph({ children: [run(line, NORMAL)] });
  return tag === undefined
    ? [shown]
    : [tagParagraph(`{#Есть ${tag}}`), shown, tagParagraph(`{/Есть ${tag}}`)];
}

function signatureOf({ post, name }: SignatureBlock): Table {
  const widths = [0.45, 0.25, 0.3].map((share) => Math.round(TEXT_WIDTH * share));
  const cell = (index: number, content: string, line: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(line && { borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "auto" } } }),
      verticalAlign: "bottom",
      children: [
        new Paragraph({
          alignment: index === 2 ? ALIGN.right : ALIGN.left,
          children: [run(content, NORMAL)],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(0, post, false), cell(1, "", true), cell(2, name, false)],
      }),
    ],
  });
}
