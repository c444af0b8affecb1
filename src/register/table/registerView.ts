import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { FieldKey } from "../../domain/fields";
import type { CollectionRules } from "../../regulations/collectionRules";

/** What the register sheet and the summary show. */
export interface RegisterView {
  /** The lines in the order of the table. */
  readonly entries: readonly RegisterEntry[];
  readonly asOf: Day;
  readonly rules: CollectionRules;
  /** The body that the register belongs to, where the sheet names one. */
  readonly organisation: string | null;
  /** What people typed into cells of facts that cannot be read, by line: it stays where it is. */
  readonly unreadable?: ReadonlyMap<FieldKey, ReadonlyMap<number, string>>;
  readonly sources: readonly { readonly file: string; readonly sheet: string }[];
}
