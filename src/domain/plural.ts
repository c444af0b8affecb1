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

/** The same after its number, with a no-break space: «2 долга», «21 долг», «111 долгов». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${plural(count, one, few, many)}`;
}

/** Several items joined in words: «а», «а и б», «а, б и в». */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} и ${last}`;
}
