import { violations } from "../../tools/accessibility";
import { describeGrid, REGISTER, SUED } from "./describeGrid";
import type { GridPage } from "./page";

declare const window: { readonly gridPage: GridPage };

const SOURCE = "Дебиторка на 01.10.2026";
const FORM = "Прил. 1 Вологда";

describeGrid("the grid over a finished workbook", (grid) => {
  const { select, cell, columnOf, selection, told, edits, message, onCanvas, click } = grid;

  it("shows values as Excel shows them in Russian, merges and looks", async () => {
    await select(SOURCE, "A1");
    expect(await cell(9, 9)).toMatchObject({ text: "1 300 723,37" });
    expect(await cell(9, 7)).toMatchObject({ text: "19.09.2026" });
    expect((await cell(5, 1)).style).toMatchObject({ bl: 1, bg: { rgb: "#DDEBF7" }, ht: 2 });
    expect(await grid.page().evaluate(() => window.gridPage.merges())).toContainEqual([5, 9, 5, 11]);

    await select(FORM, "A1");
    const merges = await grid.page().evaluate(() => window.gridPage.merges());
    expect(merges).toEqual(
      expect.arrayContaining([
        [10, 0, 11, 0],
        [10, 3, 10, 4],
      ]),
    );
    // The form keeps a gap to the next column, which the grid shows as a blank.
    expect((await cell(13, 5)).text.trimEnd()).toBe("9 858,1");

    await select(REGISTER, "A1");
    expect((await cell(9, 0)).style).toMatchObject({ bg: { rgb: "#FBE0E3" } });
    expect((await cell(10, 0)).style).toMatchObject({ bg: { rgb: "#FFF4CC" } });
  });

  it("selects for the program without telling it, and tells what the user selects", async () => {
    await select(REGISTER, "M60");
    expect(await selection()).toEqual({ sheet: REGISTER, address: "M60" });
    await select(REGISTER, "A9:M9");
    expect(await selection()).toEqual({ sheet: REGISTER, address: "A9:M9" });
    expect(await told()).toEqual([]);
    await click(100, 270);
    await grid.page().waitForFunction(() => window.gridPage.selections.length === 1);
    const [place] = await told();
    expect(place).toEqual({ sheet: REGISTER, address: "A9" });
    await grid.page().keyboard.press("ArrowDown");
    await grid.page().waitForFunction(() => window.gridPage.selections.length === 2);
    expect((await told())[1]).toEqual({ sheet: REGISTER, address: "A10" });
  });

  it("goes from sheet to sheet by its tabs, and says so", async () => {
    await grid.page().getByRole("tab", { name: "Сводка" }).click();
    await grid.page().waitForFunction(() => window.gridPage.activations.length === 1);
    expect(
      await grid.page().evaluate(() => [window.gridPage.grid.active(), ...window.gridPage.activations]),
    ).toEqual(["Сводка", "Сводка"]);
    await grid.page().keyboard.press("ArrowLeft");
    await grid.page().waitForFunction((name) => window.gridPage.grid.active() === name, REGISTER);
    expect(await grid.page().getByRole("tab", { selected: true }).textContent()).toBe(REGISTER);
  });

  it("takes a typed value, shows it while it is decided about, and goes on to the next cell", async () => {
    const { column, letters } = await columnOf(SUED);
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("12.03.2026");
    await grid.page().keyboard.press("Enter");
    await grid.page().waitForFunction(() => window.gridPage.selections.length === 1);
    expect(await edits()).toEqual([{ sheet: REGISTER, row: 10, column, value: "12.03.2026" }]);
    expect((await cell(10, column)).text).toBe("12.03.2026");
    expect(await selection()).toEqual({ sheet: REGISTER, address: `${letters}12` });
  });

  it("writes what was typed into the cell where typing began when another cell is clicked instead of Enter", async () => {
    const { column, letters } = await columnOf(SUED);
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("12.03.2026");
    await click(100, 400);
    await grid.page().waitForFunction(() => window.gridPage.edits.length === 1);
    expect(await edits()).toEqual([{ sheet: REGISTER, row: 10, column, value: "12.03.2026" }]);
    expect((await cell(10, column)).text).toBe("12.03.2026");
    const [place] = await told();
    expect(place?.sheet).toBe(REGISTER);
    expect(place?.address).not.toBe(`${letters}11`);
  });

  it.each([
    ["stays loaded", [], "12.03.2026"],
    ["is drawn afresh", [REGISTER], ""],
  ])(
    "writes into the sheet where typing began when another is shown meanwhile and it %s",
    async (_, changed, shown) => {
      const { column, letters } = await columnOf(SUED);
      await select(REGISTER, `${letters}11`);
      await grid.page().locator(".grid-editor").focus();
      await grid.page().keyboard.type("12.03.2026");
      await grid.page().evaluate((names) => window.gridPage.showAgain("Сводка", names), changed);
      const before = await cell(10, column);
      await grid.page().keyboard.press("Enter");
      await grid.page().waitForFunction(() => window.gridPage.edits.length === 1);
      expect(await edits()).toEqual([{ sheet: REGISTER, row: 10, column, value: "12.03.2026" }]);
      expect(await cell(10, column)).toEqual(before);
      await select(REGISTER, `${letters}11`);
      expect((await cell(10, column)).text).toBe(shown);
    },
  );

  it("puts back what stood in a cell when the value is refused, and leaves it alone when nothing is changed", async () => {
    await grid.page().evaluate(() => {
      window.gridPage.accept = false;
    });
    const { column, letters } = await columnOf("Всего, руб.");
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.press("F2");
    expect(await grid.page().locator(".grid-editor").inputValue()).toBe("83979,5");
    await grid.page().keyboard.press("Enter");
    expect(await edits()).toEqual([]);
    await select(REGISTER, `${letters}11`);
    await grid.page().keyboard.press("Delete");
    await grid.page().waitForFunction(() => window.gridPage.edits.length === 1);
    expect(await edits()).toEqual([{ sheet: REGISTER, row: 10, column, value: null }]);
    expect((await cell(10, column)).text).toBe("83 979,50");
    expect(await message()).toBe("Изменение не принято, значение прежнее.");
    await grid.page().keyboard.type("5");
    await grid.page().keyboard.press("Escape");
    expect(await edits()).toHaveLength(1);
  });

  it("lets nobody type into the source, nor change the look of any cell, and says why", async () => {
    await select(SOURCE, "B10");
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("х");
    expect(await message()).toContain("исходный лист");
    await grid.page().keyboard.press("Delete");
    const point = await onCanvas(180, 330);
    await grid.page().mouse.dblclick(point.x, point.y);
    expect(await grid.page().locator(".grid-editor-open").count()).toBe(0);
    expect((await cell(9, 1)).text).toContain("Беломорский");
    await select(REGISTER, "K11:L12");
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.press("Control+b");
    expect(await message()).toContain("в Excel");
    expect((await cell(10, 10)).style?.["bl"]).toBeUndefined();
    expect(await edits()).toEqual([]);
  });

  it("lets people type into those own sheets alone that are read back, and says of the others why not", async () => {
    const typeInto = async (sheet: string): Promise<boolean> => {
      await select(sheet, "C6");
      await grid.page().locator(".grid-editor").focus();
      await grid.page().keyboard.type("5");
      return (await grid.page().locator(".grid-editor-open").count()) === 1;
    };
    for (const sheet of ["Сводка", "Контроль", FORM]) {
      expect([sheet, await typeInto(sheet)]).toEqual([sheet, false]);
      expect(await message()).toContain("программа заполняет сама");
    }
    expect(await edits()).toEqual([]);
    for (const sheet of ["Настройки", "План – Вологда", "План Дружненский"]) {
      expect([sheet, await typeInto(sheet)]).toEqual([sheet, true]);
      await grid.page().keyboard.press("Enter");
    }
    expect(await edits()).toHaveLength(3);
  });

  it("stays where the user is when the sheet is drawn afresh", async () => {
    const { column, letters } = await columnOf(SUED);
    await select(REGISTER, `${letters}60`);
    await grid.page().evaluate(
      async ({ sheet, column }) => {
        await window.gridPage.workbook.edit(sheet, 59, column, "12.03.2026");
        await window.gridPage.showAgain(sheet, [sheet]);
        await window.gridPage.grid.loaded();
      },
      { sheet: REGISTER, column },
    );
    expect((await cell(59, column)).text).toBe("12.03.2026");
    expect(await selection()).toEqual({ sheet: REGISTER, address: `${letters}60` });
    // What is clicked in the middle of the canvas is near to what was selected, not at the beginning.
    await click(100, 400);
    await grid.page().waitForFunction(() => window.gridPage.selections.length === 1);
    const row = Number(/\d+/.exec((await told())[0]?.address ?? "")?.[0]);
    expect(row).toBeGreaterThan(45);
    expect(row).toBeLessThanOrEqual(62);
  });

  it("tells true rows of a filtered register", async () => {
    const { column } = await columnOf("Этап");
    await select(REGISTER, "A9");
    await grid.page().evaluate(() => window.gridPage.grid.loaded());
    await grid.page().evaluate((stage) => window.gridPage.filter(stage, ["в суде"]), column);
    await click(100, 270);
    await grid.page().waitForFunction(() => window.gridPage.selections.length === 1);
    const [place] = await told();
    const row = Number(/\d+/.exec(place?.address ?? "")?.[0]);
    expect(row).toBeGreaterThan(9);
    expect((await cell(row - 1, column)).text).toBe("в суде");
  });

  it("is walked by keyboard: one stop for the cells, the list of sheets, their tabs, the search, and on", async () => {
    const focused = () =>
      grid.page().evaluate(() => document.activeElement?.id || document.activeElement?.className);
    await grid.page().locator("#before").focus();
    const stops: unknown[] = [];
    for (let stop = 0; stop < 5; stop++) {
      await grid.page().keyboard.press("Tab");
      stops.push(await focused());
    }
    const [list, find] = ["grid-button grid-sheets-button", "grid-button"];
    expect(stops).toEqual([expect.stringContaining("grid-editor"), list, "grid-tab", find, "after"]);
    for (let stop = 0; stop < 4; stop++) await grid.page().keyboard.press("Shift+Tab");
    await grid.page().keyboard.press("ArrowDown");
    await grid
      .page()
      .waitForFunction(() => document.querySelector(".grid-live")?.textContent?.startsWith("A2"));
    expect(await violations(grid.page())).toEqual([]);
  });

  it("asks nothing of any other origin, and makes no style or script that the policy forbids", () => {
    expect(grid.complaints()).toEqual([]);
  });
});
