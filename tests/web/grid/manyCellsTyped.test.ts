import { columnIndex } from "../../../src/domain/grid";
import { WORDS } from "../../../src/web/grid/gridWords";
import { violations } from "../../tools/accessibility";
import { describeGrid, REGISTER, SUED } from "./describeGrid";
import type { GridPage } from "./page";

declare const window: { readonly gridPage: GridPage };

describeGrid("many cells of the grid", (grid) => {
  const { select, cell, columnOf, edits, paste } = grid;

  it("takes a copied table, fills down and empties many cells, each as one change", async () => {
    const { column, letters } = await columnOf(SUED);
    const changed = async (count: number): Promise<unknown[]> => {
      await grid.page().waitForFunction((n) => window.gridPage.edits.length === n, count);
      return (await edits()).slice(-2).map(({ row, value }) => [row, value]);
    };
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await paste("12.03.2026\r\n13.03.2026\r\n");
    expect(await changed(2)).toEqual([
      [10, "12.03.2026"],
      [11, "13.03.2026"],
    ]);
    await select(REGISTER, `${letters}11:${letters}13`);
    await grid.page().keyboard.press("Control+d");
    expect(await changed(4)).toEqual([
      [11, "12.03.2026"],
      [12, "12.03.2026"],
    ]);
    expect((await cell(12, column)).text).toBe("12.03.2026");
    await select(REGISTER, `${letters}11:${letters}12`);
    await grid.page().keyboard.press("Delete");
    expect(await changed(6)).toEqual([
      [10, null],
      [11, null],
    ]);
    expect((await cell(10, column)).text).toBe("");
    // Back to before the filling down, and again.
    await grid.page().keyboard.press("Control+z");
    expect(await changed(8)).toEqual([
      [10, "12.03.2026"],
      [11, "12.03.2026"],
    ]);
    await grid.page().keyboard.press("Control+z");
    expect(await changed(10)).toEqual([
      [11, "13.03.2026"],
      [12, null],
    ]);
    await grid.page().keyboard.press("Control+y");
    expect(await changed(12)).toEqual([
      [11, "12.03.2026"],
      [12, "12.03.2026"],
    ]);
    expect((await cell(12, column)).text).toBe("12.03.2026");
  });

  it("takes nothing back where another build has put something else", async () => {
    const { column, letters } = await columnOf(SUED);
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("12.03.2026");
    await grid.page().keyboard.press("Enter");
    await grid.page().waitForFunction(() => window.gridPage.edits.length === 1);
    await grid.page().evaluate(
      async ({ sheet, column }) => {
        await window.gridPage.workbook.edit(sheet, 10, column - 1, "13.03.2026");
        await window.gridPage.showAgain(sheet, [sheet]);
        await window.gridPage.grid.loaded();
      },
      { sheet: REGISTER, column },
    );
    await grid.page().keyboard.press("Control+z");
    await grid.page().locator(".grid-message").filter({ hasText: "Отменить нельзя" }).waitFor();
    expect(await edits()).toHaveLength(1);
  });

  it("says of several selected cells what they come to", async () => {
    const { letters } = await columnOf("Всего, руб.");
    await grid.page().evaluate(() => window.gridPage.grid.loaded());
    await select(REGISTER, `${letters}10:${letters}12`);
    const values = [9, 10, 11].map(async (row) => (await cell(row, columnIndex(letters) ?? 0)).text);
    const sum = (await Promise.all(values)).reduce(
      (total, text) => total + Number(text.replace(/\s/g, "").replace(",", ".")),
      0,
    );
    const totals = (await grid.page().locator(".grid-totals").textContent()) ?? "";
    expect(totals).toMatch(/^Среднее: .+ {3}Количество: 3 {3}Сумма: /);
    expect(Number(totals.split("Сумма: ")[1]?.replace(/\s/g, "").replace(",", "."))).toBeCloseTo(sum, 2);
    await select(REGISTER, `${letters}10`);
    expect(await grid.page().locator(".grid-totals").textContent()).toBe("");
  });

  /** Chooses an action of the menu over the cells, as the keyboard opens it. */
  async function menu(name: string): Promise<void> {
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.press("Shift+F10");
    await grid.page().getByRole("menuitem", { name }).click();
  }
  const bar = () => grid.page().locator(".grid-view");
  const textOf = (text: string | null): string => (text ?? "").replace(/\u00a0/g, " ");

  it("filters by a cell, says what is left with its sums, in the register's head too, and shows all again", async () => {
    await select(REGISTER, "D11");
    const point = await grid.onCanvas(400, 390);
    await grid.page().mouse.click(point.x, point.y, { button: "right" });
    await grid.page().getByRole("menu").waitFor();
    expect(await violations(grid.page())).toEqual([]);
    await grid.page().getByRole("menuitem", { name: WORDS.actions.filterByCell }).click();
    await bar().getByRole("button", { name: WORDS.showAll }).waitFor();
    expect(textOf(await bar().textContent())).toContain(
      "По отбору: 36 долгов на 3 841 562,81 руб. Нужна претензия: 36 на 3 841 562,81 руб.; нужен иск: 0",
    );
    expect((await cell(5, 1)).text).toBe("36");
    await bar().getByRole("button", { name: WORDS.showAll }).click();
    await bar().getByRole("button", { name: WORDS.showAll }).waitFor({ state: "hidden" });
    expect((await cell(5, 1)).text).toBe("120");
  });

  it("sorts on the screen alone: what is typed, told and sought is the file's, and the order goes back", async () => {
    const { column, letters } = await columnOf(SUED);
    const first = (await cell(8, 0)).text;
    await select(REGISTER, "C9");
    await menu(WORDS.actions.descending);
    await bar().getByRole("button", { name: WORDS.fileOrder }).waitFor();
    const sums = await Promise.all([8, 9, 10].map(async (row) => (await cell(row, 2)).text));
    expect(sums.map((text) => Number(text.replace(/\s/g, "").replace(",", ".")))).toEqual(
      [...sums.map((text) => Number(text.replace(/\s/g, "").replace(",", ".")))].sort((a, b) => b - a),
    );
    // The row that the file has as its eleventh is another one on the screen, and is the one that is typed into.
    await select(REGISTER, `${letters}11`);
    expect(await grid.selection()).toEqual({ sheet: REGISTER, address: `${letters}11` });
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("12.03.2026");
    await grid.page().keyboard.press("Enter");
    await grid.page().waitForFunction(() => window.gridPage.edits.length === 1);
    expect(await edits()).toEqual([{ sheet: REGISTER, row: 10, column, value: "12.03.2026" }]);
    expect((await cell(10, column)).text).not.toBe("12.03.2026");
    await bar().getByRole("button", { name: WORDS.fileOrder }).click();
    await bar().getByRole("button", { name: WORDS.fileOrder }).waitFor({ state: "hidden" });
    expect([(await cell(10, column)).text, (await cell(8, 0)).text]).toEqual(["12.03.2026", first]);
    await grid.page().keyboard.press("Control+z");
    await grid.page().waitForFunction(() => window.gridPage.edits.length === 2);
    expect((await edits())[1]).toEqual({ sheet: REGISTER, row: 10, column, value: null });
  });

  it("finds on the sheet, from one cell to the next and round, and leaves to the cell", async () => {
    await select(REGISTER, "A1");
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.press("Control+f");
    await grid.page().keyboard.type("БЕЛОМОРСКИЙ");
    const found: unknown[] = [];
    for (const told of ["1 из 3", "2 из 3", "3 из 3", "1 из 3"]) {
      await grid.page().keyboard.press("Enter");
      await grid.page().getByRole("search").getByText(told).waitFor();
      found.push((await grid.selection())?.address);
    }
    expect(found[0]).toBe(found[3]);
    expect(new Set(found).size).toBe(3);
    expect(await violations(grid.page())).toEqual([]);
    await grid.page().keyboard.press("Escape");
    expect(await grid.page().evaluate(() => document.activeElement?.className)).toContain("grid-editor");
  });

  it("copies as text and as a table, and hands out rows of the table with its headings", async () => {
    await select(REGISTER, "A11:C12");
    const copied = await grid.page().evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(".grid-editor")?.dispatchEvent(event);
      return ["text/plain", "text/html"].map((type) => clipboardData.getData(type));
    });
    // Column B is folded away.
    expect(copied[0]).toMatch(/^"ООО ""Калмтрансстрой-Юг"""\t83979,5\r\nООО/);
    expect(copied[1]).toContain("<td>83979,5</td>");
    await menu(WORDS.actions.exportCsv);
    await grid.page().waitForFunction(() => window.gridPage.exports.length === 1);
    expect(await grid.page().evaluate(() => window.gridPage.exports[0])).toEqual({
      sheet: REGISTER,
      rows: [7, 10, 11],
      columns: [0, 2],
      as: "csv",
    });
  });

  it("says why a value was not taken, and lists all sheets with a search", async () => {
    const why = "31.09.2026: такой даты нет. В ячейке осталось прежнее значение.";
    await grid.page().evaluate((answer) => {
      window.gridPage.accept = answer;
    }, why);
    const { letters } = await columnOf(SUED);
    await select(REGISTER, `${letters}11`);
    await grid.page().locator(".grid-editor").focus();
    await grid.page().keyboard.type("31.09.2026");
    await grid.page().keyboard.press("Enter");
    await grid.page().locator(".grid-message").getByText(why).waitFor();

    await grid.page().getByRole("button", { name: WORDS.sheetList }).click();
    await grid.page().getByRole("dialog", { name: WORDS.sheetList }).waitFor();
    expect(await violations(grid.page())).toEqual([]);
    await grid.page().keyboard.type("контр");
    await grid.page().keyboard.press("Enter");
    await grid.page().waitForFunction(() => window.gridPage.grid.active() === "Контроль");
  });
});
