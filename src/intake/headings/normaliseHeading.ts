import { normaliseText } from "../cells/normaliseText";
import { withoutAbbreviations } from "./abbreviations";

/** Footnote marks: «Сумма*», «Сумма <1>», «Сумма¹». */
const FOOTNOTES = /<\d{1,2}>|[*\u00b9\u00b2\u00b3\u2070-\u2079]+/g;
/** How a pivot table names its sums: «Сумма по полю Долг». */
const PIVOT_SUM = /^\s*(?:сумма по полю|sum of)\s+/i;
/** «ДатаДоговора» in exported tables. */
const GLUED = /(?<=[а-яё])(?=[А-ЯЁ][а-яё])/g;
const UNITS =
  /(?<![а-я])(?:в )?(?:(?:тыс(?:яч(?:ах|и|а)?)?|млн|миллион(?:ах|ов)) )?(?:руб(?:л(?:ей|я|ь|ях|и))?|р)(?: (?:и )?коп(?:еек|ейках|ейки)?)?(?![а-я])|(?<![а-я])т р(?![а-я])|(?<![а-я])тыс$/g;

/** A heading for comparison: normalised, abbreviations written out, without units of money and footnote marks. */
export function normaliseHeading(heading: string): string {
  return plainHeading(withoutAbbreviations(heading));
}

/** The same with abbreviations as they are: what a workbook remembers is found again under it. */
export function plainHeading(heading: string): string {
  return normaliseText(heading.replace(PIVOT_SUM, "").replace(FOOTNOTES, " ").replace(GLUED, " "))
    .replace(UNITS, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** What brackets may contain without changing what a heading means; a code, number or sum in them would change it. */
const TELLING = /инн|кпп|код|номер|№|сумм|просроч|тел|план|кредитор|пен[иь]|дат[аыу]/;
const BRACKETS = /\(([^()]*)\)/g;

/** The heading without remarks in brackets («Должник (арендатор лесного участка)»); meaningful ones stay. */
export function withoutRemarks(heading: string): string {
  return heading.replace(BRACKETS, (whole, inner: string) =>
    TELLING.test(inner.toLowerCase()) ? whole : " ",
  );
}
