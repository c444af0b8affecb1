import type { FormId } from "../../src/forms/formRegistry";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRegister } from "../../src/app/build/build";
import { assess, DEFAULT_SOON_DAYS, type RegisterEntry } from "../../src/assessment";
import { isoDay, type Day } from "../../src/domain/day";
import type { DebtFacts } from "../../src/domain/debt";
import { workCalendar } from "../../src/domain/workCalendar";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { collectionRules } from "../../src/regulations";
import { buildForms } from "../../src/forms/buildForms";
import { formColumns } from "../../src/forms/kit/formColumns";
import { formContext } from "../../src/forms/kit/formContext";
import type { BuiltForm, FormBasis, TypedInputs } from "../../src/forms/kit/form";
import { tableForms, type BuiltTableForm } from "../../src/forms/kit/tableForm";
import { officialsBook } from "../../src/app/build/buildOfficials";
import { NOTHING_SET } from "../../src/settings/read";
import { noSettings, type OrganisationSettings } from "../../src/settings/settings";
import { aDebt } from "../domain/debts";

/** The as-of date of the samples. */
export const SAMPLE_DAY = isoDay("2026-10-01");
const RULES = collectionRules("model");

/** The register of a sample workbook as the command builds it, all its sheets taken. */
export async function sampleRegister(file: string): Promise<readonly RegisterEntry[]> {
  const bytes = readFileSync(join(__dirname, "../fixtures/samples", file));
  const port = await openFileWorkbook([{ fileName: file, bytes }]);
  const report = await buildRegister(port, { asOf: SAMPLE_DAY, sheets: "all", rules: "model", forms: [] });
  return report.entries;
}

/** A register of debts that are unknown but for what the test says. */
export function registerOf(facts: readonly Partial<DebtFacts>[], asOf: Day = SAMPLE_DAY): RegisterEntry[] {
  const context = { asOf, calendar: workCalendar(), soonDays: DEFAULT_SOON_DAYS };
  return facts.map((one, index) => {
    const debt = aDebt(one, index + 5);
    return { debt, assessment: assess(debt, RULES, context), presence: "present" };
  });
}

/** What else a test may want of a run of forms. */
export interface FormsOptions {
  readonly asOf?: Day;
  readonly typed?: TypedInputs;
  readonly settings?: Partial<OrganisationSettings>;
}

/** What forms over a register are built from. */
export function basisOf(entries: readonly RegisterEntry[], options: FormsOptions = {}): FormBasis {
  const assessment = {
    asOf: options.asOf ?? SAMPLE_DAY,
    calendar: workCalendar(),
    soonDays: DEFAULT_SOON_DAYS,
  };
  const context = formContext(entries, assessment);
  const settings = { ...noSettings(), ...options.settings };
  const officials = officialsBook(
    { ...NOTHING_SET, settings, typed: settings },
    { debts: entries.map(({ debt }) => debt) },
  );
  return {
    context,
    columns: formColumns(context),
    settings: officials.settings,
    officials: (administrator) => officials.of(administrator),
    rules: RULES,
    typed: options.typed ?? new Map(),
  };
}

/** Forms built over a register. */
export function formsOf(
  ids: readonly FormId[],
  entries: readonly RegisterEntry[],
  options: FormsOptions = {},
): BuiltForm[] {
  return buildForms(ids, basisOf(entries, options));
}

/** The sheets of one table form. */
export function tablesOf(
  id: FormId,
  entries: readonly RegisterEntry[],
  options: FormsOptions = {},
): readonly BuiltTableForm[] {
  return tableForms(formsOf([id], entries, options));
}

/** A cell of a form as it prints: «1234.5», «н/д», «–»; `null` where nothing stands. */
export function printedAt(form: BuiltTableForm, line: string, column: string): string | null {
  const figure = form.table.figure(line, column);
  if (figure === null) return null;
  if (figure.value === null) return figure.text;
  return figure.value.toFixed(figure.shown === "count" ? 0 : figure.shown === "roubles" ? 2 : 1);
}
