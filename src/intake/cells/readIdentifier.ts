import type { FieldKey } from "../../domain/fields";
import { isCellError, type CellValue } from "../../domain/grid";
import {
  readInn as understandInn,
  readKbk as understandKbk,
  readUin as understandUin,
} from "../../domain/identifiers";
import { FINDINGS, cellErrorFinding, innFinding } from "./cellMessages";
import { saysNone } from "./none";
import { cleanText, excelNumber, isBlank } from "./cellText";
import { EMPTY, known, noted, unreadable, type Reading } from "./types";

/** Excel keeps fifteen significant digits; the last digits of a longer number are zeros that nobody typed. */
const EXACT_DIGITS = 1e15;
const DOTS_AND_SPACES = /[\s\u00a0._]+/g;

/**
 * The digits of a number in a code cell, or the text of a text; a finished reading if there is nothing to interpret.
 */
function codeText(value: CellValue): string | Reading<never> {
  if (value === null) return EMPTY;
  if (typeof value === "string") {
    if (isBlank(value)) return EMPTY;
    const text = cleanText(value);
    return saysNone(text) ? EMPTY : text;
  }
  if (isCellError(value)) return unreadable(cellErrorFinding(value));
  if (typeof value === "boolean") return unreadable(FINDINGS.codeLogical());
  if (Math.abs(value) >= EXACT_DIGITS) return unreadable(FINDINGS.codeDigitsLost(String(value)));
  return String(excelNumber(value));
}

/**
 * Reads an INN typed as text or number (docs/register.md §1 p.8). A lost leading zero is restored with a note; a
 * wrong check digit or length is a warning and the digits are kept.
 */
export function readInn(value: CellValue): Reading<string> {
  const text = codeText(value);
  if (typeof text !== "string") return text;
  if (text === "0") return EMPTY;
  const reading = understandInn(text);
  if (reading === null) return EMPTY;
  const { inn, fault, repaired } = reading;
  if (inn === null) return unreadable(innFinding(text, fault ?? "not-digits"));
  if (fault !== null) return noted(inn, innFinding(inn, fault));
  return repaired ? noted(inn, FINDINGS.innRepaired(text, inn)) : known(inn);
}

/**
 * Reads a budget classification code: 20 digits, spaces and points between them dropped (docs/register.md §1 p.9). A
 * different length is a warning and the digits are kept; taxes, insurance contributions and grants are a warning.
 */
export function readKbk(value: CellValue): Reading<string> {
  const text = codeText(value);
  if (typeof text !== "string") return text;
  const digits = text.replace(DOTS_AND_SPACES, "");
  const reading = understandKbk(digits);
  if (reading === null)
    return noted(/^\d+$/.test(digits) ? digits : text, FINDINGS.codeUnusual(text, "КБК из 20 цифр"));
  return reading.scope === "in-scope"
    ? known(reading.kbk)
    : noted(reading.kbk, FINDINGS.kbkOutOfScope(reading.kbk, reading.scope));
}

/** Reads a УИН: 20 or 25 characters; anything else is kept with a warning. «0» means none. */
export function readUin(value: CellValue): Reading<string> {
  const text = codeText(value);
  if (typeof text !== "string") return text;
  const reading = understandUin(text);
  if (reading === null) return EMPTY;
  return reading.fault === null ? known(reading.uin) : noted(reading.uin, FINDINGS.uinFault(reading.uin));
}

/** Reads any code field: text stays text, a number becomes its digits, with the zeros restored that numbers lose. */
export function readCode(field: FieldKey, value: CellValue): Reading<string> {
  if (field === "inn") return readInn(value);
  if (field === "kbk") return readKbk(value);
  if (field === "uin") return readUin(value);
  const text = codeText(value);
  if (typeof text !== "string") return text;
  switch (field) {
    case "administratorCode":
      return readAdministratorCode(text);
    case "kosgu":
      return /^\d{3}$/.test(text)
        ? known(text)
        : noted(text, FINDINGS.codeUnusual(text, "КОСГУ из трёх цифр"));
    case "funding":
      return readFunding(text);
    case "accountCode":
      return typeof value === "number" ? readAccountNumber(text) : known(text);
    default:
      return known(typeof value === "number" ? text.replace(".", ",") : text);
  }
}

/** «93» → «093»; «093 Администрация города» → «093». */
function readAdministratorCode(text: string): Reading<string> {
  if (/^\d{3}$/.test(text)) return known(text);
  if (/^\d{1,2}$/.test(text))
    return noted(text.padStart(3, "0"), FINDINGS.codePadded(text, text.padStart(3, "0")));
  const named = /^(?:код\s+)?(\d{3})(?!\d)\s*[-–—.:]?\s*\p{L}/iu.exec(text);
  if (named) return noted(named[1] ?? "", FINDINGS.codeFromText(text, named[1] ?? ""));
  return noted(text, FINDINGS.codeUnusual(text, "код администратора из трёх цифр"));
}

/** The kinds of funding by their usual words (КФО of the chart of accounts). */
const FUNDING_WORDS: readonly (readonly [RegExp, string])[] = [
  [/ин(?:ые|ых) цел|^сиц$/i, "5"],
  [/задани|^сгз$|^смз$/i, "4"],
  [/временн/i, "3"],
  [/принос|собственн|платн/i, "2"],
  [/бюджет/i, "1"],
];

/** «4», «КФО 4», «4 – субсидия на выполнение задания»: the digit; without one, the kind's usual words. */
function readFunding(text: string): Reading<string> {
  const digit = /^(?:кфо|код)?\s*([1-9])(?=$|[\s.,:;()–—-]+\D)/i.exec(text);
  const code = digit?.[1] ?? FUNDING_WORDS.find(([words]) => words.test(text))?.[1];
  return code === undefined
    ? noted(text, FINDINGS.codeUnusual(text, "вид обеспечения (1, 4 или 5)"))
    : known(code);
}

/** An account typed as a number has lost its trailing zeros: 205.3 is 205.30. */
function readAccountNumber(text: string): Reading<string> {
  const short = /^(\d{3})\.(\d)$/.exec(text);
  return short ? noted(`${text}0`, FINDINGS.codePadded(text, `${text}0`)) : known(text);
}
