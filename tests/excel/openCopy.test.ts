import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { packValues } from "../../src/file/valuesCopy";
import { installExcelHost } from "../excelHost";
import { formModel, registerModel } from "./models";

/** The copy for the finance department opens as a workbook of its own. */

test("it arrives in Excel byte for byte, however long, and the open workbook stays as it is", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const { view } = await openExcelWorkbook();
  const bytes = await packValues([registerModel(5_000), { ...formModel(), hyperlinks: [] }]);
  expect(bytes.length).toBeGreaterThan(70_000);
  await view.openCopy(bytes);
  expect(host.workbook.opened).toHaveLength(1);
  const opened = Uint8Array.from(Buffer.from(host.workbook.opened[0] ?? "", "base64"));
  expect(Buffer.compare(opened, bytes)).toBe(0);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Долги"]);

  const copy = await openFileWorkbook([{ fileName: "копия.xlsx", bytes: opened }]);
  const form = await copy.read("Форма");
  expect([form.value(0, 0), form.isFormula(0, 0)]).toEqual([1, false]);
});

test("a copy larger than Excel takes is refused with what to do instead", async () => {
  installExcelHost({ sheets: ["Долги"], payloadLimit: 100_000 });
  const { view } = await openExcelWorkbook();
  await expect(view.openCopy(new Uint8Array(200_000))).rejects.toMatchObject({
    name: "WorkbookError",
    code: "copy-too-large",
    message: expect.stringMatching(/^Файл «Книга1\.xlsx»: копия .* Сохраните книгу/) as string,
  });
});

test("while a cell is edited it waits", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const { view } = await openExcelWorkbook();
  host.user.beginEditing();
  const opening = view.openCopy(new Uint8Array([80, 75]));
  await new Promise((later) => setTimeout(later, 20));
  expect(host.workbook.opened).toEqual([]);
  host.user.endEditing();
  await opening;
  expect(host.workbook.opened).toEqual(["UEs="]);
});
