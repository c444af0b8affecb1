import type { CellValue } from "../../domain/grid";
import { withoutLookAlikes } from "./normaliseText";

const START = "(?<![a-zа-яё])";
const END = "(?![a-zа-яё])";
const CODES = "usd|eur|cny|byn|byr|kzt|gbp|uah|chf|jpy|amd|azn|kgs|uzs|try|aed|inr";
const WORDS = `доллар\\S*|долл|евро|юан\\S*|тенге|гривн\\S*|фунт\\S*\\s+стерлингов|(?:бел\\S*|белорусск\\S*)\\s*руб\\S*|у\\.\\s?е`;
/** The sign, code or word of a currency other than the Russian rouble. */
const FOREIGN = new RegExp(`${START}(?:${CODES}|${WORDS})${END}|[$€£¥₸₴]`, "i");
/** «Сумма в валюте»: some other currency, whichever it is. */
const IN_CURRENCY = /(?<![а-яё])в\s+(?:ин(?:остранной|\.)?\s*)?валюте(?!\s+(?:рф|российск))/i;

/** The currency other than the rouble that a heading or a number format names, in its own words; `null` if none. */
export function foreignCurrencyIn(text: string): string | null {
  return (FOREIGN.exec(text) ?? IN_CURRENCY.exec(text))?.[0] ?? null;
}

/** The built-in accounting formats are written with «$» but shown in whatever currency the system uses. */
const SYSTEM_CURRENCY = /^_\("\$"\*/;
const LITERAL = /"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|([$€£¥])/g;

/** The same of a number format («[$$-409]#,##0.00», «#,##0.00 [$€-1]»). */
export function foreignCurrencyOfFormat(format: string): string | null {
  if (SYSTEM_CURRENCY.test(format)) return null;
  const texts = [...(format.split(";")[0] ?? "").matchAll(LITERAL)].map(
    ([, quoted, sign, escaped, bare]) => quoted ?? sign ?? escaped ?? bare ?? "",
  );
  return foreignCurrencyIn(texts.join(""));
}

const ROUBLE =
  /^(?:руб(?:л[а-яё]*)?|р|rub|rur|₽|643|810|рф|рос(?:с|сийск[а-яё]*|сия|сии)?|федерации|код|валюта)$/;

/** Whether a cell of a «Валюта» column means roubles: «руб.», «RUB», «643», «российский рубль». */
export function isRouble(value: CellValue): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  const lower = String(value).trim().toLowerCase();
  const words = lower.split(/[^\p{L}\p{N}₽$€£¥]+/u).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => ROUBLE.test(word) || ROUBLE.test(withoutLookAlikes(word)));
}
