import { assess, type Assessment, type RegisterEntry } from "../../assessment";
import { sheetKey } from "../../domain/debt";
import { ofKopecks, ZERO, type Money } from "../../domain/money";
import type { PreviousDebt } from "../../domain/registerLine";
import type { HistoryFill } from "../../register/history/openings";
import { eachOf, type Steps } from "../../domain/steps";
import type { OrganisationRules } from "./organisation";

/** A debt to assess, and whether its source still has it. */
export type AssessedLine = Pick<PreviousDebt, "debt" | "presence">;

/** The build's phase «assess»: each line of the register with what the rules say about it as of the run's date. */
export function* assessLines(
  lines: readonly AssessedLine[],
  organisation: Pick<OrganisationRules, "rules" | "context">,
): Steps<readonly RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  const kept = sheetsWithPenalties(lines);
  const without = { ...organisation, context: { ...organisation.context, penaltiesKept: false } };
  yield* eachOf(lines, (line) =>
    entries.push(assessLine(line, kept.has(sheetOf(line)) ? organisation : without)),
  );
  return entries;
}

/** The entries with the amounts at the start of the year, as far as snapshots give them (docs/periods.md §4). */
export function withOpenings(
  entries: readonly RegisterEntry[],
  { origins }: Pick<HistoryFill, "origins">,
): readonly RegisterEntry[] {
  if (!origins.some(({ opening }) => opening !== null)) return entries;
  const roubles = (kopecks: number | null): Money | null => (kopecks === null ? null : ofKopecks(kopecks));
  return entries.map((entry, index) => {
    const origin = origins[index];
    const opening = origin?.opening ?? null;
    if (opening === null || origin?.openingAmount?.from !== "snapshot") return entry;
    const { principal, penalty, kind } = opening;
    return { ...entry, opening: { principal: roubles(principal), penalty: roubles(penalty), kind } };
  });
}

const sheetOf = ({ debt }: AssessedLine): string => sheetKey(debt.source);

/** The sheets that record penalties: only there can one be missing (docs/terms.md §3). */
export function sheetsWithPenalties(lines: readonly AssessedLine[]): ReadonlySet<string> {
  const sheets = new Set<string>();
  for (const line of lines) {
    const { penalty } = line.debt;
    if (penalty !== null && !penalty.isZero()) sheets.add(sheetOf(line));
  }
  return sheets;
}

/** Assesses one line of the register; a debt that its source no longer has requires nothing. */
export function assessLine(
  { debt, presence }: AssessedLine,
  { rules, context }: Pick<OrganisationRules, "rules" | "context">,
): RegisterEntry {
  const assessment = assess(debt, rules, context);
  return { debt, presence, assessment: presence !== "present" ? goneAssessment(assessment) : assessment };
}

/**
 * The assessment of a debt that the source no longer has: nothing is claimed on it and it counts in no total, so that
 * the register's sum still equals the source's. Its facts, including the last known sums, stay in its line for
 * reference.
 */
function goneAssessment(assessment: Assessment): Assessment {
  return {
    ...assessment,
    total: ZERO,
    overdue: null,
    notOverdueBy: null,
    overdueDays: null,
    agingBucket: null,
    stage: "closed",
    action: null,
    deadline: null,
    daysLeft: null,
    urgency: null,
    highlight: null,
    alerts: [],
    alertWords: [],
    limitationState: null,
    clause: null,
  };
}
