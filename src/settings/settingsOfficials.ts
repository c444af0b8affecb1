import { NO_OFFICIALS, OFFICIAL_KEYS, type OfficialKey, type Officials } from "../domain/officials";
import { settingSpec, type OrganisationSettings, type SettingKey } from "./settings";
import { SETTINGS_WORDS } from "./settingsWords";

/** What an administrator's letters say about the sender. */
export const LETTERHEAD_KEYS = [
  "organisationAddress",
  "organisationInn",
  "organisationKpp",
  "organisationPhone",
  "organisationEmail",
] as const satisfies readonly SettingKey[];

/**
 * Where an administrator's debtors pay. These belong together: half of one account and half of another is nobody's
 * account.
 */
export const REQUISITE_KEYS = [
  "recipient",
  "recipientInn",
  "recipientKpp",
  "recipientBank",
  "recipientBik",
  "unifiedAccount",
  "treasuryAccount",
  "oktmo",
] as const satisfies readonly SettingKey[];

/** Everything that «Настройки» keeps for an administrator's letters. */
export const LETTER_KEYS = [...LETTERHEAD_KEYS, ...REQUISITE_KEYS, "paymentPurpose"] as const;

/** Everything the user may set for one administrator. */
export const ADMINISTRATOR_KEYS = [...OFFICIAL_KEYS, ...LETTER_KEYS] as const;
/** See {@link ADMINISTRATOR_KEYS}. */
export type AdministratorKey = (typeof ADMINISTRATOR_KEYS)[number];

/** What is set for one administrator; `null`: same as for the organisation. */
export type AdministratorSettings = { readonly [K in AdministratorKey]: string | null };

/** Nothing is set. */
export const NO_ADMINISTRATOR_SETTINGS: AdministratorSettings = Object.fromEntries(
  ADMINISTRATOR_KEYS.map((key) => [key, null]),
) as unknown as AdministratorSettings;

/** Who signs for an administrator and what its letters say, as kept in «Настройки». */
export interface AdministratorOfficials {
  /** What identifies the administrator: see {@link administratorId}. */
  readonly id: string;
  readonly name: string;
  /** What the user typed. */
  readonly typed: AdministratorSettings;
  /** What an earlier build read from the administrator's own sheet. */
  readonly remembered: Officials;
}

/** Settings that a sheet's signature lines may provide: where the user types nothing, what was read applies. */
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
export function officialLabel(key: AdministratorKey, id: string): string {
  return `${settingSpec(key).label} (${id})`;
}

const LABELS = new Map<string, AdministratorKey>(
  ADMINISTRATOR_KEYS.map((key) => [settingSpec(key).label, key]),
);

const isOfficial = (key: AdministratorKey): key is OfficialKey =>
  (OFFICIAL_KEYS as readonly AdministratorKey[]).includes(key);

/** What a label of {@link officialLabel} stands for; `null` for any other text. */
export function parseOfficialLabel(
  label: string,
): { readonly key: AdministratorKey; readonly id: string } | null {
  const [, name = "", id = ""] = /^([^(]+) \((.+)\)$/su.exec(label) ?? [];
  const key = LABELS.get(name);
  return key === undefined ? null : { key, id };
}

/** The heading over an administrator's lines, which also stores its name: «Подписи: 012 Департамент …». */
export function officialsHeading({ id, name }: Pick<AdministratorOfficials, "id" | "name">): string {
  return `${SETTINGS_WORDS.officials}${id === name ? name : `${id} ${name}`}`;
}

/** The heading over the lines of its letters: «Реквизиты администратора: 012 Департамент …». */
export function requisitesHeading({ id, name }: Pick<AdministratorOfficials, "id" | "name">): string {
  return `${SETTINGS_WORDS.requisites}${id === name ? name : `${id} ${name}`}`;
}

/** Collects the administrators' officials while the sheet is read. */
export class OfficialsReader {
  readonly #names: string[] = [];
  readonly #found = new Map<
    string,
    {
      readonly typed: Record<AdministratorKey, string | null>;
      readonly remembered: Record<OfficialKey, string | null>;
    }
  >();

  /** Consumes a line that is an administrator's heading; returns whether it is one. */
  heading(text: string): boolean {
    const start = [SETTINGS_WORDS.officials, SETTINGS_WORDS.requisites].find((one) => text.startsWith(one));
    if (start === undefined) return false;
    this.#names.push(text.slice(start.length).trim());
    return true;
  }

  /**
   * Consumes a line with an administrator's label: the typed value, or else the one that was in effect, either of
   * which may be empty. Returns whether it is such a line, and the first of its kind.
   */
  line(label: string, typed: string, inForce: string): boolean {
    const line = parseOfficialLabel(label);
    if (line === null) return false;
    let officials = this.#found.get(line.id);
    if (officials === undefined)
      this.#found.set(
        line.id,
        (officials = { typed: { ...NO_ADMINISTRATOR_SETTINGS }, remembered: { ...NO_OFFICIALS } }),
      );
    const { key } = line;
    if (officials.typed[key] !== null || (isOfficial(key) && officials.remembered[key] !== null))
      return false;
    if (typed !== "") officials.typed[key] = typed;
    else if (inForce !== "" && isOfficial(key)) officials.remembered[key] = inForce;
    return true;
  }

  /** All administrators named in the sheet, in its order. */
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

/**
 * The settings with an administrator's letter data in place of the organisation's: the letterhead as a whole, under
 * the administrator's own `name`, and the requisites as a whole.
 */
export function withLetters(
  settings: OrganisationSettings,
  own: AdministratorSettings,
  name: string,
): OrganisationSettings {
  const taken = (keys: readonly AdministratorKey[]): Partial<OrganisationSettings> =>
    keys.some((key) => own[key] !== null) ? Object.fromEntries(keys.map((key) => [key, own[key]])) : {};
  const letterhead = taken(LETTERHEAD_KEYS);
  return {
    ...settings,
    ...letterhead,
    ...(Object.keys(letterhead).length > 0 && name !== "" && { organisation: name }),
    ...taken(REQUISITE_KEYS),
    paymentPurpose: own.paymentPurpose ?? settings.paymentPurpose,
  };
}

/** The organisation's own officials as set. */
export function ownOfficials(settings: OrganisationSettings): Officials {
  return Object.fromEntries(OFFICIAL_KEYS.map((key) => [key, settings[key]])) as unknown as Officials;
}
