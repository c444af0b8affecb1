import type { Intake } from "../../intake/types";
import type { PairAnswer } from "../../register/changes/readAnswers";
import type { LikelyRegulation } from "../../regulations/likeness";
import { inspectIn, type Inspection } from "../inspect/inspect";
import { proposedRules } from "../inspect/proposal";
import { readMemory, type Memory } from "../memory/memory";
import type { BuildOptions } from "../options";
import type { WorkbookPort } from "../ports";
import type { Run } from "../run";
import { withAnswers } from "./answers";
import { answersOf } from "./decisions";
import type { EarlierRegister } from "./earlier";
import { guardUnderstanding } from "./gate";
import { withMarks } from "./marks";
import { listedAdministrators } from "./listed";
import { mergeLines, type MergedRegister } from "./merge";
import { administratorFallback, organisationRules, type OrganisationRules } from "./organisation";
import { otherThan } from "./otherRules";
import { readOwnSheets, withRegulation, type OwnSheets } from "./ownSheets";
import { readEarlierOf } from "./readRegisters";

/** The share of the phase «register» that merging takes, by its time. */
const MERGING = { from: 0, to: 0.5 };

/** What a build knows before it assesses a debt: what was read and understood, and how it was merged. */
export interface PreparedBuild {
  readonly own: OwnSheets;
  readonly organisation: OrganisationRules;
  readonly administrator: ReturnType<typeof administratorFallback>;
  readonly inspection: Inspection;
  readonly intakes: readonly Intake[];
  /** The document that the sheets' titles point at, where it is another one than that of the rules. */
  readonly proposal: LikelyRegulation | null;
  readonly earlier: EarlierRegister;
  readonly merged: MergedRegister;
}

/**
 * The phases of a build before anything is assessed or written: read and understand the source sheets, merge them with
 * the earlier register. Throws a Refusal where the request needs another decision.
 */
export async function prepareBuild(
  port: WorkbookPort,
  options: BuildOptions,
  run: Run,
): Promise<PreparedBuild> {
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
  // Their cells have become lines by now, and a long register's take much room.
  for (const other of [...earlierPorts, ...(options.registers ?? [])]) if (other !== port) other.release?.();
  const decided = answersOf(options.decisions ?? []);
  const isDecided = ({ oldNumber, newNumber }: PairAnswer): boolean =>
    decided.some((one) => one.oldNumber === oldNumber && one.newNumber === newNumber);
  const answers = [...found.answers.filter((answer) => !isDecided(answer)), ...decided];
  const answered = withAnswers(found, answers);
  const earlier = { ...answered, lines: withMarks(answered.lines, options.marks ?? []) };
  const listed = listedAdministrators(own.settings.settings);
  const fallback = administrator.administrator ?? null;
  const merged = await run.steps(
    "register",
    mergeLines({ earlier, answers, listed, fallback, intakes, options }),
    MERGING,
  );
  return { own, organisation, administrator, inspection, intakes, proposal, earlier, merged };
}

/** What the registers that this build follows upon remember, the nearest first. */
function memoriesOf({ earlier, registers = [] }: BuildOptions): Promise<readonly Memory[]> {
  const ports = [...(earlier ? [earlier] : []), ...registers];
  return Promise.all(ports.map(async (port) => readMemory(await port.settings())));
}
