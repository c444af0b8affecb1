import { basename } from "node:path";
import { OWN_WORDS, ownFaults, parseOwnRegulation, type OwnKey, type OwnRegulation } from "../regulations";
import { readInput } from "./cliFiles";
import { CommandFault } from "./fault";
import { REGULATIONS } from "./cliWords";

/** Reads the organisation's own regulation from `--rules FILE.json`; `null` if a rule set is named instead. */
export async function readOwnRules(rules: string | undefined): Promise<OwnRegulation | null> {
  if (rules === undefined || !/\.json$/i.test(rules.trim())) return null;
  const own = await readRegulation(rules.trim());
  const [fault] = ownFaults(own);
  if (fault !== undefined)
    throw new CommandFault(REGULATIONS.fault(basename(rules), stepName(fault.step), fault.fault));
  return own;
}

/** Reads a regulation's file as it is, including faults in its terms; throws if it is not such a file. */
export async function readRegulation(path: string): Promise<OwnRegulation> {
  const name = basename(path);
  let text: string;
  try {
    text = Buffer.from(await readInput(path)).toString("utf8");
  } catch {
    throw new CommandFault(REGULATIONS.unreadable(name));
  }
  const own = parseOwnRegulation(text);
  if ("fault" in own) throw new CommandFault(REGULATIONS.faulty(name, own.fault));
  return own;
}

/** A step's name in a message. */
export function stepName(step: OwnKey): string {
  return `${step} («${OWN_WORDS.steps[step]}»)`;
}
