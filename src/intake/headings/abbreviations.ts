/** The forms of a word of headings, of which the first stands alone and the second after «сумма», «остаток», «по». */
const WORDS: readonly (readonly string[])[] = (
  "задолженность задолженности|должник должника должники|дебитор дебитора дебиторы|контрагент контрагента контрагенты|" +
  "контракт контракта|арендатор арендатора арендаторы|арендодатель арендодателя|плательщик плательщика плательщики|" +
  "налогоплательщик налогоплательщика|наниматель нанимателя наниматели|абонент абонента абоненты|" +
  "потребитель потребителя потребители|покупатель покупателя покупатели|поставщик поставщика поставщики|" +
  "пользователь пользователя пользователи|ответчик ответчика|нарушитель нарушителя|собственник собственника|" +
  "договор договора|документ документа|наименование наименования|организация организации|сумма суммы|" +
  "остаток остатка|штраф штрафа штрафы|неустойка неустойки|недоимка недоимки"
)
  .split("|")
  .map((forms) => forms.split(" "));

/** The words of which beginnings with a full stop are understood, too: others are known as they are written. */
const DOTTED: ReadonlySet<string | undefined> = new Set(
  "задолженность должник контрагент наниматель наименование сумма штраф неустойка недоимка".split(" "),
);

/** «задол-ть», «дол-к»: the beginning and the end of a word. */
const HYPHENATED = /(?<![а-яё-])([а-яё]+)-([а-яё]{1,5})(?![а-яё-])/gi;
/** «задол.», «сум.»: its beginning. */
const CUT = /(?<![а-яё-])([а-яё]{3,})\./gi;
/** Two words by their first letters: what is owed to the organisation, and the rent. */
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/(?<![а-яё/])д\/з(?![а-яё/])/gi, "дз"],
  [/(?<![а-яё/])ар?\/п(?:л(?:аты|ате)?)?(?![а-яё/])/gi, "арендной платы"],
];
const MAY_HAVE = /[-./]/;
/** With fewer letters, too many words would fit: «д-т» is a debit as well as a document. */
const FEWEST_LETTERS = 3;
const SHORT: ReadonlySet<string> = new Set(["д-к"]);
/** Words and prepositions after which a noun stands in its second form. */
const GOVERNING =
  /(?:^|[^а-я])(?:сумм[аы]?|остат[а-я]*|размер|погашени[ея]|наличи[ея]|период|вид|тип|наименование|по|за|от|без)[\s.]*$/i;

/**
 * A heading with the words of parties and sums written out of which only the beginning is there, with a full stop, or
 * beginning and end with a hyphen («Зад-ть», «Сум. задол.»). What fits no word or several stays as it is.
 */
export function withoutAbbreviations(heading: string): string {
  if (!MAY_HAVE.test(heading)) return heading;
  const whole = INITIALS.reduce((text, [initials, words]) => text.replace(initials, words), heading).replace(
    HYPHENATED,
    (text, start: string, end: string) => wordOf(plain(start), plain(end)) ?? text,
  );
  let read = "";
  let from = 0;
  for (const { 0: text, 1: start = "", index } of whole.matchAll(CUT)) {
    read += whole.slice(from, index);
    const [alone, after] = cutWord(plain(start)) ?? [];
    read += alone === undefined ? text : `${GOVERNING.test(read) ? (after ?? alone) : alone} `;
    from = index + text.length;
  }
  return read + whole.slice(from);
}

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, "е");

/** The form that begins and ends like this and is longer, if it is one of a single word. */
function wordOf(start: string, end: string): string | null {
  if (start.length + end.length < FEWEST_LETTERS && !SHORT.has(`${start}-${end}`)) return null;
  const fitting = WORDS.flatMap((forms) => {
    const form = forms.find(
      (each) => each.startsWith(start) && each.endsWith(end) && each.length > start.length + end.length,
    );
    return form === undefined ? [] : [form];
  });
  const [only = null, another] = fitting;
  return another === undefined ? only : null;
}

/** The forms of the single word that begins like this; a whole form is no abbreviation. */
function cutWord(start: string): readonly string[] | null {
  const [only, another] = WORDS.filter((forms) => forms.some((each) => each.startsWith(start)));
  if (another !== undefined || only === undefined || !DOTTED.has(only[0]) || only.includes(start))
    return null;
  return only;
}
