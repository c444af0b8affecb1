import { basename } from "node:path";
import {
  allRules,
  collectionRules,
  OWN_STEPS,
  ownFaults,
  ownRules,
  REGULATION_IDS,
  regulation,
  RULE_SET_IDS,
  ruleSentence,
  termWords,
  type OwnRegulation,
  type OwnStep,
  type Rule,
} from "../regulations";
import { CommandFault } from "./fault";
import { readRegulation, stepName } from "./ownRules";
import type { Streams } from "./streams";
import { REGULATIONS } from "./words";

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

/** `regulations`: the rule sets at hand, and the documents that have none. */
function listRegulations(streams: Streams): void {
  const sets = RULE_SET_IDS.map((id) => REGULATIONS.set(id, collectionRules(id).name));
  const others = REGULATION_IDS.map(regulation)
    .filter(({ collection }) => collection.length === 0)
    .map(({ name }) => REGULATIONS.noRules(name));
  streams.out(`${[...sets, ...others].join("\n")}\n`);
}

/** `regulations check FILE`: its rules in words; 2 with every fault where it has any. */
async function checkRegulation(path: string, streams: Streams): Promise<0 | 2> {
  const own = await readRegulation(path);
  const faults = ownFaults(own);
  if (faults.length > 0) {
    const lines = faults.map(({ step, fault }) => REGULATIONS.fault(basename(path), stepName(step), fault));
    streams.err(`${lines.join("\n")}\n`);
    return 2;
  }
  const rules = ownRules(own);
  const columns = [rules, ...rules.variants.map((variant) => variant.rules)];
  const lines = columns.flatMap((column, index) => [
    index === 0 ? REGULATIONS.good(column.name) : REGULATIONS.variant(index),
    ...allRules(column).map((rule) => `  ${ruleSentence(rule)}`),
  ]);
  streams.out(`${[...lines, ...rules.notes.map((note) => REGULATIONS.note(note))].join("\n")}\n`);
  return 0;
}

/** `regulations export ID`: a built-in rule set in the form of an own one, as a start. */
function exportRegulation(id: string, streams: Streams): void {
  const known = RULE_SET_IDS.find((one) => one === id);
  if (known === undefined) throw new CommandFault(REGULATIONS.unknownSet(id, RULE_SET_IDS));
  const rules = collectionRules(known);
  const [handover, filing] =
    rules.afterClaim.length > 1 ? rules.afterClaim : [null, rules.afterClaim[0] ?? null];
  const steps: readonly (readonly [OwnStep, Rule | null | undefined])[] = [
    ["claim", rules.claim],
    ["overdue", rules.overdue],
    ["response", rules.response],
    ["accounting", rules.accounting],
    ["handover", handover],
    ["filing", filing],
    ["court", rules.withoutClaim.begins],
    ["writ", rules.writSending],
  ];
  const own: OwnRegulation = {
    document: REGULATIONS.exported,
    ...Object.fromEntries(
      OWN_STEPS.flatMap((step) => {
        const rule = steps.find(([name]) => name === step)?.[1] ?? null;
        return rule === null ? [] : [[step, exportedTerm(rule)]];
      }),
    ),
  };
  streams.out(`${JSON.stringify(own, null, 2)}\n`);
}

function exportedTerm({ term, from }: Rule): string {
  if (term === null) return REGULATIONS.open;
  if (term === "limitation") return REGULATIONS.limitation;
  return `${termWords(term)} ${REGULATIONS.from[from] ?? ""}`.trim();
}
