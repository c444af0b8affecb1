import { basename } from "node:path";
import { tryRegulation } from "../app/ownTrial";
import { today } from "../domain/day";
import {
  collectionRules,
  ownFaults,
  ownRegulationText,
  ownRules,
  ownStart,
  REGULATION_IDS,
  regulation,
  RULE_SET_IDS,
} from "../regulations";
import { CommandFault } from "./fault";
import { readRegulation, stepName } from "./cliOwnRules";
import type { Streams } from "./streams";
import { REGULATIONS } from "./cliWords";

/** Runs `regulations` with its action, if any. Returns the exit code. */
export async function regulationsCommand(
  action: string | undefined,
  what: string | undefined,
  streams: Streams,
): Promise<0 | 2> {
  if (action === undefined) listRegulations(streams);
  else if (action === "check" && what !== undefined) return checkRegulation(what, streams);
  else if (action === "export" && what !== undefined) exportRegulation(what, streams);
  else throw new CommandFault(REGULATIONS.usage);
  return 0;
}

/** `regulations`: the available rule sets, and the documents that have none. */
function listRegulations(streams: Streams): void {
  const sets = RULE_SET_IDS.map((id) => REGULATIONS.set(id, collectionRules(id).name));
  const others = REGULATION_IDS.map(regulation)
    .filter(({ collection }) => collection.length === 0)
    .map(({ name }) => REGULATIONS.noRules(name));
  streams.out(`${[...sets, ...others].join("\n")}\n`);
}

/**
 * `regulations check FILE`: its rules in words, and what they lead to for an example debt; exit code 2 with every
 * fault if it has any.
 */
async function checkRegulation(path: string, streams: Streams): Promise<0 | 2> {
  const own = await readRegulation(path);
  const faults = ownFaults(own);
  if (faults.length > 0) {
    const lines = faults.map(({ step, fault }) => REGULATIONS.fault(basename(path), stepName(step), fault));
    streams.err(`${lines.join("\n")}\n`);
    return 2;
  }
  const { name, notes } = ownRules(own);
  const { sentences, doubts, examples } = tryRegulation(own, today());
  const lines = [
    REGULATIONS.good(name),
    ...sentences.map((sentence) => `  ${sentence}`),
    ...doubts.map(({ step, fault }) => REGULATIONS.doubt(stepName(step), fault)),
    ...examples.flatMap((example) => [
      REGULATIONS.example(example.title, example.dates),
      ...example.lines.map((line) => `  ${line}`),
    ]),
    ...notes.map((note) => REGULATIONS.note(note)),
  ];
  streams.out(`${lines.join("\n")}\n`);
  return 0;
}

/** `regulations export ID`: a built-in rule set in the form of an own one, as a starting point. */
function exportRegulation(id: string, streams: Streams): void {
  const known = RULE_SET_IDS.find((one) => one === id);
  if (known === undefined) throw new CommandFault(REGULATIONS.unknownSet(id, RULE_SET_IDS));
  streams.out(ownRegulationText(ownStart(collectionRules(known))));
}
