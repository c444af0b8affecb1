import { happenedBy } from "../../assessment/facts";
import type { FieldKey } from "../../domain/fields";
import type { Money } from "../../domain/money";
import type { FormRow } from "../kit/formContext";
import type { FormInput } from "../kit/form";
import { registerSum } from "../kit/registerAmounts";
import { paragraph, section, type ReportPart } from "../kit/reportForm";
import { isOverdue } from "./inst1";
import { INST_NOTE_WORDS as WORDS } from "./instNoteWords";
import type { NoteDebts } from "./largestDebtors";
import { count } from "./scope";

/** The dates that document a measure, in the order in which measures are taken. */
const MEASURES = [
  { date: "claimDate", words: WORDS.measure.claims },
  { date: "lawsuitDate", words: WORDS.measure.lawsuits },
  { date: "judgmentDate", words: WORDS.measure.judgments },
  { date: "writSentDate", words: WORDS.measure.writs },
] as const satisfies readonly {
  readonly date: FieldKey;
  readonly words: (count: number, amount: Money) => string;
}[];

/** Section 6: what has been done about overdue debts, what the rules require next, and what is late. */
export function measuresSection(input: FormInput, { rows }: NoteDebts): ReportPart[] {
  const { context, columns } = input;
  const overdue = rows.filter((row) => isOverdue(input, row));
  if (overdue.length === 0) return [];
  const taken = MEASURES.flatMap(({ date, words }) => {
    const own = overdue.filter(({ entry }) => happenedBy(entry.debt[date], context.asOf));
    return own.length === 0 ? [] : [words(own.length, registerSum(context, own, columns.amountNow))];
  });
  const due = [...byAction(overdue)].map(([action, own]) =>
    WORDS.dueAction(action, own.length, registerSum(context, own, columns.amountNow)),
  );
  const missed = count(overdue, ({ entry }) => entry.assessment.urgency === "missed");
  const next = [...(due.length > 0 ? [WORDS.due(due)] : []), ...(missed > 0 ? [WORDS.missed(missed)] : [])];
  return [
    section(WORDS.measures),
    paragraph(taken.length > 0 ? WORDS.taken(taken) : WORDS.noneTaken),
    ...(next.length > 0 ? [paragraph(next.join(" "))] : []),
  ];
}

function byAction(rows: readonly FormRow[]): Map<string, FormRow[]> {
  const actions = new Map<string, FormRow[]>();
  for (const row of rows) {
    const { action } = row.entry.assessment;
    if (action === null) continue;
    const own = actions.get(action);
    if (own === undefined) actions.set(action, [row]);
    else own.push(row);
  }
  return actions;
}
