import type { Day } from "../../../domain/day";
import { groupedBy } from "../../../domain/groupedBy";
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
 * With how many columns on either side that have the same heading above, or days, a column is compared. No table has
 * so many that one looks at all of them to understand one, and with a thousand the comparison takes minutes.
 */
const NEAREST = 60;

/** The highest probability of a label among the columns, which column has it, and the highest of all others. */
interface Strongest {
  readonly share: number;
  readonly index: number;
  readonly next: number;
}

/**
 * The features of the second look at each column, by its index: what the first look concluded about it (`own`, by
 * label), about the columns next to it and about all others, and how its dates relate to theirs. This way a sum «всего»
 * is recognised by the parts next to it, and a date by what it comes after. Takes time in proportion to the columns.
 */
export function contextFeatures(
  columns: readonly SeenColumn[],
  looks: readonly (readonly number[])[],
  labels: readonly string[],
): (index: number) => Features {
  const best = labels.map((_, label) => strongest(looks, label));
  const tops = looks.map(topOf);
  const parents = columns.map(({ heading }) => heading.parents.join(" "));
  const siblings = groupedBy([...columns.keys()], (index) => parents[index] ?? "");
  const dated = [...columns.keys()].filter(
    (index) => columns[index]?.days !== null && (tops[index]?.share ?? 0) >= 0.4,
  );
  return (index) => {
    const own = looks[index] ?? [];
    const features: (readonly [string, number])[] = columnFeatures(columns, index)
      .filter(([name]) => OWN_WORDS.test(name))
      .map(([name, amount]) => [name, amount / 2]);
    own.forEach((share, label) => {
      if (share > LEAST) features.push([`p ${labels[label] ?? ""}`, (Math.log(share) + 6) / 6]);
    });
    best.forEach((strong, label) => {
      const name = labels[label] ?? "";
      const share = strong.index === index ? strong.next : strong.share;
      if (share > STRONG) features.push([`else ${name}`, share]);
      if ((own[label] ?? 0) > 0.1 && share > (own[label] ?? 0)) features.push([`beaten ${name}`, 1]);
    });
    const above = parents[index] ?? "";
    for (const other of above === "" ? [] : nearest(siblings.get(above) ?? [], index)) {
      const top = tops[other];
      if (top !== undefined) features.push([`with ${labels[top.label] ?? ""}`, top.share]);
    }
    const days = columns[index]?.days ?? null;
    for (const other of days === null ? [] : nearest(dated, index)) {
      const [top, others] = [tops[other], columns[other]?.days ?? null];
      const order = days === null || others === null ? null : orderOf(days, others);
      if (order !== null && top !== undefined)
        features.push([`${order} ${labels[top.label] ?? ""}`, top.share]);
    }
    return features;
  };
}

/** The members of an ascending list that are next to an index, without itself: up to {@link NEAREST} on either side. */
function nearest(list: readonly number[], index: number): readonly number[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  const after = list[low] === index ? low + 1 : low;
  return [...list.slice(Math.max(0, low - NEAREST), low), ...list.slice(after, after + NEAREST)];
}

function strongest(looks: readonly (readonly number[])[], label: number): Strongest {
  let [share, index, next] = [0, -1, 0];
  looks.forEach((look, at) => {
    const own = look[label] ?? 0;
    if (own > share) [share, index, next] = [own, at, share];
    else if (own > next) next = own;
  });
  return { share, index, next };
}

interface Top {
  readonly label: number;
  readonly share: number;
}

function topOf(look: readonly number[]): Top {
  let label = 0;
  look.forEach((share, each) => {
    if (share > (look[label] ?? 0)) label = each;
  });
  return { label, share: look[label] ?? 0 };
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
