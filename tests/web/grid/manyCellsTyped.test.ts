import { columnIndex } from "../../../src/domain/grid";
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
});
