const rules = new Intl.PluralRules("ru");

/**
 * The form of a noun that goes with a number: `one` with 1 and 21, `few` with 2–4 and 22, `many` with 5, 11 and 112.
 */
export function pluralForm(count: number): "one" | "few" | "many" {
  const form = rules.select(count);
  return form === "one" || form === "few" ? form : "many";
}

/** The noun that goes with a number: `plural(2, "долг", "долга", "долгов")` → «долга». */
export function plural(count: number, one: string, few: string, many: string): string {
  return { one, few, many }[pluralForm(count)];
}

const thousands = new Intl.NumberFormat("ru-RU");

/** A whole number as all faces, messages and forms write it, thousands apart: «999», «1 234» (no-break spaces). */
export function separated(count: number): string {
  return thousands.format(count);
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
