const OWED = "(?:долг|задолженност[ьи]|задолж\\.?|недоимка|дебет|дт)";
const MINUS = "[-–−—]";
/** «Долг (-)», «Долг «-» / переплата», «долг со знаком минус», «долг с минусом»: the sign after the word. */
const AFTER = new RegExp(
  `(?<![а-яё])${OWED}\\s*(?:[(«"']\\s*${MINUS}\\s*[)»"']|${MINUS}\\s*(?:$|[),;/])|(?:со?\\s+)?(?:знаком\\s+)?[«"]?минус)`,
  "i",
);
/** «(- долг)», «минус – долг», «+ переплата, - долг»: the sign before it. */
const BEFORE = new RegExp(
  `(?:(?:^|[(,;/+])\\s*${MINUS}|минус\\S*\\s*(?:${MINUS}|=)|[«"]${MINUS}[»"]\\s*${MINUS}?)\\s*${OWED}`,
  "i",
);

/** Whether a heading says that what is owed has a minus, and what is paid in excess none. */
export function isOwedWithMinus(heading: string): boolean {
  return AFTER.test(heading) || BEFORE.test(heading);
}
