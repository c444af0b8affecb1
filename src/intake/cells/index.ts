/** Cell values read: money, dates, identifiers, choices and text (docs/register.md §1). */
export type {
  DateContext,
  FieldContext,
  Finding,
  LoneSeparator,
  MoneyContext,
  Reading,
  SeparatorRole,
} from "./types";
export { UNKNOWN_SEPARATORS } from "./types";
export { readField } from "./read-field";
export { readMoney } from "./money";
export { loneSeparatorOf } from "./lone-separator";
export { findUnitInText } from "./unit";
export { readDate } from "./dates";
export { isDateFormat } from "./date-format";
export { findDayInText } from "./day-in-text";
export { readCode, readInn, readKbk, readUin } from "./identifiers";
export { readChoice } from "./choices";
export { normaliseText } from "./normalise";
export { isPartyName } from "./party";
export { cleanText, isBlank, readText } from "./text";
