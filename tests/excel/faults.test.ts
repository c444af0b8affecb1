import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { installExcelHost, type ExcelHost } from "../excelHost";
import { formModel, registerModel, writing } from "./models";

/** Whatever Excel refuses and whenever, the source stays as it was, nothing half made stays, and the message advises. */

const CODES = [
  "AccessDenied",
  "Conflict",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "RequestAborted",
  "ServiceNotAvailable",
];

function workbook(): ExcelHost {
  const host = installExcelHost({ sheets: ["Долги", "Реестр должников"] });
  host.user.type("Долги", "A1:B2", [
    ["Должник", "Сумма"],
    ["ООО «Ромашка»", 10],
  ]);
  return host;
}

/** All that a user would notice of a workbook. */
const look = ({ workbook: { sheets, names, settings } }: ExcelHost): unknown => ({
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    tables: sheet.tables.map(({ name }) => name),
    first: sheet.cells.value(0, 0),
    fourth: sheet.cells.value(3, 0),
    formula: sheet.cells.formula(0, 0),
  })),
  names: names
    .filter(({ area }) => area !== null && !area.sheet.deleted)
    .map(({ name, area }) => `${name} ${area?.sheet.name ?? ""}`)
    .sort(),
  settings: [...settings],
});

/** Names of the sheets that a user can see, or make visible. */
const shown = ({ workbook: { sheets } }: ExcelHost): string[] =>
  sheets.filter(({ visibility }) => visibility !== "VeryHidden").map(({ name }) => name);

/** The longest request of these tests has fewer actions, the client's own steps included. */
const LAST_ACTION = 140;

test.each([1, 2, 3])(
  "a first write that Excel refuses after any action of sync %i leaves no trace",
  async (sync) => {
    for (let afterActions = 0; afterActions <= LAST_ACTION; afterActions++) {
      const host = workbook();
      const before = look(host);
      const port = await openExcelWorkbook();
      host.resetCounters();
      host.failAt(sync, "GeneralException", { afterActions });
      const done = await port.apply(writing(registerModel(5), formModel())).then(
        () => true,
        () => false,
      );
      if (!done) expect(look(host)).toEqual(before);
    }
  },
);

/** Every code is tried after some actions, and one of them after each. */
const STRIDE = 35;

/** Rewrites the sheets while Excel refuses the sync after some actions: the earlier ones stand, or the new ones. */
async function rewriteRefused(code: string, sync: number, afterActions: number): Promise<void> {
  const host = workbook();
  const port = await openExcelWorkbook();
  await port.apply(writing(registerModel(5), formModel()));
  const before = look(host);
  host.resetCounters();
  host.failAt(sync, code, { afterActions });
  const outcome: unknown = await port
    .apply(writing(registerModel(6), formModel()))
    .catch((error: unknown) => error);
  if (outcome instanceof Error) {
    expect(outcome).toMatchObject({ name: "WorkbookError" });
    expect(outcome.message).toMatch(/^Файл «Книга1\.xlsx»: .+(?:повторите|сразу|Excel)/);
    expect(look(host)).toEqual(before);
  } else expect(shown(host)).toEqual(["Долги", "Реестр должников", "Реестр должников (2)", "Форма"]);
  expect(host.workbook.sheets[0]?.cells.value(1, 0)).toBe("ООО «Ромашка»");
}

test.each(CODES)(
  "%s at any sync of a rewrite leaves the earlier sheets, or the new ones whole",
  async (code) => {
    for (const sync of [1, 2, 3])
      for (let afterActions = 0; afterActions <= LAST_ACTION; afterActions += STRIDE)
        await rewriteRefused(code, sync, afterActions);
  },
);

test("so does a refusal after any action of the sync in which new sheets take over from old ones", async () => {
  for (let afterActions = 0; afterActions <= LAST_ACTION; afterActions++)
    await rewriteRefused("GeneralException", 3, afterActions);
});

test("a user's sheet of the wished name stays, and the register takes the next name", async () => {
  const host = workbook();
  const port = await openExcelWorkbook();
  const { sheetNames } = await port.apply(writing(registerModel(2)));
  expect(sheetNames.get("register")).toBe("Реестр должников (2)");
  expect(shown(host)).toEqual(["Долги", "Реестр должников", "Реестр должников (2)"]);
});

test("a rewrite keeps the place and the name that the user gave the sheet, and the table's name", async () => {
  const host = workbook();
  const port = await openExcelWorkbook();
  await port.apply(writing(registerModel(2), formModel()));
  host.user.renameSheet("Реестр должников (2)", "Мой реестр");
  host.user.addSheet("Ещё");
  await port.apply(writing(registerModel(3), formModel()));
  expect(shown(host)).toEqual(["Долги", "Реестр должников", "Мой реестр", "Форма", "Ещё"]);
  expect(host.workbook.sheets[2]?.tables.map(({ name }) => name)).toEqual(["Register"]);
  expect(host.workbook.sheets[3]?.cells.formula(0, 0)).toBe("=SUM(Register[[Сумма, руб.]])");
});

test("a stop by the user halfway puts everything back", async () => {
  const host = workbook();
  const before = look(host);
  const port = await openExcelWorkbook();
  const stop = new AbortController();
  host.resetCounters();
  host.beforeSync = (sync) => {
    if (sync === 2) stop.abort();
  };
  const run = port.apply(writing(registerModel(5), formModel()), { signal: stop.signal });
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  expect(look(host)).toEqual(before);
});

test("the old register deleted by the user meanwhile: nothing half made stays, and a second try goes through", async () => {
  const host = workbook();
  const port = await openExcelWorkbook();
  await port.apply(writing(registerModel(2)));
  host.resetCounters();
  host.beforeSync = (sync) => {
    if (sync === 3) host.user.deleteSheet("Реестр должников (2)");
  };
  await expect(port.apply(writing(registerModel(3)))).rejects.toMatchObject({ code: "changed", retry: true });
  host.beforeSync = null;
  expect(shown(host)).toEqual(["Долги", "Реестр должников"]);
  await port.apply(writing(registerModel(3)));
  expect(shown(host)).toHaveLength(3);
});

test("a sheet deleted before it is read is said to be gone", async () => {
  const host = workbook();
  const port = await openExcelWorkbook();
  host.user.deleteSheet("Долги");
  await expect(port.read("Долги")).rejects.toMatchObject({
    code: "not-found",
    message:
      "Файл «Книга1.xlsx», лист «Долги»: лист удалён или переименован, пока шла работа. Выберите лист заново и повторите.",
  });
});

test("while a cell is edited it waits, hints, and goes on", async () => {
  const host = workbook();
  const heard: boolean[] = [];
  const port = await openExcelWorkbook({
    onCellEdit: (waiting) => {
      heard.push(waiting);
      if (waiting) host.user.endEditing();
    },
  });
  host.user.beginEditing();
  expect(await port.sheets()).toHaveLength(2);
  expect(heard).toEqual([true, false]);
});
