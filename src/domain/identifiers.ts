import { checkINN } from "ru-validation-codes";
import { DebtorType, type FieldValue } from "./fields";

/** What is wrong with an INN. */
export type InnFault = "not-digits" | "zeros" | "length" | "check-digit";

/** An INN as understood. */
export interface InnReading {
  /** The digits; kept in spite of a wrong length or check digit; `null` where there are no digits, or only zeros. */
  readonly inn: string | null;
  /** Whether a lost leading zero was put back. */
  readonly repaired: boolean;
  readonly fault: InnFault | null;
}

/** Spaces of every kind: ordinary, no-break, thin, line breaks. */
const SPACES = /\s+/g;

/** «7701234567 / 770101001», «…, КПП 770101001», one below the other, or with nothing between them. */
const WITH_KPP =
  /^(?:инн(?:\s*\/\s*кпп)?\s*:?)?\s*(\d{10}|\d{12})\s*[/\\,;|–—-]?\s*(?:кпп\s*:?)?\s*(?:\d{4}[\dA-Z]{2}\d{3}|[-–—]*)$/i;

/**
 * Reads an INN from a cell's text or number; `null` for a blank one. «ИНН 7701234567» and «7701234567/770101001» (ИНН
 * and КПП joined in any way) give the INN. 9 or 11 digits are padded with the leading zero that a number loses, but
 * only if the check digits are then right.
 */
export function readInn(cell: string | number): InnReading | null {
  const whole = String(cell).trim();
  const joined = WITH_KPP.exec(whole)?.[1];
  const text = joined ?? whole.replace(SPACES, "").replace(/^инн:?/i, "");
  if (text === "" || /^[-–—]+$/.test(text)) return null;
  if (!/^\d+$/.test(text)) return { inn: null, repaired: false, fault: "not-digits" };
  if (/^0+$/.test(text)) return { inn: null, repaired: false, fault: "zeros" };
  if (checkINN(text)) return { inn: text, repaired: false, fault: null };
  if ((text.length === 9 || text.length === 11) && checkINN(`0${text}`))
    return { inn: `0${text}`, repaired: true, fault: null };
  const fault = text.length === 10 || text.length === 12 ? "check-digit" : "length";
  return { inn: text, repaired: false, fault };
}

/** A name that begins with the mark of an entrepreneur: «ИП Иванов», «Глава КФХ Петров». */
const BEGINS_AS_ENTREPRENEUR =
  /^\s*["«„“]?\s*(ип|индивидуальный\s+предприниматель|глава\s+кфх)(?=[\s."«»“”]|$)/i;
/** «Иванов И. И. (ИП)»: reliable only where the INN is a person's. */
const NAMES_ENTREPRENEUR = /(^|[^А-ЯЁа-яё])ИП([^А-ЯЁа-яё]|$)/;

/**
 * The debtor's type: 10 digits ЮЛ; 12 digits ИП if the name says so, else ФЛ.
 * Without a usable INN only a name that begins with «ИП» decides; otherwise unknown.
 */
export function debtorTypeOf(inn: string | null, name: string | null): FieldValue<"debtorType"> | null {
  if (inn?.length === 10) return DebtorType.legalEntity;
  if (name !== null && BEGINS_AS_ENTREPRENEUR.test(name)) return DebtorType.entrepreneur;
  if (inn?.length !== 12) return null;
  return name !== null && NAMES_ENTREPRENEUR.test(name) ? DebtorType.entrepreneur : DebtorType.individual;
}

/**
 * The incomes that the regulations exclude: taxes and insurance contributions (digits 4–6 from 101 to 110) and grants
 * (digit 4 is 2); docs/register.md §1 p.9.
 */
export type KbkScope = "in-scope" | "taxes" | "grants";

/** A budget classification code of income, taken apart. */
export interface KbkReading {
  /** 20 digits without spaces. */
  readonly kbk: string;
  /** Digits 1–3: the chief administrator of incomes. */
  readonly administrator: string;
  /** Digits 18–20: the analytic group of the subtype, КОСГУ of incomes by group; not a КОСГУ of expenses. */
  readonly analyticGroup: string;
  readonly scope: KbkScope;
}

/** Takes a KBK apart, with or without spaces; `null` where it is not 20 digits. */
export function readKbk(text: string): KbkReading | null {
  const kbk = text.replace(SPACES, "");
  if (!/^\d{20}$/.test(kbk)) return null;
  return { kbk, administrator: kbk.slice(0, 3), analyticGroup: kbk.slice(17), scope: kbkScope(kbk) };
}

function kbkScope(kbk: string): KbkScope {
  if (kbk[3] === "2") return "grants";
  const subgroup = Number(kbk.slice(3, 6));
  return subgroup >= 101 && subgroup <= 110 ? "taxes" : "in-scope";
}

/** Whether the code is one of administrative fines: `11601` or `11602` as digits 4–8 (docs/terms.md §3). */
export function isAdministrativeFineKbk(kbk: string): boolean {
  const digits = kbk.includes(" ") ? kbk.replace(SPACES, "") : kbk;
  return digits.startsWith("11601", 3) || digits.startsWith("11602", 3);
}

/** What may separate the groups of an account's digits. */
const ACCOUNT_GAPS = /[\s.\u00a0_-]+/;

/**
 * The synthetic account (three digits) of an account code in any spelling: «208», «208.34», «1 208 34 000»,
 * «20834000», the 26 digits with classification, КФО and КОСГУ; `null` where none can be determined.
 */
export function syntheticAccount(code: string): string | null {
  const groups = code.split(ACCOUNT_GAPS).filter((group) => /^\d+$/.test(group));
  const digits = groups.join("");
  if (digits.length === 26) return digits.slice(18, 21);
  const [first = "", second = ""] = groups;
  if (groups.length > 1) return first.length === 3 ? first : /^\d\d{3}$/.test(first + second) ? second : null;
  switch (digits.length) {
    case 3:
    case 5:
    case 8:
      return digits.slice(0, 3);
    case 6:
    case 9:
      return digits.slice(1, 4);
    default:
      return null;
  }
}

/** A unique accrual number (УИН) as understood. */
export interface UinReading {
  /** The characters without spaces; kept whatever is wrong with them. */
  readonly uin: string;
  readonly fault: "length" | "characters" | null;
}

/** Reads a УИН: 20 or 25 letters and digits. `null` for a blank cell, a dash, and «0», which means none. */
export function readUin(text: string): UinReading | null {
  const uin = text.replace(SPACES, "").toUpperCase();
  if (/^(0*|[-–—]+)$/.test(uin)) return null;
  if (!/^[0-9A-ZА-ЯЁ]+$/.test(uin)) return { uin, fault: "characters" };
  return { uin, fault: uin.length === 20 || uin.length === 25 ? null : "length" };
}
