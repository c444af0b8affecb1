import type { FormId } from "../forms/formRegistry";
import { OLENEGORSK_INCOME_2 } from "./sql/olenegorskIncome2";
import { OLENEGORSK_INST_2 } from "./sql/olenegorskInst2";
import { VOLOGDA_4 } from "./sql/vologda4";

/** The forms over all administrators that are sums of the register: those that have a query of their own. */
export const CONSOLIDATED_FORMS = [
  "vologda-4",
  "olenegorsk-income-2",
  "olenegorsk-inst-2",
] as const satisfies readonly FormId[];
/** See {@link CONSOLIDATED_FORMS}. */
export type ConsolidatedId = (typeof CONSOLIDATED_FORMS)[number];

/** A query over the view `debts` for each of the forms: ANSI SQL, the same for every engine (docs/scale.md). */
export const CONSOLIDATED_SQL: Readonly<Record<ConsolidatedId, string>> = {
  "vologda-4": VOLOGDA_4,
  "olenegorsk-income-2": OLENEGORSK_INCOME_2,
  "olenegorsk-inst-2": OLENEGORSK_INST_2,
};

/** A row of an answer: each value as the engine writes it, decimals as plain decimal text; `null` is SQL's own. */
export type SqlRow = Readonly<Record<string, string | null>>;
