import { settingsSheet } from "../settings/sheet";
import type { DebtFacts } from "../domain/debt";
import { NO_OFFICIALS } from "../domain/officials";
import {
  NO_ADMINISTRATOR_SETTINGS,
  type AdministratorKey,
  type AdministratorOfficials,
} from "../settings/officials";
import type { OrganisationSettings, SettingKey } from "../settings/settings";
import type { OpenDefaults } from "./openRegister";
import { officialsBook, type OfficialsBook } from "./build/officials";
import { organisationRules } from "./build/organisation";
import { readOwnSheets } from "./build/ownSheets";
import type { WorkbookPort } from "./ports";
import { Run } from "./run";

/** What the workbook's sheet «Настройки» says; all `null` before there is one. */
export async function readOrganisation(port: WorkbookPort): Promise<OrganisationSettings> {
  return (await readOwnSheets([port], new Run({}))).settings.typed;
}

/** Who signs: what was typed, and what is in force where nothing is typed. */
export interface Signers {
  readonly typed: OrganisationSettings;
  readonly inForce: OrganisationSettings;
  /** Where there are several. */
  readonly administrators: readonly AdministratorOfficials[];
}

/**
 * Who signs for the administrators of these debts, as the sheet «Настройки» says; `built` knows more, since it has
 * read the source sheets.
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
 * Changes of one administrator's officials and letters; `null` takes back what was typed, so that the sheet's own line
 * counts, or what the organisation has.
 */
export interface OfficialChanges {
  readonly id: string;
  readonly name: string;
  readonly changes: Readonly<Partial<Record<AdministratorKey, string | null>>>;
}

/**
 * Writes settings into the sheet «Настройки» (made if there is none); the others stay as typed. The register follows
 * when it is built next. `options` tells the rules whose terms the sheet explains.
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
