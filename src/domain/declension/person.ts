import { getFirstnameGender, incline } from "lvovich";
import petrovich from "petrovich";
import type { Declined, GrammaticalCase } from "./cases";

type Gender = "male" | "female";

/** A person's name in its parts, and how it was written. */
interface PersonName {
  readonly last: string;
  /** Empty where initials stand instead. */
  readonly first: string;
  readonly middle: string;
  /** «И. И.»: never declined. */
  readonly initials: string;
  /** `null` where nothing tells it. */
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
/** Surnames that show the gender of their bearer. */
const SURNAMES: readonly (readonly [RegExp, Gender])[] = [
  [/(?:[оеё]ва|[иы]на|[сц]кая)$/u, "female"],
  [/(?:[оеё]в|[иы]н|[сц]кий)$/u, "male"],
];
/** Surnames that stay in every case, whoever bears them. */
const UNCHANGED_SURNAME = /(?:[оеиуюэы]|[ыи]х)$/u;
/** Surnames whose middle vowel may or may not fall out («Заяц», «Соловей»), and foreign ones that only look declinable. */
const DOUBTFUL_SURNAME = /(?:[еяё]ц|[еёо]к|[её]л|[её]нь|ей)$|^(?:Дюма|Золя|Петипа|Тома|Люка|Дега)$/u;

/**
 * A person's name in a case; «Иванов Иван Иванович», «Иван Иванович Иванов», «Иванов И. И.». Certain only where the
 * name tells the gender and two libraries, written apart, agree on every word; else the text is the name as it is or
 * the first library's best, to be confirmed. Names in capitals come out as names are written. `null` where the text
 * does not read as a person's name.
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
  // petrovich knows no «ё» in endings: it is asked without, and both are compared without.
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

/** Whether a text has a patronymic or initials where a person's name has them. */
export function readsAsPerson(name: string): boolean {
  const parts = personName(name);
  return parts !== null && (parts.middle !== "" || parts.initials !== "");
}

/** «Иванову И. И.» stands for «Иванову Ивану Ивановичу»: the surname with initials, as it is if it has them already. */
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

/** Where the stress decides, which no library knows: «Ильичом», but «Наркисовичем»; and the one «Любовь». */
function known({ last, first, middle }: PersonName, grammaticalCase: GrammaticalCase): Partial<PersonName> {
  const stressed = grammaticalCase === "instrumental" && /^(?:Ильич|Кузьмич|Лукич|Фомич)$/u.test(middle);
  return {
    ...(stressed && { middle: `${middle}ом` }),
    ...(first === "Любовь" && { first: LYUBOV[grammaticalCase] }),
    // Georgian surnames, on which the libraries differ.
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
  // «Бабич Иван Ильич»: a surname may end like a patronymic, so the last place is looked at first.
  if (atEnd !== null)
    return { last: a, first: b, middle: c, initials: "", gender: atEnd, order: "last", tail };
  if (inside !== null)
    return { last: c, first: a, middle: b, initials: "", gender: inside, order: "first", tail };
  return { last: a, first: b, middle: c, initials: "", gender: null, order: "last", tail };
}

/** Without a patronymic surname and first name must both show the gender. */
function twoWords(last: string, first: string): PersonName {
  const shown = genderOf(SURNAMES, last);
  const gender = shown !== null && getFirstnameGender(first) === shown ? shown : null;
  return { last, first, middle: "", initials: "", gender, order: "last", tail: "" };
}

function genderOf(endings: readonly (readonly [RegExp, Gender])[], word: string): Gender | null {
  return endings.find(([ending]) => ending.test(word))?.[1] ?? null;
}

/** A surname of the other gender, one whose forms need more than its letters, a Turkic name: somebody should look. */
function isDoubtful({ last, first, gender, tail }: PersonName, grammaticalCase: GrammaticalCase): boolean {
  const shown = genderOf(SURNAMES, last);
  if (tail !== "" || (shown !== null && shown !== gender)) return true;
  // «Цой» is a noun, «Толстой» an adjective; some soft names of women are declined and some are not.
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

/** One blank between words, and names in capitals as names are written. */
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
