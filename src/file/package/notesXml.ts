import { cellAddress } from "../../domain/grid";
import type { PlacedNote } from "../../sheet/model";
import { NS } from "./namespaces";
import { attributes, escapeCellAttribute, escapeCellText, XML_HEADER } from "./escapeXml";

/** The texts of comments as a part. */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const authors = [...new Set(notes.map(({ author }) => author ?? ""))];
  const list = notes.map(({ row, column, text, author }) => {
    const ref = attributes({ ref: cellAddress(row, column), authorId: authors.indexOf(author ?? "") });
    return `<comment${ref}><text><r><t xml:space="preserve">${escapeCellText(text)}</t></r></text></comment>`;
  });
  const names = authors.map((author) => `<author>${escapeCellText(author)}</author>`).join("");
  return (
    `${XML_HEADER}<comments xmlns="${NS.main}"><authors>${names}</authors>` +
    `<commentList>${list.join("")}</commentList></comments>`
  );
}

/** Rows that the box of a comment covers: roughly one per line of its text. */
const [FEWEST_ROWS, MOST_ROWS, CHARACTERS] = [4, 20, 30] as const;

/** The boxes of comments: Excel still draws them with VML, and hides them until the mouse is over the cell. */
export function notesDrawingXml(notes: readonly PlacedNote[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARACTERS), 1);
    const height = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines));
    const anchor = [column + 1, 15, row, 2, column + 3, 15, row + height, 4].join(", ");
    const id = escapeCellAttribute(`note${String(index + 1)}`);
    return (
      `<v:shape id="${id}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>' +
    `</v:shapetype>${shapes.join("")}</xml>`
  );
}
