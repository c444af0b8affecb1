import fc from "fast-check";
import { guessSeparator, parseDelimited } from "../../../src/file/read/csv";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { utf8, valuesOf, windows1251 } from "./oddFiles";

describe("delimited text", () => {
  test.each([
    ["semicolons", "Должник;Сумма\nООО «Ромашка»;1 234,56\n", ";"],
    ["tabs", "Должник\tСумма, руб.\nООО «Ромашка»\t1,5\n", "\t"],
    ["commas", 'Должник,Сумма\nООО «Ромашка»,"1234,56"\n', ","],
    ["semicolons beside many decimal commas", "А;1,5;2,5\nБ;3,5;4,5\n", ";"],
    ["semicolons under a title with commas", "Сведения, отчёт, 2026\nА;1\nБ;2\n", ";"],
    ["nothing to tell by", "одно слово", ";"],
  ])("the separator is found by content: %s", (_, text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  test.each([
    ["codes keep their zeros", "0012;007\n", [["0012", "007"]]],
    [
      "the last line needs no break",
      "а;б\nв;г",
      [
        ["а", "б"],
        ["в", "г"],
      ],
    ],
    [
      "quoted fields hold separators and line breaks",
      '"а;б";"в\r\nг"\r\nд;е\r\n',
      [
        ["а;б", "в\r\nг"],
        ["д", "е"],
      ],
    ],
    ["doubled quotes are one", '"ООО ""Ромашка""";1', [['ООО "Ромашка"', "1"]]],
    ["a quote inside a field is a quote", 'ООО "Ромашка";1\n', [['ООО "Ромашка"', "1"]]],
    [
      "a field that only begins with a quote is not quoted",
      '"Ромашка" ООО;1\nа;2\n',
      [
        ['"Ромашка" ООО', "1"],
        ["а", "2"],
      ],
    ],
    ["an empty field is kept in its place", "а;;в\n", [["а", "", "в"]]],
    ["an empty line is a record", "а;б\n\nв;г\n", [["а", "б"], [""], ["в", "г"]]],
    ["a stated separator is obeyed", "sep=|\r\nа|б;в\r\n", [["а", "б;в"]]],
    [
      "«ID» at the start is no other format",
      "ID;ИНН\n1;2\n",
      [
        ["ID", "ИНН"],
        ["1", "2"],
      ],
    ],
    ["a formula is text", "=1+1;=A1\n", [["=1+1", "=A1"]]],
  ])("%s", (_, text, records) => {
    expect(parseDelimited(text)).toEqual(records);
  });

  test("whatever was quoted comes back as it was", () => {
    const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;
    const table = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(table, (records) => {
        const text = records.map((record) => record.map(quote).join(";")).join("\r\n");
        expect(parseDelimited(`sep=;\n${text}\r\n`)).toEqual(records);
      }),
    );
  });
});

describe("the encoding of a text", () => {
  const text = "Должник;ИНН\nООО «Ромашка»;0899247324\n";
  const rows = [
    ["Должник", "ИНН"],
    ["ООО «Ромашка»", "0899247324"],
  ];
  const utf16 = (mark: boolean) =>
    Uint8Array.from(
      [...(mark ? "\ufeff" : ""), ...text].flatMap((char) => [
        char.charCodeAt(0) & 255,
        char.charCodeAt(0) >> 8,
      ]),
    );

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\ufeff${text}`)],
    ["windows-1251", windows1251(text)],
    ["UTF-16 with a mark", utf16(true)],
    ["UTF-16 without a mark", utf16(false)],
  ])("%s", async (_, bytes) => {
    const workbook = await readWorkbook(bytes, "долги.csv");
    expect(workbook.format).toBe("csv");
    expect(workbook.sheets).toEqual([{ name: "Лист1", visible: true, kind: null }]);
    expect(valuesOf(workbook.grid("Лист1"))).toEqual(rows);
  });
});
