import type { RegisterEntry } from "../../assessment/entry";
import { compareMoney, MoneyTotal, sum, type Money } from "../../domain/money";
import { STYLES } from "../../sheet/sheetStyles";
import { SUMMARY_WORDS } from "../registerWords";
import type { Section, SectionLine } from "./section";

/** How many bodies are listed individually; the others share one line, so that the table adds up. */
const NAMED = 8;

const LINE_STYLES = [STYLES.text, STYLES.count, STYLES.money, STYLES.percent] as const;
const TOTAL_STYLES = [STYLES.totalText, STYLES.totalCount, STYLES.totalMoney, STYLES.totalPercent] as const;

/** «По администраторам» and «По учреждениям», each shown if the register holds debts of several. */
export function bodySections(entries: readonly RegisterEntry[]): Section[] {
  // One administrator is one line, even if some sheets give only its code and others its name.
  const names = new Map<string, string>();
  for (const { debt } of entries)
    if (
      debt.administratorCode !== null &&
      debt.administratorName !== null &&
      !names.has(debt.administratorCode)
    )
      names.set(debt.administratorCode, debt.administratorName);
  const administrators = bodySection(SUMMARY_WORDS.byAdministrator, entries, ({ debt }) =>
    debt.administratorCode === null
      ? debt.administratorName
      : (names.get(debt.administratorCode) ?? debt.administratorCode),
  );
  const institutions = bodySection(SUMMARY_WORDS.byInstitution, entries, ({ debt }) => debt.institutionName);
  return [...administrators, ...institutions];
}

interface Group {
  readonly count: number;
  readonly total: Money;
}

/** Values, since names are free text, which no formula may query; greatest first, then the total of the register. */
function bodySection(
  title: string,
  entries: readonly RegisterEntry[],
  nameOf: (entry: RegisterEntry) => string | null,
): Section[] {
  const sums = new Map<string | null, { count: number; readonly total: MoneyTotal }>();
  for (const entry of entries) {
    const name = nameOf(entry);
    let group = sums.get(name);
    if (group === undefined) sums.set(name, (group = { count: 0, total: new MoneyTotal() }));
    group.count += 1;
    group.total.add(entry.assessment.total);
  }
  if ([...sums.keys()].filter((name) => name !== null).length < 2) return [];
  const groups = [...sums].map(([name, { count, total }]) => [name, { count, total: total.value }] as const);
  const sorted = groups.sort(([, a], [, b]) => compareMoney(b.total, a.total));
  const all = together(sorted.map(([, group]) => group));
  const share = ({ total }: Group): Money | null =>
    all.total.isZero() ? null : total.div(all.total).toDecimalPlaces(3);
  const line = (name: string, group: Group, styles?: SectionLine["styles"]): SectionLine => ({
    contents: [name, group.count, group.total, share(group)],
    ...(styles !== undefined && { styles }),
  });
  const rest = sorted.slice(NAMED).map(([, group]) => group);
  return [
    {
      title,
      headers: [SUMMARY_WORDS.body, SUMMARY_WORDS.debts, SUMMARY_WORDS.sum, SUMMARY_WORDS.share],
      styles: LINE_STYLES,
      lines: [
        ...sorted.slice(0, NAMED).map(([name, group]) => line(name ?? SUMMARY_WORDS.noBody, group)),
        ...(rest.length > 0 ? [line(SUMMARY_WORDS.others(rest.length), together(rest))] : []),
        line(SUMMARY_WORDS.wholeRegister, all, TOTAL_STYLES),
      ],
    },
  ];
}

function together(groups: readonly Group[]): Group {
  return {
    count: groups.reduce((total, { count }) => total + count, 0),
    total: sum(groups.map(({ total }) => total)),
  };
}
