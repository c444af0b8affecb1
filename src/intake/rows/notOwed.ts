const NUMBERING =
  /^[*\s]*(?:(?:раздел|часть)\s*)?(?:(?:\d+|[ivxl]+|[а-я])\s*[.):–—-]\s*)*(?:(?:расч[её]ты\s+)?по\s+)?/i;
const OWED_BY_US = /^(?:кредиторск[а-яё]+|расч[её]ты\s+с\s+кредиторами|кредиторы)(?![а-яё])/i;
const OVERPAID = /^(?:переплат[аыу]|переплаченн[а-яё]+)(?![а-яё])/i;
const LONGEST_SECTION = 80;
/** A remark that there is none. */
const NONE = /отсутств|не\s+име|нет(?![а-яё])/i;
const KIND_OWED_BY_US = /^\s*(?:кредиторская(?:\s+задолженность)?|кз)\s*$/i;
const LONGEST_KIND = 40;
const FIRST_LETTERS = " \u00A0\t\n\rКкПп";
const KIND_OVERPAID = /^\s*переплата\s*$/i;
/** «1. Дебиторская задолженность» below what is not owed: debts begin again. */
export const OWED_AGAIN = /дебитор|^[*\s\d.)]*(?:недоимк|задолженность(?![а-яё]))/i;

/**
 * Why nobody owes a sum to the organisation: it owes it itself, it has been paid in excess, or the sum is what was
 * charged or paid of a debt in another row.
 */
export type NotOwed = "owed-by-us" | "overpaid" | "turnover";

/** What a heading in the list («2. Кредиторская задолженность», «Переплата») says of the rows below it. */
export function notOwedUnder(text: string): NotOwed | null {
  if (text.length > LONGEST_SECTION || /дебитор/i.test(text) || NONE.test(text)) return null;
  const bare = text.replace(NUMBERING, "");
  if (OWED_BY_US.test(bare)) return "owed-by-us";
  return OVERPAID.test(bare) ? "overpaid" : null;
}

/** What a cell that says of what kind a row's sum is («кредиторская», «КЗ», «переплата») says of that sum. */
export function notOwedKind(text: string): NotOwed | null {
  // Asked of every text of a sheet.
  if (text.length > LONGEST_KIND || !FIRST_LETTERS.includes(text.charAt(0))) return null;
  if (KIND_OWED_BY_US.test(text)) return "owed-by-us";
  return KIND_OVERPAID.test(text) ? "overpaid" : null;
}

/** 302 «Расчеты по принятым обязательствам», alone or after the kind of funding: «1 302 34 000», «302.34». */
const LIABILITIES = /^\s*(?:сч[её]т\s*)?(?:\d[.\s]?)?302(?:[.\s]\d|\d{2}(?:\d{3})?(?!\d))/i;
const RECEIVABLES = /^\s*(?:сч[её]т\s*)?(?:\d[.\s]?)?20[5-9](?:[.\s]\d|\d{2}(?:\d{3})?(?!\d))/i;

/**
 * Whether an account is one of what the organisation owes: a sum on it without a side is a liability, while a debit
 * balance would be a debt. `null` for what is no such account.
 */
export function isLiabilityAccount(text: string): boolean | null {
  if (LIABILITIES.test(text)) return true;
  return RECEIVABLES.test(text) ? false : null;
}
