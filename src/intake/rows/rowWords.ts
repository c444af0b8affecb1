/** The words that reveal rows that are not debts (docs/register.md §1 p.1, 4, 14). */
import { LOOK_ALIKES } from "../../domain/lookAlikes";

const TOTAL =
  /^[*\s]*(?:итого|всего|общ(?:ий|ая|ее)\s+(?:итог|сумма|всего|задолженность|долг)|подытог|промежуточный\s+итог|итог|(?:в\s+)?том\s+числе|в\s*т\.?\s*ч\.?|из\s+них|сумма\s+итого)(?![а-яё-])/i;
/** Totals expressed in words that may also begin a name: they count only if nothing else is in the cell. */
const BARE_TOTAL = /^[*\s]*(?:свод(?:но)?|[σ∑]|(?:grand\s+|sub)?total|сумма|баланс)[\s:.=]*$/i;
const CARRY_OVER =
  /^[*\s(]*(?:перенос(?!ч|и[мт])|к\s+переносу|с\s+переносом|перенесен[оа]?|перен\.|переходит\s+на|переход(?:ящ\S+)?\s+(?:сумма|остаток|итог)|(?:сумма|остаток|итого)\s+(?:с|на|по)\s+(?:предыдущ\S+|следующ\S+|прошл\S+)\s+(?:страниц|лист)|(?:на|с)\s+(?:следующ\S+|предыдущ\S+)\s+(?:страниц|лист))/i;
/** «И Т О Г О»: spaced-out letters. */
const SPACED_LETTERS = /(?<=(?:^|\s)\p{L})\s(?=\p{L}(?:[\s:.]|$))/gu;
const OF_WHICH = /^[*\s]*(?:(?:в\s+)?том\s+числе|в\s*т\.?\s*ч\.?|из\s+них)(?![а-яё-])/i;
const GRAND =
  /^[*\s]*(?:всего|общ(?:ий|ая|ее)\s+(?:итог|сумма|всего)|итого\s+(?:по\s+)?(?:всем|общ|задолж|ведомост|лист|реестр|таблиц))/i;
const NOTE =
  /^[*\s]*(?:примечани|справочно|продолжение|окончание|страница|стр\.|лист\s+\d|исполнител|исп\.|начальник|руководител|директор|заместител|зам\.|и\.?\s?о\.?\s|глав(?:а|ный|\.)?\s+(?:бухгалтер|специалист|экономист|консультант|инспектор)|гл\.|ведущий|старший|специалист|бухгалтер|ответственный(?:\s+исполнител|\s*:|\s*$)|подготовил|составил|проверил|согласован|утвержд|м\.\s?п\.|тел\.|телефон|подпись|дата\s+(?:составлени|формировани)|\()|_{3,}|^[*]/i;

/** «И Т О Г О» and «BCEГO» in readable form; totals are few, so this is not done for every row. */
function plainLetters(text: string): string {
  return text
    .replace(SPACED_LETTERS, "")
    .replace(/[a-z]/gi, (letter) => LOOK_ALIKES[letter.toLowerCase()] ?? letter);
}

/** Whether a text begins with a letter of «Итого», «Всего», «Общий» or «Подытог», or a Latin look-alike of it. */
const MAY_BE_TOTAL = /^[\s*]*[ивопbopu]/i;

/** Letters that {@link plainLetters} would change: most names have none. */
const UNUSUAL_LETTERS = /[a-z]|(?:^|\s)\p{L}\s\p{L}/iu;

const TOTAL_AT_END = /^(.*?)[\s,;:–—-]+(?:итог|итого|всего)\s*:?\s*$/is;

/** What precedes a closing «, всего» or «Итог» (Excel's own subtotals end like this); `null` without such a word. */
export function beforeTotalWord(text: string): string | null {
  if (!/(?:итого?|всего)[\s:]*$/i.test(text)) return null;
  return TOTAL_AT_END.exec(text)?.[1]?.trim() || null;
}

/** Whether a text begins like a total: «Итого», «Всего», «Итого по …», «в том числе». */
export function isTotalText(text: string): boolean {
  return (
    TOTAL.test(text) ||
    (text.length < 40 && BARE_TOTAL.test(text)) ||
    (MAY_BE_TOTAL.test(text) && UNUSUAL_LETTERS.test(text) && TOTAL.test(plainLetters(text)))
  );
}

/**
 * Whether a text carries a sum from page to page («Переходит на следующую страницу», «Перенос с листа 1»): the sum
 * repeats debts that are counted already.
 */
export function isCarryOver(text: string): boolean {
  return CARRY_OVER.test(text);
}

/** Whether a text announces that its parts follow: «Имущество, в том числе:». */
export function endsInOfWhich(text: string): boolean {
  return /(?:в том числе|в\s*т\.?\s*ч\.?|из них)\s*:?\s*$/i.test(text);
}

/** Whether a total is only part of another («в том числе», «из них»). */
export function isOfWhich(text: string): boolean {
  return OF_WHICH.test(text);
}

/**
 * Whether, by its words, a total is that of the whole sheet: «ВСЕГО», «Итого по реестру», and a bare «Итого» if it is
 * the last one.
 */
export function isGrandTotal(text: string, last: boolean): boolean {
  return GRAND.test(text) || (last && /^[*\s]*итого\s*:?\s*$/i.test(text));
}

/** Whether a text is the heading of a part that is on the sheet for information only. */
export function isReference(text: string): boolean {
  return /^[*\s(]*справочно/i.test(text);
}

const PART_OF_SUM =
  /^[-–—•\s]*(?:сумма\s+|начисленн\S+\s+)?(?:основн\S+\s+долг\S*|осн\.?\s*долг|пен[яией]{1,3}|штраф\S*|неустойк\S*|проценты|гос\.?\s?пошлина|судебные\s+(?:расходы|издержки))(?:[\s,и]+(?:пен[яией]{1,3}|штраф\S*|неустойк\S*))*[\s:,.]*$/i;

/** Whether a text names a part of a debt and nothing else: «основной долг», «пени», «штрафы, пени». */
export function isPartOfSum(text: string): boolean {
  return PART_OF_SUM.test(text);
}

/** Whether a text says that a row's sum is a penalty for delay: «Пени за наём», «Неустойка», but not «Аренда и пени». */
export function isPenaltyText(text: string): boolean {
  return /^[-–—•\s]*(?:сумма\s+|начисленн\S+\s+)?(?:пен[яией]{1,2}|неустойк[аи])(?![а-яё])(?!.*(?:долг|задолж|недоимк))/i.test(
    text,
  );
}

/** Whether a part of a claim is neither principal nor penalty, and is owed only once the court has awarded it. */
export function isCourtCost(text: string): boolean {
  return /^[-–—•\s]*(?:гос\.?\s?пошлин|госпошлин|судебн\S+\s+(?:расход|издерж))/i.test(text);
}

/** Whether a text is a signature, a remark or a footnote. */
export function isNoteText(text: string): boolean {
  return NOTE.test(text);
}
