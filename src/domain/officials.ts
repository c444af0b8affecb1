/** What is known about the people who sign an administrator's documents. */
export const OFFICIAL_KEYS = [
  "headPost",
  "headName",
  "chiefAccountantName",
  "executorPost",
  "executorName",
  "executorPhone",
] as const;
/** See {@link OFFICIAL_KEYS}. */
export type OfficialKey = (typeof OFFICIAL_KEYS)[number];

/** Who signs a document and who prepared it; `null` is unknown and printed as a line to fill in by hand. */
export type Officials = { readonly [K in OfficialKey]: string | null };

/** No officials known. */
export const NO_OFFICIALS: Officials = Object.fromEntries(
  OFFICIAL_KEYS.map((key) => [key, null]),
) as unknown as Officials;

/**
 * What is known about one person stays together: another person's post or telephone number is never combined with a
 * name.
 */
const PERSONS: readonly (readonly OfficialKey[])[] = [
  ["headName", "headPost"],
  ["chiefAccountantName"],
  ["executorName", "executorPost", "executorPhone"],
];

/**
 * For each person, what the first source that names them says; a post or telephone number without a name counts only
 * where no source has a name.
 */
export function firstOfficials(...sources: readonly Officials[]): Officials {
  const found: Record<OfficialKey, string | null> = { ...NO_OFFICIALS };
  for (const keys of PERSONS) {
    const [name] = keys;
    const source =
      sources.find((one) => name !== undefined && one[name] !== null) ??
      sources.find((one) => keys.some((key) => one[key] !== null));
    for (const key of keys) found[key] = source?.[key] ?? null;
  }
  return found;
}

/** What identifies an administrator from one build to the next: the code, otherwise the name on one line. */
export function administratorId({
  code,
  name,
}: {
  readonly code: string | null;
  readonly name: string;
}): string {
  return code ?? name.replace(/\s+/g, " ").trim();
}
