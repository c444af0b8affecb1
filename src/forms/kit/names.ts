import type { Administrator } from "./context";
import { FORM_IDS, type FormId } from "./form";

/** Excel's limit for the name of a sheet. */
const NAME_LIMIT = 31;

/** The mark of a form's sheet: `form_vologda_1_012`; a further `part` tells sheets of one form and administrator apart. */
export function formSheetKind(id: FormId, administrator: Administrator | null = null, part?: string): string {
  return ["form", id.replaceAll("-", "_"), administrator?.mark, part]
    .filter((piece) => piece !== undefined)
    .join("_");
}

/** The form whose sheet has this mark; `null` for sheets that are no forms. */
export function formOfKind(kind: string): FormId | null {
  return (
    FORM_IDS.find((id) => kind === formSheetKind(id) || kind.startsWith(`${formSheetKind(id)}_`)) ?? null
  );
}

/** The wished name of a form's sheet; administrators are named by their code where there are several. */
export function formSheetName(
  base: string,
  administrator: Administrator | null,
  administrators: number,
): string {
  if (administrator === null || administrators < 2) return base.slice(0, NAME_LIMIT);
  const suffix = ` – ${administrator.code ?? withoutCode(administrator)}`;
  return base.slice(0, NAME_LIMIT - suffix.length) + suffix;
}

/** Names of administrators are too long for a tab, and begin alike: those without a code are numbered. */
function withoutCode({ mark }: Administrator): string {
  const number = mark.replace(/^n/, "");
  return number === "1" ? "без кода" : `без кода ${number}`;
}
