import { sum, ZERO, type Money } from "../../domain/money";
import type { FieldKey } from "../../domain/fields";
import type { SheetGrid } from "../../domain/grid";
import {
  findUnitInText,
  isBlank,
  readField,
  UNKNOWN_SEPARATORS,
  type FieldContext,
  type Finding,
} from "../cells";
import { isFigure } from "../table/tableCells";
import { unitReader } from "../table/numberFormatUnit";
import { foreignSums, type ForeignSum } from "../table/currency";
import type { Table } from "../table/table";
import type { MoneyUnit } from "../types";
import type { TableColumns } from "./factColumns";
import { isLiabilityAccount, notOwedKind, type NotOwed } from "./notOwed";
import { saidPaidUp } from "./paidUp";
import { isTurnoverText } from "./tellingColumns";
import { beforeTotalWord, isCarryOver, isTotalText } from "./rowWords";

/** A text of a row and its position. */
export interface RowText {
  readonly column: number;
  readonly text: string;
}

/** A row of the body, as far as it can be judged without its neighbours. */
export interface BodyRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** How many cells are filled. */
  readonly filled: number;
  /** The first cell with letters in it. */
  readonly lead: RowText | null;
  /** The cell that says «Итого», «Всего», …: the first one, or the one in the debtor's or a group's column. */
  readonly totalLabel: RowText | null;
  /** Whether a cell has a signature line. */
  readonly signed: boolean;
  /** One for each column of `TableColumns.money`; `null` if there is no readable sum. */
  readonly sums: readonly (Money | null)[];
  /** The principal as it will be in the register: a closing credit and payments not yet deducted are subtracted. */
  readonly amount: Money | null;
  readonly penalty: Money | null;
  /** Whether it has a debtor's name, its own or from a cell merged downwards. */
  readonly named: boolean;
  /** Whether it has something that looks like an INN. */
  readonly identified: boolean;
  /** Whether it has a number in the «№ п/п» column. */
  readonly numbered: boolean;
  /** How many facts it has that a group of debts does not share: contract, dates, УИН. */
  readonly details: number;
  /** How many facts it has that a group may state: unit, income code, account. */
  readonly shared: number;
  /** What the column of kinds says about the row: «пени»; `null` without such a column or word. */
  readonly kind: string | null;
  /** The cell that says that nobody owes the sum («кредиторская», «переплата»). */
  readonly notOwed: { readonly column: number; readonly why: NotOwed } | null;
  /** The cell that says that the sum has been paid or written off. */
  readonly paidUp: RowText | null;
  /** Where the row says that its sum is in another currency; `null` for roubles. */
  readonly foreign: ForeignSum | null;
  /** The column with words in place of the principal or the penalty, and what is wrong with them. */
  readonly unreadable: { readonly column: number; readonly finding: Finding } | null;
}

/** Something to report about a cell. */
export interface PlacedFinding {
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}

/**
 * The result of `scanRow`: the row, and remarks on its sums, which matter only for rows that turn out to be debts.
 */
export interface ScannedRow {
  readonly body: BodyRow;
  readonly findings: readonly PlacedFinding[];
}

const NO_FINDINGS: readonly PlacedFinding[] = [];
const LETTER = /\p{L}/u;
const INN_DIGITS = /\d{9}/;
const SIGNATURE_LINE = "___";
/** Fields shared by the debts of a group; a total may have its label in their columns («Итого по коду …»). */
const GROUP_FIELDS: ReadonlySet<string> = new Set<FieldKey>([
  "administratorCode",
  "administratorName",
  "unit",
  "institutionName",
  "kbk",
  "incomeName",
  "accountCode",
]);
const DEBTOR_FIELDS: ReadonlySet<string> = new Set<FieldKey>(["debtorName", "inn"]);

/**
 * Creates the reader of body rows. Every cell of a row is requested once; sums are read here and nowhere else.
 * `valueAt` gives the value of a text column, taking merged cells into account.
 */
export function rowScanner(
  grid: SheetGrid,
  columns: TableColumns,
  valueAt: SheetGrid["value"],
  currencies: Pick<Table, "currencies" | "mapping">,
): (row: number) => ScannedRow {
  const foreignSum = foreignSums(grid, currencies.currencies, currencies.mapping);
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  const amountAt = columns.money.findIndex((each) => each.target === "amount");
  const creditAt = columns.money.findIndex((each) => each.target === "closingCredit");
  const paidAt = columns.money.findIndex((each) => each.target === "deductedPayment");
  const penaltyAt = columns.money.findIndex((each) => each.target === "penalty");
  const moneyIndex = new Map(
    columns.money.flatMap((each, index) => each.parts.map((column) => [column, index] as const)),
  );
  const unitOf = unitReader();
  const context: { -readonly [K in keyof FieldContext]: FieldContext[K] } = {
    date1904: grid.date1904,
    numberFormat: null,
    inverted: false,
    unit: "rub",
    lone: UNKNOWN_SEPARATORS,
  };
  const columnsOf = (wanted: (field: FieldKey) => boolean): ReadonlySet<number> =>
    new Set(columns.facts.filter((fact) => wanted(fact.field)).map((fact) => fact.column));
  const sharedFacts = columnsOf((field) => GROUP_FIELDS.has(field));
  const otherFacts = columnsOf((field) => !GROUP_FIELDS.has(field) && !DEBTOR_FIELDS.has(field));
  const account = columns.balance
    ? undefined
    : columns.facts.find(({ field }) => field === "accountCode")?.column;
  const kindAt = columns.kind ?? columns.penaltyWords;
  const labelColumns = columnsOf((field) => GROUP_FIELDS.has(field) || field === "debtorName");

  return (row) => {
    const sums: (Money | null)[] = new Array<Money | null>(columns.money.length).fill(null);
    let findings: PlacedFinding[] | null = null;
    let unreadable: BodyRow["unreadable"] = null;
    let foreign: ForeignSum | null = null;
    let notOwed: BodyRow["notOwed"] = null;
    let paidUp: BodyRow["paidUp"] = null;
    let lead: BodyRow["lead"] = null;
    let totalLabel: BodyRow["totalLabel"] = null;
    let signed = false;
    let filled = 0;
    let details = 0;
    let shared = 0;
    let figures = false;
    let isLeftUnknown = false;
    for (let column = left; column <= right; column++) {
      const value = grid.value(row, column);
      if (isBlank(value)) continue;
      filled++;
      const index = moneyIndex.get(column);
      const money = index === undefined ? undefined : columns.money[index];
      if (index !== undefined && money !== undefined) {
        context.numberFormat = typeof value === "number" ? grid.numberFormat(row, column) : null;
        context.unit = unitOf(rowUnit(row) ?? money.unit, context.numberFormat);
        context.lone = money.lone;
        const reading = readField("amount", value, context);
        const before = sums[index] ?? null;
        sums[index] = before === null ? reading.value : sum([before, reading.value]);
        for (const finding of reading.findings) (findings ??= []).push({ row, column, finding });
        const fault = reading.value === null ? reading.findings[0] : undefined;
        if (fault !== undefined && unreadable === null && isDecisive(index))
          unreadable = { column, finding: fault };
        isLeftUnknown ||= fault !== undefined && (index === creditAt || index === paidAt);
        if (isDecisive(index)) foreign ??= foreignSum(row, column, value, context.numberFormat);
        if (reading.value !== null) continue;
      } else if (otherFacts.has(column)) details++;
      else if (sharedFacts.has(column)) shared++;
      else if (column !== columns.ordinal && !figures && columns.balance) figures = isFigure(value, null);
      const state = columns.states.get(column);
      if (state === "payment") context.numberFormat = grid.numberFormat(row, column);
      const gone = state === undefined ? null : saidPaidUp(value, state, context);
      if (gone !== null) paidUp ??= { column, text: gone };
      if (typeof value !== "string") continue;
      signed ||= value.includes(SIGNATURE_LINE);
      const isTurnover = column === columns.turnovers && isTurnoverText(value);
      const isLiability = column === account && isLiabilityAccount(value) === true;
      const kind = column === columns.name ? null : notOwedKind(value);
      const why = isTurnover ? "turnover" : isLiability ? "owed-by-us" : kind;
      if (why !== null) notOwed ??= { column, why };
      const first = lead === null;
      const mayLabel = totalLabel === null && (first || labelColumns.has(column));
      if (!(first || mayLabel) || !LETTER.test(value)) continue;
      if (first) lead = { column, text: value.trim() };
      if (!mayLabel) continue;
      if (isTotalText(value) || isCarryOver(value) || beforeTotalWord(value) !== null)
        totalLabel = { column, text: value.trim() };
    }
    totalLabel ??= mergedTotal(row);
    return {
      body: {
        row,
        filled,
        lead,
        totalLabel,
        signed,
        sums,
        amount: isLeftUnknown ? null : amountOf(sums, figures),
        penalty: isLeftUnknown && amountAt < 0 ? null : penaltyOf(sums),
        named: columns.name !== null && !isBlank(valueAt(row, columns.name)),
        identified: columns.inn !== null && INN_DIGITS.test(String(valueAt(row, columns.inn) ?? "")),
        numbered: columns.ordinal !== null && isOrdinal(grid.value(row, columns.ordinal)),
        details,
        shared,
        kind: kindAt === null ? null : textAt(row, kindAt),
        notOwed,
        paidUp,
        foreign,
        unreadable,
      },
      findings: findings ?? NO_FINDINGS,
    };
  };

  /** «Итого» merged down over its rows of kinds: each of them is a total. */
  function mergedTotal(row: number): RowText | null {
    if (columns.name === null || !isBlank(grid.value(row, columns.name))) return null;
    const above = valueAt(row, columns.name);
    return typeof above === "string" && isTotalText(above)
      ? { column: columns.name, text: above.trim() }
      : null;
  }

  function rowUnit(row: number): MoneyUnit | null {
    if (columns.units === null) return null;
    const said = textAt(row, columns.units.column);
    return said === null ? columns.units.only : findUnitInText(said);
  }

  function textAt(row: number, column: number): string | null {
    const value = grid.value(row, column);
    return typeof value === "string" && !isBlank(value) ? value.trim() : null;
  }

  function isDecisive(index: number): boolean {
    return index === amountAt || index === penaltyAt || index === creditAt || index === paidAt;
  }

  function lessPaid(before: Money | null, sums: readonly (Money | null)[]): Money | null {
    const paid = sums[paidAt] ?? null;
    return before === null || paid === null ? before : before.minus(paid);
  }

  /** In a list of fines, which has no other sum, what was paid was paid towards the fine. */
  function penaltyOf(sums: readonly (Money | null)[]): Money | null {
    const penalty = sums[penaltyAt] ?? null;
    return amountAt < 0 ? lessPaid(penalty, sums) : penalty;
  }

  /** A blank closing balance next to other figures is zero: the debt is paid (docs/register.md §1). */
  function amountOf(sums: readonly (Money | null)[], figures: boolean): Money | null {
    const amount = lessPaid(sums[amountAt] ?? null, sums);
    const credit = sums[creditAt] ?? null;
    if (credit !== null) return (amount ?? ZERO).minus(credit);
    if (amount === null && columns.balance && (figures || sums.some((each) => each !== null))) return ZERO;
    return amount;
  }
}

/** «12», 12 or «12.»: a row number. */
function isOrdinal(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value > 0;
  return typeof value === "string" && /^\s*\d{1,6}(?:\.\d{1,3})*\.?\s*$/.test(value);
}

/** Principal and penalty together; `null` if neither can be read. */
export function rowTotal(row: BodyRow): Money | null {
  return row.amount === null && row.penalty === null ? null : sum([row.amount, row.penalty]);
}
