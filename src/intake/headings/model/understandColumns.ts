import { FIELDS, fieldSpec, type FieldKey } from "../../../domain/fields";
import { isMoneyTarget } from "../../moneyTarget";
import { isSubtracted, type Candidate, type ColumnTarget } from "../../types";
import type { StudiedColumn } from "../fit";
import type { MatchContext } from "../types";
import { assign } from "./assign";
import { contextFeatures } from "./modelContext";
import { columnFeatures } from "./features";
import type { Linear } from "./linear";
import { seeColumns } from "./see";

/** The model's two looks at a table: at each column by itself, and at each in the context of the others. */
export interface Model {
  readonly first: Linear;
  readonly second: Linear;
}

/** What is known about the columns beforehand. */
export interface Given {
  /** What the vocabulary says about individual columns, by column number. */
  readonly known: ReadonlyMap<number, ColumnTarget>;
  /** What the user has decided, by column number: `null` for no field. */
  readonly fixed: ReadonlyMap<number, ColumnTarget | null>;
}

/** What the model concludes about a column in the joint assignment. */
export interface Understood {
  /** Its field; `null` for none. */
  readonly target: ColumnTarget | null;
  /** 0–1: how likely that is. */
  readonly confidence: number;
  /** The fields that it may be, likeliest first, except those that other columns certainly hold. */
  readonly candidates: readonly Candidate[];
}

/** How much more weight what the vocabulary knows gets, in powers of e: it has been checked word by word. */
export const KNOWN_BONUS = 3;
const DATE_WORD = /^(?:дата|даты|срок|когда|число)(?![а-яё])/i;
/** «Направлено претензий / шт.»: numbers that count something other than roubles. */
const COUNT = /^(?:шт|ед|кол-?во|количество|дней|дн|%|кв\. ?м|га)(?![а-яё])/i;
const NOTHING = 1e-9;
/** The share of a column's values that must be of a field's kind for the column to be the field. */
const OF_KIND = 0.4;

/** The columns' fields, all at once: each field has at most one column (register.md §1 «Understanding headings»). */
export function understandColumns(
  columns: readonly StudiedColumn[],
  context: Pick<MatchContext, "asOf" | "date1904">,
  given: Given,
  model: Model,
): readonly Understood[] {
  if (columns.length === 0) return [];
  const looks = lookTwice(columns, context, given, model);
  const fields = model.second.labels.filter(isField);
  const hasValues = columns.some(({ content }) => content.filled > 0);
  const shares = columns.map((column, index) => {
    const shares = sharesOf(column, looks[index] ?? [], model.second.labels, given);
    // A column without values is not the amount owed if others have some.
    const isBlank = hasValues && column.content.filled === 0;
    return isBlank && given.known.get(column.column) !== "amount" ? without("amount", shares) : shares;
  });
  const places = assign(
    shares.map(({ byField }) => fields.map((field) => -Math.log(byField.get(field) ?? NOTHING))),
    shares.map(({ none }) => -Math.log(none + NOTHING)),
  );
  const held = new Map<string, number>();
  places.forEach((place, row) => {
    const field = fields[place];
    if (field !== undefined) held.set(field, shares[row]?.byField.get(field) ?? 0);
  });
  return shares.map(({ byField, none }, row) => {
    const target = fields[places[row] ?? -1] ?? null;
    // A field held by another column gives its share to the remaining ones.
    const left = [...byField].map(([field, share]) => {
      const others = field === target ? 0 : (held.get(field) ?? 0);
      return [field, share * (1 - others)] as const;
    });
    const sum = left.reduce((total, [, share]) => total + share, none) || 1;
    const candidates = left
      .map(([field, share]) => ({ target: field as ColumnTarget, confidence: share / sum }))
      .filter(({ confidence }) => confidence > 0.02)
      .sort((a, b) => b.confidence - a.confidence);
    const own = target === null ? none : (byField.get(target) ?? 0);
    return { target: target as ColumnTarget | null, confidence: own / sum, candidates };
  });
}

function lookTwice(
  columns: readonly StudiedColumn[],
  sheet: Pick<MatchContext, "asOf" | "date1904">,
  { known, fixed }: Given,
  { first, second }: Model,
): readonly (readonly number[])[] {
  const seen = seeColumns(columns, sheet, known);
  const decided = (column: number, labels: readonly string[]): number[] | null => {
    const target = fixed.get(column);
    if (target === undefined) return null;
    const label = target === null || target === "ignored" ? "none:ignored" : target;
    return labels.map((each) => (each === label ? 1 : 0));
  };
  const looks = columns.map(
    ({ column }, index) => decided(column, first.labels) ?? first.look(columnFeatures(seen, index)),
  );
  const context = contextFeatures(seen, looks, first.labels);
  return columns.map(({ column }, index) => decided(column, second.labels) ?? second.look(context(index)));
}

interface Shares {
  readonly byField: ReadonlyMap<string, number>;
  readonly none: number;
}

/** Adds a field's share to that of «no field». */
function without(field: string, { byField, none }: Shares): Shares {
  const others = new Map(byField);
  others.delete(field);
  return { byField: others, none: none + (byField.get(field) ?? 0) };
}

/** A column's probabilities by field, without those that its values rule out, and that of «no field». */
function sharesOf(
  column: StudiedColumn,
  look: readonly number[],
  labels: readonly string[],
  { known, fixed }: Given,
): Shares {
  const byField = new Map<string, number>();
  let none = 0;
  const knownTarget = fixed.has(column.column) ? undefined : known.get(column.column);
  labels.forEach((label, place) => {
    const share = look[place] ?? 0;
    const bonus = label === knownTarget ? Math.exp(KNOWN_BONUS) : 1;
    if (!isField(label)) none += share * (knownTarget === "ignored" ? Math.exp(KNOWN_BONUS / 2) : 1);
    else if (fixed.has(column.column) || isOfKind(label, column)) byField.set(label, share * bonus);
    else none += share;
  });
  const sum = [...byField.values()].reduce((total, share) => total + share, none) || 1;
  return { byField: new Map([...byField].map(([field, share]) => [field, share / sum])), none: none / sum };
}

const isField = (label: string): boolean => isSubtracted(label) || label in FIELDS;

/** Whether a column's values may be a field's; a column without values may be any field. */
function isOfKind(target: string, { content, levels }: StudiedColumn): boolean {
  if (content.filled === 0) return true;
  // «Дата …» over numbers is not a sum, whatever the rest of the heading says.
  const leaf = (levels.at(-1) ?? "").trim();
  if (isMoneyTarget(target as ColumnTarget) && (DATE_WORD.test(leaf) || COUNT.test(leaf))) return false;
  const dated = content.date + content.datedText;
  if (isSubtracted(target)) return content.money >= OF_KIND;
  switch (fieldSpec(target as FieldKey).type) {
    case "money":
      return content.money >= OF_KIND && content.money > content.date;
    case "date":
      return (
        dated >= OF_KIND || (content.text >= OF_KIND && (target === "periodFrom" || target === "periodTo"))
      );
    case "text":
    case "code":
    case "choice":
      return content.date < 1 - OF_KIND;
  }
}
