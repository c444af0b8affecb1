import type { Joining } from "./joinedTypes";

const JOININGS: Readonly<Record<Joining, string>> = {
  sum: "сумма граф",
  last: "последний остаток из граф",
  digits: "код сведён из граф",
  words: "сведено из граф",
  date: "дата сведена из граф",
};

/** Why a column was understood as it was, in Russian, if its neighbours were decisive. */
export const REASONS = {
  joined: (join: Joining, columns: readonly string[]) => `${JOININGS[join]} ${columns.join(", ")}`,
  currency: (name: string | null) => (name === null ? "валюта сумм" : `суммы в другой валюте: ${name}`),
} as const;
