/** Reading of cell values: money, dates, identifiers, choices and text (docs/register.md §1). */
export type { DateContext, DateOrder, FieldContext, Finding, MoneyContext, Reading } from "./types";
export { UNKNOWN_SEPARATORS, type LoneSeparator, type SeparatorRole } from "../../domain/written/sum";
export { readField } from "./readField";
export { readMoney } from "./readMoney";
export { loneSeparatorOf } from "../../domain/written/loneSeparator";
export { findUnitInText, unitFactor } from "./unit";
export { foreignCurrencyIn, foreignCurrencyOfFormat, isRouble } from "./cellCurrency";
export { readDate } from "./dates";
export { cellPeriod } from "./readPeriod";
export { FINDINGS } from "./cellMessages";
export { findDayInText } from "../../domain/written/dayInText";
export { dateOrderOf, type OrderReading } from "./dateOrder";
export { readCode, readInn, readKbk, readUin } from "./readIdentifier";
export { readChoice } from "./choices";
export { normaliseText, withoutLookAlikes } from "./normaliseText";
export { innInName, isPartyName } from "./party";
export { cleanText, isBlank, readText } from "./cellText";
