import { installExcelHost, type ExcelHost } from "./index";
import { batch, loaded, refusal } from "./run";

let host: ExcelHost;
beforeEach(() => {
  host = installExcelHost({ sheets: ["Долги", "Справка"], excelApi: "1.13" });
  host.user.type("Долги", "A1:B3", [
    ["Должник", "Сумма"],
    ["ООО «Ромашка»", 10],
    ["ИП Иванов", 20],
  ]);
});
const debts = () => host.workbook.active;

describe("tables", () => {
  const table = (address: string, name?: string) =>
    batch(({ workbook }) => {
      const added = workbook.tables.add(address, true);
      if (name !== undefined) added.name = name;
      return added;
    });

  test("are named, styled and read", async () => {
    await table("Долги!A1:B3", "Register");
    await batch(({ workbook }) => {
      const register = workbook.tables.getItem("register");
      register.style = "TableStyleLight1";
      register.showFilterButton = false;
      workbook.worksheets.getItem("Справка").getRange("A1").formulas = [["=SUM(Register[Сумма])"]];
      register.name = "Register_2";
    });
    expect(debts().tables).toMatchObject([
      { name: "Register_2", style: "TableStyleLight1", showFilterButton: false },
    ]);
    expect(host.workbook.findSheet("Справка")?.cells.formula(0, 0)).toBe("=SUM(Register_2[Сумма])");
    const body = await loaded(
      ({ workbook }) => workbook.tables.getItem("Register_2").getDataBodyRange(),
      "address",
    );
    expect(body).toEqual({ address: "Долги!A2:B3" });
  });

  test("headings are made texts, and different", async () => {
    host.user.type("Долги", "A1:D1", [["Сумма", "Сумма", "", 2026]]);
    await table("Долги!A1:D3");
    expect(debts().tables[0]?.headings()).toEqual(["Сумма", "Сумма2", "Столбец3", "2026"]);
  });

  test.each<[string, string, () => Promise<unknown>]>([
    ["over another table", "InvalidOperation", () => table("Долги!B3:C5")],
    ["over merged cells", "MergedRangeConflict", () => table("Долги!A10:B12")],
    ["with the name of another one", "ItemAlreadyExists", () => table("Долги!D1:E2", "REGISTER")],
    ["with the name of a cell", "InvalidArgument", () => table("Долги!D1:E2", "A1")],
    [
      "of a style that is none",
      "InvalidArgument",
      () => batch((_c, s) => (s.tables.getItemAt(0).style = "Красивый")),
    ],
    ["that is not there", "ItemNotFound", () => batch((_c, s) => s.tables.getItem("Нет").delete())],
    ["merged afterwards", "InvalidOperation", () => batch((_c, s) => s.getRange("A1:B1").merge())],
  ])("a table %s: %s", async (_what, code, act) => {
    await table("Долги!A1:B3", "Register");
    await batch((_context, sheet) => {
      sheet.getRange("A11:A12").merge();
    });
    await expect(act()).rejects.toEqual(refusal(code));
  });

  test("turned into a range, leave their cells", async () => {
    await table("Долги!A1:B3", "Register");
    await batch(({ workbook }) => workbook.tables.getItem("Register").convertToRange());
    expect([debts().tables.length, debts().cells.value(1, 0)]).toEqual([0, "ООО «Ромашка»"]);
  });
});
