import { xlsx } from "./oddFiles";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { readUsualCell, usualCell } from "../../../src/file/read/openxml/usualCell";
import fc from "fast-check";

/** Room behind a cell, without which it is left to the general way. */
const BEHIND = `<c r="XFD1048576" s="65535" t="inlineStr"><is><t xml:space="preserve">`.repeat(2);

function readOne(xml: string) {
  const found = usualCell();
  const end = readUsualCell(new TextEncoder().encode(xml + BEHIND), 0, found);
  return end === -1 ? null : { ...found, whole: end === new TextEncoder().encode(xml).length };
}

test.each<[string, object]>([
  [`<c r="B7"><v>12.5</v></c>`, { row: 6, column: 1, style: 0, type: 0, number: 12.5 }],
  [
    `<c r="XFD1048576" s="65535" t="n"><v>-1</v></c>`,
    { row: 1_048_575, column: 16_383, style: 65_535, number: -1 },
  ],
  [`<c r="A1" s="5" t="s"><v>3</v></c>`, { type: 1, number: 3 }],
  [`<c r="AA10" t="inlineStr"><is><t xml:space="preserve"> а</t></is></c>`, { row: 9, column: 26, type: 3 }],
  [`<c r="A1" s="5"/>`, { style: 5, number: Number.NaN }],
])("%s is read at once", (xml, found) => {
  expect(readOne(xml)).toMatchObject({ ...found, whole: true });
});

test.each([
  [`<c r="A1"><f>1+1</f><v>2</v></c>`],
  [`<c s="1" r="A1"><v>2</v></c>`],
  [`<c r="a1"><v>2</v></c>`],
  [`<c r="A0"><v>2</v></c>`],
  [`<c r="XFE1"><v>2</v></c>`],
  [`<c r="A1048577"><v>2</v></c>`],
  [`<c r="A1" s="65536"><v>2</v></c>`],
  [`<c r="A1" t="str"><v>а</v></c>`],
  [`<c r="A1" t="b"><v>1</v></c>`],
  [`<c r="A1" t="inlineStr"/>`],
  [`<c r="A1" t="inlineStr"><is><r><t>а</t></r></is></c>`],
  [`<c r="A1"><v>1,5</v></c>`],
  [`<c r="A1"><v></v></c>`],
  [`<c r="A1" cm="1"><v>2</v></c>`],
  [`<c r="A1"><v>2</v><extLst/></c>`],
  [`<col min="1" max="2"/>`],
  [`<c><v>2</v></c>`],
])("%s takes the general way", (xml) => {
  expect(readOne(xml)).toBeNull();
});

test("a cell near the end of a piece takes the general way", () => {
  const bytes = new TextEncoder().encode(`<c r="A1"><v>2</v></c>`);
  expect(readUsualCell(bytes, 0, usualCell())).toBe(-1);
});

test("cells say the same whichever way they are read", async () => {
  const value = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => `<v>${String(number / 100)}</v>`),
    fc.constantFrom("<v>1e3</v>", "<v>000123</v>", "<v>12345678901234567890</v>", ""),
  );
  const text = fc
    .constantFrom("", "да", "ООО «Ромашка» &amp; Ко", "_x000D_", "а\nб", "п".repeat(120))
    .map((content) => [` t="inlineStr"`, `<is><t>${content}</t></is>`] as const);
  const cell = fc.tuple(
    fc.nat(3),
    fc.oneof(
      value.map((content) => ["", content] as const),
      text,
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), async (rows) => {
      // The general way reads an element with a prefix.
      const sheet = (prefix: string): string =>
        rows
          .map((cells, row) => {
            const inside = cells.map(([style, [type, content]], column) => {
              const address = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
              const own = content.replace(/<(\/?)/g, `<$1${prefix}`);
              return `<${prefix}c r="${address}" s="${String(style)}"${type}>${own}</${prefix}c>`;
            });
            return `<row r="${String(row + 1)}">${inside.join("")}</row>`;
          })
          .join("") + `<row r="99"><c r="A99"><v>1</v></c></row>`;
      const [usual, general] = await Promise.all(
        ["", "x:"].map(async (prefix) =>
          (await readWorkbook(await xlsx(sheet(prefix)), "а.xlsx")).grid("Долги"),
        ),
      );
      for (let row = 0; row < 6; row++)
        for (let column = 0; column < 6; column++) {
          expect(usual?.value(row, column)).toEqual(general?.value(row, column));
          expect(usual?.numberFormat(row, column)).toEqual(general?.numberFormat(row, column));
        }
    }),
    { numRuns: 30 },
  );
});
