import type { Control, Problem } from "../../domain/problem";
import type { RegisterView } from "../table/view";

/** What the summary shows: the register, and how far its data can be trusted. */
export interface SummaryView extends RegisterView {
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
}
