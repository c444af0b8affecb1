import { inspectIn } from "../inspect/inspect";
import { proposedRules } from "../inspect/proposal";
import type { BuildOptions } from "../options";
import type { WorkbookPort } from "../ports";
import type { RegisterReport } from "../report";
import { readMemory, type Memory } from "../memory/memory";
import { Run } from "../run";
import { withAnswers } from "./answers";
import { assessLines, withOpenings } from "./assess";
import { otherThan } from "./otherRules";
import { readEarlierOf } from "./readRegisters";
import { chooseForms } from "./forms";
import { guardUnderstanding } from "./gate";
import { withMarks } from "./marks";
import { mergeLines } from "./merge";
import { administratorFallback, organisationRules } from "./organisation";
import { officialsBook } from "./officials";
import { readOwnSheets, withNames, withRegulation } from "./ownSheets";
import { reportOf } from "./reportOf";
import { formsOf, settleBuild, type BuildMaterial } from "./settle";
import { sheetPrints } from "./typedElsewhere";
import { rememberBuild, writeBuild } from "./write";

/** The shares of the work between understanding and the forms, by its time. */
const MERGING = { from: 0, to: 0.5 };
const ASSESSING = { from: 0.5, to: 1 };

/**
 * Builds the register, or rebuilds it over an earlier one (docs/periods.md §3), in phases of which each is told no more
 * than it needs: read and understand the source sheets, merge them with the earlier register, assess the lines,
 * compose the sheets with the chosen forms, write all in one change. Throws a Refusal where the request needs another
 * decision; then, as after an abort, nothing is written.
 */
export async function buildRegister(port: WorkbookPort, options: BuildOptions): Promise<RegisterReport> {
  chooseForms(options.forms);
  const { asOf } = options;
  const run = new Run(options);
  // What lies at the output is the newer one, where the caller gives it beside the input's own register.
  const earlierPorts = [...(options.earlier ? [options.earlier] : []), port];

  const own = withRegulation(await readOwnSheets(earlierPorts, run), options.ownRegulation);
  const organisation = organisationRules(own.settings.settings, options);
  const administrator = administratorFallback(own.settings.settings, options);
  const remembered = await memoriesOf(options);
  const inspection = await inspectIn(port, { ...options, ...administrator, remembered }, run);
  guardUnderstanding(inspection.sources, options.leaveDoubtful === true);
  const intakes = inspection.sources.map(({ intake }) => intake);
  const proposal = otherThan(proposedRules(inspection), organisation);

  const found = await readEarlierOf(earlierPorts, options.registers ?? [], run);
  const answered = withAnswers(found, found.answers);
  const earlier = { ...answered, lines: withMarks(answered.lines, options.marks ?? []) };
  const merged = await run.steps(
    "register",
    mergeLines({ earlier, answers: found.answers, intakes, options }),
    MERGING,
  );
  const assessed = await run.steps("register", assessLines(merged.lines, organisation), ASSESSING);
  const entries = withOpenings(assessed, merged.fill);

  const officials = officialsBook(
    own.settings,
    { debts: entries.map(({ debt }) => debt), fallback: administrator.administrator },
    inspection.sources,
  );
  const material: BuildMaterial = {
    asOf,
    options: { rules: options.rules, forms: options.forms, ...(options.plan && { plan: true }) },
    file: port.fileName,
    own,
    organisation,
    administrator,
    officials,
    inspection,
    intakes,
    proposal,
    earlier,
    merged,
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
  });
  const change = { write: withNames(composed.all, own), remove: settled.obsolete, settings };
  const applied = await writeBuild(port, change, run);
  return reportOf({ material, entries, settled, applied, written: change.write, run });
}

/** What the registers that this build follows upon remember, the nearest first. */
function memoriesOf({ earlier, registers = [] }: BuildOptions): Promise<readonly Memory[]> {
  const ports = [...(earlier ? [earlier] : []), ...registers];
  return Promise.all(ports.map(async (port) => readMemory(await port.settings())));
}

/** All sheets of a workbook that no build has touched yet; `null`: what it remembers stays. */
async function broughtBy(port: WorkbookPort): Promise<readonly string[] | null> {
  const sheets = await port.sheets();
  return sheets.some(({ kind }) => kind !== null) ? null : sheets.map(({ name }) => name);
}
