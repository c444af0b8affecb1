import { renamedHeadings } from "../../../src/register/table/renamed";

const WRITTEN = ["Должник", "Всего, руб.", "Этап", "Претензия направлена", "Иск подан"];

describe("headings that people have changed", () => {
  const renamed = (...present: string[]) => [...renamedHeadings(WRITTEN, present)];

  it("are none where all stand as they were", () => {
    expect(renamed(...WRITTEN)).toEqual([]);
  });

  it("are told by their neighbours, at the beginning, in the middle and at the end", () => {
    expect(renamed("Контрагент", "Всего, руб.", "Этап", "Дата претензии", "Иск подан")).toEqual([
      [0, "Должник"],
      [3, "Претензия направлена"],
    ]);
    expect(renamed("Должник", "Всего, руб.", "Этап", "Претензия направлена", "Суд")).toEqual([
      [4, "Иск подан"],
    ]);
  });

  it("are not guessed where a column of one's own stands beside the renamed one", () => {
    expect(renamed("Должник", "Всего, руб.", "Этап", "Звонок", "Дата претензии", "Иск подан")).toEqual([]);
  });

  it("are not seen in a column that was only added, or only deleted", () => {
    expect(renamed(...WRITTEN, "Комментарий")).toEqual([]);
    expect(renamed("Должник", "Этап", "Претензия направлена", "Иск подан")).toEqual([]);
  });

  it("are unknown without a memory of the last build", () => {
    expect([...renamedHeadings([], ["Контрагент", "Всего, руб."])]).toEqual([]);
  });
});
