import { DebtorType } from "../../domain/fields";
import type { Term, TermPart, TermUnit } from "../../domain/terms";
import type { Moment } from "../rule";
import { OWN_WORDS as WORDS } from "./ownWords";

/** The steps of a regulation that an organisation writes itself, in working order. */
export const OWN_STEPS = [
  "claim",
  "overdue",
  "response",
  "accounting",
  "handover",
  "filing",
  "court",
  "writ",
] as const;
/** See {@link OWN_STEPS}. */
export type OwnStep = (typeof OWN_STEPS)[number];

/** Which debts a term applies to: all of them where nothing is named. */
export interface OwnCondition {
  readonly debtorTypes?: readonly NonNullable<(typeof DebtorType)[keyof typeof DebtorType]>[];
  /** Words from the name of the income, in lower case. */
  readonly incomes?: readonly string[];
}

/** A term as typed and as understood. */
export interface OwnTerm {
  readonly condition: OwnCondition | null;
  readonly term: Term | "limitation" | null;
  readonly from: Moment;
  readonly shift: boolean | null;
  readonly clause: string | null;
}

/** Thrown only within this file: what is wrong, in Russian words that say what is expected. */
class OwnFault extends Error {}

const LONGEST = 3_650;

/** The moments a term may be counted from, by the words people use; the first match decides. */
const MOMENTS: readonly (readonly [RegExp, Moment])[] = [
  [/получени\S* (?:претензи|требовани)|вручени/, "claimReceivedDate"],
  [/(?:направлени|отправк)\S* (?:претензи|требовани)/, "claimDate"],
  [/отказ|окончани\S* срока ответа|истечени\S* срока ответа/, "trigger"],
  [/юрист|правов\S* управлени|передач\S* документ|получени\S* документ/, "legalHandoverDate"],
  [/отмен\S* (?:судебного )?приказ/, "courtOrderCancelledDate"],
  [/решени\S* суда|судебн\S* (?:акт|решени)/, "judgmentDate"],
  [/выдач\S* .*лист|исполнительн\S* лист/, "writDate"],
  [/возникновени|образовани/, "originDate"],
  [/срок\S* (?:уплаты|оплаты|платежа)|просрочк/, "base"],
];

/** Each step's usual start, and how early in the process each moment comes: none may come after the step itself. */
const DEFAULT_FROM: Readonly<Record<OwnStep, Moment>> = {
  claim: "base",
  overdue: "base",
  response: "claimDate",
  accounting: "claimDate",
  handover: "trigger",
  filing: "trigger",
  court: "base",
  writ: "writDate",
};
const MOMENT_RANK: Partial<Record<Moment, number>> = {
  originDate: 0,
  base: 0,
  claimDate: 1,
  claimReceivedDate: 1,
  trigger: 2,
  legalHandoverDate: 3,
  courtOrderCancelledDate: 3,
  judgmentDate: 5,
  writDate: 6,
};
const STEP_RANK: Readonly<Record<OwnStep, number>> = {
  claim: 0,
  overdue: 0,
  response: 1,
  accounting: 2,
  handover: 2,
  filing: 3,
  court: 0,
  writ: 6,
};

/**
 * Reads what was typed for a step: «30 календарных дней от срока уплаты, п. 9», «10 рабочих дней от получения
 * претензии без переноса», «30 + 30 календарных дней», «в пределах исковой давности», «без срока». Terms for
 * particular debtors or incomes follow one another: «ФЛ: 15 календарных дней; доход аренда: 10 рабочих дней; 30
 * календарных дней». A fault is the end of a Russian sentence and says what is expected.
 */
export function readOwnTerms(
  step: OwnStep,
  text: string,
): { readonly terms: readonly OwnTerm[] } | { readonly fault: string } {
  try {
    const terms = text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => readTerm(step, part));
    if (terms.length === 0) throw new OwnFault(WORDS.term);
    return { terms };
  } catch (error) {
    if (error instanceof OwnFault) return { fault: error.message };
    throw error;
  }
}

function readTerm(step: OwnStep, part: string): OwnTerm {
  const [, prefix, rest = part] = /^([^:]+):(.*)$/.exec(part) ?? [];
  const condition = prefix === undefined ? null : readCondition(prefix);
  const [, body = rest, clause = null] =
    /^(.*?)[,\s]*\(?((?:п|пп|ст|разд|абз)\.\s*\S.*?)\)?\.?$/i.exec(rest.trim()) ?? [];
  const words = body.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
  const shift = /без переноса/.test(words) ? false : /с переносом/.test(words) ? true : null;
  const shared = { condition, shift, clause: clause === null ? null : clause.trim() };
  if (/^без срока|срок не установлен/.test(words)) return { ...shared, term: null, from: DEFAULT_FROM[step] };
  if (/исков\S* давност/.test(words)) return { ...shared, term: "limitation", from: DEFAULT_FROM[step] };
  const [, , after = ""] = /^(.*?)(?:\s(?:от|с|со|после)\s(.*))?$/.exec(words) ?? [];
  return { ...shared, term: readLength(words), from: readMoment(step, after) };
}

function readLength(words: string): Term {
  const found = /^(?:в течение |не позднее )?((?:\d+\s*[^+\d]*\+\s*)*\d+)\s*([а-я]+)\.?(?: ([а-я]+))?/.exec(
    words,
  );
  if (found === null) throw new OwnFault(WORDS.term);
  const [, numbers = "", first = "", second = ""] = found;
  const parts = numbers.split("+").map((piece) => piece.trim());
  const last = unitOf(`${first} ${second}`);
  const read = parts.map((piece): TermPart => {
    const [, count = "", own = ""] = /^(\d+)\s*(.*)$/.exec(piece) ?? [];
    if (Number(count) > LONGEST) throw new OwnFault(WORDS.tooLong);
    return { count: Number(count), unit: own === "" ? last : unitOf(own) };
  });
  const [head, ...plus] = read;
  if (head === undefined) throw new OwnFault(WORDS.term);
  return plus.length === 0 ? head : { ...head, plus };
}

function unitOf(words: string): TermUnit {
  if (/^мес/.test(words)) return "months";
  if (/^(?:год|лет)/.test(words)) return "years";
  if (/^календ/.test(words)) return "calendar-days";
  if (/^раб/.test(words)) return "working-days";
  throw new OwnFault(/^(?:дн|день|сут)/.test(words) ? WORDS.unit : WORDS.term);
}

function readMoment(step: OwnStep, after: string): Moment {
  const words = after.replace(/(?:без переноса|с переносом)\S*/, "").trim();
  if (words === "") return DEFAULT_FROM[step];
  const found = MOMENTS.find(([pattern]) => pattern.test(words))?.[1];
  if (found === undefined) throw new OwnFault(WORDS.from);
  if ((MOMENT_RANK[found] ?? 0) > STEP_RANK[step]) throw new OwnFault(WORDS.never(WORDS.steps[step]));
  return found;
}

function readCondition(prefix: string): OwnCondition {
  const words = prefix.toLowerCase().replaceAll("ё", "е").replace(/^для /, "").trim();
  const income = /^доход\S* (.+)$/.exec(words)?.[1];
  if (income !== undefined) return { incomes: income.split(/\s*,\s*/) };
  const types = words
    .split(/\s*(?:,|и)\s+|\s*,\s*/)
    .map((word) => TYPES.find(([pattern]) => pattern.test(word))?.[1]);
  if (types.some((type) => type === undefined)) throw new OwnFault(WORDS.condition);
  return { debtorTypes: types.filter((type) => type !== undefined) };
}

const TYPES = [
  [/^(?:юл|юридическ|организац)/, DebtorType.legalEntity],
  [/^(?:ип|предпринимател)/, DebtorType.entrepreneur],
  [/^(?:фл|физическ|граждан)/, DebtorType.individual],
] as const;
