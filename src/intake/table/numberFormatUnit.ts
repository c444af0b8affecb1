import { findUnitInText } from "../cells";
import type { MoneyUnit } from "../types";

/** Roubles per unit. */
const SIZES: Readonly<Record<MoneyUnit, number>> = { rub: 1, thousand: 1_000, million: 1_000_000 };
const UNITS: readonly MoneyUnit[] = ["rub", "thousand", "million"];
/** Texts inside a format: «"тыс. руб."», «\р». */
const QUOTED = /"([^"]*)"|\\(.)/g;
/** A scale: commas after the last digit place. */
const SCALE = /[0#?](,+)(?![0#?,.])/;

/** What a number format says about the unit of the numbers under it. */
export interface FormatUnit {
  /** How many thousands it divides by for display only («#,##0.0,»): the number in the cell is that much larger. */
  readonly scale: number;
  /** The unit that it displays after the number («0.0" тыс. руб."»); `null` if it displays none. */
  readonly words: MoneyUnit | null;
}

/** Reads the first section of a number format. */
export function formatUnit(format: string): FormatUnit {
  const texts: string[] = [];
  const bare = (format.split(";")[0] ?? "").replace(QUOTED, (_, quoted?: string, escaped?: string) => {
    texts.push(quoted ?? escaped ?? "");
    return "";
  });
  const scale = SCALE.exec(bare.replace(/\[[^\]]*\]/g, ""))?.[1]?.length ?? 0;
  return { scale, words: findUnitInText(texts.join("")) };
}

/**
 * The unit of a number under a format, in a column of `unit` (docs/register.md §1 p.15): words in the format
 * multiply, while scaling by a trailing comma only displays thousands, so that «тыс. руб.» above it does not multiply
 * again.
 */
export function unitUnder(unit: MoneyUnit, format: string | null): MoneyUnit {
  if (format === null || !(format.includes(",") || format.includes('"') || format.includes("\\")))
    return unit;
  const { scale, words } = formatUnit(format);
  const size = SIZES[words ?? unit] / 1000 ** scale;
  return UNITS.findLast((each) => SIZES[each] <= Math.max(size, 1)) ?? "rub";
}

/** {@link unitUnder} with cached results: a sheet has few formats and many cells. */
export function unitReader(): (unit: MoneyUnit, format: string | null) => MoneyUnit {
  const known = new Map<string, MoneyUnit>();
  return (unit, format) => {
    if (format === null) return unit;
    const key = unit + format;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = unitUnder(unit, format)));
    return found;
  };
}
