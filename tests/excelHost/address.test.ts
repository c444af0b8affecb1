import { areaAt, formatAddress, parseAddress } from "./address";
import { Workbook } from "./model/workbook";

const { active: sheet } = new Workbook("Книга1.xlsx", ["Долги"]);

test.each([
  ["A1", 0, 0, 0, 0, "Долги!A1"],
  ["B2:C5", 1, 1, 4, 2, "Долги!B2:C5"],
  ["C5:B2", 1, 1, 4, 2, "Долги!B2:C5"],
  ["Долги!$B$2", 1, 1, 1, 1, "Долги!B2"],
  ["B:C", 0, 1, 1_048_575, 2, "Долги!B:C"],
  ["2:5", 1, 0, 4, 16_383, "Долги!2:5"],
  ["XFD1048576", 1_048_575, 16_383, 1_048_575, 16_383, "Долги!XFD1048576"],
])("%s", (address, top, left, bottom, right, printed) => {
  const area = parseAddress(sheet, address);
  expect(area).toEqual({ sheet, top, left, bottom, right });
  expect(formatAddress(area)).toBe(printed);
});

test.each(["", "A0", "XFE1", "A1048577", "A1:B2:C3", "таблица"])("«%s» is no address", (address) => {
  expect(() => parseAddress(sheet, address)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});

test.each([
  ["Лист 1", "'Лист 1'!A1"],
  ["Долги'26", "'Долги''26'!A1"],
  ["A1", "'A1'!A1"],
])("the sheet name %s is quoted", (name, printed) => {
  const { active } = new Workbook("Книга1.xlsx", [name]);
  expect(formatAddress(areaAt(active, 0, 0, 1, 1))).toBe(printed);
});
