import { type FIELDS, fieldSpec, type FieldKey } from "../../domain/fields";
import type { Debt } from "../../domain/debt";
import { loneSeparatorOf, type DateOrder, type LoneSeparator } from "../cells";
import { contentKind, type ColumnProfile } from "../headings";
import type { JoinedColumn } from "../table/joinedTypes";
import type { SheetUnits } from "../table/units";
import { stateColumns, type StateKind } from "./paidUp";
import { isPenaltyText } from "./rowWords";
import { turnoverColumn, unitColumn, type UnitColumn } from "./tellingColumns";
import { isSubtracted, type ColumnMatch, type MoneyUnit, type Subtracted } from "../types";

/** Fields whose values are sums. */
export type MoneyField = {
  [K in FieldKey]: (typeof FIELDS)[K]["type"] extends "money" ? K : never;
}[FieldKey];

/** A column of sums. */
export interface MoneyColumn {
  readonly target: MoneyField | Subtracted;
  /** The column that represents it in messages: the first of its parts. */
  readonly column: number;
  /** The columns whose sum it is: nearly always just itself. */
  readonly parts: readonly number[];
  readonly unit: MoneyUnit;
  readonly lone: LoneSeparator;
}

/** A column of anything other than sums. */
export interface FactColumn {
  readonly field: Exclude<FieldKey, MoneyField>;
  readonly column: number;
  readonly inverted: boolean;
  /** How several columns make up one value («Код», «Подвид», «КОСГУ» of one КБК); `null` for a single column. */
  readonly joined: JoinedColumn | null;
  /** The order of day and month in a date column. */
  readonly order: DateOrder;
  /** Whether it is a date beside the number for which the column is read («5026/26/35024-ИП от 14.07.2026»). */
  readonly embedded?: true;
}

/** The columns of a table by what they contain, except doubtful ones. */
export interface TableColumns {
  readonly money: readonly MoneyColumn[];
  readonly facts: readonly FactColumn[];
  readonly name: number | null;
  readonly inn: number | null;
  /** The column that says what kind of sum a row has: «основной долг», «пени». */
  readonly kind: number | null;
  /** The column whose words tell penalties from principals («Арендная плата», «Пени»), if it is not `kind`. */
  readonly penaltyWords: number | null;
  /** The column that says in which unit a row's sums are; `null` if none does. */
  readonly units: UnitColumn | null;
  /** The column in which rows of what was charged, paid and is left alternate; `null` if none does. */
  readonly turnovers: number | null;
  /** The columns of states and remarks, which may say that a debt is no longer owed. */
  readonly states: ReadonlyMap<number, StateKind>;
  /** The column that counts the rows («№ п/п»). */
  readonly ordinal: number | null;
  /** Whether the amount is a closing balance, where a blank means zero. */
  readonly balance: boolean;
}

const ORDINAL_SHARE = 0.8;
/** Row numbers are at the left edge. */
const ORDINAL_COLUMNS = 3;

/** Sorts a table's matches by kind. */
export function tableColumns(
  mapping: readonly ColumnMatch[],
  profiles: readonly ColumnProfile[],
  units: SheetUnits,
  joined: ReadonlyMap<number, JoinedColumn>,
  orders: ReadonlyMap<number, DateOrder>,
): TableColumns {
  const money: MoneyColumn[] = [];
  const facts: FactColumn[] = [];
  for (const match of mapping) {
    const { target, column } = match;
    if (target === null || target === "ignored" || match.partOf !== undefined) continue;
    if (isSubtracted(target) || isMoneyField(target)) {
      const values = profiles.find((profile) => profile.column === column)?.values ?? [];
      const own = joined.get(column);
      const parts = own === undefined || own.join === "last" ? [column] : own.parts;
      money.push({ target, column, parts, unit: units.of(column), lone: loneSeparatorOf(values) });
    } else {
      const order = orders.get(column) ?? "day";
      facts.push({
        field: target,
        column,
        inverted: match.inverted,
        joined: joined.get(column) ?? null,
        order,
      });
    }
  }
  facts.push(...embeddedDates(facts, profiles));
  const columnOf = (field: FieldKey): number | null =>
    facts.find((fact) => fact.field === field)?.column ?? null;
  const amount = mapping.find((match) => match.target === "amount");
  return {
    money,
    facts,
    name: columnOf("debtorName"),
    inn: columnOf("inn"),
    kind: columnOf("debtKind"),
    penaltyWords: columnOf("debtKind") === null ? penaltyWordsColumn(profiles, mapping) : null,
    units: unitColumn(profiles),
    turnovers: turnoverColumn(profiles),
    states: stateColumns(mapping),
    ordinal: ordinalColumn(profiles, mapping),
    balance: money.some((each) => each.target === "closingCredit") || /сальдо/i.test(amount?.header ?? ""),
  };
}

/** Numbers of steps, and the dates by which the steps are known. */
const DATES_OF_NUMBERS: Partial<Record<FieldKey, FactColumn["field"]>> = {
  claimNumber: "claimDate",
  writNumber: "writDate",
  enforcementNumber: "enforcementStartDate",
};
/** Of so many values, the date beside the number must be one. */
const DATED = 0.5;

/** The dates in columns of numbers, unless they have columns of their own. */
function embeddedDates(
  facts: readonly FactColumn[],
  profiles: readonly ColumnProfile[],
): readonly FactColumn[] {
  return facts.flatMap(({ field, column, order }): readonly FactColumn[] => {
    const date = DATES_OF_NUMBERS[field];
    const profile = profiles.find((each) => each.column === column);
    if (date === undefined || profile === undefined || facts.some((each) => each.field === date)) return [];
    if (contentKind(profile.values, profile.formats).datedText < DATED) return [];
    return [{ field: date, column, inverted: false, joined: null, order, embedded: true }];
  });
}

/** Whether a field's values are sums. */
export function isMoneyField(field: FieldKey): field is MoneyField & keyof Debt {
  return fieldSpec(field).type === "money";
}

/** A column of kinds has few of them, and says of nearly every row which one it is. */
const MOST_KINDS = 8;
const SAID_OF_ROWS = 0.8;
const NO_KINDS: ReadonlySet<FieldKey> = new Set<FieldKey>(["debtorName", "basis", "address", "unit"]);

function penaltyWordsColumn(
  profiles: readonly ColumnProfile[],
  mapping: readonly ColumnMatch[],
): number | null {
  const targets = new Map(mapping.map(({ column, target }) => [column, target]));
  const found = profiles.find(({ column, values, rows = values }) => {
    const target = targets.get(column) ?? null;
    if (target !== null && NO_KINDS.has(target as FieldKey)) return false;
    const texts = values.filter((value): value is string => typeof value === "string");
    const kinds = [...new Set(texts.map((text) => text.trim()))];
    return (
      texts.length === values.length &&
      texts.length >= rows.length * SAID_OF_ROWS &&
      (kinds.length <= MOST_KINDS || target === "incomeName") &&
      kinds.some(isPenaltyText) &&
      !kinds.every(isPenaltyText)
    );
  });
  return found?.column ?? null;
}

function ordinalColumn(profiles: readonly ColumnProfile[], mapping: readonly ColumnMatch[]): number | null {
  const carrying = new Set(
    mapping
      .filter((match) => match.target !== null && match.target !== "ignored")
      .map((match) => match.column),
  );
  const found = profiles
    .slice(0, ORDINAL_COLUMNS)
    .find(
      (profile) =>
        !carrying.has(profile.column) &&
        contentKind(profile.values, profile.formats).ordinal >= ORDINAL_SHARE,
    );
  return found?.column ?? null;
}
