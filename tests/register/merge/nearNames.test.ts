import { isNear, isSlip } from "../../../src/register/merge/nearNames";

describe("a slip of the hand in a name", () => {
  it.each([
    ["ООО «Ромашка»", "ООО «Рамашка»"],
    ["Колосов Пётр Ильич", "Колосов Петр Ильичь"],
    ["АО «Северсвет»", "Северсвет"],
  ])("%s = %s", (one, other) => expect(isSlip(one, other)).toBe(true));

  it.each([
    ["Иванов И. И.", "Иванова И. И."],
    ["Иванов А. И.", "Иванов А. П."],
    ["Школа № 1", "Школа № 2"],
    ["ООО «Лес»", "ООО «Лис»"],
    ["ООО «Весна»", "ООО «Ромашка»"],
  ])("%s ≠ %s", (one, other) => expect(isSlip(one, other)).toBe(false));
});

describe("names that a person has to compare", () => {
  it.each([
    ["Иванов Иван Петрович", "Иванов И. П."],
    ["ООО «Весна» (ранее ООО «Осень»)", "ООО «Осень»"],
    ["Иванов И. И.", "Иванова И. И."],
  ])("%s ~ %s", (one, other) => expect(isNear(one, other)).toBe(true));

  it.each([
    ["Иванов Иван Петрович", "Иванов С. П."],
    ["Гараж 12", "Гараж 13"],
  ])("%s, %s are two", (one, other) => expect(isNear(one, other)).toBe(false));
});
