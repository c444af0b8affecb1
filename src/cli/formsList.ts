import { formsByDocument } from "../app/offeredForms";
import type { DebtFacts } from "../domain/debt";
import { FORMS_LIST } from "./cliWords";

/** The forms by document, one per line; for the debts of a sheet, also what each form lacks. */
export function formsList(debts: readonly DebtFacts[] | null): readonly string[] {
  return [
    FORMS_LIST.title,
    ...formsByDocument(debts).flatMap(({ document, forms }) => [
      FORMS_LIST.document(document),
      ...forms.map(({ id, title, lacks }) => FORMS_LIST.form(id, title, lacks)),
    ]),
  ];
}
