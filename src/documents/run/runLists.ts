import type { RegisterEntry } from "../../assessment/entry";
import { fullDebtorName } from "../../domain/declension/debtor";
import { rulesForDebt, type CollectionRules } from "../../regulations/collectionRules";
import {
  emptySheet,
  place,
  placeGrid,
  placeRow,
  setWidths,
  dayContent,
  formulaContent,
  type Content,
} from "../../sheet/layout";
import type { CellStyle, SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { FORMATS, STYLES } from "../../sheet/sheetStyles";
import { cellAddress } from "../../domain/grid";
import type { Day } from "../../domain/day";
import { money } from "../../domain/money";
import type { DebtDemand } from "../facts/accruals";
import { LIST_WORDS } from "./runWords";
import type { MadePaper } from "./make";
import type { Proposal } from "./propose";

const TEXT = STYLES.text;
const MONEY = STYLES.money;
const DATE = STYLES.date;

/** A list as a sheet: title, headings, rows; printed on A4 with repeated headings. */
function listSheet(
  kind: string,
  words: { readonly sheet: string; readonly title: string; readonly headers: readonly string[] },
  columns: readonly { readonly width: number; readonly style: CellStyle }[],
  rows: readonly (readonly Content[])[],
): SheetModel {
  const sheet = emptySheet(kind, words.sheet);
  place(sheet, 0, 0, words.title, STYLES.title);
  placeRow(sheet, 2, 0, words.headers, STYLES.header);
  placeGrid(
    sheet,
    3,
    0,
    rows,
    columns.map(({ style }) => style),
  );
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  sheet.freeze = { rows: 3, columns: 0 };
  sheet.print = landscapePage(words.title, { titleRows: [2, 2] });
  return sheet;
}

/** Every debt that the paper applies to: taken or not, why not, and what is missing for the next step. */
export function proposalSheet(
  list: readonly Proposal[],
  takenEntries: ReadonlySet<RegisterEntry>,
): SheetModel {
  const rows = list.map(({ entry, reason, missing }, index): Content[] => [
    index + 1,
    entry.debt.debtorName,
    entry.debt.inn,
    entry.debt.basis,
    entry.assessment.total,
    takenEntries.has(entry) ? LIST_WORDS.taken : LIST_WORDS.notTaken,
    takenEntries.has(entry) && reason === null ? "" : (reason ?? ""),
    missing.join("; "),
  ]);
  const widths = [5, 34, 15, 26, 16, 10, 40, 44];
  return listSheet(
    "documents_proposals",
    LIST_WORDS.proposals,
    widths.map((width, at) => ({ width, style: at === 4 ? MONEY : TEXT })),
    rows,
  );
}

/** The list for the post office (Severodvinsk */
export function postalSheet(papers: readonly MadePaper[], rules: CollectionRules): SheetModel {
  const letters = papers.flatMap(({ letters: own, number, demands }) =>
    own.map(({ address }) => ({ address, number, debt: demands[0]?.entry.debt })),
  );
  const rows = letters.map(({ address, number, debt }, index): Content[] => {
    return [
      index + 1,
      number,
      debt === undefined ? "" : fullDebtorName(debt),
      address ?? debt?.address ?? LIST_WORDS.noAddress,
      (debt === undefined ? rules : rulesForDebt(rules, debt)).papers.sentAs,
      "",
    ];
  });
  return listSheet(
    "documents_postal",
    LIST_WORDS.postal,
    [5, 16, 40, 56, 40, 20].map((width) => ({ width, style: TEXT })),
    rows,
  );
}

/** The journal of claims: those already in the register, then those of this run. */
export function journalSheet(
  entries: readonly RegisterEntry[],
  papers: readonly MadePaper[],
  date: Day,
): SheetModel {
  const before = entries
    .filter(({ debt }) => debt.claimDate !== null)
    .map(({ debt, assessment }): Content[] => [
      debt.claimNumber ?? LIST_WORDS.noNumber,
      dayContent(debt.claimDate),
      debt.debtorName,
      debt.inn,
      debt.basis,
      assessment.total,
      dayContent(debt.claimReceivedDate),
    ]);
  const now = papers.flatMap(({ number, demands }) =>
    demands.map(({ entry, total }): Content[] => [
      number,
      dayContent(date),
      entry.debt.debtorName,
      entry.debt.inn,
      entry.debt.basis,
      total,
      dayContent(null),
    ]),
  );
  const styles = [TEXT, DATE, TEXT, TEXT, TEXT, MONEY, DATE];
  const widths = [14, 13, 38, 15, 34, 16, 13];
  return listSheet(
    "documents_journal",
    LIST_WORDS.journal,
    widths.map((width, at) => ({ width, style: styles[at] ?? TEXT })),
    [...before, ...now],
  );
}

/**
 * What goes to the accounting office, with each claim and its grounds (Sevsk № 319, п. 6): the debt with its codes
 * and sums, and the last day for handing over, `by`.
 */
export function handoverSheet(papers: readonly MadePaper[], date: Day, by: Day): SheetModel {
  const rows = papers.flatMap(({ number, demands }) =>
    demands.map(({ entry: { debt }, principal, penalty, total }): Content[] => [
      number,
      dayContent(date),
      debt.debtorName,
      debt.inn,
      debt.basis,
      debt.kbk,
      debt.accountCode,
      principal,
      penalty,
      total,
      dayContent(by),
      "",
    ]),
  );
  const styles = [TEXT, DATE, TEXT, TEXT, TEXT, TEXT, TEXT, MONEY, MONEY, MONEY, DATE, TEXT];
  const widths = [12, 12, 32, 15, 30, 23, 12, 15, 13, 15, 13, 18];
  return listSheet(
    "documents_handover",
    LIST_WORDS.handover,
    widths.map((width, at) => ({ width, style: styles[at] ?? TEXT })),
    rows,
  );
}

/**
 * The calculations with live formulas: each line is `ROUND(principal × days × rate / 100 / divisor, 2)`, so that a
 * reader sees how a figure was obtained and can change a rate. `null` if nothing was calculated.
 */
export function calculationSheet(demands: readonly DebtDemand[]): SheetModel | null {
  const lines = demands.flatMap(({ entry, calculation }) =>
    (calculation?.lines ?? []).map((line) => ({ entry, line })),
  );
  if (lines.length === 0) return null;
  const first = 3;
  const rows = lines.map(({ entry, line }, index): Content[] => {
    const row = first + index;
    const at = (column: number): string => cellAddress(row, column);
    const { period, rate, divisor } = line;
    return [
      entry.debt.debtorName,
      entry.debt.basis,
      line.principal,
      dayContent(period?.from ?? null),
      dayContent(period?.to ?? null),
      period === null ? null : formulaContent(period.days, () => `${at(4)}-${at(3)}+1`),
      rate,
      period === null ? null : divisor,
      period === null || rate === null
        ? line.sum
        : formulaContent(line.sum, () => `ROUND(${at(2)}*${at(5)}*${at(6)}/100/${at(7)},2)`),
    ];
  });
  const rate: CellStyle = { ...STYLES.money, numberFormat: "0.00##" };
  const styles = [TEXT, TEXT, MONEY, DATE, DATE, STYLES.count, rate, STYLES.count, MONEY];
  const widths = [36, 30, 16, 12, 12, 8, 10, 10, 16];
  const sheet = listSheet(
    "documents_calculation",
    LIST_WORDS.calculation,
    widths.map((width, at) => ({ width, style: styles[at] ?? TEXT })),
    rows,
  ) as ReturnType<typeof emptySheet>;
  const last = first + rows.length;
  const total = lines.reduce((all, { line }) => all.plus(line.sum), money(0));
  place(sheet, last, 0, LIST_WORDS.total, STYLES.totalText);
  for (let column = 1; column < 8; column++) place(sheet, last, column, null, STYLES.totalText);
  place(
    sheet,
    last,
    8,
    formulaContent(total, () => `SUM(${cellAddress(first, 8)}:${cellAddress(last - 1, 8)})`),
    { ...STYLES.totalMoney, numberFormat: FORMATS.money },
  );
  return sheet;
}
