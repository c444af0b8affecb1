import type { BuildOptions } from "../options";
import type { WorkbookPort } from "../ports";
import type { RegisterReport } from "../report";
import { Run } from "../run";
import { assessLines, withOpenings } from "./assessLines";
import { chooseForms } from "./forms";
import { officialsBook } from "./buildOfficials";
import { withNames } from "./ownSheets";
import { prepareBuild } from "./prepare";
import { reportOf } from "./reportOf";
import { formsOf, settleBuild, type BuildMaterial } from "./settle";
import { sheetPrints } from "./typedElsewhere";
import { rememberBuild, writeBuild } from "./write";

/** The share of the phase «register» that assessing takes, by its time. */
const ASSESSING = { from: 0.5, to: 1 };

/**
 * Builds the register, or rebuilds it over an earlier one (docs/periods.md §3), in phases, each of which receives no
 * more than it needs: read and understand the source sheets, merge them with the earlier register, assess the lines,
 * compose the sheets with the chosen forms, write all in one change. Throws a Refusal where the request needs another
 * decision; then, as after an abort, nothing is written.
 */
export async function buildRegister(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  chooseForms(options.forms);
  const run = new Run(options);
  const prepared = await prepareBuild(port, options, run);
  const { own, organisation, administrator, inspection, merged } = prepared;
  const assessed = await run.steps("register", assessLines(merged.lines, organisation), ASSESSING);
  const entries = withOpenings(assessed, merged.fill);

  const officials = officialsBook(
    own.settings,
    { debts: entries.map(({ debt }) => debt), fallback: administrator.administrator },
    inspection.sources,
  );
  const material: BuildMaterial = {
    ...prepared,
    asOf: options.asOf,
    options: { rules: options.rules, forms: options.forms, ...(options.plan && { plan: true }) },
    file: port.fileName,
    officials,
    files: [...inspection.files, ...merged.absent],
  };
  const chosen = await run.step("forms", () => formsOf(material, entries));
  const settled = await run.step("register", () => settleBuild(material, entries, chosen));
  const { composed, columns } = settled;

  const settings = rememberBuild({
    inspection,
    rules: options.rules,
    columns,
    isLook: merged.isLook,
    builtAt: options.builtAt ?? null,
    brought: await broughtBy(port),
    register: composed.written,
    prints: sheetPrints(composed.all),
    files: material.files,
    expected: prepared.earlier.submitters,
    opening: merged.opening,
  });
  const change = { write: withNames(composed.all, own), remove: settled.obsolete, settings };
  const applied = await writeBuild(port, change, run);
  return reportOf({ material, entries, settled, applied, written: change.write, run });
}

/** All sheets of a workbook that no build has touched yet; `null`: what it remembers is kept. */
async function broughtBy(port: WorkbookPort): Promise<readonly string[] | null> {
  const sheets = await port.sheets();
  return sheets.some(({ kind }) => kind !== null) ? null : sheets.map(({ name }) => name);
}
