import { normaliseText } from "../cells";
import { looksLikeHeading, normaliseHeading, transliterated } from "../headings";

/**
 * Beginnings of words that headings of debt sheets consist of; they only help to find the header's rows. Which field
 * a column is gets decided in `headings/`.
 */
const STEMS = (
  "должник дебитор контрагент плательщик арендатор нанимател абонент наименован фио инн кпп огрн физ юр " +
  "сумм задолженн долг сальдо дебет кредит остат пени пеня пеней штраф неустой оплачен оплат поступ начисл оборот " +
  "недоимк просроч погаш взыскан дата даты срок период год месяц начал конец конц отчетн основн основан договор " +
  "контракт документ кбк код счет счёт косгу уин кпс кфо адрес причин примечан комментар претенз требован ответ " +
  "отказ иск суд решен исполнит ил фссп передан подан выдан направл получ вручен результат банкрот категори " +
  "администратор грбс учрежден подразделен отдел вид тип рассроч отсроч постановлен признан сомнительн безнадежн " +
  "в\\s+том\\s+числе из\\s+них номер п/п № показател возникнов образован всего итого численн доход названия\\s+строк " +
  "покупател заказчик фамили отчеств клиент баланс крайн сотрудник воспитанник ребен родител обучающ поставщик " +
  "подрядчик собственник жил[еь]ц виновн субконто оплатить уплатить"
).split(" ");

const STEM = new RegExp(`(?:^|\\s)(?:${STEMS.join("|")})`);
const LONGEST_HEADING = 160;
const BALANCE_DATE = /^(?:(?:по состоянию )?на )\d{1,2} \d{1,2} \d{4}(?: г(?:ода?)?)?$/;

/** Whether a cell's text could be a heading or part of one: a known heading, or one made up of such words. */
export function isHeadingText(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  if (looksLikeHeading(text)) return true;
  const words = normaliseHeading(text.replace(/_/g, " ")).split(" ");
  return STEM.test(words.map(transliterated).join(" "));
}

/** Whether a text is nothing but the date of a balance: «на 01.07.2026». */
export function isBalanceDate(text: string): boolean {
  return BALANCE_DATE.test(normaliseText(text));
}

const TREE_LEGEND =
  /^(?:счет|счет кфо|субсчет|кфо|кпс|кбк|контрагенты?|дебиторы?|покупател[ьи]|заказчики?|договоры?|подразделени[ея]|учреждени[ея]|организаци[яи]|ифо|документы?(?: (?:движения|расчетов(?: с контрагентом)?))?|номенклатура|виды? доход(?:а|ов)|период|месяц)$/;

/** Whether a lone text below a heading names a level of a 1С tree («КПС», «Контрагенты», «Договоры»). */
export function isTreeLegend(text: string): boolean {
  return TREE_LEGEND.test(normaliseText(text));
}
