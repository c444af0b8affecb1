import { writableFormat } from "../../../src/file/package/numberFormats";

describe("the number format of another program", () => {
  it.each([
    [null, null],
    ["#,##0.00", "#,##0.00"],
    ["@", "@"],
    ['#,##0.00" руб."', '#,##0.00" руб."'],
    ['_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-', '_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-'],
    ["[$-419]d mmmm yyyy;@", "[$-419]d mmmm yyyy;@"],
    ["[Red]-0.00", "[Red]-0.00"],
    ["[h]:mm:ss", "[h]:mm:ss"],
    ["h:mm AM/PM", "h:mm AM/PM"],
    ["0.00E+00", "0.00E+00"],
    ["# ?/?", "# ?/?"],
    ["ДД.ММ.ГГГГ", "dd.mm.yyyy"],
    ["ДД.ММ.ГГГГ чч:мм:сс", "dd.mm.yyyy hh:mm:ss"],
    ["General", null],
    ["Standard", null],
    ["Основной", null],
    ["0.00 руб.", null],
    ["[КРАСНЫЙ]0.00", null],
    ["dd.mm.yyyy QQ", "dd.mm.yyyy"],
    ["0;0;0;0;0", null],
  ])("%s is written as %s", (code, written) => {
    expect(writableFormat(code)).toBe(written);
  });
});
