import { isDateFormat } from "../../src/domain/dateFormat";

describe("date formats", () => {
  test.each([
    "dd.mm.yyyy",
    "m/d/yy",
    "[$-419]d mmmm yyyy г.;@",
    "mmm",
    "DD.MM.YYYY",
    "ДД.ММ.ГГГГ",
    "yyyy-mm-dd hh:mm",
  ])("%s shows a date", (format) => expect(isDateFormat(format)).toBe(true));
  test.each([
    null,
    "General",
    "Standard",
    "@",
    "0",
    "#,##0.00",
    '#,##0.00"р."',
    "#,##0.00_р_.",
    "#,##0.00 [$руб.-419]",
    "h:mm",
    "[h]:mm:ss",
    "0.00E+00",
    '0" дн."',
    "\\d0",
  ])("%s does not", (format) => expect(isDateFormat(format)).toBe(false));
});
