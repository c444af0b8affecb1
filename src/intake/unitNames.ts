import type { MoneyUnit } from "./types";

/** The names of the units in which sheets give their sums. */
export const UNIT_NAMES = {
  rub: "рубли",
  thousand: "тысячи рублей",
  million: "миллионы рублей",
} as const satisfies Record<MoneyUnit, string>;

/** The units themselves. */
export const MONEY_UNITS = Object.keys(UNIT_NAMES) as readonly MoneyUnit[];
