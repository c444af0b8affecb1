import { logicalWord } from "../../domain/logicalWord";
import { fieldSpec, type FieldKey } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
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
/** «Оплата», «Отметка об оплате», «Погашено (да/нет)»: a column that only says yes or no. */
const MARK =
  /^(?:отметка )?(?:об? )?(?:оплат|оплач|уплач|погаш|уплат|закры)[а-я]*(?: долг[а-я]*| задолженност[а-я]*)?(?: да нет)?$/;
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

/**
 * The columns of states and remarks, which may say that a debt is no longer owed («Статус: погашено»), each with
 * whether it is one of marks, where «да» says so («Отметка об оплате»).
 */
export function stateColumns(mapping: readonly ColumnMatch[]): ReadonlyMap<number, boolean> {
  return new Map(
    mapping.filter(mayTell).map(({ column, header }) => [column, MARK.test(normaliseHeading(header))]),
  );
}

/** What a cell of such a column says if it says that nothing is owed; otherwise `null`. */
export function saidPaidUp(value: CellValue, isMark: boolean): string | null {
  const text = typeof value === "boolean" ? logicalWord(value) : value;
  if (typeof text !== "string") return null;
  return isPaidUp(text) || (isMark && YES.test(text)) ? text.trim() : null;
}

function mayTell({ target, header }: ColumnMatch): boolean {
  if (OTHER_THING.test(normaliseHeading(header))) return false;
  if (target === null || target === "ignored") return true;
  return !isSubtracted(target) && !SILENT.has(target) && ["text", "choice"].includes(fieldSpec(target).type);
}
