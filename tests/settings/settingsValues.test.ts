import { isoDay } from "../../src/domain/day";
import {
  datesOf,
  daysOf,
  monthDaysOf,
  peopleOf,
  settingFault,
  yesNoOf,
} from "../../src/settings/settingsValues";

describe("a number of days", () => {
  it.each([
    ["0", 0],
    ["30", 30],
    [" 45 ", 45],
    ["3650", 3650],
    ["3651", null],
    ["-1", null],
    ["30,5", null],
    ["тридцать", null],
    ["", null],
  ])("%j is %j", (text, expected) => expect(daysOf(text)).toBe(expected));
});

it("«да» and «нет» are understood in any case, nothing else is", () => {
  expect(["да", " Да ", "НЕТ", "yes", "1"].map(yesNoOf)).toEqual([true, true, false, null, null]);
});

describe("dates", () => {
  it("are separated by semicolons, commas, spaces or lines", () => {
    const days = [isoDay("2026-04-21"), isoDay("2026-05-09"), isoDay("2027-01-02")];
    for (const text of [
      "21.04.2026; 9.5.2026; 02.01.2027",
      "21.04.2026,09.05.2026\n2.01.2027 ",
      "21.04.2026 09.05.2026 02.01.2027",
    ])
      expect(datesOf(text)).toEqual(days);
    expect(datesOf("")).toEqual([]);
  });
  it("are read as dates are in the sheets: in words, by two digits of the year", () => {
    const days = ["2026-04-21", "2026-05-04", "2026-06-11"].map(isoDay);
    expect(datesOf("21.04.26 4.5.2026; 11 июня 2026 г.")).toEqual(days);
  });
  it.each(["30.02.2026", "21.04", "21.04.2026; завтра", "апрель 2026"])("%j holds one that is none", (text) =>
    expect(datesOf(text)).toBeNull(),
  );
});

describe("days of any year", () => {
  it("may be 29 February", () =>
    expect(monthDaysOf("25.03; 29.02")).toEqual([
      { month: 3, day: 25 },
      { month: 2, day: 29 },
    ]));
  it.each(["31.04", "25.13", "25", "25.03.2026"])("%j is none", (text) =>
    expect(monthDaysOf(text)).toBeNull(),
  );
});

describe("members of a commission", () => {
  it.each([
    ["главный бухгалтер Петрова А. А.", "главный бухгалтер", "Петрова А. А."],
    ["Начальник отдела — И.И. Иванов", "Начальник отдела", "И.И. Иванов"],
    ["заместитель главы, Салтыков-Щедрин М.Е.", "заместитель главы", "Салтыков-Щедрин М.Е."],
    ["Сидорова Е. В.", null, "Сидорова Е. В."],
    ["по приказу № 5", null, "по приказу № 5"],
  ])("%j", (text, post, name) => expect(peopleOf(text)).toEqual([{ post, name }]));

  it("stand behind semicolons or on lines of their own", () => {
    expect(peopleOf("глава Иванов И. И.;\nюрист Петров П. П.; ").map(({ name }) => name)).toEqual([
      "Иванов И. И.",
      "Петров П. П.",
    ]);
  });
});

describe("what is wrong with a value is said in words", () => {
  it.each([
    ["code", "12", "нужны три цифры, например 012"],
    ["days", "скоро", "нужно целое число от 0 до 3650"],
    ["yesNo", "может быть", "нужно «да» или «нет»"],
    ["dates", "31.02.2026", "нужны даты дд.мм.гггг через точку с запятой"],
    ["monthDays", "март", "нужны дни дд.мм через точку с запятой"],
    ["code", "012", null],
    ["text", "что угодно", null],
    ["people", "кто угодно", null],
  ] as const)("%s %j", (type, text, expected) => expect(settingFault({ type }, text)).toBe(expected));
});
