import type { Problem } from "../domain/problem";
import { FORMS } from "../sheets/forms/registry";
import type { BuiltForm, FormId, TypedInputs, TypedSheet } from "../sheets/forms/form";
import { formOfKind } from "../sheets/forms/names";
import { NOTHING_SET, readSettings, type ReadSettings } from "../sheets/settings/read";
import { SETTINGS_KIND } from "../sheets/settings/sheet";
import type { WorkbookPort } from "./ports";
import type { Run } from "./run";
import { PROBLEMS } from "./words";

/** What the workbooks hold of the add-in's own sheets beside the register: what people typed, and which forms stand. */
export interface OwnSheets {
  readonly settings: ReadSettings;
  /** Whether there is a sheet «Настройки». */
  readonly hasSettings: boolean;
  readonly typed: TypedInputs;
  /** Forms that have a sheet, or one into which the user types: they follow the register when it is built anew. */
  readonly forms: ReadonlySet<FormId>;
  /** Names of the forms' sheets by their marks. */
  readonly formSheets: ReadonlyMap<string, string>;
}

/** Reads the own sheets of these workbooks; of a sheet that several have, the first one's counts. */
export async function readOwnSheets(ports: readonly WorkbookPort[], run: Run): Promise<OwnSheets> {
  const typedSheets = new Map<string, { id: FormId; typed: TypedSheet }>();
  // Of forms that show one sheet, the first is the one that writes it.
  for (const { id, typed: sheet } of FORMS)
    if (sheet !== undefined && !typedSheets.has(sheet.kind))
      typedSheets.set(sheet.kind, { id, typed: sheet });
  const typed = new Map<string, ReadonlyMap<string, string>>();
  const forms = new Set<FormId>();
  const formSheets = new Map<string, string>();
  let settings: ReadSettings | null = null;
  for (const port of ports) {
    for (const { kind, name } of await port.sheets()) {
      if (kind === null) continue;
      const form = formOfKind(kind);
      if (form !== null) {
        forms.add(form);
        formSheets.set(kind, name);
      }
      const input = typedSheets.get(kind);
      if (input !== undefined && !typed.has(kind)) {
        forms.add(input.id);
        typed.set(kind, input.typed.read(await run.step("read", () => port.read(name))));
      }
      if (kind === SETTINGS_KIND && settings === null)
        settings = readSettings(await run.step("read", () => port.read(name)), port.fileName);
    }
  }
  return { settings: settings ?? NOTHING_SET, hasSettings: settings !== null, typed, forms, formSheets };
}

/**
 * Sheets of forms that are built anew without them: such as those of administrators who have no debts any more.
 * Their formulas would show the new register's figures under an old date, so they go, and it is said.
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
