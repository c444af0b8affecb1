import type { OwnRegulation } from "../../regulations/own/ownRules";
import type { Problem } from "../../domain/problem";
import { formOfKind, FORMS, type FormId } from "../../forms/formRegistry";
import type { BuiltForm, TypedInputs, TypedSheet } from "../../forms/kit/form";
import { CHANGES_KIND } from "../../register/changes/changesSheet";
import { REGISTER_KIND, type SheetModel } from "../../sheet/model";
import { NOTHING_SET, readSettings, type ReadSettings } from "../../settings/read";
import { SETTINGS_KIND } from "../../settings/settingsSheet";
import type { WorkbookPort } from "../ports";
import type { Run } from "../run";
import { withOwnRegulation } from "./organisation";
import { PROBLEMS } from "../appWords";

/**
 * What the workbooks hold of the add-in's own sheets besides the register: what people typed, and which forms exist.
 */
export interface OwnSheets {
  readonly settings: ReadSettings;
  /** Whether there is a sheet «Настройки». */
  readonly hasSettings: boolean;
  readonly typed: TypedInputs;
  /** Forms that have a sheet, or one into which the user types: they follow the register when it is rebuilt. */
  readonly forms: ReadonlySet<string>;
  /** Names of the forms' sheets by their marks. */
  readonly formSheets: ReadonlyMap<string, string>;
  /** The names of all own sheets by their marks, as people have left them. */
  readonly names: ReadonlyMap<string, string>;
}

/** The forms' sheets into which people type, by their marks. */
const TYPED_SHEETS = typedSheets();

/**
 * Whether what people type into one of our own sheets with this mark is read before the sheet is rewritten. Typing
 * into any other is in vain: the next build replaces it.
 */
export function isReadBack(kind: string): boolean {
  return kind === REGISTER_KIND || kind === SETTINGS_KIND || kind === CHANGES_KIND || TYPED_SHEETS.has(kind);
}

/** Reads the own sheets of these workbooks; if several have a sheet, the first one's counts. */
export async function readOwnSheets(ports: readonly WorkbookPort[], run: Run): Promise<OwnSheets> {
  const typed = new Map<string, ReadonlyMap<string, string>>();
  const forms = new Set<FormId>();
  const formSheets = new Map<string, string>();
  const names = new Map<string, string>();
  let settings: ReadSettings | null = null;
  for (const port of ports) {
    for (const { kind, name } of await port.sheets()) {
      if (kind === null) continue;
      if (!names.has(kind)) names.set(kind, name);
      const form = formOfKind(kind);
      if (form !== null) {
        forms.add(form);
        formSheets.set(kind, name);
      }
      const input = TYPED_SHEETS.get(kind);
      if (input !== undefined && !typed.has(kind)) {
        forms.add(input.id);
        typed.set(kind, input.typed.read(await run.step("read", () => port.read(name))));
      }
      if (kind === SETTINGS_KIND && settings === null)
        settings = readSettings(await run.step("read", () => port.read(name)), port.fileName);
    }
  }
  return {
    settings: settings ?? NOTHING_SET,
    hasSettings: settings !== null,
    typed,
    forms,
    formSheets,
    names,
  };
}

/**
 * Sheets of forms that are not rebuilt along with the register, such as those of administrators that no longer have
 * debts. Their formulas would show the new register's figures under an old date, so they are removed, and the user is
 * informed.
 */
export function obsoleteForms(
  { formSheets }: OwnSheets,
  built: readonly BuiltForm[],
  file: string,
): { readonly kinds: readonly string[]; readonly problems: readonly Problem[] } {
  const written = new Set(built.map(({ kind }) => kind));
  const gone = [...formSheets].filter(([kind]) => !written.has(kind));
  return {
    kinds: gone.map(([kind]) => kind),
    problems: gone.map(([, name]) => ({
      severity: "info",
      code: "form-removed",
      message: PROBLEMS.formRemoved(name),
      file,
      sheet: "",
      cell: null,
    })),
  };
}

function typedSheets(): ReadonlyMap<string, { readonly id: FormId; readonly typed: TypedSheet }> {
  const sheets = new Map<string, { id: FormId; typed: TypedSheet }>();
  // If several forms show one sheet, the first of them writes it.
  for (const { id, typed } of FORMS)
    if (typed !== undefined && !sheets.has(typed.kind)) sheets.set(typed.kind, { id, typed });
  return sheets;
}

/** The sheets under the names that people have given them in the workbook that the build is based on. */
export function withNames(
  write: readonly SheetModel[],
  { names }: Pick<OwnSheets, "names">,
): readonly SheetModel[] {
  return write.map((model) => ({ ...model, name: names.get(model.kind) ?? model.name }));
}

/**
 * The sheets with the organisation's own regulation, read from a file, in their settings, to be written and
 * remembered.
 */
export function withRegulation(own: OwnSheets, regulation: OwnRegulation | undefined): OwnSheets {
  if (regulation === undefined) return own;
  const { settings, typed } = own.settings;
  return {
    ...own,
    hasSettings: true,
    settings: {
      ...own.settings,
      settings: withOwnRegulation(settings, regulation),
      typed: withOwnRegulation(typed, regulation),
    },
  };
}
