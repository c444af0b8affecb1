import { DebtorType } from "../../domain/fields";
import { kopecksOf, type Money } from "../../domain/money";
import type { RegisterEntry } from "../../assessment/entry";
import type { Requisites } from "../facts/organisationFacts";

/** The most bytes of the mandatory block (ГОСТ Р 56042-2014). */
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
 * The text of the code by ГОСТ Р 56042-2014 (ST00012: UTF-8, parts set off by «|»): the mandatory block, then what a
 * budget payment needs. A «|» inside a value would end it and becomes a blank. `null` where the mandatory block is
 * longer than the standard allows.
 */
export function qrPayload({ requisites, purpose, sum, kbk, uin, payer }: QrPayment): string | null {
  // «ОТДЕЛЕНИЕ … БАНКА РОССИИ//УФК по …» is longer than many codes can hold: its first half names the bank as well.
  const banks = [requisites.bank, requisites.bank.split("//")[0] ?? ""];
  const mandatory = banks
    .map((bank) => mandatoryBlock(requisites, bank))
    .find((block) => new TextEncoder().encode(block).length <= MANDATORY_LIMIT);
  if (mandatory === undefined) return null;
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
  const given = more
    .filter(([, value]) => clean(value) !== "")
    .map(([key, value]) => `${key}=${clean(value)}`);
  return [mandatory, ...given].join("|");
}

function mandatoryBlock(requisites: Requisites, bank: string): string {
  return [
    "ST00012",
    `Name=${clean(requisites.recipient)}`,
    `PersonalAcc=${clean(requisites.treasuryAccount)}`,
    `BankName=${clean(bank)}`,
    `BIC=${clean(requisites.bik)}`,
    `CorrespAcc=${clean(requisites.unifiedAccount) || "0"}`,
  ].join("|");
}

/** Only citizens are given a code: others pay by payment order. */
export function mayPayByCode({ debt }: RegisterEntry): boolean {
  return debt.debtorType === DebtorType.individual;
}

const clean = (value: string): string => value.replace(/[|\s]+/gu, " ").trim();
