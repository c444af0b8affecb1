import { DEFAULT_SOON_DAYS, type AssessmentContext } from "../../assessment";
import { workCalendar } from "../../domain/workCalendar";
import {
  collectionRules,
  editRules,
  isEdited,
  ownDuties,
  ownFaults,
  ownRules,
  type ReportingDuty,
  type CollectionRules,
  type OwnRegulation,
  type OwnDates,
  type TermId,
} from "../../regulations";
import { ownSettings, typedRegulation } from "../../settings/ownRegulation";
import { SETTING_KEYS, settingSpec, type OrganisationSettings } from "../../settings/settings";
import { datesOf, daysOf, monthDaysOf, yesNoOf } from "../../settings/settingsValues";
import type { BuildOptions } from "../options";
import { RULES } from "../appWords";

/** The rules of a run, with the organisation's changes applied. */
export interface OrganisationRules {
  readonly rules: CollectionRules;
  readonly context: AssessmentContext;
  /** Its own reporting dates where the document leaves them open. */
  readonly ownDates: OwnDates;
  /** What they were made from. */
  readonly settings: OrganisationSettings;
  /** Reports that the organisation's own regulation requires. */
  readonly ownDuties: readonly ReportingDuty[];
}

/** The chosen collection rules, the calendar and the warning time as the settings change them. */
export function organisationRules(
  settings: OrganisationSettings,
  { asOf, rules: id }: Pick<BuildOptions, "asOf" | "rules">,
): OrganisationRules {
  const counts: Partial<Record<TermId, number>> = {};
  for (const key of SETTING_KEYS) {
    const { term } = settingSpec(key);
    const count = understood(settings[key], daysOf);
    if (term !== undefined && count !== null) counts[term] = count;
  }
  const sevskDays = understood(settings.sevskReportDays, monthDaysOf);
  const shiftToWorkingDay = understood(settings.shiftToWorkingDay, yesNoOf) ?? true;
  const own = ownRegulation(settings);
  const chosen = own === null ? collectionRules(id) : ownRules(own);
  const rules = editRules(chosen, { counts: own === null ? counts : {}, shiftToWorkingDay });
  return {
    rules: isEdited(rules) ? { ...rules, name: RULES.edited(rules.name) } : rules,
    context: {
      asOf,
      calendar: workCalendar(understood(settings.extraDaysOff, datesOf) ?? []),
      paymentMoves: understood(settings.paymentMoves, yesNoOf) ?? true,
      soonDays: understood(settings.soonDays, daysOf) ?? DEFAULT_SOON_DAYS,
    },
    ownDates: sevskDays === null ? {} : { "sevsk-report": sevskDays },
    ownDuties: own === null ? [] : ownDuties(own),
    settings,
  };
}

/** The regulation that the organisation wrote itself, as far as it is understood; `null` if it wrote none. */
export function ownRegulation(settings: OrganisationSettings): OwnRegulation | null {
  if (settings.ownDocument === null || understood(settings.ownInForce, yesNoOf) === false) return null;
  const regulation = typedRegulation(settings);
  return ownFaults(regulation).length === 0 ? regulation : null;
}

/** The settings including the organisation's own regulation, as given in a file. */
export function withOwnRegulation(settings: OrganisationSettings, own: OwnRegulation): OrganisationSettings {
  return { ...settings, ...ownSettings(own) };
}

/** The administrator of sheets that name none: the request's, otherwise the settings'. */
export function administratorFallback(
  settings: OrganisationSettings,
  { administrator }: Pick<BuildOptions, "administrator">,
): Pick<BuildOptions, "administrator"> {
  if (administrator !== undefined) return { administrator };
  const { administratorCode: code, administratorName: name } = settings;
  return code === null && name === null ? {} : { administrator: { code, name } };
}

function understood<T>(text: string | null, read: (text: string) => T | null): T | null {
  return text === null ? null : read(text);
}
