import { formatDay, type Day } from "../../domain/day";
import { isMoney, money, ZERO, type Money } from "../../domain/money";
import { leading } from "../../register/summary/leading";
import type { FormRow } from "../kit/formContext";
import { queryFigure, shareFigure, stated } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { moreThan, sumOf } from "../../register/query/query";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { isOverdue } from "./inst1";
import { INST_NOTE_WORDS as WORDS } from "./instNoteWords";
import type { NoteDebts } from "./largestDebtors";

/** How many overdue debts are listed individually. */
const TOLD = 100;

/** Section 5: each overdue debt with its date and cause (п. 2.6), greatest first. */
export function overdueSection(input: FormInput, { rows, criteria }: NoteDebts): ReportPart[] {
  const { context, columns } = input;
  const overdue = rows.filter((row) => isOverdue(input, row));
  if (overdue.length === 0) return [section(WORDS.overdue), paragraph(WORDS.noOverdue(context.asOf))];
  const all = sumOf(columns.amountNow, ...criteria);
  const own = sumOf(columns.amountNow, ...criteria, moreThan(columns.overdueDays, 0));
  const total = queryFigure(own, "roubles", context.engine);
  const amountOf = (row: FormRow): Money => {
    const value = columns.amountNow.value(row);
    return isMoney(value) ? value : ZERO;
  };
  const told = leading(overdue, TOLD, (a, b) => amountOf(b).cmp(amountOf(a)));
  const lines = told.map((row) => debtLine(row, amountOf(row)));
  const rest = new Set(overdue);
  for (const row of told) rest.delete(row);
  const share = shareFigure(own, all, context.engine).value ?? ZERO;
  return [
    section(WORDS.overdue),
    paragraph(WORDS.overdueStands(overdue.length, total.value ?? ZERO, share)),
    ...(rest.size > 0 ? [paragraph(WORDS.overdueLimited(told.length))] : []),
    {
      kind: "table",
      table: {
        header: WORDS.overdueHeader,
        spans: [1, 1, 1, 1, 1, 1, 1],
        centered: [1, 3, 4, 5],
        rows: [
          ...lines,
          ...(rest.size > 0 ? [restLine([...rest], amountOf)] : []),
          { cells: [WORDS.total, null, total, null, null, null, null], strong: true },
        ],
      },
    },
  ];
}

function debtLine(row: FormRow, amount: Money): ReportRow {
  const { debt, assessment } = row.entry;
  const day = (date: Day | null): string | null => (date === null ? null : formatDay(date));
  const days = assessment.overdueDays;
  return {
    cells: [
      WORDS.debtor(debt.debtorName ?? debt.inn ?? WORDS.unknownDebtor, debt.basis, debt.institutionName),
      debt.kosgu,
      stated(amount, "roubles"),
      day(debt.originDate),
      day(debt.deferralUntil ?? debt.dueDate),
      days === null ? null : stated(money(days), "count"),
      debt.reason,
    ],
    debts: [row],
  };
}

function restLine(rows: readonly FormRow[], amountOf: (row: FormRow) => Money): ReportRow {
  const amount = rows.reduce((total, row) => total.plus(amountOf(row)), ZERO);
  return {
    cells: [WORDS.otherOverdue(rows.length), null, stated(amount, "roubles"), null, null, null, null],
    debts: rows,
  };
}
