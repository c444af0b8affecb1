import { settingsSheet } from "../settings/sheet";
import type { OrganisationSettings, SettingKey } from "../settings/settings";
import type { OpenDefaults } from "./openRegister";
import { organisationRules } from "./build/organisation";
import { readOwnSheets } from "./build/ownSheets";
import type { WorkbookPort } from "./ports";
import { Run } from "./run";

/** What the workbook's sheet «Настройки» says; all `null` before there is one. */
export async function readOrganisation(port: WorkbookPort): Promise<OrganisationSettings> {
  return (await readOwnSheets([port], new Run({}))).settings.typed;
}

/**
 * Writes settings into the sheet «Настройки» (made if there is none); the others stay as typed. The register follows
 * when it is built next. `options` tells the rules whose terms the sheet explains.
 */
export async function saveSettings(
  port: WorkbookPort,
  changes: Readonly<Partial<Record<SettingKey, string | null>>>,
  options: Pick<OpenDefaults, "asOf" | "rules">,
): Promise<void> {
  const { settings } = await readOwnSheets([port], new Run({}));
  const typed = { ...settings.typed, ...changes };
  const usable = { ...settings.settings, ...changes };
  const { rules } = organisationRules(usable, options);
  const sheet = settingsSheet({ typed, others: settings.others }, rules);
  await port.apply({ write: [sheet], remove: [], settings: null });
}
