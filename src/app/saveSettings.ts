import { settingsSheet } from "../settings/settingsSheet";
import type { DebtFacts } from "../domain/debt";
import { NO_OFFICIALS } from "../domain/officials";
import {
  NO_ADMINISTRATOR_SETTINGS,
  type AdministratorKey,
  type AdministratorOfficials,
} from "../settings/settingsOfficials";
import type { OrganisationSettings, SettingKey } from "../settings/settings";
import type { OpenDefaults } from "./openRegister";
import { officialsBook, type OfficialsBook } from "./build/buildOfficials";
import { organisationRules } from "./build/organisation";
import { readOwnSheets } from "./build/ownSheets";
import type { WorkbookPort } from "./ports";
import { Run } from "./run";

/** What the workbook's sheet «Настройки» says; all `null` if there is none yet. */
export async function readOrganisation(port: WorkbookPort): Promise<OrganisationSettings> {
  return (await readOwnSheets([port], new Run({}))).settings.typed;
}

/** Who signs: what was typed, and what applies where nothing is typed. */
export interface Signers {
  readonly typed: OrganisationSettings;
  readonly inForce: OrganisationSettings;
  /** Only if there are several. */
  readonly administrators: readonly AdministratorOfficials[];
}

/**
 * Who signs for the administrators of these debts, according to the sheet «Настройки»; `built` knows more, since it
 * has read the source sheets.
 */
export async function readSigners(
  port: WorkbookPort,
  debts: readonly DebtFacts[],
  built: OfficialsBook | null = null,
): Promise<Signers> {
  const { settings } = await readOwnSheets([port], new Run({}));
  const book = built ?? officialsBook(settings, { debts });
  return { typed: settings.typed, inForce: book.settings, administrators: book.administrators };
}

/**
 * Changes to one administrator's officials and letters; `null` removes what was typed, so that the sheet's own line
 * applies, or what the organisation has.
 */
export interface OfficialChanges {
  readonly id: string;
  readonly name: string;
  readonly changes: Readonly<Partial<Record<AdministratorKey, string | null>>>;
}

/**
 * Writes settings into the sheet «Настройки» (created if there is none); the others stay as typed. The register
 * follows the next time it is built. `options` gives the rules whose terms the sheet explains.
 */
export async function saveSettings(
  port: WorkbookPort,
  changes: Readonly<Partial<Record<SettingKey, string | null>>>,
  options: Pick<OpenDefaults, "asOf" | "rules">,
  officialChanges: readonly OfficialChanges[] = [],
): Promise<void> {
  const { settings } = await readOwnSheets([port], new Run({}));
  const typed = { ...settings.typed, ...changes };
  const usable = { ...settings.settings, ...changes };
  const { rules } = organisationRules(usable, options);
  const sheet = settingsSheet(
    { ...settings, typed, officials: withChanges(settings.officials, officialChanges) },
    rules,
  );
  await port.apply({ write: [sheet], remove: [], settings: null });
}

function withChanges(
  officials: readonly AdministratorOfficials[],
  all: readonly OfficialChanges[],
): AdministratorOfficials[] {
  const changed = new Map(officials.map((one) => [one.id, one]));
  for (const { id, name, changes } of all) {
    const before = changed.get(id) ?? {
      id,
      name,
      typed: NO_ADMINISTRATOR_SETTINGS,
      remembered: NO_OFFICIALS,
    };
    changed.set(id, { ...before, typed: { ...before.typed, ...changes } });
  }
  return [...changed.values()];
}
