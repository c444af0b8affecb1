import { LOOK_ALIKES } from "./lookAlikes";
import { remembered } from "./remembered";

/** Legal forms written out, as they are removed from a name for comparison (lower case, е for ё, no punctuation). */
const LONG_FORMS = [
  "общество с ограниченной ответственностью",
  "публичное акционерное общество",
  "непубличное акционерное общество",
  "открытое акционерное общество",
  "закрытое акционерное общество",
  "акционерное общество",
  "индивидуальный предприниматель",
  "глава крестьянского фермерского хозяйства",
  "крестьянское фермерское хозяйство",
  "глава кфх",
  "товарищество собственников жилья",
  "товарищество собственников недвижимости",
  "сельскохозяйственный производственный кооператив",
  "потребительский кооператив",
  "производственный кооператив",
  "гаражный кооператив",
  "некоммерческая организация",
  "муниципальное унитарное предприятие",
  "муниципальное казенное предприятие",
  "муниципальное казенное учреждение",
  "муниципальное бюджетное учреждение",
  "муниципальное автономное учреждение",
  "федеральное государственное унитарное предприятие",
  "государственное унитарное предприятие",
];

/** Legal forms as abbreviations. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  "ооо оао зао пао нао ао ип чп пк спк тсж тсн сно снт днт гск жск жк ук кфх ано нко муп мкп гуп фгуп мку мбу мау гку гбу гау фгбу фку".split(
    " ",
  ),
);

const longForms = new RegExp(`(?<![а-я])(?:${LONG_FORMS.join("|")})(?![а-я])`, "g");

/** Only words of mixed or Latin spelling need their letters looked at. */
const LATIN = /[a-z]/;

function cyrillic(word: string): string {
  if (!LATIN.test(word)) return word;
  const repaired = word.replace(/[a-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  // A word made up entirely of look-alikes is a Latin name («Coop») unless it spells a legal form («OOO»).
  return /[а-я]/.test(word) || SHORT_FORMS.has(repaired) ? repaired : word;
}

/** A text for comparison: lower case, е for ё, no quotes or punctuation, single spaces between words. */
export function comparableText(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * A debtor's name without case, quotes and legal form (docs/periods.md §2): «ООО "Ромашка"», «Ромашка, ООО» and
 * «Общество с ограниченной ответственностью «РОМАШКА»» compare equal. Latin look-alikes inside Cyrillic words
 * are repaired. A name that is nothing but a legal form stays as it is.
 */
export const comparableName = remembered((name: string): string => {
  const text = comparableText(name);
  const words = LATIN.test(text) ? text.split(" ").map(cyrillic).join(" ") : text;
  const bare = words
    .replace(longForms, " ")
    .split(" ")
    .filter((word) => word !== "" && !SHORT_FORMS.has(word))
    .join(" ");
  return bare === "" ? words : bare;
});
