import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { OWN_STEPS, OWN_WORDS, ownFaults, type OwnRegulation } from "../regulations";
import { CommandFault } from "./fault";
import { REGULATIONS } from "./words";

/** Reads a regulation of the organisation's own from `--rules FILE.json`; `null` where a rule set is named instead. */
export async function readOwnRules(rules: string | undefined): Promise<OwnRegulation | null> {
  if (rules === undefined || !/\.json$/i.test(rules.trim())) return null;
  const own = await readRegulation(rules.trim());
  const [fault] = ownFaults(own);
  if (fault !== undefined)
    throw new CommandFault(REGULATIONS.fault(basename(rules), stepName(fault.step), fault.fault));
  return own;
}

/** Reads a regulation's file as it stands, faults of its terms included; throws on what is no such file. */
export async function readRegulation(path: string): Promise<OwnRegulation> {
  const name = basename(path);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new CommandFault(REGULATIONS.unreadable(name));
  }
  const given = parsed(text.replace(/^\uFEFF/, ""), name);
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    if (key !== "document" && !(OWN_STEPS as readonly string[]).includes(key))
      throw new CommandFault(REGULATIONS.unknownKey(name, key, ["document", ...OWN_STEPS]));
    if (value === null) continue;
    if (typeof value !== "string") throw new CommandFault(REGULATIONS.notText(name, key));
    own[key] = value;
  }
  return { document: own["document"] ?? "", ...own };
}

function parsed(text: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandFault(REGULATIONS.notJson(name));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CommandFault(REGULATIONS.notJson(name));
  return value as Readonly<Record<string, unknown>>;
}

/** A step's name in a message. */
export function stepName(step: keyof typeof OWN_WORDS.steps | "document"): string {
  return step === "document" ? "document" : `${step} («${OWN_WORDS.steps[step]}»)`;
}
