import { logicalWord } from "../../domain/logicalWord";
import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial } from "../../domain/day";
import { fieldSpec, type FieldKey } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import type { FieldContext } from "../cells";
import { normaliseHeading } from "../headings";
import { isSubtracted, type ColumnMatch } from "../types";

/** «Погашено», «Долг погашен полностью 05.09.2026», «Оплачено, п/п № 12»: nothing but that a debt was paid or is gone. */
const GONE =
  /^[\s«"(+–—-]*(?:(?:весь|вся|долг|задолженность|недоимка|сумма|штраф|полностью|добровольно|в полном объ[её]ме)\s+)*(?:(?:погаш|оплач|уплач|выплач|возмещ)ен[аоы]?|списан[аоы]?|аннулирован[аоы]?|закрыт[аоы]?|снят[аоы]?\s+с\s+(?:уч[её]та|контроля))(?![а-яё])/i;
/** What may follow without making it a part, a plan or something else. */
const REST =
  /^(?:[\s,;:.!()/–—-]|полностью|целиком|в\s+полном\s+объ[её]ме|весь|вся|долг|задолженность|сумма|добровольно|от(?=\s)|г(?:ода)?(?![а-яё])|(?:п\/п|плат[её]жн\S*\s+поручени\S*|№)\s*№?\s*\d+|\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?)*$/i;
const LONGEST = 100;
/** The only first letters of such a text; every text of a sheet is asked. */
const MAY_BE = /^[^\p{L}]*[погувсзадншПОГУВСЗАДНШ]/u;
/** «Оплата», «Отметка об оплате», «Погашено (да/нет)»: a column that may say no more than yes or no. */
const MARK =
  /^(?:отметка )?(?:об? )?(?:оплат|оплач|уплач|погаш|уплат|закры)[а-я]*(?: долг[а-я]*| задолженност[а-я]*)?(?: да нет)?$/;
/** «Дата оплаты», «Оплачено (дата, сумма)»: a column in which payments are noted in words. */
const PAYMENT =
  /^(?:(?:отметка|дата|когда|сведения|№|и) )*(?:об? )?(?:фактическ\S* )?(?:оплат|оплач|оплачен|уплач|погаш|уплат|внесен|возвращ)[а-я]*(?: (?:долг|задолженност|штраф)[а-я]*)?(?: (?:дата|сумма|№|и|п п|документ\S*|да|нет))*$/;
/** Sums from which such payments have been taken already, or may have been. */
const WHAT_IS_LEFT =
  /остат|остал|сальдо|непогаш|неуплач|неоплач|недоим|просроч|задолж|(?:^| )долг|дебитор|(?:^| )не /;
/** What a note of a payment has besides its day: a document or a sum. */
const NOTED = /\d/;
const YES = /^\s*(?:да|\+|✓|✔|√|есть|истина|v)\s*$/i;
/** What was paid there is another thing than the debt. */
const OTHER_THING =
  /пошлин|издерж|(?:^| )(?:расход|пен[яией](?: |$)|договор|контракт|лицев|акт(?: |$)|производств|ип(?: |$)|дел[оа](?: |$))/;
/** Fields whose column says nothing of what became of the debt. */
const SILENT: ReadonlySet<string> = new Set<FieldKey>([
  "debtorName",
  "address",
  "contact",
  "unit",
  "basis",
  "incomeName",
]);

/** Whether a text says that a debt was paid in full, written off or closed, and nothing more. */
export function isPaidUp(text: string): boolean {
  if (text.length > LONGEST || !MAY_BE.test(text)) return false;
  const said = GONE.exec(text);
  return said !== null && REST.test(text.slice(said[0].length));
}

/** What a column may say of a debt: in words, by a mark («да») as well, or by noting its payment. */
export type StateKind = "words" | "mark" | "payment";

/**
 * The columns of states and remarks, which may say that a debt is no longer owed («Статус: погашено»). Where the sums
 * are not what is left after payments, a payment that is noted beside them may be theirs, too.
 */
export function stateColumns(mapping: readonly ColumnMatch[]): ReadonlyMap<number, StateKind> {
  const sums = mapping.filter(({ target }) => target === "amount" || target === "penalty");
  const isLeft = sums.some(({ header }) => WHAT_IS_LEFT.test(normaliseHeading(header)));
  const isReckoned = isLeft || mapping.some(({ target }) => target === "deductedPayment");
  return new Map(
    mapping.filter(mayTell).map(({ column, header, target }) => {
      const heading = normaliseHeading(header);
      const notes = !isReckoned && target === null && PAYMENT.test(heading);
      return [column, notes ? "payment" : MARK.test(heading) ? "mark" : "words"];
    }),
  );
}

/** What a cell of such a column says if it says that nothing, or less, is owed; `null` otherwise. */
export function saidPaidUp(
  value: CellValue,
  kind: StateKind,
  { numberFormat, date1904 }: Pick<FieldContext, "numberFormat" | "date1904">,
): string | null {
  if (typeof value === "number")
    return kind === "payment" && isDateFormat(numberFormat) ? formatDay(fromSerial(value, date1904)) : null;
  const text = typeof value === "boolean" ? logicalWord(value) : value;
  if (typeof text !== "string") return null;
  const isNoted = kind === "payment" && NOTED.test(text) && !/^\s*не(?:т|\s)/i.test(text);
  const isYes = kind !== "words" && YES.test(text);
  return isPaidUp(text) || isYes || isNoted ? text.trim() : null;
}

function mayTell({ target, header }: ColumnMatch): boolean {
  if (OTHER_THING.test(normaliseHeading(header))) return false;
  if (target === null || target === "ignored") return true;
  return !isSubtracted(target) && !SILENT.has(target) && ["text", "choice"].includes(fieldSpec(target).type);
}
