import type { Entry } from "../../src/file/packageEntry";
import { openFileWorkbook, type FileWorkbook } from "../../src/file/fileWorkbook";
import { Pictures } from "../../src/file/picture/pictures";
import { asInput, registerModel, smallWorkbook } from "./package/support";

/** What is read of a file again after a change: once for all who ask, and anew after a failure. */

const SOURCE = "Лист1";

/** A workbook that has let go of its file's cells, and that file's bytes. */
async function changed(): Promise<{ workbook: FileWorkbook; bytes: Uint8Array }> {
  const bytes = await smallWorkbook();
  const workbook = await openFileWorkbook([asInput(bytes)]);
  await workbook.apply({ write: [registerModel()], remove: [], settings: null });
  return { workbook, bytes };
}

test("two who ask for the cells at once share them", async () => {
  const { workbook } = await changed();
  const [first, second] = await Promise.all([workbook.read(SOURCE), workbook.read(SOURCE)]);
  expect(second === first).toBe(true);
  expect(first.value(0, 0)).toBe("Должник");
});

test("cells that are asked for right before a change are there after it", async () => {
  const { workbook } = await changed();
  const asked = workbook.read(SOURCE);
  await workbook.apply({ write: [registerModel()], remove: [], settings: null });
  expect((await asked).value(0, 0)).toBe("Должник");
  expect((await workbook.read(SOURCE)) === (await asked)).toBe(false);
});

test.each<[string, (workbook: FileWorkbook) => Promise<unknown>]>([
  ["cells", (workbook) => workbook.read(SOURCE)],
  ["picture", (workbook) => workbook.picture(SOURCE)],
  ["rows of the picture", (workbook) => workbook.pictureRows(SOURCE, 0, 1)],
  ["tabs", (workbook) => workbook.tabs()],
])("the %s that could not be read once are read when they are asked for again", async (_what, ask) => {
  const { workbook, bytes } = await changed();
  const whole = bytes.slice();
  bytes.fill(0);
  await expect(ask(workbook)).rejects.toThrow();
  bytes.set(whole);
  await expect(ask(workbook)).resolves.toBeDefined();
});

test("a sheet's looks are read once for all who ask, until the cells are let go of", async () => {
  const pictures = new Pictures(
    await smallWorkbook(),
    () => Promise.reject(new Error("No cells are asked for")),
    () => true,
  );
  const source = { file: "долги.xlsx", sheet: SOURCE };
  const entry: Entry = { name: SOURCE, source, visible: true, kind: null, content: "package", edits: [] };
  const [first, second] = await Promise.all([pictures.looksOf(entry), pictures.looksOf({ ...entry })]);
  expect(first).not.toBeNull();
  expect([second === first, (await pictures.looksOf(entry)) === first]).toEqual([true, true]);
  pictures.release();
  expect((await pictures.looksOf(entry)) === first).toBe(false);
});
