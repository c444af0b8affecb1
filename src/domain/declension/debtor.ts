import type { DebtFacts } from "../debt";
import { DebtorType } from "../fields";
import type { Declined, GrammaticalCase } from "./cases";
import { declineOrganisation, fullOrganisationName } from "./declinedOrganisation";
import { declinePerson, readsAsPerson } from "./person";

/** «ИП», «Индивидуальный предприниматель», «Глава КФХ» before a person's name. */
const TITLES: readonly {
  readonly pattern: RegExp;
  readonly forms: Readonly<Record<"nominative" | GrammaticalCase, string>>;
}[] = [
  {
    pattern: /^(?:ИП|И\.П\.|индивидуальный предприниматель)[\s,]+(?=\S)/iu,
    forms: {
      nominative: "Индивидуальный предприниматель",
      genitive: "Индивидуального предпринимателя",
      dative: "Индивидуальному предпринимателю",
      accusative: "Индивидуального предпринимателя",
      instrumental: "Индивидуальным предпринимателем",
      prepositional: "Индивидуальном предпринимателе",
    },
  },
  {
    pattern: /^(?:глава (?:К\(?Ф\)?Х|крестьянского \(фермерского\) хозяйства))[\s,]+(?=\S)/iu,
    forms: {
      nominative: "Глава крестьянского (фермерского) хозяйства",
      genitive: "Главы крестьянского (фермерского) хозяйства",
      dative: "Главе крестьянского (фермерского) хозяйства",
      accusative: "Главу крестьянского (фермерского) хозяйства",
      instrumental: "Главой крестьянского (фермерского) хозяйства",
      prepositional: "Главе крестьянского (фермерского) хозяйства",
    },
  },
];

/** What is known about a debtor's name. */
export type DebtorNames = Pick<DebtFacts, "debtorName" | "debtorType">;

/** The debtor as a document names it: the legal form in full, a person's name with normal capitals. */
export function fullDebtorName(debtor: DebtorNames): string {
  const name = debtor.debtorName?.trim() ?? "";
  const title = titleOf(name);
  if (title !== null) return `${title.forms.nominative} ${title.rest}`;
  return isPerson(debtor) ? name : fullOrganisationName(name);
}

/**
 * The debtor in a case. Persons are declined, organisations keep their name with the generic word declined. The user
 * has to confirm whatever is not certain; its text is the best guess.
 */
export function declineDebtor(debtor: DebtorNames, grammaticalCase: GrammaticalCase): Declined {
  const name = debtor.debtorName?.trim() ?? "";
  const title = titleOf(name);
  if (title !== null) {
    const person = declinePerson(title.rest, grammaticalCase);
    const { text, sure } = person ?? { text: title.rest, sure: false };
    return { text: `${title.forms[grammaticalCase]} ${text}`, sure };
  }
  if (isPerson(debtor)) {
    const person = declinePerson(name, grammaticalCase) ?? { text: name, sure: false };
    if (debtor.debtorType !== DebtorType.entrepreneur) return person;
    const words = TITLES[0]?.forms[grammaticalCase] ?? "";
    return { text: `${words} ${person.text}`, sure: person.sure };
  }
  return declineOrganisation(name, grammaticalCase);
}

function isPerson({ debtorName, debtorType }: DebtorNames): boolean {
  if (debtorType === DebtorType.legalEntity) return false;
  if (debtorType !== null) return true;
  return debtorName !== null && readsAsPerson(debtorName);
}

function titleOf(name: string) {
  for (const { pattern, forms } of TITLES)
    if (pattern.test(name)) return { forms, rest: name.replace(pattern, "").trim() };
  return null;
}
