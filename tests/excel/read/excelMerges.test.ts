import { parseMerges } from "../../../src/excel/read/excelMerges";

test.each([
  ["Лист1!A1:B2", [{ top: 0, left: 0, bottom: 1, right: 1 }]],
  [
    "'Лист 1, «а»'!A1:B1,'Лист 1, «а»'!C3:AA4",
    [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 26 },
    ],
  ],
  ["'Д''Артаньян'!$D$5", [{ top: 4, left: 3, bottom: 4, right: 3 }]],
  ["", []],
])("the areas of %s", (address, areas) => {
  expect(parseMerges(address)).toEqual(areas);
});
