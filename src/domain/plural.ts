const rules = new Intl.PluralRules("ru");

/** The noun that goes with a number: `plural(2, "долг", "долга", "долгов")` → «долга». */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return form === "one" ? one : form === "few" ? few : many;
}

/** The same behind its number, with a no-break space: «2 долга», «21 долг», «111 долгов». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${plural(count, one, few, many)}`;
}

/** Several things in a row of words: «а», «а и б», «а, б и в». */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} и ${last}`;
}
