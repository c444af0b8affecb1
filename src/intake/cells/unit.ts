import { money, type Money } from "../../domain/money";
import type { MoneyUnit } from "../types";
import { withoutLookAlikes } from "./normaliseText";

const FACTORS: Readonly<Record<MoneyUnit, Money>> = {
  rub: money(1),
  thousand: money(1_000),
  million: money(1_000_000),
};

/** The value of a unit in roubles. */
export function unitFactor(unit: MoneyUnit): Money {
  return FACTORS[unit];
}

const START = "(?<![a-zа-я])";
const END = "(?![a-zа-я])";
const ROUBLE = `(?:₽|(?:руб(?:л(?:ей|я|ь|ях|и))?|р(?=\\.|\\s*$|\\s*\\)))${END})`;
const MILLION = new RegExp(`${START}(?:млн|миллион(?:ов|а|ах|ы)?)${END}`);
const THOUSAND_ROUBLES = new RegExp(`${START}(?:тыс|тысяч(?:а|и|ах)?|т)${END}[.\\s]*${ROUBLE}`);
/** «тыс.» without roubles counts only where it is a unit, not in «8 тыс. должников». */
const THOUSAND_ALONE = new RegExp(`(?:^|[(,]\\s*|${START}в\\s+)(?:тыс|тысячах)${END}\\.?\\s*(?:$|[),])`);
const ROUBLES = new RegExp(`${START}${ROUBLE}|₽`);

/**
 * The unit of sums that a title, a heading or a remark names («тыс. руб.», «в тысячах рублей», «(млн руб.)»), the
 * largest if there are several; `null` if none.
 */
export function findUnitInText(text: string): MoneyUnit | null {
  const lower = withoutLookAlikes(text.toLowerCase().replace(/\u00a0/g, " "));
  if (MILLION.test(lower)) return "million";
  if (THOUSAND_ROUBLES.test(lower) || THOUSAND_ALONE.test(lower)) return "thousand";
  return ROUBLES.test(lower) ? "rub" : null;
}
