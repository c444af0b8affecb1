import type { Declined, GrammaticalCase } from "./cases";

/** Endings by case: genitive, dative, accusative, instrumental, prepositional. */
type Endings = Readonly<Record<GrammaticalCase, string>>;

const endings = (
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
  prepositional: string,
): Endings => ({ genitive, dative, accusative, instrumental, prepositional });

/** How a noun is declined: its nominative ending, its endings in the other cases, and its gender. */
interface Pattern {
  readonly ending: string;
  readonly endings: Endings;
  readonly gender: "m" | "f" | "n";
}

const NEUTER_O: Pattern = { ending: "о", endings: endings("а", "у", "о", "ом", "е"), gender: "n" };
const NEUTER_IE: Pattern = { ending: "е", endings: endings("я", "ю", "е", "ем", "и"), gender: "n" };
const NEUTER_E: Pattern = { ending: "е", endings: endings("а", "у", "е", "ем", "е"), gender: "n" };
const MASCULINE: Pattern = { ending: "", endings: endings("а", "у", "", "ом", "е"), gender: "m" };
const FEMININE_A: Pattern = { ending: "а", endings: endings("ы", "е", "у", "ой", "е"), gender: "f" };
const FEMININE_CA: Pattern = { ending: "а", endings: endings("ы", "е", "у", "ей", "е"), gender: "f" };
const FEMININE_KA: Pattern = { ending: "а", endings: endings("и", "е", "у", "ой", "е"), gender: "f" };
const FEMININE_IA: Pattern = { ending: "я", endings: endings("и", "и", "ю", "ей", "и"), gender: "f" };
const FEMININE_SOFT: Pattern = { ending: "ь", endings: endings("и", "и", "ь", "ью", "и"), gender: "f" };

const MASCULINE_J: Pattern = { ending: "й", endings: endings("я", "ю", "й", "ем", "е"), gender: "m" };
const UNCHANGED: Pattern = { ending: "", endings: endings("", "", "", "", ""), gender: "n" };

const NOUN_LISTS: readonly (readonly [Pattern, string])[] = [
  [
    NEUTER_O,
    "общество товарищество агентство партнёрство партнерство хозяйство министерство казначейство лесничество " +
      "братство представительство сообщество содружество",
  ],
  [NEUTER_IE, "предприятие учреждение управление объединение отделение собрание образование поселение"],
  [NEUTER_E, "училище"],
  [
    MASCULINE,
    "комитет департамент отдел фонд центр кооператив союз институт университет колледж техникум дом завод комбинат " +
      "трест холдинг банк театр сад парк клуб сектор округ город район совет суд архив диспансер интернат",
  ],
  [MASCULINE_J, "музей лицей"],
  [FEMININE_A, "школа служба палата дума группа фирма контора"],
  [FEMININE_CA, "больница"],
  [FEMININE_KA, "поликлиника библиотека аптека"],
  [
    FEMININE_IA,
    "администрация организация инспекция компания корпорация комиссия ассоциация академия гимназия коллегия станция " +
      "дирекция федерация",
  ],
  [FEMININE_SOFT, "сеть артель"],
  [UNCHANGED, "бюро"],
];

/** The nouns that bodies and organisations are called by. A noun missing here is not declined. */
const NOUNS: ReadonlyMap<string, Pattern> = new Map(
  NOUN_LISTS.flatMap(([pattern, words]) => words.split(" ").map((word) => [word, pattern] as const)),
);

/** Adjectives by their nominative ending; those in -ий after a sibilant or velar consonant take «им». */
const ADJECTIVES: readonly {
  readonly ending: RegExp;
  readonly gender: "m" | "f" | "n";
  readonly endings: Endings;
}[] = [
  { ending: /(?<=[гкхжшчщ])ое$/, gender: "n", endings: endings("ого", "ому", "ое", "им", "ом") },
  { ending: /ое$/, gender: "n", endings: endings("ого", "ому", "ое", "ым", "ом") },
  { ending: /ее$/, gender: "n", endings: endings("его", "ему", "ее", "им", "ем") },
  { ending: /(?<=[жшчщ])ая$/, gender: "f", endings: endings("ей", "ей", "ую", "ей", "ей") },
  { ending: /ая$/, gender: "f", endings: endings("ой", "ой", "ую", "ой", "ой") },
  { ending: /яя$/, gender: "f", endings: endings("ей", "ей", "юю", "ей", "ей") },
  { ending: /(?<=[гкх])ий$/, gender: "m", endings: endings("ого", "ому", "ий", "им", "ом") },
  { ending: /ий$/, gender: "m", endings: endings("его", "ему", "ий", "им", "ем") },
  { ending: /ый$/, gender: "m", endings: endings("ого", "ому", "ый", "ым", "ом") },
  { ending: /(?<=[гкх])ой$/, gender: "m", endings: endings("ого", "ому", "ой", "им", "ом") },
];

/**
 * Declines the name of a body by its first noun and the adjectives before it; what follows stays unchanged
 * («Департамент имущественных отношений» → «Департаментом имущественных отношений»). Uncertain, and unchanged, where
 * the noun is not in the list.
 */
export function declinePhrase(phrase: string, grammaticalCase: GrammaticalCase): Declined {
  const words = phrase.split(/(\s+)/);
  const at = words.findIndex((word) => NOUNS.has(word.toLocaleLowerCase("ru")));
  const noun = NOUNS.get(words[at]?.toLocaleLowerCase("ru") ?? "");
  const unchanged = { text: phrase, sure: false };
  if (noun === undefined) return unchanged;
  const result = [...words];
  for (let index = 0; index < at; index++) {
    const [, before = "", word = "", after = ""] = /^(\(?)(.*?)(\)?)$/su.exec(words[index] ?? "") ?? [];
    if (word.trim() === "") continue;
    const adjective = ADJECTIVES.find(
      ({ ending, gender }) => gender === noun.gender && ending.test(word.toLocaleLowerCase("ru")),
    );
    // A word before the noun that is not an adjective of the same gender: the name is built differently.
    if (adjective === undefined) return unchanged;
    result[index] = before + withEnding(word, 2, adjective.endings[grammaticalCase]) + after;
  }
  const word = words[at] ?? "";
  result[at] = withEnding(word, noun.ending.length, noun.endings[grammaticalCase]);
  return { text: result.join(""), sure: true };
}

/** The word with another ending, in capitals if the whole word is. */
function withEnding(word: string, length: number, ending: string): string {
  const capitals = word.length > 1 && word === word.toLocaleUpperCase("ru");
  const stem = word.slice(0, word.length - length);
  return stem + (capitals ? ending.toLocaleUpperCase("ru") : ending);
}
