import { givenFields, sheetKey, unknownFacts } from "../../src/domain/debt";
import { ZERO } from "../../src/domain/money";

it("finds every field that any debt knows, a zero too", () => {
  const debts = [
    unknownFacts(),
    { ...unknownFacts(), inn: "7707083893", penalty: ZERO },
    { ...unknownFacts(), inn: null, note: "спор" },
  ];
  expect([...givenFields(debts)].sort()).toEqual(["inn", "note", "penalty"]);
  expect(givenFields([]).size).toBe(0);
});

it("tells sheets of one name in two files apart, in whatever order they are asked for", () => {
  const [a, b, c] = [
    { file: "а.xlsx", sheet: "Долги" },
    { file: "б.xlsx", sheet: "Долги" },
    { file: "а.xlsx", sheet: "Иски" },
  ];
  expect([a, b, a, c, b].map(sheetKey)).toEqual([
    "а.xlsx/Долги",
    "б.xlsx/Долги",
    "а.xlsx/Долги",
    "а.xlsx/Иски",
    "б.xlsx/Долги",
  ]);
});
