import type { OfferedForm } from "../../app/offeredForms";
import type { TermUnit } from "../../domain/terms";
import type { RegulationId, RuleSetId } from "../../regulations/registry";
import type { SettingKey } from "../../settings/settings";

/** What there is to choose from; never changes. */
export interface Choices {
  /** `document`: the one whose rules they are; `null` for the program's own. */
  readonly rules: readonly {
    readonly id: RuleSetId;
    readonly name: string;
    readonly document: RegulationId | null;
  }[];
  readonly documents: readonly {
    readonly id: RegulationId;
    readonly name: string;
    /** Whether it has collection rules, beside its reports and forms. */
    readonly hasRules: boolean;
  }[];
  readonly forms: readonly OfferedForm[];
  /** Whether a values-only copy can be made here. */
  readonly copy: boolean;
}

/** The collection rules that are chosen, in words, with the organisation's own terms where they are known. */
export interface RulesInWords {
  /** The name of the organisation's own regulation, where it is in force instead of the chosen rules. */
  readonly own: string | null;
  readonly sentences: readonly string[];
  /** Contradictions and silences of the document. */
  readonly notes: readonly string[];
  /** Numbers of days or months that the organisation may set otherwise. */
  readonly terms: readonly {
    readonly key: SettingKey;
    readonly label: string;
    /** The document's own number. */
    readonly count: number;
    readonly unit: TermUnit;
  }[];
}
