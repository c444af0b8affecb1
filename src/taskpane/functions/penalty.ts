import { calculate, isFault } from "../../documents/calculation/calculate";
import { keyRates } from "../../documents/calculation/keyRate";
import type { Accrual } from "../../documents/calculation/types";
import { formatDay } from "../../domain/day";
import { money, roughly, toKopecks } from "../../domain/money";
import { dayIn } from "./deadline";
import { FunctionFault } from "./functionFault";
import { FUNCTION_WORDS as WORDS } from "./functionWords";

/**
 * `=РЕЕСТР.ПЕНИ(сумма;срок;на_дату;основание;процент)`: what is charged for the delay, in roubles to the kopeck; the
 * same calculation as in the papers, with the built-in key rates and the moratorium of 2022. Zero before the term ends.
 */
export function penalty(
  principal: unknown,
  payBy: unknown,
  until: unknown,
  accrual: unknown,
  percent: unknown,
): number {
  if (typeof principal !== "number" || !(principal >= 0) || !Number.isFinite(principal))
    throw new FunctionFault("invalid", WORDS.notPrincipal);
  const result = calculate({
    principal: toKopecks(money(principal)),
    payBy: dayIn(payBy, WORDS.penalty.payBy[0]),
    until: dayIn(until, WORDS.penalty.until[0]),
    accrual: accrualOf(accrual, percent),
    arose: null,
    payments: [],
    moratorium: true,
    rates: keyRates(),
  });
  if (!isFault(result)) return roughly(result.penalty);
  const day = formatDay(result.day);
  throw new FunctionFault(
    "unknown",
    result.kind === "rate-unknown" ? WORDS.noRate(day) : WORDS.beforeKeyRate(day),
  );
}

/** «395», «ст. 395», 395; «44-ФЗ», 44; «договор». */
function accrualOf(accrual: unknown, percent: unknown): Accrual {
  const isSaid = typeof accrual === "string" || typeof accrual === "number";
  const wanted = isSaid ? String(accrual).trim().toLocaleLowerCase("ru") : "";
  const isGiven = percent !== null && percent !== undefined;
  if (wanted.startsWith("договор")) {
    if (typeof percent !== "number" || !(percent >= 0 && percent <= 100))
      throw new FunctionFault("invalid", WORDS.notPercent);
    return { kind: "contract", percentPerDay: money(percent) };
  }
  const kind = /^(?:ст\.?\s*)?395\b/u.test(wanted)
    ? "interest"
    : /^44(?:-?фз)?$/u.test(wanted)
      ? "law44"
      : null;
  if (kind === null) throw new FunctionFault("invalid", WORDS.notAccrual);
  if (isGiven) throw new FunctionFault("invalid", WORDS.notPercent);
  return { kind };
}
