import { DebtorType } from "../../domain/fields";
import { kopecksOf, type Money } from "../../domain/money";
import type { RegisterEntry } from "../../assessment/entry";
import type { Requisites } from "../facts/organisationFacts";

/** The maximum size of the mandatory block in bytes (ГОСТ Р 56042-2014). */
const MANDATORY_LIMIT = 300;

/** What a citizen pays. */
export interface QrPayment {
  readonly requisites: Requisites;
  readonly purpose: string;
  readonly sum: Money;
  readonly kbk: string | null;
  readonly uin: string | null;
  /** Surname, first name, patronymic. */
  readonly payer: string | null;
}

/**
 * The bytes of the code according to ГОСТ Р 56042-2014: parts separated by «|», the mandatory block, then what a
 * budget payment needs. UTF-8 (ST00012); treasury names are long, and where the mandatory block does not fit that
 * way, Windows-1251 (ST00011), which the standard also allows. A «|» inside a value would end it and becomes a space.
 * `null` if the mandatory block exceeds the standard's limit in both.
 */
export function qrPayload(payment: QrPayment): Uint8Array | null {
  const { requisites } = payment;
  // «ОТДЕЛЕНИЕ … БАНКА РОССИИ//УФК по …» is longer than many codes can hold: its first half identifies the bank just
  // as well.
  const banks = [requisites.bank, requisites.bank.split("//")[0] ?? ""];
  for (const { format, encoded } of ENCODINGS)
    for (const bank of banks) {
      const mandatory = encoded(mandatoryBlock(format, requisites, bank));
      if (mandatory === null || mandatory.length > MANDATORY_LIMIT) continue;
      const rest = encoded(restOf(payment));
      if (rest !== null) return Uint8Array.of(...mandatory, ...rest);
    }
  return null;
}

const ENCODINGS: readonly {
  readonly format: string;
  readonly encoded: (text: string) => Uint8Array | null;
}[] = [
  { format: "ST00012", encoded: (text) => new TextEncoder().encode(text) },
  { format: "ST00011", encoded: windows1251 },
];

/** Characters of Windows-1251 besides the alphabet that occur in names and purposes. */
const MARKS: Readonly<Record<string, number>> = {
  Ё: 0xa8,
  ё: 0xb8,
  "№": 0xb9,
  "«": 0xab,
  "»": 0xbb,
  "–": 0x96,
  "—": 0x97,
  "„": 0x84,
  "“": 0x93,
  "”": 0x94,
};

/** A text in Windows-1251; `null` if it has a character outside that set. */
function windows1251(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const byte = code < 0x80 ? code : code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : MARKS[letter];
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function restOf({ requisites, purpose, sum, kbk, uin, payer }: QrPayment): string {
  const [last = "", first = "", middle = ""] = (payer ?? "").trim().split(/\s+/u);
  const kopecks = kopecksOf(sum);
  const more: readonly (readonly [string, string])[] = [
    ["PayeeINN", requisites.inn],
    ["KPP", requisites.kpp],
    ["Sum", kopecks === null ? "" : String(kopecks)],
    ["Purpose", purpose],
    ["CBC", kbk ?? ""],
    ["OKTMO", requisites.oktmo],
    ["UIN", uin ?? ""],
    ["LastName", last],
    ["FirstName", first],
    ["MiddleName", middle],
  ];
  return more
    .filter(([, value]) => clean(value) !== "")
    .map(([key, value]) => `|${key}=${clean(value)}`)
    .join("");
}

function mandatoryBlock(format: string, requisites: Requisites, bank: string): string {
  return [
    format,
    `Name=${clean(requisites.recipient)}`,
    `PersonalAcc=${clean(requisites.treasuryAccount)}`,
    `BankName=${clean(bank)}`,
    `BIC=${clean(requisites.bik)}`,
    `CorrespAcc=${clean(requisites.unifiedAccount) || "0"}`,
  ].join("|");
}

/** Only citizens get a code: others pay by payment order. */
export function mayPayByCode({ debt }: RegisterEntry): boolean {
  return debt.debtorType === DebtorType.individual;
}

const clean = (value: string): string => value.replace(/[|\s]+/gu, " ").trim();
