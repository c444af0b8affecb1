import fc from "fast-check";
import { findUnitInText, isBlank, normaliseText, readText } from "../../../src/intake/cells";

describe("text stays as the accountant typed it", () => {
  test.each([
    ["  ООО  «Ледостав» ", "ООО  «Ледостав»"],
    ["два адреса:\r\n1) п. Дружный", "два адреса:\n1) п. Дружный"],
    ["\u00a0МУП\u200b", "МУП"],
    ["'=СУММ не считать!", "=СУММ не считать!"],
    ["=СУММ не считать!", "=СУММ не считать!"],
    ["OOO «Рында»", "OOO «Рында»"],
    [1234.5, "1234,5"],
    [0.1 + 0.2, "0,3"],
    [12345678901, "12345678901"],
    [true, "ИСТИНА"],
    ["–", null],
    [" \u00a0 ", null],
  ])("%j → %j", (value, expected) => expect(readText(value)).toEqual({ value: expected, findings: [] }));

  test("a number that shows as a date is the date", () =>
    expect(readText(46171, { date1904: false, numberFormat: "dd.mm.yyyy" }).value).toBe("29.05.2026"));
  test("an error is a finding", () =>
    expect(readText({ error: "#REF!" }).findings[0]?.code).toBe("cell-error"));
});

describe("normalised for comparison", () => {
  test.each([
    ["Cумма задолженности, руб.", "сумма задолженности руб"],
    ["CУММА", "сумма"],
    ["OOO", "ооо"],
    ["Признана безнадёжной", "признана безнадежной"],
    ["Дата образования задолжен-ности", "дата образования задолженности"],
    ["Показа-\nтели", "показатели"],
    ["№ п/п", "№ п п"],
    ["№Договора", "№ договора"],
    ["в„– п/п", "№ п п"],
    ["  Сумма\u00a0\n долга:", "сумма долга"],
    ["Email", "email"],
    ["физ_юр", "физ юр"],
    ["Беломорский Причал-7", "беломорский причал 7"],
  ])("%j → %j", (text, expected) => expect(normaliseText(text)).toBe(expected));

  test("normalising twice changes nothing", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    ));
});

describe("units in titles and headings", () => {
  test.each([
    ["тыс. руб.", "thousand"],
    ["(тыс. руб.)", "thousand"],
    ["Сумма, тыс.руб.", "thousand"],
    ["в тысячах рублей", "thousand"],
    ["т.р.", "thousand"],
    ["Сумма, тыс.", "thousand"],
    ["млн руб.", "million"],
    ["(млн. рублей)", "million"],
    ["руб. коп.", "rub"],
    ["Долг, руб.", "rub"],
    ["Долг (р.)", "rub"],
    ["в рублях", "rub"],
    ["Сумма задолженности", null],
    ["Отдел рубок леса", null],
    ["8 тыс. должников", null],
    ["г. Рубцовск", null],
    ["Тысячелетия, д. 5", null],
  ])("%s → %s", (text, expected) => expect(findUnitInText(text)).toBe(expected));
});

test.each([null, "", " ", "-", "––", "—", "\u00a0-\u00a0", "\u200b"])("%j is blank", (value) =>
  expect(isBlank(value)).toBe(true),
);
test.each([0, false, "0", "нет", "- 5"])("%j is not blank", (value) => expect(isBlank(value)).toBe(false));
