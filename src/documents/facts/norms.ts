import type { RegisterEntry } from "../../assessment/entry";
import type { DebtFacts } from "../../domain/debt";
import type { Money } from "../../domain/money";
import type { AccrualWay } from "./accruals";

/** Whether a debt comes from a contract, judging by the words of its basis. */
export function isContractDebt({ basis, incomeName }: Pick<DebtFacts, "basis" | "incomeName">): boolean {
  return /договор|контракт|соглашени|аренд|найм|дог\./iu.test(`${basis ?? ""} ${incomeName ?? ""}`);
}

const isRent = ({ basis, incomeName }: Pick<DebtFacts, "basis" | "incomeName">): boolean =>
  /аренд/iu.test(`${basis ?? ""} ${incomeName ?? ""}`);

/**
 * What the debtor has breached (Sevsk № 319, п. 3.2: «ссылки на положения договора, Гражданского кодекса РФ, другие
 * нормативные акты»): norms are named, never quoted.
 */
export function brokenNorms(entries: readonly RegisterEntry[]): string {
  const debts = entries.map(({ debt }) => debt);
  if (!debts.some(isContractDebt))
    return "положения законодательства Российской Федерации, устанавливающие обязанность и срок уплаты указанных платежей";
  const norms = [
    "условия договора о сроке и размере платежей",
    "статьи 309, 310 Гражданского кодекса Российской Федерации",
  ];
  if (debts.some(isRent)) norms.push("статья 614 Гражданского кодекса Российской Федерации");
  return norms.join(", ");
}

/** The consequences of the delay (Sevsk № 319, п. 3.2: «указание на меры ответственности»). */
export function liability(way: AccrualWay, penalty: Money): string {
  switch (way.kind) {
    case "law44":
      return "За каждый день просрочки начисляется пеня в размере одной трёхсотой действующей на дату уплаты пени ключевой ставки Банка России от неуплаченной в срок суммы (часть 7 статьи 34 Федерального закона от 05.04.2013 № 44-ФЗ).";
    case "contract":
      return `За каждый день просрочки начисляется неустойка, установленная договором: ${way.percentPerDay.toString().replace(".", ",")} % от неуплаченной в срок суммы (статьи 330, 331 Гражданского кодекса Российской Федерации).`;
    case "fixed":
      return "За нарушение обязательства установлен штраф (статья 330 Гражданского кодекса Российской Федерации).";
    case "interest":
      return "На сумму долга начисляются проценты в размере ключевой ставки Банка России, действовавшей в соответствующие периоды; они взимаются по день уплаты (статья 395 Гражданского кодекса Российской Федерации).";
    case "recorded":
      return penalty.isZero()
        ? "За просрочку уплаты наступает ответственность, предусмотренная договором и законом: неустойка (статья 330 Гражданского кодекса Российской Федерации) или проценты (статья 395)."
        : "За просрочку уплаты начислены пени (штрафы), предусмотренные договором и законом (статья 330 Гражданского кодекса Российской Федерации).";
  }
}
