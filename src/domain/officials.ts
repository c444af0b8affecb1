/** What is known of those who sign an administrator's papers. */
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

/** Who signs and who made a paper; `null` is unknown and printed as a line to fill by hand. */
export type Officials = { readonly [K in OfficialKey]: string | null };

/** Nobody is known. */
export const NO_OFFICIALS: Officials = Object.fromEntries(
  OFFICIAL_KEYS.map((key) => [key, null]),
) as unknown as Officials;

/** What is said of one person stands together: another person's post or telephone is never put to a name. */
const PERSONS: readonly (readonly OfficialKey[])[] = [
  ["headName", "headPost"],
  ["chiefAccountantName"],
  ["executorName", "executorPost", "executorPhone"],
];

/** Of each person what the first source that names them says; a post or telephone without a name counts where no source has a name. */
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

/** By what an administrator is known from one build to the next: the code, else the name in one line. */
export function administratorId({
  code,
  name,
}: {
  readonly code: string | null;
  readonly name: string;
}): string {
  return code ?? name.replace(/\s+/g, " ").trim();
}
