import { fieldSpec, type FieldKey } from "../../../domain/fields";
import { COLLECTION } from "./collection";
import { ENGLISH } from "./english";
import { PARTIES } from "./parties";
import { SUMS } from "./sums";
import type { Synonyms } from "./types";

export { AMBIGUOUS, PERSONS, SECTIONS } from "./senses";

/**
 * Headings that mean a field, as they occur in forms, 1С exports and sheets that people keep. Collected from the
 * forms of Vologda № 817 and Olenegorsk № 83, ф. 0503769, turnover sheets of 1С:БГУ, 1С:Бухгалтерия and Смета-СМАРТ,
 * and published table imports; the register's own headings are added by `headingsOf`. Left out on purpose: «ИНН
 * получателя» (the creditor's), «РСО», «АдресУчастка», «Дата окончания образования долга», «Сумма подаваемой ДЗ»,
 * «Условия оплаты» – they resemble a field and mean something else.
 */
const SYNONYMS: Synonyms = { ...PARTIES, ...SUMS, ...COLLECTION };

/** Every heading that means a field: the register's own and its synonyms. */
export function headingsOf(field: FieldKey): readonly string[] {
  return [fieldSpec(field).header, ...(SYNONYMS[field] ?? []), ...(ENGLISH[field] ?? [])];
}
