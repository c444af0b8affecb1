import { OWN_KEYS, type OwnKey, type OwnRegulation } from "../regulations/own/ownRules";
import { SETTING_KEYS, settingSpec, type OrganisationSettings, type SettingKey } from "./settings";

/** Which setting holds which part of the organisation's own regulation. */
const KEYS: ReadonlyMap<OwnKey, SettingKey> = new Map(
  SETTING_KEYS.flatMap((key) => {
    const { own } = settingSpec(key);
    return own === undefined ? [] : [[own, key] as const];
  }),
);

/** The setting of a part of an own regulation. */
export function ownSettingKey(part: OwnKey): SettingKey {
  const key = KEYS.get(part);
  if (key === undefined) throw new Error(`No setting holds ${part}`);
  return key;
}

/** The regulation as typed, whether in force or not, with or without faults. */
export function typedRegulation(settings: OrganisationSettings): OwnRegulation {
  const parts = OWN_KEYS.map((part) => [part, settings[ownSettingKey(part)]] as const);
  return { ...Object.fromEntries(parts), document: settings.ownDocument ?? "" };
}

/** A regulation as the settings that store it and put it in force; what it leaves open is `null`. */
export function ownSettings(own: OwnRegulation): Partial<Record<SettingKey, string | null>> {
  const parts = OWN_KEYS.map((part) => {
    const text = own[part]?.trim() ?? "";
    return [ownSettingKey(part), text === "" ? null : text] as const;
  });
  return { ...Object.fromEntries(parts), ownInForce: null };
}
