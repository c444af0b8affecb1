import {
  administratorId,
  firstOfficials,
  NO_OFFICIALS,
  OFFICIAL_KEYS,
  type Officials,
} from "../../domain/officials";
import type { DebtFacts } from "../../domain/debt";
import { administratorsOf, isUnnamed, type Administrator } from "../../forms/kit/formContext";
import { municipalOfficials, officialsOf, type SignatureLine } from "../../intake/signatures";
import type { ReadSettings } from "../../settings/read";
import {
  ADMINISTRATOR_KEYS,
  LETTERHEAD_KEYS,
  NO_ADMINISTRATOR_SETTINGS,
  ownOfficials,
  withLetters,
  type AdministratorOfficials,
  type AdministratorSettings,
  type ReadSignatures,
} from "../../settings/settingsOfficials";
import type { OrganisationSettings } from "../../settings/settings";
import type { UnderstoodSheet } from "../inspect/understandSheets";

/** An administrator as seen by forms and papers. */
export type NamedAdministrator = Pick<Administrator, "code" | "name">;

/** Who signs in a run, and what «Настройки» keeps of it. */
export interface OfficialsBook {
  /** The settings, filled in from the sheets' signature lines where nothing is typed. */
  readonly settings: OrganisationSettings;
  /** For «Настройки»: a part for each administrator, if there are several. */
  readonly administrators: readonly AdministratorOfficials[];
  readonly remembered: ReadSignatures;
  of(administrator: NamedAdministrator | null): Officials;
  /** What the administrator's papers say: its officials, and its own letterhead and requisites if it has any. */
  settingsOf(administrator: NamedAdministrator | null): OrganisationSettings;
}

/** The debts whose administrators sign, and which administrator is meant by debts that name none. */
export interface SignedDebts {
  readonly debts: readonly DebtFacts[];
  readonly fallback?: { readonly code: string | null; readonly name: string | null } | undefined;
}

/** A source sheet with its signature lines. */
type SignedSheet = Pick<UnderstoodSheet, "intake" | "signatures">;

/**
 * Who signs for whom. What is typed in «Настройки» overrides what is below the administrator's own sheet, and that
 * overrides what an earlier build read. The organisation's own officials sign for the only administrator, and for the
 * one that the settings name as the organisation itself; a sheet with several administrators gives the organisation's
 * officials.
 */
export function officialsBook(
  settings: ReadSettings,
  { debts, fallback }: SignedDebts,
  sources: readonly SignedSheet[] = [],
): OfficialsBook {
  const named = administratorsOf(debts, fallback).filter((one) => !isUnnamed(one));
  const isOnly = named.length <= 1;
  const signed = signedBy(sources, fallback);
  const usable = settings.settings;
  const lines = isOnly ? sources.flatMap(({ signatures }) => signatures) : signed.organisation;
  const read = firstOfficials(officialsOf(lines), asOfficials(settings.remembered));
  const municipal = { ...settings.remembered, ...municipalOfficials(lines) };
  const own = firstOfficials(ownOfficials(usable), read);
  const financeHeadName = municipal.financeHeadName ?? null;
  const budgetDepartmentHeadName = municipal.budgetDepartmentHeadName ?? null;

  const known = new Map(settings.officials.map((one) => [keyOf(one.id), one]));
  const kept = new Map(
    named.map(({ code, name }): [string, AdministratorOfficials] => {
      const id = administratorId({ code, name });
      const before = known.get(keyOf(id));
      const now = officialsOf(signed.byAdministrator.get(keyOf(id)) ?? []);
      const remembered = firstOfficials(now, before?.remembered ?? NO_OFFICIALS);
      return [keyOf(id), { id, name, typed: before?.typed ?? NO_ADMINISTRATOR_SETTINGS, remembered }];
    }),
  );
  // An administrator without debts this month, or which is now the only one, keeps what was typed.
  const typedBefore = settings.officials.filter(({ typed }) => isAny(typed));
  const others = typedBefore.filter(({ id }) => isOnly || !kept.has(keyOf(id)));
  const inForce: OrganisationSettings = {
    ...usable,
    ...own,
    financeHeadName: usable.financeHeadName ?? financeHeadName,
    budgetDepartmentHeadName: usable.budgetDepartmentHeadName ?? budgetDepartmentHeadName,
  };
  const ofOne = (administrator: NamedAdministrator | null): Officials => {
    if (administrator === null) return own;
    const one = kept.get(keyOf(administratorId(administrator)));
    const isOwn = isOnly || isOwnAdministrator(usable, administrator);
    return firstOfficials(
      one?.typed ?? NO_OFFICIALS,
      isOwn ? ownOfficials(usable) : NO_OFFICIALS,
      one?.remembered ?? NO_OFFICIALS,
      isOwn ? own : NO_OFFICIALS,
    );
  };
  return {
    settings: inForce,
    administrators: [...(isOnly ? [] : kept.values()), ...others],
    remembered: whatIsKnown({ ...read, financeHeadName, budgetDepartmentHeadName }),
    of: ofOne,
    settingsOf(administrator) {
      const found = administrator && kept.get(keyOf(administratorId(administrator)));
      const signs = ofOne(administrator);
      // Under the organisation's letterhead its own head signs, unless the administrator names somebody else.
      const underOwnName =
        usable.organisation === null || (found && LETTERHEAD_KEYS.some((key) => found.typed[key] !== null));
      const settings = { ...inForce, ...(underOwnName ? signs : firstOfficials(signs, own)) };
      return found ? withLetters(settings, found.typed, found.name) : settings;
    },
  };
}

/** One administrator, however its name is spelt. */
const keyOf = (id: string): string => id.toLocaleLowerCase("ru");

/** Signature lines by the only administrator of their sheet, and those of sheets that cover several. */
function signedBy(sources: readonly SignedSheet[], fallback: SignedDebts["fallback"]) {
  const byAdministrator = new Map<string, SignatureLine[]>();
  const organisation: SignatureLine[] = [];
  for (const { intake, signatures } of sources) {
    const [one, ...others] = administratorsOf(intake.debts, fallback);
    if (one === undefined || others.length > 0 || isUnnamed(one)) organisation.push(...signatures);
    else {
      const key = keyOf(administratorId(one));
      byAdministrator.set(key, [...(byAdministrator.get(key) ?? []), ...signatures]);
    }
  }
  return { byAdministrator, organisation };
}

function whatIsKnown(read: Readonly<Record<string, string | null>>): ReadSignatures {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}

function asOfficials(read: ReadSignatures): Officials {
  return Object.fromEntries(OFFICIAL_KEYS.map((key) => [key, read[key] ?? null])) as unknown as Officials;
}

function isAny(typed: AdministratorSettings): boolean {
  return ADMINISTRATOR_KEYS.some((key) => typed[key] !== null);
}

function isOwnAdministrator(
  { administratorCode, administratorName }: OrganisationSettings,
  { code, name }: NamedAdministrator,
): boolean {
  if (code !== null && administratorCode !== null) return code === administratorCode;
  return (
    administratorName !== null &&
    keyOf(administratorId({ code: null, name })) === keyOf(administratorName.trim())
  );
}
