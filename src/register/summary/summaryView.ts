import type { Control, Problem } from "../../domain/problem";
import type { RegisterView } from "../table/registerView";

/** What the summary shows: the register, and how reliable its data is. */
export interface SummaryView extends RegisterView {
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
}
