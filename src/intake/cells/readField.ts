import {
  CATEGORIES,
  FIELD_KEYS,
  fieldSpec,
  type FieldKey,
  type FieldType,
  type FieldValue,
} from "../../domain/fields";
import { calendarDate, formatDay, fromSerial } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import type { Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import { readChoice } from "./choices";
import { isDateFormat } from "../../domain/dateFormat";
import { readDate } from "./dates";
import { readCode } from "./readIdentifier";
import { FINDINGS } from "./cellMessages";
import { readMoney } from "./readMoney";
import { readPeriodDay } from "./readPeriod";
import { readText } from "./cellText";
import { noted, unreadable, type FieldContext, type Reading } from "./types";

type AnyReading = Reading<Money | Day | string>;
type Reader = (field: FieldKey, value: CellValue, context: FieldContext) => AnyReading;

const READERS: Readonly<Record<FieldType, Reader>> = {
  text: (_field, value, context) => readText(value, context),
  date: (_field, value, context) => readDate(value, context),
  money: (_field, value, context) => readMoney(value, context),
  code: (field, value) => readCode(field, value),
  choice: (field, value, context) => readChoice(field, value, context.inverted),
};

/** Fields that are not read according to their type. */
const READERS_OF_FIELDS: Readonly<Partial<Record<FieldKey, Reader>>> = {
  periodFrom: (_field, value, context) => readPeriodDay("from", value, context),
  periodTo: (_field, value, context) => readPeriodDay("to", value, context),
};

/** One look-up per cell: some two million cells are read at once. */
const READER_OF = Object.fromEntries(
  FIELD_KEYS.map((field) => [field, READERS_OF_FIELDS[field] ?? READERS[fieldSpec(field).type]]),
) as Readonly<Record<FieldKey, Reader>>;
const TYPE_OF = Object.fromEntries(FIELD_KEYS.map((field) => [field, fieldSpec(field).type])) as Readonly<
  Record<FieldKey, FieldType>
>;

/** Reads a cell as a field of the debt: the only call needed when assembling rows. */
export function readField<K extends FieldKey>(
  field: K,
  value: CellValue,
  context: FieldContext,
): Reading<FieldValue<K>> {
  const reading =
    typeof value === "number" && context.numberFormat !== null && isDateFormat(context.numberFormat)
      ? readDateCell(field, value, context)
      : READER_OF[field](field, value, context);
  return reading as Reading<FieldValue<K>>;
}

/**
 * A number that Excel shows as a date: right in a date field and readable in a text field, but a mistyped sum or code
 * («1.3.2», «18-02» turn into dates when typed).
 */
function readDateCell(field: FieldKey, value: number, context: FieldContext): AnyReading {
  const type = TYPE_OF[field];
  if (type === "date" || type === "text" || !(value >= 61 && value < 2_958_466))
    return READER_OF[field](field, value, context);
  const day = fromSerial(value, context.date1904);
  if (type === "money") return unreadable(FINDINGS.moneyIsDate(formatDay(day)));
  if (field === "categoryManual") return categoryOfDate(day, value, context);
  if (type === "choice") return READER_OF[field](field, value, context);
  const finding = FINDINGS.codeIsDate(formatDay(day));
  return field === "claimNumber"
    ? noted(formatDay(day), { ...finding, severity: "warning" })
    : unreadable(finding);
}

/** «1.3.2» typed into a General cell becomes 1 March 2002, «1.2» 1 February of the current year. */
function categoryOfDate(typed: Day, value: number, context: FieldContext): AnyReading {
  const { year, month, day } = calendarDate(typed);
  const codes = [`${String(day)}.${String(month)}.${String(year % 100)}`, `${String(day)}.${String(month)}`];
  const category = CATEGORIES.find((known) => codes.includes(known));
  return category === undefined
    ? READER_OF.categoryManual("categoryManual", value, context)
    : noted(category, FINDINGS.categoryFromDate(category));
}
