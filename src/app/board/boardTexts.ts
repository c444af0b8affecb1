import { formatDay } from "../../domain/day";
import { formatMoney, isMoney, money, roughly, ZERO, type Money } from "../../domain/money";
import type { Content } from "../../sheet/layout";
import type { CellStyle } from "../../sheet/model";

/** A cell of «Сводка» as text, as its number format shows it; empty for an empty cell. */
export function cellText(content: Content | undefined, style: CellStyle | undefined): string {
  const value = valueOf(content);
  if (value === null) return "";
  if (typeof value === "string") return value;
  const format = style?.numberFormat ?? "";
  if (format.includes("%")) return `${formatMoney(value.times(100), 1)}\u00a0%`;
  return formatMoney(value, format.includes("0.00") ? 2 : 0);
}

/** A sum in a cell; zero where it holds none. */
export function sumIn(content: Content | undefined): Money {
  const value = valueOf(content);
  return isMoney(value) ? value : ZERO;
}

/** A number of debts in a cell; zero where it holds none. */
export function countIn(content: Content | undefined): number {
  return roughly(sumIn(content));
}

function valueOf(content: Content | undefined): Money | string | null {
  if (content === undefined || content === null || content === "" || typeof content === "boolean")
    return null;
  if (typeof content === "number") return money(content);
  if (typeof content === "string" || isMoney(content)) return content;
  if ("day" in content) return content.day === null ? null : formatDay(content.day);
  return valueOf(content.value);
}
