import { LimitError } from "../../../src/file/read/fileLimits";
import { OdsStyles } from "../../../src/file/read/opendocument/odsStyles";
import { OdsTable } from "../../../src/file/read/opendocument/odsTable";

test("more repeated cells than are accepted are refused before the first of them is put", () => {
  const table = new OdsTable("Долги", new OdsStyles());
  table.openRow(new Map([["table:number-rows-repeated", "1000000"]]));
  table.openCell(
    new Map([
      ["table:number-columns-repeated", "1000"],
      ["office:value-type", "float"],
      ["office:value", "1"],
    ]),
  );
  table.closeCell();
  expect(() => {
    table.closeRow();
  }).toThrow(LimitError);
  expect(table.draft.cells.finish([]).used).toBeNull();
});
