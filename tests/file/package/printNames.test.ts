import { printNames } from "../../../src/file/package/sheetParts";
import { landscapePage } from "../../../src/sheet/page";

const titles = (options: Parameters<typeof landscapePage>[1]): string | undefined =>
  printNames(landscapePage("Форма", options), "Прил. 2").find(({ name }) => name === "_xlnm.Print_Titles")
    ?.formula;

describe("what is repeated on each printed page", () => {
  it("is nothing by default", () => expect(titles({})).toBeUndefined());
  it("may be rows", () => expect(titles({ titleRows: [3, 7] })).toBe("'Прил. 2'!$4:$8"));
  it("may be columns", () => expect(titles({ titleColumns: [0, 1] })).toBe("'Прил. 2'!$A:$B"));
  it("may be both, columns first as Excel writes them", () =>
    expect(titles({ titleRows: [3, 7], titleColumns: [0, 1] })).toBe("'Прил. 2'!$A:$B,'Прил. 2'!$4:$8"));
});
