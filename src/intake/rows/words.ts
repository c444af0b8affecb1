/** The words by which rows that are no debts give themselves away (docs/register.md §1 p.1, 4). */

const TOTAL =
  /^[*\s]*(?:итого|всего|общ(?:ий|ая|ее)\s+(?:итог|сумма|всего)|подытог|промежуточный\s+итог|итог|(?:в\s+)?том\s+числе|в\s*т\.?\s*ч\.?|из\s+них|сумма\s+итого)(?![а-яё-])/i;
const OF_WHICH = /^[*\s]*(?:(?:в\s+)?том\s+числе|в\s*т\.?\s*ч\.?|из\s+них)(?![а-яё-])/i;
const GRAND =
  /^[*\s]*(?:всего|общ(?:ий|ая|ее)\s+(?:итог|сумма|всего)|итого\s+(?:по\s+)?(?:всем|общ|задолж|ведомост|лист|реестр|таблиц))/i;
const NOTE =
  /^[*\s]*(?:примечани|справочно|продолжение|окончание|страница|стр\.|лист\s+\d|исполнител|исп\.|начальник|руководител|директор|заместител|зам\.|и\.?\s?о\.?\s|глав(?:а|ный|\.)?\s+(?:бухгалтер|специалист|экономист|консультант|инспектор)|гл\.|ведущий|старший|специалист|бухгалтер|ответственный(?:\s+исполнител|\s*:|\s*$)|подготовил|составил|проверил|согласован|утвержд|м\.\s?п\.|тел\.|телефон|подпись|дата\s+(?:составлени|формировани)|\()|_{3,}|^[*]/i;

/** Latin letters that stand for Cyrillic ones in «Итoгo»; totals are few, so this is not done for every row. */
function cyrillic(text: string): string {
  return text.replace(
    /[aceopxy]/gi,
    (letter) => "асеорху"["aceopxy".indexOf(letter.toLowerCase())] ?? letter,
  );
}

const TOTAL_AT_END = /^(.*?)[\s,;:–—-]+(?:итог|итого|всего)\s*:?\s*$/is;

/** What stands before a closing «, всего» or «Итог» (Excel's own subtotals end so); `null` without such a word. */
export function beforeTotalWord(text: string): string | null {
  if (!/(?:итого?|всего)[\s:]*$/i.test(text)) return null;
  return TOTAL_AT_END.exec(text)?.[1]?.trim() || null;
}

/** Whether a text begins like a total: «Итого», «Всего», «Итого по …», «в том числе». */
export function isTotalText(text: string): boolean {
  return TOTAL.test(text) || (/^[\s*]*[ив]/i.test(text) && TOTAL.test(cyrillic(text)));
}

/** Whether a text announces its parts below: «Имущество, в том числе:». */
export function endsInOfWhich(text: string): boolean {
  return /(?:в том числе|в\s*т\.?\s*ч\.?|из них)\s*:?\s*$/i.test(text);
}

/** Whether a total is only a part of another one («в том числе», «из них»). */
export function isOfWhich(text: string): boolean {
  return OF_WHICH.test(text);
}

/**
 * Whether a total is, by its words, that of the whole sheet: «ВСЕГО», «Итого по реестру», and a bare «Итого» if it
 * is the last one.
 */
export function isGrandTotal(text: string, last: boolean): boolean {
  return GRAND.test(text) || (last && /^[*\s]*итого\s*:?\s*$/i.test(text));
}

/** Whether a text heads what stands on the sheet for information only. */
export function isReference(text: string): boolean {
  return /^[*\s(]*справочно/i.test(text);
}

const PART_OF_SUM =
  /^[-–—•\s]*(?:сумма\s+|начисленн\S+\s+)?(?:основн\S+\s+долг\S*|осн\.?\s*долг|пен[яией]{1,3}|штраф\S*|неустойк\S*|проценты|госпошлина)(?:[\s,и]+(?:пен[яией]{1,3}|штраф\S*|неустойк\S*))*[\s:,.]*$/i;

/** Whether a text names a part of a debt and nothing else: «основной долг», «пени», «штрафы, пени». */
export function isPartOfSum(text: string): boolean {
  return PART_OF_SUM.test(text);
}

/** Whether a text is a signature, a remark or a footnote. */
export function isNoteText(text: string): boolean {
  return NOTE.test(text);
}
