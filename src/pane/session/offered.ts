import type { OfferedForm } from "../../app/offeredForms";
import type { RegulationId, RuleSetId } from "../../regulations/types";

/** What there is to choose from; never changes. */
export interface Choices {
  /** `document`: the one whose rules they are; `null` for the program's own. */
  readonly rules: readonly {
    readonly id: RuleSetId;
    readonly name: string;
    readonly document: RegulationId | null;
  }[];
  readonly documents: readonly { readonly id: RegulationId; readonly name: string }[];
  readonly forms: readonly OfferedForm[];
  /** Whether a values-only copy can be made here. */
  readonly copy: boolean;
}
