import { getFirstnameGender, incline } from "lvovich";
import petrovich from "petrovich";
import type { Declined, GrammaticalCase } from "./cases";

type Gender = "male" | "female";

/** A person's name split into its parts, and the order it was written in. */
interface PersonName {
  readonly last: string;
  /** Empty where there are initials instead. */
  readonly first: string;
  readonly middle: string;
  /** «И. И.»: never declined. */
  readonly initials: string;
  /** `null` where nothing indicates it. */
  readonly gender: Gender | null;
  /** `first`: «Иван Иванович Иванов», «И. И. Иванов». */
  readonly order: "last" | "first";
  /** Turkic names end in a word that is not declined: «Ахмед оглы». */
  readonly tail: string;
}

const WORD = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*$/u;
const INITIALS = /^[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?$/u;
const PATRONYMICS: readonly (readonly [RegExp, Gender])[] = [
  [/(?:[оеё]вна|ична)$/u, "female"],
  [/ич$/u, "male"],
];
/** Surnames that reveal their bearer's gender. */
const SURNAMES: readonly (readonly [RegExp, Gender])[] = [
  [/(?:[оеё]ва|[иы]на|[сц]кая)$/u, "female"],
  [/(?:[оеё]в|[иы]н|[сц]кий)$/u, "male"],
];
/** Surnames that are never declined, whoever bears them. */
const UNCHANGED_SURNAME = /(?:[оеиуюэы]|[ыи]х)$/u;
/**
 * Surnames whose middle vowel may or may not drop out («Заяц», «Соловей»), and foreign ones that only look
 * declinable.
 */
const DOUBTFUL_SURNAME = /(?:[еяё]ц|[еёо]к|[её]л|[её]нь|ей)$|^(?:Дюма|Золя|Петипа|Тома|Люка|Дега)$/u;

/**
 * A person's name in a case; «Иванов Иван Иванович», «Иван Иванович Иванов», «Иванов И. И.». Certain only where the
 * name reveals the gender and two independently written libraries agree on every word; otherwise the text is the name
 * unchanged or the first library's best guess, to be confirmed. Names in capitals come out in normal capitalisation.
 * `null` where the text does not read as a person's name.
 */
export function declinePerson(name: string, grammaticalCase: GrammaticalCase): Declined | null {
  const parts = personName(name);
  if (parts === null) return null;
  const { gender, last, first, middle } = parts;
  if (gender === null) {
    const unchanged = first === "" && UNCHANGED_SURNAME.test(last);
    return { text: assembled(parts), sure: unchanged };
  }
  const person = Object.fromEntries(
    Object.entries({ last, first, middle }).filter(([, part]) => part !== ""),
  ) as { last: string; first?: string; middle?: string };
  const one = { ...incline({ ...person, gender }, grammaticalCase), ...known(parts, grammaticalCase) };
  // petrovich does not know «ё» in endings: it is given «е», and both results are compared without «ё».
  const plain = Object.fromEntries(Object.entries(person).map(([part, word]) => [part, withoutYo(word)]));
  const other = { ...petrovich({ ...plain, gender }, grammaticalCase), ...known(parts, grammaticalCase) };
  const agree = (["last", "first", "middle"] as const).every(
    (part) => withoutYo(one[part] ?? "") === withoutYo(other[part] ?? ""),
  );
  const text = assembled({
    ...parts,
    last: one.last ?? last,
    first: first === "" ? "" : (one.first ?? first),
    middle: middle === "" ? "" : (one.middle ?? middle),
  });
  return { text, sure: agree && !isDoubtful(parts, grammaticalCase) };
}

const withoutYo = (word: string): string => word.replaceAll("ё", "е").replaceAll("Ё", "Е");

/** Whether a text has a patronymic or initials in the place where a person's name has them. */
export function readsAsPerson(name: string): boolean {
  const parts = personName(name);
  return parts !== null && (parts.middle !== "" || parts.initials !== "");
}

/** «Иванову И. И.» for «Иванову Ивану Ивановичу»: the surname with initials; unchanged if it already has them. */
export function withInitials(name: string): string | null {
  const parts = personName(name);
  if (parts === null) return null;
  if (parts.initials !== "") return assembled(parts);
  const initials = [parts.first, parts.middle]
    .filter((part) => part !== "")
    .map((part) => `${part[0] ?? ""}.`)
    .join(" ");
  return `${parts.last} ${initials}`;
}

/**
 * Where the stress decides, which neither library knows: «Ильичом», but «Наркисовичем»; and the irregular «Любовь».
 */
function known({ last, first, middle }: PersonName, grammaticalCase: GrammaticalCase): Partial<PersonName> {
  const stressed = grammaticalCase === "instrumental" && /^(?:Ильич|Кузьмич|Лукич|Фомич)$/u.test(middle);
  return {
    ...(stressed && { middle: `${middle}ом` }),
    ...(first === "Любовь" && { first: LYUBOV[grammaticalCase] }),
    // Georgian surnames, which the libraries treat differently.
    ...(last.endsWith("ия") && { last: `${last.slice(0, -1)}${IYA[grammaticalCase]}` }),
  };
}

const IYA: Readonly<Record<GrammaticalCase, string>> = {
  genitive: "и",
  dative: "и",
  accusative: "ю",
  instrumental: "ей",
  prepositional: "и",
};

const LYUBOV: Readonly<Record<GrammaticalCase, string>> = {
  genitive: "Любови",
  dative: "Любови",
  accusative: "Любовь",
  instrumental: "Любовью",
  prepositional: "Любови",
};

function personName(name: string): PersonName | null {
  const text = tidy(name);
  const [, before, initials, after] =
    /^(?:(\S+)\s+)?([А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?)(?:\s*(\S+))?$/u.exec(text) ?? [];
  if (initials !== undefined && INITIALS.test(initials)) {
    const last = before ?? after ?? "";
    if (!WORD.test(last) || (before !== undefined && after !== undefined)) return null;
    const order = before === undefined ? "first" : "last";
    return { last, first: "", middle: "", initials, gender: genderOf(SURNAMES, last), order, tail: "" };
  }
  const all = text.split(" ");
  const tail = /^(?:оглы|кызы|заде)$/iu.test(all.at(-1) ?? "")
    ? (all.at(-1) ?? "").toLocaleLowerCase("ru")
    : "";
  const parts = tail === "" ? all : all.slice(0, -1);
  if (!parts.every((part) => WORD.test(part))) return null;
  const [a = "", b = "", c = ""] = parts;
  if (parts.length === 2 && tail === "") return twoWords(a, b);
  if (parts.length !== 3) return null;
  if (tail !== "") {
    const gender = tail === "кызы" ? "female" : "male";
    return { last: a, first: b, middle: c, initials: "", gender, order: "last", tail };
  }
  const atEnd = genderOf(PATRONYMICS, c);
  const inside = genderOf(PATRONYMICS, b);
  // «Бабич Иван Ильич»: a surname may end like a patronymic, so the last word is checked first.
  if (atEnd !== null)
    return { last: a, first: b, middle: c, initials: "", gender: atEnd, order: "last", tail };
  if (inside !== null)
    return { last: c, first: a, middle: b, initials: "", gender: inside, order: "first", tail };
  return { last: a, first: b, middle: c, initials: "", gender: null, order: "last", tail };
}

/** Without a patronymic, both surname and first name must reveal the gender. */
function twoWords(last: string, first: string): PersonName {
  const shown = genderOf(SURNAMES, last);
  const gender = shown !== null && getFirstnameGender(first) === shown ? shown : null;
  return { last, first, middle: "", initials: "", gender, order: "last", tail: "" };
}

function genderOf(endings: readonly (readonly [RegExp, Gender])[], word: string): Gender | null {
  return endings.find(([ending]) => ending.test(word))?.[1] ?? null;
}

/**
 * A surname of the other gender, one whose forms cannot be told from its letters, a Turkic name: a person should
 * check.
 */
function isDoubtful({ last, first, gender, tail }: PersonName, grammaticalCase: GrammaticalCase): boolean {
  const shown = genderOf(SURNAMES, last);
  if (tail !== "" || (shown !== null && shown !== gender)) return true;
  // «Цой» is a noun, «Толстой» an adjective; some women's names ending in a soft sign are declined and some are not.
  if (/^[^аеёиоуыэюя]*ой$/iu.test(last)) return true;
  if (gender === "female") return /[жшчщ]ая$/u.test(last) || (first.endsWith("ь") && first !== "Любовь");
  // «Ткачом», but «Бабичем»: the stress decides.
  const byStress = grammaticalCase === "instrumental" && /(?:[жшщц]|[^и]ч)$/u.test(last);
  return byStress || DOUBTFUL_SURNAME.test(last);
}

function assembled({ last, first, middle, initials, order, tail }: PersonName): string {
  const given = initials === "" ? [first, middle] : [initials];
  const parts = order === "last" ? [last, ...given] : [...given, last];
  return [...parts, tail].filter((part) => part !== "").join(" ");
}

/** Single spaces between words, and names in capitals changed to normal capitalisation. */
function tidy(name: string): string {
  const text = name.trim().replace(/\s+/gu, " ");
  if (text !== text.toLocaleUpperCase("ru")) return text;
  return text
    .toLocaleLowerCase("ru")
    .replace(
      /(^|[ .-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toLocaleUpperCase("ru"),
    );
}
