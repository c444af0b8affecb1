/**
 * The form of a noun that goes with a whole number: `one` with 1 and 21, `few` with 2–4 and 22, `many` with
 * 5, 11 and 112. Reckoned here, and the thousands set apart here, since Intl's tables take a command as long to load
 * as a small sheet to read.
 */
export function pluralForm(count: number): "one" | "few" | "many" {
  const size = Math.abs(count);
  const [tens, units] = [Math.floor(size / 10) % 10, size % 10];
  if (tens === 1 || units === 0 || units > 4) return "many";
  return units === 1 ? "one" : "few";
}

/** The noun that goes with a number: `plural(2, "долг", "долга", "долгов")` → «долга». */
export function plural(count: number, one: string, few: string, many: string): string {
  return { one, few, many }[pluralForm(count)];
}

/** A whole number as all faces, messages and forms write it, thousands apart: «999», «1 234» (no-break spaces). */
export function separated(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
}

/** The same noun after its number, with a no-break space: «2 долга», «21 долг», «1 111 долгов». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${separated(count)}\u00a0${plural(count, one, few, many)}`;
}

/** «2 долга», «1 111 долгов». */
export function countedDebts(count: number): string {
  return counted(count, "долг", "долга", "долгов");
}

/** Several items joined in words: «а», «а и б», «а, б и в». */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} и ${last}`;
}
