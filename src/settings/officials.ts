import { NO_OFFICIALS, OFFICIAL_KEYS, type OfficialKey, type Officials } from "../domain/officials";
import { settingSpec, type OrganisationSettings, type SettingKey } from "./settings";
import { SETTINGS_WORDS } from "./words";

/** Who signs for an administrator, as «Настройки» keep it. */
export interface AdministratorOfficials {
  /** By what the administrator is known: see {@link administratorId}. */
  readonly id: string;
  readonly name: string;
  /** What the user typed. */
  readonly typed: Officials;
  /** What an earlier build read from the administrator's own sheet. */
  readonly remembered: Officials;
}

/** Settings that sheets may tell by their signature lines: where the user types nothing, what was read stays in force. */
export const SIGNATURE_KEYS = [
  ...OFFICIAL_KEYS,
  "financeHeadName",
  "budgetDepartmentHeadName",
] as const satisfies readonly SettingKey[];
/** See {@link SIGNATURE_KEYS}. */
export type SignatureKey = (typeof SIGNATURE_KEYS)[number];

/** What was read for the organisation itself; absent keys are unknown. */
export type ReadSignatures = Readonly<Partial<Record<SignatureKey, string>>>;

/** Whether a setting may be read from signature lines. */
export function isSignatureKey(key: SettingKey): key is SignatureKey {
  return (SIGNATURE_KEYS as readonly SettingKey[]).includes(key);
}

/** The label of an administrator's line on the sheet: «Руководитель (012)». */
export function officialLabel(key: OfficialKey, id: string): string {
  return `${settingSpec(key).label} (${id})`;
}

const LABELS = new Map<string, OfficialKey>(OFFICIAL_KEYS.map((key) => [settingSpec(key).label, key]));

/** What a label of {@link officialLabel} stands for; `null` for any other text. */
export function parseOfficialLabel(label: string): { readonly key: OfficialKey; readonly id: string } | null {
  const [, name = "", id = ""] = /^([^(]+) \((.+)\)$/su.exec(label) ?? [];
  const key = LABELS.get(name);
  return key === undefined ? null : { key, id };
}

/** The heading over an administrator's lines, which also keeps its name: «Подписи: 012 Департамент …». */
export function officialsHeading({ id, name }: Pick<AdministratorOfficials, "id" | "name">): string {
  return `${SETTINGS_WORDS.officials}${id === name ? name : `${id} ${name}`}`;
}

/** Gathers administrators' officials while the sheet is read. */
export class OfficialsReader {
  readonly #names: string[] = [];
  readonly #found = new Map<string, Record<"typed" | "remembered", Record<OfficialKey, string | null>>>();

  /** Takes a line that is a heading of administrators; returns whether it is. */
  heading(text: string): boolean {
    if (!text.startsWith(SETTINGS_WORDS.officials)) return false;
    this.#names.push(text.slice(SETTINGS_WORDS.officials.length).trim());
    return true;
  }

  /**
   * Takes a line with an administrator's label: the value that was typed, else the one that was in force, both
   * perhaps empty. Returns whether it is such a line, and the first of its kind.
   */
  line(label: string, typed: string, inForce: string): boolean {
    const line = parseOfficialLabel(label);
    if (line === null) return false;
    let officials = this.#found.get(line.id);
    if (officials === undefined)
      this.#found.set(line.id, (officials = { typed: { ...NO_OFFICIALS }, remembered: { ...NO_OFFICIALS } }));
    if (officials.typed[line.key] !== null || officials.remembered[line.key] !== null) return false;
    if (typed !== "") officials.typed[line.key] = typed;
    else if (inForce !== "") officials.remembered[line.key] = inForce;
    return true;
  }

  /** All administrators that the sheet names, in its order. */
  officials(): AdministratorOfficials[] {
    return [...this.#found].map(([id, { typed, remembered }]) => ({
      id,
      name: this.#nameOf(id),
      typed,
      remembered,
    }));
  }

  #nameOf(id: string): string {
    const heading = this.#names.find((name) => name === id || name.startsWith(`${id} `));
    return heading === undefined || heading === id ? id : heading.slice(id.length + 1);
  }
}

/** The organisation's own officials as it has set them. */
export function ownOfficials(settings: OrganisationSettings): Officials {
  return Object.fromEntries(OFFICIAL_KEYS.map((key) => [key, settings[key]])) as unknown as Officials;
}
