import { municipalOfficials, officialsOf, signatureLines } from "../../src/intake/signatures";
import type { RowKind } from "../../src/intake/types";
import { gridOf } from "./gridOf";

/** The lines under a table of one debt, each row its filled cells. */
function lines(...rows: readonly (readonly (string | null)[])[]) {
  const grid = gridOf([["Должник", "Сумма"], ["ООО «Ромашка»", 10], ...rows]);
  const rowKinds: RowKind[] = ["header", "debt", ...rows.map((): RowKind => "note")];
  return signatureLines(grid, { rowKinds, firstRow: 0 });
}

const officials = (...rows: readonly (readonly (string | null)[])[]) => officialsOf(lines(...rows));

describe("the lines to sign under a table", () => {
  it("give post and name, in one cell or in several, whatever stands between them", () => {
    expect(lines(["Руководитель ____________ В.И. Насонов"])).toEqual([
      { post: "Руководитель", name: "В.И. Насонов", phone: null, cell: "A3" },
    ]);
    expect(lines(["Директор", "________", "/Петров-Водкин П. П./"])).toMatchObject([
      { post: "Директор", name: "Петров-Водкин П. П." },
    ]);
    expect(lines([null, "Глава администрации", null, "Сидорова Анна Петровна"])).toMatchObject([
      { post: "Глава администрации", name: "Сидорова Анна Петровна", cell: "B3" },
    ]);
    expect(lines(["Ответственный:", "______________ (Н.П. Рюмина)"])).toMatchObject([
      { post: "Ответственный", name: "Н.П. Рюмина" },
    ]);
  });

  it("go on in the next row where a post takes two, and pass over the small print under a line", () => {
    expect(
      officials(
        ["Руководитель (уполномоченное лицо)"],
        ["исполнительного органа области ________ В.И. Насонов"],
        ["(подпись) (расшифровка подписи)"],
        ["Главный бухгалтер ____________"],
        ["Исполнитель: Лапшина Вера Олеговна, телефон: (8172) 00-00-11"],
      ),
    ).toEqual({
      headPost: "Руководитель (уполномоченное лицо) исполнительного органа области",
      headName: "В.И. Насонов",
      chiefAccountantName: null,
      executorPost: null,
      executorName: "Лапшина Вера Олеговна",
      executorPhone: "(8172) 00-00-11",
    });
  });

  it("tell the executor's post and telephone, the post also from the line that the executor signs", () => {
    expect(officials(["Исполнитель: ведущий специалист Тарелкина С.Н., 5-00-00"])).toMatchObject({
      executorPost: "ведущий специалист",
      executorName: "Тарелкина С.Н.",
      executorPhone: "5-00-00",
    });
    expect(
      officials(
        ["Главный специалист", "________", "А.Л. Бызова"],
        ["Исп. Бызова А.Л., тел. 50-00-00 (доб. 217)"],
      ),
    ).toMatchObject({
      executorPost: "Главный специалист",
      executorName: "Бызова А.Л.",
      executorPhone: "50-00-00 (доб. 217)",
    });
  });

  it("make nobody head or chief accountant who is neither", () => {
    expect(
      officials(
        ["Начальник отдела бухгалтерского учета и отчетности ____ Е.В. Заостровцева"],
        ["Главный бухгалтер ____ И. И. Ким"],
        ["* строки, выделенные жёлтым, требуют уточнения"],
      ),
    ).toMatchObject({ headName: null, headPost: null, chiefAccountantName: "И. И. Ким", executorName: null });
  });

  it("name those who sign consolidated reports by their posts", () => {
    expect(
      municipalOfficials(
        lines(
          ["Начальник отдела формирования и исполнения бюджета ____________ И.О. Гладышев"],
          ["Руководитель финоргана ____ Ж. Ж. Ёлкина"],
        ),
      ),
    ).toEqual({ budgetDepartmentHeadName: "И.О. Гладышев", financeHeadName: "Ж. Ж. Ёлкина" });
  });

  it("are looked for under the last debt or total alone", () => {
    const grid = gridOf([
      ["Руководитель ____ И. И. Иванов"],
      ["ООО «Ромашка»"],
      ["Директор ____ П. П. Петров"],
    ]);
    expect(signatureLines(grid, { rowKinds: ["note", "debt", "note"], firstRow: 0 })).toHaveLength(1);
    expect(signatureLines(grid, { rowKinds: ["note", "note", "note"], firstRow: 0 })).toEqual([]);
  });
});
