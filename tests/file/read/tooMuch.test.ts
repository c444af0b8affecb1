import { WorkbookError } from "../../../src/app/ports";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { MOST_PARTS } from "../../../src/file/read/fileLimits";
import { registerModel, writing } from "../../excel/models";
import { utf8, xlsx } from "./oddFiles";

/** Small files that ask for much: refused in words before it is done. */

/** What the user is told when a workbook is opened, read and completed. */
async function told(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await openFileWorkbook([{ fileName, bytes }]);
    for (const { name } of await workbook.sheets()) await workbook.read(name);
    await workbook.apply(writing(registerModel(1)));
    await workbook.save();
    return "written";
  } catch (error) {
    if (error instanceof WorkbookError) return error.message;
    throw error;
  }
}

test.each([
  ["rows", "1\n".repeat(1_048_600), "A1048577"],
  ["fields", "a;".repeat(16_400), "XFE1"],
  ["rows behind a quote that never closes", `"${"a\n".repeat(1_048_600)}`, "A1048577"],
])("a text of more %s than a worksheet has", async (_, text, cell) => {
  expect(await told("долги.csv", utf8(text))).toContain(`${cell}: ячейка за пределами листа Excel`);
});

test.each([
  ["columns", `Должник;Сумма${";".repeat(20_000)}\nООО;1\n`],
  ["rows", `Должник;Сумма\nООО;1${"\n".repeat(1_100_000)}`],
])("a text with empty %s beyond the worksheet is read", async (_, text) => {
  expect(await told("долги.csv", utf8(text))).toBe("written");
});

const deep = (around: string): string =>
  around.replace("></", `>${"<a>".repeat(60_000)}${"</a>".repeat(60_000)}</`);

test.each([
  [
    "xl/styles.xml",
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>',
  ],
  [
    "xl/_rels/workbook.xml.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
])("elements in one another without end in %s", async (part, around) => {
  const began = performance.now();
  const bytes = await xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', { [part]: deep(around) });
  expect(await told("долги.xlsx", bytes)).toContain("дополнить его не удаётся");
  expect(performance.now() - began).toBeLessThan(10_000);
});

/** A little-endian number of two or four bytes in an archive. */
const numbersOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An archive whose first entry is listed so many times more, under other names: all of them are the same bytes. */
function listedAgain(archive: Uint8Array, times: number): Uint8Array {
  const end = archive.length - 22;
  const view = numbersOf(archive);
  const start = view.getUint32(end + 16, true);
  const nameLength = view.getUint16(start + 28, true);
  const entry = archive.slice(start, start + 46 + nameLength + view.getUint16(start + 30, true));
  const again = Array.from({ length: times }, (_, index) => {
    const copy = entry.slice();
    copy.set(utf8(String(index).padStart(nameLength, "0")), 46);
    return copy;
  });
  const tail = archive.slice(end);
  const added = times * entry.length;
  for (const at of [8, 10]) numbersOf(tail).setUint16(at, view.getUint16(end + at, true) + times, true);
  numbersOf(tail).setUint32(12, view.getUint32(end + 12, true) + added, true);
  return Uint8Array.from(Buffer.concat([archive.subarray(0, end), ...again, tail]));
}

test("entries of an archive that are the same bytes many times over", async () => {
  const archive = await xlsx(`<row r="1"><c r="A1"><v>1</v></c></row>`, {
    "[Content_Types].xml": null,
  });
  expect(await told("долги.xlsx", listedAgain(archive, 50))).toContain("повреждён");
});

test("more parts than a workbook has", async () => {
  const archive = await xlsx(`<row r="1"><c r="A1"><v>1</v></c></row>`);
  expect(await told("долги.xlsx", listedAgain(archive, MOST_PARTS))).toContain("слишком велик");
});
