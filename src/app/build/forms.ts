import type { RegisterEntry } from "../../assessment";
import { buildForms } from "../../forms/buildForms";
import { formColumns } from "../../forms/kit/formColumns";
import { formContext, type Administrator, type FormRow } from "../../forms/kit/formContext";
import type { BuiltForm } from "../../forms/kit/form";
import type { QueryColumn } from "../../register/query/query";
import { FORMS, type FormId } from "../../forms/formRegistry";
import type { SheetModel } from "../../sheet/model";
import { REGISTER_COLUMNS, type RegisterColumn } from "../../register/table/registerColumns";
import type { BuildOptions } from "../options";
import type { ListedAdministrator } from "./listed";
import type { OrganisationRules } from "./organisation";
import type { OfficialsBook } from "./buildOfficials";
import type { OwnSheets } from "./ownSheets";
import { Refusal } from "../refusal";
import { FORM_REASONS, REFUSALS } from "../appWords";

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

/** A form that was requested and not built. */
export interface SkippedForm {
  readonly id: FormId;
  /** Russian; continues after the form's name: «нет долгов учреждений». */
  readonly reason: string;
}

/** What became of the forms of a run. */
export interface FormsRun {
  readonly forms: readonly BuiltForm[];
  readonly skipped: readonly SkippedForm[];
}

/**
 * Builds the forms over the register's lines: those requested, and those already in the workbook, since their
 * formulas follow the register. With `"all"`, forms that have nothing to say are left out.
 */
export function buildChosenForms(
  forms: BuildOptions["forms"],
  entries: readonly RegisterEntry[],
  { rules, context }: OrganisationRules,
  own: OwnSheets,
  options: Pick<BuildOptions, "administrator"> & { readonly expected: readonly ListedAdministrator[] },
  officials: OfficialsBook,
): FormsRun {
  const chosen = new Set(chooseForms(forms));
  if (chosen.size + own.forms.size === 0) return { forms: [], skipped: [] };
  const register = formContext(entries, context, options.administrator, options.expected);
  const basis = {
    context: register,
    columns: formColumns(register),
    settings: officials.settings,
    officials: (one: Administrator | null) => officials.of(one),
    rules,
    typed: own.typed,
  };
  const reasons = new Map<FormId, string>();
  for (const { id, nothingToSay } of FORMS) {
    const reason = chosen.has(id) ? (nothingToSay?.(basis) ?? null) : null;
    if (reason !== null) reasons.set(id, reason);
  }
  const wanted = FORMS.map(({ id }) => id).filter(
    (id) => own.forms.has(id) || (chosen.has(id) && !(forms === "all" && reasons.has(id))),
  );
  const built = buildForms(wanted, basis);
  const ids = new Set(built.map(({ id }) => id));
  const skipped = [...chosen].filter((id) => !ids.has(id));
  return {
    forms: built,
    skipped: skipped.map((id) => ({ id, reason: reasons.get(id) ?? FORM_REASONS.nothing })),
  };
}

/** The sheets of forms to write, and the sheets they depend on (several forms may need the same one). */
export function formSheets(forms: readonly BuiltForm[]): readonly SheetModel[] {
  const sheets = new Map<string, SheetModel>();
  for (const { model } of forms) sheets.set(model.kind, model);
  for (const { beside } of forms)
    for (const model of beside ?? []) if (!sheets.has(model.kind)) sheets.set(model.kind, model);
  return [...sheets.values()];
}

/**
 * Columns that the forms' formulas name and that the register table would not have otherwise: hidden ones of the
 * forms' own (`helpers`), and register columns without a value in any line (`empty`).
 */
export function formColumnsOf(
  forms: readonly BuiltForm[],
  entries: readonly RegisterEntry[],
): { readonly helpers: readonly RegisterColumn[]; readonly empty: readonly RegisterColumn[] } {
  const used = new Map<string, QueryColumn<FormRow>>();
  for (const form of forms) for (const column of form.uses) used.set(column.header, column);
  const own = new Map(REGISTER_COLUMNS.map((column) => [column.header, column]));
  const helpers: RegisterColumn[] = [];
  const empty: RegisterColumn[] = [];
  for (const column of used.values()) {
    const declared = own.get(column.header);
    if (declared === undefined) helpers.push(hiddenColumn(column));
    else if (
      declared.always !== true &&
      entries.every((entry, index) => declared.value(entry, index) === null)
    )
      empty.push(hiddenColumn(column));
  }
  return { helpers, empty };
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
