import { normaliseText } from "./normaliseText";

const COMPANY =
  /(?<![а-яё])(?:ооо|оао|зао|пао|нао|ао|ип|муп|гуп|фгуп|тсж|тсн|снт|гск|спк|схпк|кфх|чп|ано|мкп|пк|жск|ук)(?![а-яё])/i;
const PERSON =
  /^\p{Lu}[\p{Ll}-]+\s+(?:\p{Lu}[\p{Ll}]+\s+\p{Lu}[\p{Ll}]+|\p{Lu}\.\s?\p{Lu}\.?)(?:\s*\(.*\))?$/u;

/** Whether a text looks like the name of somebody who may owe: a legal form, or a person's names. */
export function isPartyName(text: string): boolean {
  return COMPANY.test(normaliseText(text)) || PERSON.test(text.trim());
}
