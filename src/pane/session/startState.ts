import type { Day } from "../../domain/day";
import { collectionRules } from "../../regulations";
import { allChoices, rulesInWords } from "./shown/shownRules";
import type { SessionState } from "./state";

/** A session before anything is known; `copy` says whether a values-only copy can be made here. */
export function startState(asOf: Day, copy: boolean): SessionState {
  return {
    stage: "opening",
    tab: "source",
    request: {
      asOf,
      rules: "model",
      rulesChosen: false,
      sheets: null,
      administrator: { code: "", name: "" },
      columns: {},
    },
    choices: allChoices(copy),
    source: { kind: "unread" },
    register: null,
    rules: rulesInWords(collectionRules("model")),
    work: null,
    chosen: null,
    calendar: null,
    behind: null,
    months: null,
    papers: null,
    task: null,
    notice: null,
    sheets: [],
    created: [],
    changedSheet: null,
  };
}
