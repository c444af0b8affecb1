import type { OfferedForm } from "../../app/offeredForms";
import type { TermUnit } from "../../domain/terms";
import type { RegulationId, RuleSetId } from "../../regulations/regulationRegistry";
import type { SettingKey } from "../../settings/settings";

/** The available choices; never changes. */
export interface Choices {
  /** `document`: the one the rules belong to; `null` for the program's own. */
  readonly rules: readonly {
    readonly id: RuleSetId;
    readonly name: string;
    readonly document: RegulationId | null;
  }[];
  readonly documents: readonly {
    readonly id: RegulationId;
    readonly name: string;
    /** Whether it has collection rules, besides its reports and forms. */
    readonly hasRules: boolean;
  }[];
  readonly forms: readonly OfferedForm[];
  /** Whether a values-only copy can be made here. */
  readonly copy: boolean;
}

/** The chosen collection rules, in words, with the organisation's own terms if they are known. */
export interface RulesInWords {
  /** The name of the organisation's own regulation, if it is in force instead of the chosen rules. */
  readonly own: string | null;
  readonly sentences: readonly string[];
  /** Contradictions and gaps in the document. */
  readonly notes: readonly string[];
  /** Numbers of days or months that the organisation may change. */
  readonly terms: readonly {
    readonly key: SettingKey;
    readonly label: string;
    /** The document's own number. */
    readonly count: number;
    readonly unit: TermUnit;
  }[];
}
