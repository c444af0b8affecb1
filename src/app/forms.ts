import type { AssessmentContext, RegisterEntry } from "../assessment";
import { buildForms } from "../sheets/forms/buildForms";
import { formColumns } from "../sheets/forms/columns";
import { formContext, type FormRow } from "../sheets/forms/context";
import type { BuiltForm, FormId } from "../sheets/forms/form";
import type { QueryColumn } from "../sheets/forms/query";
import { FORMS } from "../sheets/forms/registry";
import { REGISTER_COLUMNS, type RegisterColumn } from "../sheets/register/columns";
import type { CollectionRules } from "../regulations";
import { noSettings } from "../sheets/settings/settings";
import type { BuildOptions } from "./options";
import { Refusal } from "./refusal";
import { REFUSALS } from "./words";

/** The forms that can be built, in the order in which they are offered. */
export function knownForms(): readonly { readonly id: FormId; readonly title: string }[] {
  return FORMS;
}

/** The forms that a request means; refuses an id that no form has. */
export function chooseForms(forms: BuildOptions["forms"]): readonly FormId[] {
  const known = FORMS.map(({ id }) => id);
  if (forms === "all") return known;
  return forms.map((id) => {
    const found = known.find((one) => one === id);
    if (found === undefined) throw new Refusal("unknown-form", REFUSALS.unknownForm(id, known));
    return found;
  });
}

/** Builds the chosen forms over the register's lines. */
export function buildChosenForms(
  chosen: readonly FormId[],
  entries: readonly RegisterEntry[],
  rules: CollectionRules,
  context: AssessmentContext,
  options: Pick<BuildOptions, "administrator">,
): readonly BuiltForm[] {
  if (chosen.length === 0) return [];
  const forms = formContext(entries, context, options.administrator);
  return buildForms(chosen, {
    context: forms,
    columns: formColumns(forms),
    settings: noSettings(),
    rules,
    typed: new Map(),
  });
}

/** Hidden register columns that the forms' formulas name beside the register's own. */
export function helperColumns(forms: readonly BuiltForm[]): RegisterColumn[] {
  const own = new Set(REGISTER_COLUMNS.map(({ header }) => header));
  const used = new Map<string, QueryColumn<FormRow>>();
  for (const form of forms)
    for (const column of form.uses) if (!own.has(column.header)) used.set(column.header, column);
  return [...used.values()].map(hiddenColumn);
}

/** The register's own columns that formulas name but that no line fills: they must be there, hidden and empty. */
export function emptyColumns(forms: readonly BuiltForm[], present: readonly string[]): RegisterColumn[] {
  const missing = new Map<string, QueryColumn<FormRow>>();
  for (const form of forms)
    for (const column of form.uses) if (!present.includes(column.header)) missing.set(column.header, column);
  return [...missing.values()].map(hiddenColumn);
}

function hiddenColumn({ key, header, type, value }: QueryColumn<FormRow>): RegisterColumn {
  return {
    key,
    header,
    type,
    value: (entry, index) => value({ entry, index }),
    width: [12, 12],
    always: true,
    hidden: true,
  };
}
