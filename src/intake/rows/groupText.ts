import type { FieldKey } from "../../domain/fields";
import { debtorTypeOf, readInn } from "../../domain/identifiers";
import { isPartyName } from "../cells";
import { afterAdministratorLabel, readAdministrator } from "../table/administrator";

/** A fact that a group row states for the debts below it, as text to be read like a cell of that field. */
export interface GroupFact {
  readonly field: FieldKey;
  readonly text: string;
}

/** What is known about the surroundings of a group row. */
export interface GroupContext {
  /** Whether the debts below it have debtors of their own. */
  readonly debtorsBelow: boolean;
  /** Whether the sheet gives the administrator in another way: in a column, its title, the KBK or the options. */
  readonly administratorKnown: boolean;
  /** Fields that have columns. */
  readonly columns: ReadonlySet<FieldKey>;
  /** The field of the column that contains the text, if that column has one. */
  readonly own: FieldKey | null;
  /** What the group rows before it named, if they all named the same field: «Раздел 3» follows its neighbours. */
  readonly usual: FieldKey | null;
}

const KBK =
  /(?<!\d)(\d{3}[\s\u00a0]?\d[\s\u00a0]?\d{2}[\s\u00a0]?\d{5}[\s\u00a0]?\d{2}[\s\u00a0]?\d{4}[\s\u00a0]?\d{3})(?!\d)/;
const ACCOUNT = /^(?:сч[её]т\s*(?:№\s*)?)?(\d\.)?(\d{3}\.\d{1,3})(?!\d)/i;
const LETTER = /\p{L}/u;
/** An administrator's code alone in a cell. */
const CODE = /^\d{3}$/;
const CODE_AND_NAME = /^\d{3}(?![\d.,])\s*[–—.-]?\s*\p{L}/u;
const KBK_LABEL = /^(?:код\S*\s+(?:вида\s+)?доход\S*|кбк|по\s+коду)\s*[:№–-]?\s*/i;
const UNIT_LABEL = /^(?:(?:ответственное\s+)?(?:структурное\s+)?подразделение|отдел|исполнитель)\s*:\s*/i;
const DEBTOR_LABEL = /^(?:должник|дебитор|контрагент|плательщик|арендатор)\s*:\s*/i;
const UNIT =
  /^(?:(?:\p{L}+(?:ое|ный|ная|ского|ой)\s+){0,3}(?:управлени[ея]|отдел|сектор|комисси[яи]|служба|бюро|группа)(?![а-яё]))/iu;
/** «УГиЗО», «УМЖФ»: typical abbreviations of units. */
const UNIT_ABBREVIATION = /^У[А-Я][А-Яа-я]{0,6}$/;
const BODY =
  /^(?:департамент|комитет|министерств|администраци[яи]|совет\s|контрольно-сч[её]тн|финансовое\s+управление|дума\s)/i;
const INSTITUTION =
  /^["«]?(?:м[кба]?у|г[кба]?у|м[кба]?д?оу|му|муниципальное\s+(?:каз[её]нное|бюджетное|автономное)|цб)(?![а-яё])/i;
const INCOME =
  /^(?:арендн|аренда|плата\s|доход|штраф|прочие\s+(?:доход|неналог|поступл)|неустойк|возмещени|средства\s+от|найм|соци?альн\S+\s+на[йе]м|плата\s+за\s+на[йе]м|госпошлин|государственн\S+\s+пошлин|денежные\s+взыскан)/i;
const CONTRACT = /^(?:договор|дог\.|контракт|муниципальн\S+\s+контракт|соглашени|решени[ея]\s+суд)/i;
const KIND = /^(?:недоимк|отсроч|рассроч|пени(?![а-яё])|пеня)/i;
const TYPE =
  /^(?:юридическ\S+\s+лиц|индивидуальн\S+\s+предприн|физическ\S+\s+лиц|юр\.?\s*лиц|физ\.?\s*лиц|граждан)/i;
/** Units of administrations that are named in regulations and look like debtors. */
const KNOWN_UNIT = /центр\s+мто/i;

/**
 * What a row of its own says about the debts below it: an income code with its name, an administrator, a unit, an
 * institution, a debtor, a contract, a kind of debt. Empty if the words give nothing reliable. A column of the same
 * field is not overruled: the caller lets a row's own value win.
 */
export function readGroup(texts: readonly string[], context: GroupContext): readonly GroupFact[] {
  const whole = onOneLine(texts);
  // Sums and dates in columns that are not read are no part of a name.
  const named = onOneLine(texts.filter((text, place) => place === 0 || LETTER.test(text)));
  const first = texts[0]?.trim() ?? "";
  const kbk = KBK.exec(whole);
  if (kbk) return kbkFacts(named, kbk);
  const labelled = afterAdministratorLabel(
    onOneLine(texts.filter((text) => LETTER.test(text) || CODE.test(text))),
  );
  if (labelled) return administratorFacts(labelled);
  if (UNIT_LABEL.test(named)) return [{ field: "unit", text: named.replace(UNIT_LABEL, "") }];
  if (DEBTOR_LABEL.test(named)) return debtorFacts(named.replace(DEBTOR_LABEL, ""));
  const account = ACCOUNT.exec(whole);
  if (account) return [{ field: "accountCode", text: account[2] ?? "" }];
  if (CODE_AND_NAME.test(named)) return administratorFacts(named);
  if (context.own !== null && context.own !== "debtorName") return [{ field: context.own, text: first }];
  return byWords(named, context);
}

function onOneLine(texts: readonly string[]): string {
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

function byWords(text: string, context: GroupContext): readonly GroupFact[] {
  if (KNOWN_UNIT.test(text)) return [{ field: "unit", text }];
  if (KIND.test(text)) return [{ field: "debtKind", text }];
  if (TYPE.test(text)) return [{ field: "debtorType", text }];
  if (!context.debtorsBelow && (isPartyName(text) || context.own === "debtorName")) return debtorFacts(text);
  if (INCOME.test(text)) return [{ field: "incomeName", text }];
  if (CONTRACT.test(text)) return [{ field: "basis", text }];
  if (BODY.test(text) && !context.administratorKnown) return administratorFacts(text);
  if (BODY.test(text) || UNIT.test(text) || UNIT_ABBREVIATION.test(text)) return [{ field: "unit", text }];
  if (INSTITUTION.test(text)) {
    if (!context.debtorsBelow) return debtorFacts(text);
    const unit = context.usual === "unit" || context.columns.has("institutionName");
    return [{ field: unit ? "unit" : "institutionName", text }];
  }
  if (!context.debtorsBelow) return debtorFacts(text);
  return context.usual === null ? [] : [{ field: context.usual, text }];
}

function kbkFacts(text: string, match: RegExpExecArray): readonly GroupFact[] {
  const code = match[1] ?? "";
  const name = text
    .replace(code, " ")
    .trim()
    .replace(KBK_LABEL, "")
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, "");
  const facts: GroupFact[] = [{ field: "kbk", text: code }];
  if (/\p{L}{3}/u.test(name)) facts.push({ field: "incomeName", text: name });
  return facts;
}

function administratorFacts(text: string): readonly GroupFact[] {
  const { code, name } = readAdministrator(text) ?? { code: null, name: null };
  const facts: GroupFact[] = [];
  if (code !== null) facts.push({ field: "administratorCode", text: code });
  if (name !== null) facts.push({ field: "administratorName", text: name });
  return facts;
}

/** «ООО «Ромашка», ИНН 7701234567» gives both. */
function debtorFacts(text: string): readonly GroupFact[] {
  const match = /[\s,;(]*инн\s*:?\s*(\d{9,12})\)?/i.exec(text);
  if (!match?.[1]) return [{ field: "debtorName", text }];
  const name = text.replace(match[0], "").trim();
  const facts: GroupFact[] = [{ field: "inn", text: match[1] }];
  if (name !== "") facts.unshift({ field: "debtorName", text: name });
  return facts;
}

/** Whether a text begins with a code of budget classification: it names an income, not a debtor. */
export function headsIncome(text: string): boolean {
  return KBK.exec(text.replace(KBK_LABEL, "").trimStart())?.index === 0;
}

/** Whether a text looks like a debtor's name: a legal form, a person, an INN in it. */
export function looksLikeDebtor(text: string): boolean {
  const inn = /инн\s*:?\s*(\d{9,12})/i.exec(text)?.[1];
  if (inn !== undefined && readInn(inn)?.inn) return true;
  return isPartyName(text) || debtorTypeOf(null, text) !== null;
}
