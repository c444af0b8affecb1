import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { installExcelHost } from "../excelHost";
import { formModel, registerModel, writing } from "./models";

/** What the pane sees of Excel's window, and what it can show in it. */

/** Waits until so many things were heard, or gives up: what is missing is told by what the test expects then. */
async function hearing(heard: readonly unknown[], count: number): Promise<void> {
  for (let turn = 0; heard.length < count && turn < 5_000; turn++)
    await new Promise((resolve) => setTimeout(resolve, 1));
}

test("the register is shown once it is built, and again when it is asked for", async () => {
  const host = installExcelHost();
  const { view, ...port } = await opened();
  await port.apply(writing(registerModel(2), formModel()));
  expect(host.workbook.active.name).toBe("Реестр должников");
  expect(await view.activate("form")).toBe(true);
  expect(await view.activeSheet()).toBe("Форма");
  expect(await view.activate("summary")).toBe(false);
});

test("a cell of the source is shown and selected, and the selection is told", async () => {
  installExcelHost({ sheets: ["Реестр", "Долги 2026"] });
  const { view } = await opened();
  await view.select({ sheet: "Долги 2026", address: "D12:E13" });
  expect(await view.selection()).toEqual({ sheet: "Долги 2026", address: "D12:E13" });
});

test("listeners hear of the user's doings until they are taken away, and of nothing that the add-in does", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const { view, ...port } = await opened();
  const heard: unknown[] = [];
  const ends = [
    await view.onSelectionChanged((place) => heard.push(place)),
    await view.onSheetChanged((sheet) => heard.push(sheet)),
  ];
  host.user.select("Долги", "B2");
  host.user.type("Долги", "A1", [["x"]]);
  await hearing(heard, 2);
  expect(heard).toEqual([{ sheet: "Долги", address: "B2" }, "Долги"]);
  heard.length = 0;

  await port.apply(writing(registerModel(2)));
  // Events come in their order: whatever the add-in's own writing had told would be heard before this.
  host.user.select("Долги", "C3");
  await hearing(heard, 1);
  expect(heard).toEqual([{ sheet: "Долги", address: "C3" }]);
  heard.length = 0;

  const later: unknown[] = [];
  await view.onSelectionChanged((place) => later.push(place));
  await view.onSheetChanged((sheet) => later.push(sheet));
  for (const end of ends) end();
  // Excel answers requests in their order: after this one it has taken the listeners away.
  await view.activeSheet();
  host.user.select("Долги", "D4");
  host.user.type("Долги", "A1", [["y"]]);
  await hearing(later, 2);
  expect(later).toEqual([{ sheet: "Долги", address: "D4" }, "Долги"]);
  expect(heard).toEqual([]);
});

test("an example sheet is the user's own: unmarked, under a free name, texts as texts", async () => {
  const host = installExcelHost({ sheets: ["Пример"] });
  const { view, ...port } = await opened();
  const name = await view.addSheet("Пример", [["ИНН", "Сумма"], ["0077", 10.5], [null]]);
  expect(name).toBe("Пример (2)");
  expect(await port.sheets()).toMatchObject([{ kind: null }, { name, kind: null }]);
  expect(host.workbook.findSheet(name)?.cells.value(1, 0)).toBe("0077");
  expect(host.workbook.active.name).toBe(name);
});

test("a sheet of a file keeps number formats and merged cells, and is written in parts that fit", async () => {
  const host = installExcelHost({ sheets: ["Лист1"] });
  const { view } = await opened();
  const rows = Array.from({ length: 6_000 }, (_, row) => [
    `Должник ${String(row)} ${"я".repeat(60)}`,
    46_000,
  ]);
  const formats = rows.map(() => [null, "dd.mm.yyyy"]);
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const before = host.syncs;
  const name = await view.addSheet("Выгрузка", [["Долги", null], ...rows], {
    formats: [[null, null], ...formats],
    merges,
  });
  const cells = host.workbook.findSheet(name)?.cells;
  expect(cells?.value(6_000, 0)).toContain("Должник 5999");
  expect(cells?.value(6_000, 1)).toBe(46_000);
  // One request for the names of the sheets, two for the rows, one for the merges.
  expect(host.syncs - before).toBe(4);
});

test("links and charts lead to the sheets as they are called in the end", async () => {
  const host = installExcelHost({ sheets: ["Реестр должников"] });
  const { ...port } = await opened();
  const form = {
    ...formModel(),
    charts: [
      {
        type: "pie" as const,
        title: "Долг",
        categories: { top: 0, left: 0, bottom: 1, right: 0 },
        values: { top: 0, left: 1, bottom: 1, right: 1 },
        seriesName: "Сумма",
        anchor: { top: 3, left: 0, bottom: 10, right: 3 },
        colors: ["112233", "445566"],
      },
    ],
  };
  await port.apply(writing(registerModel(2), form));
  const sheet = host.workbook.findSheet("Форма");
  expect(sheet?.hyperlinks.get("0,0")?.documentReference).toBe("'Реестр должников (2)'!A1");
  expect(sheet?.charts).toHaveLength(1);
  expect(sheet?.charts[0]?.series).toMatchObject([
    { name: "Сумма", values: { top: 0, left: 1, bottom: 1, right: 1 } },
  ]);
});

/** The port's methods and the view, as the pane takes them. */
async function opened() {
  const port = await openExcelWorkbook();
  return {
    view: port.view,
    apply: port.apply.bind(port),
    sheets: port.sheets.bind(port),
  };
}
