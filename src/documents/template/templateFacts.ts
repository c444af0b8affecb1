/** A picture in PNG, with the length of its edge in pixels as printed. */
export interface FactPicture {
  readonly png: Uint8Array;
  readonly edge: number;
}

/** What a template is filled with: texts, conditions, lists and pictures by tag. Texts are data, never markup. */
export interface Facts {
  readonly [tag: string]: string | boolean | FactPicture | readonly Facts[] | undefined;
}

/** Whether a fact is a list. */
export function isList(value: Facts[string]): value is readonly Facts[] {
  return Array.isArray(value);
}

/** Whether a fact is a picture. */
export function isPicture(value: Facts[string]): value is FactPicture {
  return typeof value === "object" && !Array.isArray(value) && "png" in value;
}

/** A placeholder in a text: `{Должник}`. */
export const PLACEHOLDER = /\{([^{}#/]+)\}/gu;

/** A text with its placeholders filled in; the innermost scope comes first. A tag without a fact becomes empty. */
export function fillText(template: string, scopes: readonly Facts[]): string {
  return template.replace(PLACEHOLDER, (_whole, tag: string) => {
    const value = factOf(tag.trim(), scopes);
    return typeof value === "string" ? value : "";
  });
}

/** The fact for a tag in the innermost scope that has one. */
export function factOf(tag: string, scopes: readonly Facts[]): Facts[string] {
  for (const scope of scopes) if (scope[tag] !== undefined) return scope[tag];
  return undefined;
}
