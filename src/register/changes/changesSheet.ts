import { formatDay, type Day } from "../../domain/day";
import { debtTotal, type Debt } from "../../domain/debt";
import { FIELDS } from "../../domain/fields";
import { formatMoney } from "../../domain/money";
import { emptySheet, place, placeRow, rangeOf, setWidths, type SheetDraft } from "../../sheet/layout";
import type { SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { COLORS, STYLES } from "../../sheet/sheetStyles";
import type { Problem } from "../../domain/problem";
import type { PreviousDebt } from "../../domain/registerLine";
import { shownFact } from "../../domain/shownFact";
import type { Conflict } from "../merge/mergeFacts";
import type { MergedDebt, OpenPair, RegisterMerge } from "../merge/registerMerge";
import { typedFacts } from "../merge/typedFacts";
import { CHANGES_WORDS } from "./changesWords";

/** The mark of the sheet «Изменения» (`_rd_changes`), where the user types answers. */
export const CHANGES_KIND = "changes";

/** What the sheet is built from. */
export interface ChangesView {
  readonly from: Day | null;
  readonly to: Day;
  readonly merge: Pick<RegisterMerge, "debts" | "conflicts">;
  /** Undecided pairs, from this build and from earlier ones. */
  readonly pairs: readonly OpenPair[];
  /** What else was reported about the earlier register: different values that two copies gave one cell. */
  readonly notes: readonly Pick<Problem, "code" | "message">[];
}

const WIDTHS = [5, 30, 26, 16, 34, 30, 26, 16, 26, 14, 4, 4];
/** The columns of the two numbers by which the next build recognises the lines of an answered pair. */
const NUMBERS = 10;
const ANSWER = 9;

/**
 * The sheet «Изменения» (docs/periods.md §2, §3): first the pairs that may be one debt, with a column for the answer
 * that the next build reads, then every line that was added, changed, gone, returned or recognised, field by field.
 */
export function changesSheet({ from, to, merge, pairs, notes }: ChangesView): SheetModel {
  const sheet = emptySheet(CHANGES_KIND, CHANGES_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  for (const column of [NUMBERS, NUMBERS + 1]) sheet.columns.push({ column, width: 4, hidden: true });
  place(sheet, 0, 0, CHANGES_WORDS.title, STYLES.title);
  place(sheet, 1, 0, CHANGES_WORDS.dates(from, to), STYLES.subtitle);
  let row = pairs.length === 0 ? 3 : placePairs(sheet, 3, pairs);
  row = placeList(sheet, row, [...notes.flatMap(noteLine), ...changeLines(merge.debts, merge.conflicts)]);
  sheet.print = landscapePage(CHANGES_WORDS.footer(formatDay(to)), { area: rangeOf(0, 0, row, NUMBERS) });
  if (pairs.length > 0) sheet.tabColor = COLORS.claimMissed;
  return sheet;
}

/**
 * Whether the sheet has anything to report: a build of the same date that changed nothing (one that only added forms,
 * say) leaves the previous build's list in place.
 */
export function tellsSomething({ from, to, merge, pairs, notes }: ChangesView): boolean {
  if (from !== to || pairs.length > 0) return true;
  return (
    notes.some((note) => noteLine(note).length > 0) || changeLines(merge.debts, merge.conflicts).length > 0
  );
}

function placePairs(sheet: SheetDraft, top: number, pairs: readonly OpenPair[]): number {
  place(sheet, top, 0, CHANGES_WORDS.pairs, STYLES.section);
  place(sheet, top + 1, 0, CHANGES_WORDS.pairsAdvice, STYLES.note);
  const headings = [
    ...CHANGES_WORDS.pairHeadings,
    CHANGES_WORDS.answer,
    CHANGES_WORDS.oldNumber,
    CHANGES_WORDS.newNumber,
  ];
  placeRow(sheet, top + 2, 0, headings, STYLES.header);
  const first = top + 3;
  sheet.blocks.push({
    name: "pairs",
    top: first,
    left: 0,
    rowCount: pairs.length,
    columns: [
      { type: "number", style: STYLES.count, value: (index) => index + 1 },
      ...debtColumns((index) => (pairs[index] as OpenPair).line),
      { type: "text", style: STYLES.text, value: (index) => typedText((pairs[index] as OpenPair).line) },
      ...debtColumns((index) => (pairs[index] as OpenPair).debt),
      {
        type: "text",
        style: STYLES.text,
        value: (index) => CHANGES_WORDS.reasons[(pairs[index] as OpenPair).reason],
      },
      { type: "text", style: { ...STYLES.word, fill: COLORS.claim }, value: () => null },
      { type: "number", style: {}, value: (index) => (pairs[index] as OpenPair).line.mark.number },
      { type: "number", style: {}, value: (index) => (pairs[index] as OpenPair).debt.mark.number },
    ],
  });
  sheet.dataValidations.push({
    range: rangeOf(first, ANSWER, pairs.length, 1),
    choices: CHANGES_WORDS.answers,
  });
  return first + pairs.length + 1;
}

function debtColumns(lineOf: (index: number) => MergedDebt): SheetModel["blocks"][number]["columns"] {
  return [
    {
      type: "text",
      style: STYLES.text,
      value: (index) => lineOf(index).debt.debtorName ?? lineOf(index).debt.inn,
    },
    { type: "text", style: STYLES.text, value: (index) => basisText(lineOf(index).debt) },
    { type: "number", style: STYLES.money, value: (index) => debtTotal(lineOf(index).debt) },
  ];
}

/** One line of the list: a field of a debt, or the debt as a whole. */
export interface ChangeLine {
  readonly what: string;
  /** `null` where the note already names it. */
  readonly debt: Debt | null;
  readonly field: string;
  readonly was: string;
  readonly is: string;
  readonly note: string;
}

function placeList(sheet: SheetDraft, top: number, lines: readonly ChangeLine[]): number {
  place(sheet, top, 0, CHANGES_WORDS.list, STYLES.section);
  if (lines.length === 0) {
    place(sheet, top + 1, 0, CHANGES_WORDS.nothing, STYLES.note);
    return top + 2;
  }
  placeRow(sheet, top + 1, 0, CHANGES_WORDS.listHeadings, STYLES.header);
  const text = (valueOf: (line: ChangeLine) => string | null) => ({
    type: "text" as const,
    style: STYLES.text,
    value: (index: number) => valueOf(lines[index] as ChangeLine) || null,
  });
  sheet.blocks.push({
    name: "changes",
    top: top + 2,
    left: 0,
    rowCount: lines.length,
    columns: [
      { type: "number", style: STYLES.count, value: (index) => index + 1 },
      text(({ what }) => what),
      text(({ debt }) => debt?.debtorName ?? debt?.inn ?? null),
      text(({ debt }) => debt && basisText(debt)),
      text(({ field }) => field),
      text(({ was }) => was),
      text(({ is }) => is),
      text(({ note }) => note),
    ],
  });
  return top + 2 + lines.length;
}

const TOLD: ReadonlyMap<string, string> = new Map([
  ["copies-conflict", CHANGES_WORDS.conflict],
  ["answer-conflict", CHANGES_WORDS.conflict],
  ["answered", CHANGES_WORDS.told],
  ["typed-elsewhere", CHANGES_WORDS.typedElsewhere],
]);

function noteLine({ code, message }: ChangesView["notes"][number]): readonly ChangeLine[] {
  const what = TOLD.get(code);
  if (what === undefined) return [];
  return [{ what, debt: null, field: "", was: "", is: "", note: message }];
}

function changeLines(debts: readonly MergedDebt[], conflicts: readonly Conflict[]): readonly ChangeLine[] {
  return [...conflicts.map(conflictLine), ...debts.flatMap(linesOf)];
}

function conflictLine({ debt, field, typed, source, stands }: Conflict): ChangeLine {
  const what = stands === "typed" ? CHANGES_WORDS.kept : CHANGES_WORDS.overwritten;
  return {
    what,
    debt,
    field: FIELDS[field].header,
    was: shownFact(field, typed),
    is: shownFact(field, source),
    note: "",
  };
}

/** What the list tells of a line: once for each of its changed fields, or of the debt as a whole. */
export function linesOf(line: MergedDebt): readonly ChangeLine[] {
  const { change, debt, before, changed, recognition } = line;
  if (change === "unchanged" && recognition?.halved !== true) return [];
  const what = CHANGES_WORDS.changes[change];
  const whole = { what, debt, field: "", was: "", is: "", note: "" };
  if (change === "added") return [{ ...whole, field: CHANGES_WORDS.total, is: formatMoney(debtTotal(debt)) }];
  if (before !== null && (change === "gone" || change === "ambiguous")) {
    // Reported when it happens, and for as long as something typed depends on it.
    const typed = typedText(line);
    if (before.presence === "gone" && typed === null) return [];
    const note = typed === null ? "" : CHANGES_WORDS.typed(typed);
    return [{ ...whole, field: CHANGES_WORDS.total, was: formatMoney(debtTotal(before.debt)), note }];
  }
  const notes = [
    ...(recognition?.differs == null ? [] : [CHANGES_WORDS.differs(recognition.differs)]),
    ...(recognition?.step === 4 ? [CHANGES_WORDS.told] : []),
    ...(recognition?.halved === true ? [CHANGES_WORDS.halved] : []),
  ].join("; ");
  const fields = changed.map((field) => ({
    ...whole,
    field: FIELDS[field].header,
    was: shownFact(field, before?.debt[field] ?? null),
    is: shownFact(field, debt[field]),
    note: notes,
  }));
  return fields.length > 0 ? fields : [{ ...whole, note: notes }];
}

/** What the user typed into a line, in words; `null` if nothing was typed. */
export function typedText(line: Pick<PreviousDebt, "debt" | "presence" | "mark">): string | null {
  const fields = typedFacts(line).map(
    (field) => `${FIELDS[field].header}: ${shownFact(field, line.debt[field])}`,
  );
  return fields.length === 0 ? null : fields.join("; ");
}

/** What tells a debt from others of its debtor: the basis and the term of payment; `null` where neither is known. */
export function basisText({ basis, dueDate }: Debt): string | null {
  const parts = [basis, dueDate === null ? null : formatDay(dueDate)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
