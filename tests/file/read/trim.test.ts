import fc from "fast-check";
import { trimSheet } from "../../../src/file/read/trim";

function trimmed(xml: string, breaks: readonly number[] = []): string {
  const edit = trimSheet();
  let from = 0;
  let result = "";
  for (const to of [...breaks].sort((a, b) => a - b)) {
    result += edit.push(xml.slice(from, to));
    from = to;
  }
  return result + edit.push(xml.slice(from)) + edit.end();
}

const sheet = (rows: string) =>
  `<worksheet><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData></worksheet>`;

describe("what of a worksheet part is not read", () => {
  test.each([
    [
      "a cell with a look only",
      `<row r="1"><c r="A1" s="3"/><c r="B1"><v>1</v></c></row>`,
      `<row r="1"><c r="B1"><v>1</v></c></row>`,
    ],
    [
      "the same, not self-closed",
      `<row r="1"><c r="A1" s="3"></c><c r="B1"><v>1</v></c></row>`,
      `<row r="1"><c r="B1"><v>1</v></c></row>`,
    ],
    [
      "a row without values",
      `<row r="1" hidden="1"><c r="A1" s="3"/></row><row r="2" s="1" customFormat="1"/>`,
      "",
    ],
    [
      "the text of a formula",
      `<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>1</v></c></row>`,
      `<row r="1"><c r="A1"><f>0</f><v>1</v></c></row>`,
    ],
    [
      "an array formula's range",
      `<row r="1"><c r="A1"><f t="array" ref="A1:A9">B1:B9</f><v>1</v></c></row>`,
      `<row r="1"><c r="A1"><f>0</f><v>1</v></c></row>`,
    ],
    [
      "the formula of a shared one's follower",
      `<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>`,
      `<row r="1"><c r="A1"><f>0</f><v>1</v></c></row>`,
    ],
  ])("%s", (_, rows, rest) => {
    expect(trimmed(sheet(rows))).toBe(sheet(rest));
  });

  test.each([
    ["values", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>а</t></is></c></row>`],
    ["cells without an address, whose place is counted", `<row><c s="1"/><c><v>1</v></c></row>`],
    ["a formula without a value", `<row r="1"><c r="A1"><f>0</f></c></row>`],
  ])("kept: %s", (_, rows) => {
    expect(trimmed(sheet(rows))).toBe(sheet(rows));
  });

  test("a namespace prefix makes no difference", () => {
    const xml = `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"/><x:c r="B1"><x:f>C1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const rest = `<x:worksheet><x:sheetData><x:row r="1"><x:c r="B1"><x:f>0</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(trimmed(xml)).toBe(rest);
  });

  test("borders down to the last row leave next to nothing", () => {
    const row = (number: number) =>
      `<row r="${String(number)}" s="1" ht="15">${`<c r="A${String(number)}" s="1"/>`.repeat(5)}</row>`;
    const edit = trimSheet();
    let kept = edit.push("<worksheet><sheetData>").length;
    for (let first = 1; first <= 1_048_576; first += 512)
      kept += edit.push(Array.from({ length: 512 }, (_, index) => row(first + index)).join("")).length;
    kept += edit.push("</sheetData></worksheet>").length + edit.end().length;
    // The last row of each piece is cut in two.
    expect(kept).toBeLessThan(500_000);
  });

  test("no value is lost, wherever the pieces break", () => {
    const cell = fc.constantFrom(
      (at: string) => `<c r="${at}" s="3"/>`,
      (at: string) => `<c r="${at}"><f t="shared" si="1"/><v>7</v></c>`,
      (at: string) => `<c r="${at}"><f>A1</f></c>`,
      (at: string) => `<c r="${at}" t="str"><v>текст</v></c>`,
    );
    const read = (xml: string) =>
      xml
        .split("<c ")
        .slice(1)
        .filter((text) => /<[vf]\b/.test(text))
        .map((text) => [/r="(\w+)"/.exec(text)?.[1], text.includes("<f"), /<v>(.*?)<\/v>/.exec(text)?.[1]]);
    fc.assert(
      fc.property(fc.array(fc.array(cell)), fc.array(fc.nat(2000)), (rows, breaks) => {
        const xml = sheet(
          rows
            .map(
              (cells, row) =>
                `<row r="${String(row + 1)}">${cells.map((make, column) => make(String.fromCharCode(65 + column) + String(row + 1))).join("")}</row>`,
            )
            .join(""),
        );
        expect(read(trimmed(xml, breaks))).toEqual(read(xml));
      }),
    );
  });
});
