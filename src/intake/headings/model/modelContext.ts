import type { Day } from "../../../domain/day";
import { columnFeatures, type Features, type SeenColumn } from "./features";

/** Probabilities below this are treated as zero. */
const LEAST = 0.0025;
const STRONG = 0.2;
/**
 * How many rows must have both dates for their order to mean anything, and the share of them in which it must hold.
 */
const FEWEST_ROWS = 3;
const ORDERED = 0.9;
const OWN_WORDS = /^(?:bias|first|last|(?:c|pc|any|v|r|k|words) .*|\^?\w+@\w+)$/u;

/**
 * The features of the second look at a column: what the first look concluded about it (`own`, by label), about the
 * columns next to it and about all others, and how its dates relate to theirs. This way a sum «всего» is recognised
 * by the parts next to it, and a date by what it comes after.
 */
export function contextFeatures(
  columns: readonly SeenColumn[],
  looks: readonly (readonly number[])[],
  labels: readonly string[],
  index: number,
): Features {
  const own = looks[index] ?? [];
  const features: (readonly [string, number])[] = columnFeatures(columns, index)
    .filter(([name]) => OWN_WORDS.test(name))
    .map(([name, amount]) => [name, amount / 2]);
  own.forEach((share, label) => {
    if (share > LEAST) features.push([`p ${labels[label] ?? ""}`, (Math.log(share) + 6) / 6]);
  });
  const best = strongest(looks, index, labels.length);
  best.forEach((share, label) => {
    const name = labels[label] ?? "";
    if (share > STRONG) features.push([`else ${name}`, share]);
    if ((own[label] ?? 0) > 0.1 && share > (own[label] ?? 0)) features.push([`beaten ${name}`, 1]);
  });
  const parents = columns[index]?.heading.parents.join(" ") ?? "";
  if (parents !== "")
    columns.forEach((column, other) => {
      if (other === index || column.heading.parents.join(" ") !== parents) return;
      const top = topOf(looks[other]);
      if (top !== null) features.push([`with ${labels[top.label] ?? ""}`, top.share]);
    });
  return [...features, ...orderFeatures(columns, looks, labels, index)];
}

/** The highest probability of each label among the other columns. */
function strongest(looks: readonly (readonly number[])[], index: number, count: number): number[] {
  const best = new Array<number>(count).fill(0);
  looks.forEach((look, other) => {
    if (other === index) return;
    look.forEach((share, label) => {
      if (share > (best[label] ?? 0)) best[label] = share;
    });
  });
  return best;
}

function topOf(look: readonly number[] | undefined): { label: number; share: number } | null {
  if (look === undefined) return null;
  let label = 0;
  look.forEach((share, each) => {
    if (share > (look[label] ?? 0)) label = each;
  });
  return { label, share: look[label] ?? 0 };
}

function orderFeatures(
  columns: readonly SeenColumn[],
  looks: readonly (readonly number[])[],
  labels: readonly string[],
  index: number,
): (readonly [string, number])[] {
  const own = columns[index]?.days ?? null;
  if (own === null) return [];
  return columns.flatMap((column, other) => {
    const top = topOf(looks[other]);
    if (other === index || column.days === null || top === null || top.share < 0.4) return [];
    const order = orderOf(own, column.days);
    return order === null ? [] : [[`${order} ${labels[top.label] ?? ""}`, top.share] as const];
  });
}

function orderOf(own: readonly (Day | null)[], others: readonly (Day | null)[]): "after" | "before" | null {
  let rows = 0;
  let after = 0;
  let before = 0;
  own.forEach((day, row) => {
    const other = others[row] ?? null;
    if (day === null || other === null) return;
    rows++;
    if (day >= other) after++;
    if (day <= other) before++;
  });
  if (rows < FEWEST_ROWS || (after >= rows * ORDERED && before >= rows * ORDERED)) return null;
  return after >= rows * ORDERED ? "after" : before >= rows * ORDERED ? "before" : null;
}
