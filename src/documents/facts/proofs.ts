import type { RegisterEntry } from "../../assessment/entry";
import { formatDay } from "../../domain/day";
import { DebtorType } from "../../domain/fields";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { Facts } from "../template/templateFacts";

/** A paper that a suit requires, and whether the register proves it. */
interface Proof {
  readonly document: string;
  readonly at: "proved" | "missing" | "unknown";
  readonly what: string;
}

/**
 * The papers for a suit, with what the register proves about each (Severodvinsk № 176-рфэ, п. 15; Sevsk № 319, п.
 * 4.3; other rules use Severodvinsk's list without its number).
 */
export function proofsOf(entry: RegisterEntry, rules: CollectionRules, isCalculated: boolean): Facts[] {
  const words = { proved: "есть в реестре", missing: "нет", unknown: "приложить" } as const;
  return suitPapers(entry, rules, isCalculated).map(({ document, at, what }, index) => ({
    "№": String(index + 1),
    Документ: document,
    Наличие: what === "" ? words[at] : `${words[at]}: ${what}`,
  }));
}

/** What the next step lacks, with the clause that requires it; for the list of proposals. */
export function missingProofs(entry: RegisterEntry, rules: CollectionRules): string[] {
  const { debt } = entry;
  const clause = rules.papers.proofClause;
  const cited = (text: string): string => (clause === null ? text : `${text}, ${clause}`);
  if (debt.claimDate === null) return [cited("нет копии требования (претензии)")];
  if (debt.claimReceivedDate === null)
    return [cited("в реестре нет подтверждения отправки или вручения претензии")];
  return [];
}

/** The annexes to a suit or an application, numbered. */
export function annexesOf(entry: RegisterEntry, rules: CollectionRules): Facts[] {
  return suitPapers(entry, rules, true).map(({ document }, index) => ({
    "№": String(index + 1),
    Документ: document,
  }));
}

function suitPapers({ debt }: RegisterEntry, rules: CollectionRules, isCalculated: boolean): Proof[] {
  const isPerson = debt.debtorType === DebtorType.individual;
  const basis: Proof = {
    document: rules.papers.basis,
    at: "unknown",
    what: debt.basis ?? "",
  };
  const identity: readonly Proof[] = !rules.papers.wantsIdentity
    ? []
    : [
        isPerson
          ? {
              document:
                "Копии документов, удостоверяющих личность должника, с местом его жительства (регистрации)",
              at: "unknown",
              what: debt.address ?? "",
            }
          : { document: "Копии учредительных документов должника", at: "unknown", what: "" },
      ];
  const calculation: Proof = {
    document: "Расчёт взыскиваемой суммы: основной долг, пени, неустойка, проценты",
    at: isCalculated ? "proved" : "unknown",
    what: isCalculated ? "прилагается" : "пени в реестре не начислены",
  };
  const claim: Proof = {
    document: "Копия требования (претензии) с доказательствами отправки или вручения",
    at: debt.claimDate === null ? "missing" : "proved",
    what:
      debt.claimDate === null
        ? "претензия в реестре не отмечена"
        : [
            debt.claimNumber === null ? "" : `№ ${debt.claimNumber} `,
            `от ${formatDay(debt.claimDate)}`,
            debt.claimReceivedDate === null
              ? "; подтверждение отправки или вручения — приложить"
              : `; вручена ${formatDay(debt.claimReceivedDate)}`,
          ].join(""),
  };
  return [basis, ...identity, calculation, claim];
}
