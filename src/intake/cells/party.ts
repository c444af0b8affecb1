import { readInn } from "../../domain/identifiers";
import { normaliseText } from "./normaliseText";

const COMPANY =
  /(?<![а-яё])(?:ооо|оао|зао|пао|нао|ао|ип|муп|гуп|фгуп|тсж|тсн|снт|гск|спк|схпк|кфх|чп|ано|мкп|пк|жск|ук)(?![а-яё])/i;
const PERSON =
  /^\p{Lu}[\p{Ll}-]+\s+(?:\p{Lu}[\p{Ll}]+\s+\p{Lu}[\p{Ll}]+|\p{Lu}\.\s?\p{Lu}\.?)(?:\s*\(.*\))?$/u;

/** Whether a text looks like the name of somebody who may owe: a legal form, or a person's names. */
export function isPartyName(text: string): boolean {
  return COMPANY.test(normaliseText(text)) || PERSON.test(text.trim());
}

const LABELLED_INN = /инн(?:\s*\/\s*кпп)?\s*[:№–—-]?\s*(\d{12}|\d{10})(?!\d)/i;
/** Of 10 digits one number in ten has the right check digit by chance (a phone, a passport): a company's name must stand by. */
const LONE_INN = /(?<![\d+№-])(\d{12}|\d{10})(?![\d-])/g;
const PHONE = /(?:тел|паспорт|сот|моб)\S*[\s:]*$/i;

/** The INN that stands in a name's own cell («ООО «Клён» (2999653789)», «ИП Рюмин А.Л., ИНН …»); `null` if none surely does. */
export function innInName(text: string): string | null {
  if (!/\d{10}/.test(text)) return null;
  const labelled = LABELLED_INN.exec(text)?.[1];
  if (labelled !== undefined) return validInn(labelled);
  const [only, another] = [...text.matchAll(LONE_INN)];
  if (only?.[1] === undefined || another !== undefined || PHONE.test(text.slice(0, only.index))) return null;
  return only[1].length === 12 || COMPANY.test(normaliseText(text)) ? validInn(only[1]) : null;
}

function validInn(digits: string): string | null {
  const reading = readInn(digits);
  return reading?.fault === null ? reading.inn : null;
}
