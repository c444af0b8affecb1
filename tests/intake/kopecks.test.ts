import { gridOf, gridOfText } from "./gridOf";
import { codes, facts, understand } from "./understand";

test("kopecks in a column of their own are not lost in silence", () => {
  const intake = understand(
    gridOfText(`
      Должник    | Долг, руб. | Долг, коп.
      ООО «Клён» | 1500 | 50
    `),
  );
  expect(codes(intake)).toContain("C1 kopecks-apart");
});

test("«руб.» and «коп.» in a row of their own below a heading are headings, too", () => {
  const intake = understand(
    gridOf(
      [
        ["Должник", "Сумма долга", null, "Примечание"],
        [null, "руб.", "коп.", null],
        ["ООО «Клён»", 1500, 50, null],
        ["ООО «Ель»", 20, 5, null],
      ],
      { merges: ["B1:C1"] },
    ),
  );
  expect(codes(intake)).toContain("C2 kopecks-apart");
  expect(facts(intake.debts, "amount")).toEqual([["1500"], ["20"]]);
});

test.each([
  ["a column of penalties beside that of their roubles", "Долг, руб. | Пени, руб. | Пени, коп.", "D2", ""],
  ["a column of debts", "Сумма задолженности (в копейках) | Этаж | Комната", "B2", ""],
  ["a title", "Долг | Этаж | Комната", "A1", "Долги арендаторов, в копейках"],
])("sums in kopecks are not read as roubles in silence: %s", (_, headings, cell, title) => {
  const intake = understand(
    gridOfText(`
${title}
      Должник    | ${headings}
      ООО «Клён» | 150050 | 10 | 5
      ООО «Ель»  | 2005   | 20 | 7
    `),
  );
  expect(codes(intake)).toContain(`${cell} kopecks-as-roubles`);
});

test("«руб. коп.» is how sums are written, not their unit", () => {
  const intake = understand(
    gridOfText(`
      Долги арендаторов, руб. коп.
      Должник    | Долг, руб., коп.
      ООО «Клён» | 1500,50
    `),
  );
  expect(codes(intake).filter((each) => each.includes("kopecks"))).toEqual([]);
});
