import type { Administrator } from "./formContext";

/** Excel's limit for the name of a sheet. */
const NAME_LIMIT = 31;

/**
 * The mark of a form's sheet: `form_vologda_1_012`; an additional `part` distinguishes sheets of one form and
 * administrator.
 */
export function formSheetKind(id: string, administrator: Administrator | null = null, part?: string): string {
  return ["form", id.replaceAll("-", "_"), administrator?.mark, part]
    .filter((piece) => piece !== undefined)
    .join("_");
}

/** The preferred name of a form's sheet; administrators are named by their code if there are several. */
export function formSheetName(
  base: string,
  administrator: Administrator | null,
  administrators: number,
): string {
  if (administrator === null || administrators < 2) return base.slice(0, NAME_LIMIT);
  const suffix = ` – ${onTab(administrator.code) ?? withoutCode(administrator)}`;
  return base.slice(0, NAME_LIMIT - suffix.length) + suffix;
}

/** The longest code that fits a tab next to the form's name. */
const CODE_LIMIT = 10;

/** A code as a tab shows it: «012/1» as «012-1», since Excel refuses `\ / ? * [ ] :` in a sheet's name. */
function onTab(code: string | null): string | null {
  const shown = code
    ?.replace(/[\\/?*[\]:'\p{Cc}]+/gu, "-")
    .trim()
    .slice(0, CODE_LIMIT);
  return shown === undefined || shown === "" ? null : shown;
}

/** Names of administrators are too long for a tab, and often begin alike: those without a code are numbered. */
function withoutCode({ mark }: Administrator): string {
  const number = mark.replace(/^n/, "");
  return number === "1" ? "без кода" : `без кода ${number}`;
}
