import type { RegisterEntry } from "../assessment";
import type { Day } from "../domain/day";
import type { Problem } from "../domain/problem";
import type { RuleSetId } from "../regulations/regulationRegistry";
import { REGISTER_KIND } from "../sheet/model";
import type { History } from "../register/history/history";
import { debtIdentity } from "../register/merge/registerMerge";
import type { PreviousLine } from "../register/table/readLine";
import { readEarlier, type EarlierRegister } from "./build/earlier";
import { atOnce } from "../domain/steps";
import { assessLines } from "./build/assessLines";
import { lineId } from "./lineId";
import type { RunWatch } from "./options";
import { organisationRules, type OrganisationRules } from "./build/organisation";
import { readOwnSheets } from "./build/ownSheets";
import type { CellPlace, WorkbookPort } from "./ports";
import { registerTotals, type RegisterTotals } from "./report";
import { Run } from "./run";
import { readMemory, type Memory } from "./memory/memory";
import type { ReadSettings } from "../settings/read";

/** The register as it is in the workbook, assessed; nothing was built or written for it. */
export interface OpenedRegister {
  readonly asOf: Day;
  readonly rules: RuleSetId;
  readonly organisation: OrganisationRules;
  /** In the order of the sheet, as the user has sorted it. */
  readonly entries: readonly RegisterEntry[];
  readonly totals: RegisterTotals;
  /** What identifies each entry in {@link history}, in their order; `null` for a line typed by hand. */
  readonly identities: readonly (string | null)[];
  /** The sums of earlier reporting dates, and of the register's own. */
  readonly history: History;
  /** What could not be read back. */
  readonly problems: readonly Problem[];
  /** Lines that may be one debt, about which «Изменения» asks and nobody has answered. */
  readonly questions: readonly LineQuestion[];
}

/** Two lines of a register that may be one debt. */
export interface LineQuestion {
  /** The line that holds what was typed, «нет в источнике». */
  readonly line: PreviousLine;
  readonly debt: PreviousLine;
  /** Why, in words. */
  readonly reason: string;
}

/** Used if the workbook does not remember it. */
export interface OpenDefaults extends RunWatch {
  readonly asOf: Day;
  readonly rules: RuleSetId;
}

/** Reads the workbook's register and reassesses its lines with the remembered date and rules; `null` without one. */
export async function openRegister(
  port: WorkbookPort,
  defaults: OpenDefaults,
): Promise<OpenedRegister | null> {
  return (await openWithSettings(port, defaults))?.register ?? null;
}

/** The same, plus what the workbook holds besides its register: the sheet «Настройки», and what it remembers. */
export async function openWithSettings(
  port: WorkbookPort,
  defaults: OpenDefaults,
): Promise<{
  readonly register: OpenedRegister;
  readonly settings: ReadSettings;
  readonly memory: Memory;
} | null> {
  const run = new Run(defaults);
  const earlier = await readEarlier([port], run, { bare: true });
  if (!earlier.found) return null;
  const { settings } = await readOwnSheets([port], run);
  const memory = readMemory(await port.settings());
  const asOf = earlier.asOf ?? memory.asOf ?? defaults.asOf;
  const rules = memory.rules ?? defaults.rules;
  const organisation = organisationRules(settings.settings, { asOf, rules });
  const entries = atOnce(assessLines(earlier.lines, organisation));
  const totals = registerTotals(entries);
  const { problems } = earlier;
  const questions = openQuestions(earlier);
  const identities = earlier.lines.map(({ mark }) => (mark === null ? null : debtIdentity(mark)));
  const { history } = earlier;
  const register = { asOf, rules, organisation, entries, totals, identities, history, problems, questions };
  return { register, settings, memory };
}

function openQuestions({ lines, answers }: EarlierRegister): readonly LineQuestion[] {
  const open = answers.filter(({ same }) => same === null);
  if (open.length === 0) return [];
  const byNumber = new Map(lines.flatMap((line) => (line.mark === null ? [] : [[line.mark.number, line]])));
  return open.flatMap(({ oldNumber, newNumber, reason }) => {
    const [line, debt] = [byNumber.get(oldNumber), byNumber.get(newNumber)];
    return line?.presence !== "gone" || debt?.presence !== "present" ? [] : [{ line, debt, reason }];
  });
}

/**
 * Where a line of the register is now: read from the sheet, since the user may have sorted it. The range is the
 * line's first cells; `null` if the line (see lineId) or the register is gone.
 */
export async function findLine(port: WorkbookPort, id: string): Promise<CellPlace | null> {
  const sheet = (await port.sheets()).find(({ kind }) => kind === REGISTER_KIND)?.name;
  if (sheet === undefined) return null;
  const { lines } = await readEarlier([port], new Run({}), { bare: true });
  const line = lines.find((one) => lineId(one) === id);
  return line === undefined ? null : { sheet, address: `A${String(line.row)}` };
}
