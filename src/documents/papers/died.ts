import type { DebtFacts } from "../../domain/debt";

/** Words people use to note that a citizen has died; not those of a letter to the heirs. */
const HAS_DIED =
  /(?:^|[^а-яё])(?:умер(?:ла|ший|шая|шего|шей)?(?![а-яё])|скончал|смерт[ьи](?![а-яё])|покойн)/iu;

/** Why nothing is proposed for sending to a citizen who has died. */
export const DIED = "в реестре отмечена смерть должника: требования предъявляются к наследникам";

/** Whether the register says that the debtor has died. */
export function hasDied({
  debtorName,
  note,
  reason,
}: Pick<DebtFacts, "debtorName" | "note" | "reason">): boolean {
  if (/наследник/iu.test(debtorName ?? "")) return false;
  return [debtorName, note, reason].some((text) => HAS_DIED.test(text ?? ""));
}
