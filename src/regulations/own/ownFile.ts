import { OWN_FILE_WORDS as WORDS } from "./ownWords";
import { OWN_KEYS, type OwnRegulation } from "./ownRules";

/** Why the text of a file is not a regulation; in Russian, the end of a sentence that names the file. */
export interface OwnFileFault {
  readonly fault: string;
}

/**
 * Reads an organisation's own regulation from its file (JSON: an object of texts, one member per step), including any
 * faults in its terms, which {@link ownFaults} reports.
 */
export function parseOwnRegulation(text: string): OwnRegulation | OwnFileFault {
  const given = parsed(text.replace(/^\uFEFF/, ""));
  if (given === null) return { fault: WORDS.notJson };
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!(OWN_KEYS as readonly string[]).includes(key)) return { fault: WORDS.unknownKey(key, OWN_KEYS) };
    if (value === null) continue;
    if (typeof value !== "string") return { fault: WORDS.notText(key) };
    own[key] = value;
  }
  return { document: own["document"] ?? "", ...own };
}

/** The text for its file; what is not set is left out. */
export function ownRegulationText(own: OwnRegulation): string {
  const set = OWN_KEYS.flatMap((key) => {
    const text = own[key]?.trim() ?? "";
    return text === "" && key !== "document" ? [] : [[key, text]];
  });
  return `${JSON.stringify(Object.fromEntries(set), null, 2)}\n`;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
