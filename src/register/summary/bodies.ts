import type { RegisterEntry } from "../../assessment/entry";
import { groupedBy } from "../../domain/groupedBy";
import { compareMoney, sum, type Money } from "../../domain/money";
import { STYLES } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import type { Section, SectionLine } from "./section";

/** How many bodies are listed individually; the others share one line, so that the table adds up. */
const NAMED = 8;

const LINE_STYLES = [STYLES.text, STYLES.count, STYLES.money, STYLES.percent] as const;
const TOTAL_STYLES = [STYLES.totalText, STYLES.totalCount, STYLES.totalMoney, STYLES.totalPercent] as const;

/** By which bodies or persons a register can be divided. */
export const BODY_KINDS = ["administrator", "institution", "responsible"] as const;
/** See {@link BODY_KINDS}. */
export type BodyKind = (typeof BODY_KINDS)[number];

const TITLES: Readonly<Record<BodyKind, string>> = {
  administrator: SUMMARY_WORDS.byAdministrator,
  institution: SUMMARY_WORDS.byInstitution,
  responsible: SUMMARY_WORDS.byResponsible,
};

/** «По администраторам» and «По учреждениям», each shown if the register holds debts of several. */
export function bodySections(entries: readonly RegisterEntry[]): Section[] {
  return [...bodySection("administrator", entries), ...bodySection("institution", entries)];
}

/** The debts of each body of a kind, in the order of the register; `null` are those that name none. */
export function bodyGroups(
  kind: BodyKind,
  entries: readonly RegisterEntry[],
): ReadonlyMap<string | null, readonly RegisterEntry[]> {
  if (kind === "institution") return groupedBy(entries, ({ debt }) => debt.institutionName);
  if (kind === "responsible") return groupedBy(entries, ({ debt }) => debt.responsible);
  // One administrator is one line, even if some sheets give only its code and others its name.
  const names = new Map<string, string>();
  for (const { debt } of entries)
    if (
      debt.administratorCode !== null &&
      debt.administratorName !== null &&
      !names.has(debt.administratorCode)
    )
      names.set(debt.administratorCode, debt.administratorName);
  return groupedBy(entries, ({ debt }) =>
    debt.administratorCode === null
      ? debt.administratorName
      : (names.get(debt.administratorCode) ?? debt.administratorCode),
  );
}

/** Values, since names are free text, which no formula may query; greatest first, then the total of the register. */
export function bodySection(kind: BodyKind, entries: readonly RegisterEntry[]): Section[] {
  const bodies = bodyGroups(kind, entries);
  if ([...bodies.keys()].filter((name) => name !== null).length < 2) return [];
  const groups = [...bodies].map(([name, debts]) => ({ name, debts, total: totalOf(debts) }));
  const sorted = groups.sort((a, b) => compareMoney(b.total, a.total));
  const all = totalOf(entries);
  const line = (
    name: string,
    debts: readonly RegisterEntry[],
    total: Money,
    styles?: SectionLine["styles"],
  ): SectionLine => ({
    contents: [name, debts.length, total, all.isZero() ? null : total.div(all).toDecimalPlaces(3)],
    ...(styles !== undefined && { styles }),
    debts: () => debts,
  });
  const rest = sorted.slice(NAMED);
  const others = rest.flatMap(({ debts }) => debts);
  return [
    {
      title: TITLES[kind],
      headers: [SUMMARY_WORDS.body, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
      styles: LINE_STYLES,
      lines: [
        ...sorted
          .slice(0, NAMED)
          .map(({ name, debts, total }) => line(name ?? SUMMARY_WORDS.noBody, debts, total)),
        ...(rest.length > 0 ? [line(SUMMARY_WORDS.others(rest.length), others, totalOf(others))] : []),
        line(SUMMARY_WORDS.wholeRegister, entries, all, TOTAL_STYLES),
      ],
    },
  ];
}

function totalOf(debts: readonly RegisterEntry[]): Money {
  return sum(debts.map(({ assessment }) => assessment.total));
}
