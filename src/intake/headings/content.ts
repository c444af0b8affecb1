import type { CellValue } from "../../domain/grid";
import { readInn } from "../../domain/identifiers";
import { isBlank, isPartyName, readDate, readMoney, UNKNOWN_SEPARATORS, type MoneyContext } from "../cells";
import { isDateFormat } from "../../domain/dateFormat";

/** Shares (0–1) of a column's non-blank values that read as each kind; a value may count as several. */
export interface ColumnContent {
  /** How many values are not blank. */
  readonly filled: number;
  readonly date: number;
  readonly money: number;
  /** INNs with the right check digits. */
  readonly inn: number;
  readonly kbk: number;
  /** Whole numbers that count 1, 2, 3 … down the column. */
  readonly ordinal: number;
  /** Values with letters that are neither dates nor sums. */
  readonly text: number;
  /** Those of them that contain one date («исх. № 12 от 01.07.2023»). */
  readonly datedText: number;
  /** Values that look like names of companies and persons. */
  readonly party: number;
}

const ROUBLES: MoneyContext = { unit: "rub", lone: UNKNOWN_SEPARATORS };
const KBK = /^(?:\d[\s\u00a0.]*){20}$/;
/** «9929,65» could be a date serial with a time, but is a sum. */
const DECIMAL = /^\d[\d\s\u00a0]*,\d{1,2}$/;
const LETTERS = /\p{L}{2}/u;

/**
 * What a column's values are. A number shown as a date is a date and not a sum; nor is an INN or a KBK a sum; a plain
 * number counts as a date only by its format.
 */
export function contentKind(
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): ColumnContent {
  const count = { date: 0, money: 0, inn: 0, kbk: 0, ordinal: 0, text: 0, datedText: 0, party: 0 };
  let filled = 0;
  let previous: number | null = null;
  values.forEach((value, index) => {
    if (isBlank(value)) return;
    filled++;
    const format = formats[index] ?? null;
    const number = typeof value === "number" || typeof value === "string" ? Number(value) : NaN;
    if (Number.isInteger(number) && (number === (previous ?? 0) + 1 || number === 1)) count.ordinal++;
    if (Number.isInteger(number)) previous = number;
    for (const kind of kindsOf(value, format)) count[kind]++;
    if (typeof value === "string" && isPartyName(value)) count.party++;
  });
  const share = (n: number): number => (filled === 0 ? 0 : n / filled);
  return {
    filled,
    date: share(count.date),
    money: share(count.money),
    inn: share(count.inn),
    kbk: share(count.kbk),
    ordinal: share(count.ordinal),
    text: share(count.text),
    datedText: share(count.datedText),
    party: share(count.party),
  };
}

type Kind = "date" | "money" | "inn" | "kbk" | "text" | "datedText";

function kindsOf(value: CellValue, format: string | null): readonly Kind[] {
  if (typeof value === "number") {
    if (isDateFormat(format)) return ["date"];
    return isInn(value) ? ["inn"] : ["money"];
  }
  if (typeof value !== "string") return [];
  if (KBK.test(value.trim())) return ["kbk"];
  if (isInn(value)) return ["inn"];
  // Digits alone are a serial number in a date column, but just as likely a sum.
  const date =
    /\D/.test(value.trim()) && !DECIMAL.test(value.trim())
      ? readDate(value, { date1904: false, numberFormat: format })
      : null;
  if (date !== null && date.value !== null)
    return date.findings.some(({ code }) => code === "date-in-text") ? ["text", "datedText"] : ["date"];
  if (readMoney(value, ROUBLES).value !== null) return ["money"];
  return LETTERS.test(value) ? ["text"] : [];
}

/** Ten or twelve digits (nine or eleven that lost a zero) with the right check digits. */
function isInn(value: string | number): boolean {
  if (typeof value === "number" && !Number.isInteger(value)) return false;
  if (typeof value === "string" && !/\d{9}/.test(value)) return false;
  const reading = readInn(value);
  return reading !== null && reading.inn !== null && reading.fault === null;
}
