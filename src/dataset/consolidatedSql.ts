import type { FormId } from "../forms/formRegistry";
import income2 from "./sql/olenegorsk-income-2.sql";
import inst2 from "./sql/olenegorsk-inst-2.sql";
import vologda4 from "./sql/vologda-4.sql";

/** The forms over all administrators that are sums of the register: those that have a file of SQL. */
export const CONSOLIDATED_FORMS = [
  "vologda-4",
  "olenegorsk-income-2",
  "olenegorsk-inst-2",
] as const satisfies readonly FormId[];
/** See {@link CONSOLIDATED_FORMS}. */
export type ConsolidatedId = (typeof CONSOLIDATED_FORMS)[number];

/** A query over the view `debts` for each of the forms: ANSI SQL, the same for every engine (docs/scale.md). */
export const CONSOLIDATED_SQL: Readonly<Record<ConsolidatedId, string>> = {
  "vologda-4": vologda4,
  "olenegorsk-income-2": income2,
  "olenegorsk-inst-2": inst2,
};

/** A row of an answer: each value as the engine writes it, decimals as plain decimal text; `null` is SQL's own. */
export type SqlRow = Readonly<Record<string, string | null>>;
