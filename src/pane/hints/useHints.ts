import { createContext, useContext, useSyncExternalStore } from "react";
import type { Tab } from "../session/state";
import { useMedia } from "../useMedia";
import { HintStore } from "./hintStore";

/** Where the pane's hints are kept: in the browser, unless a host or a test provides another place. */
export const HintsContext = createContext(new HintStore(() => localStorage));

/** A low window (a zoomed page) keeps its room for the debts: there a hint comes only when it is asked for. */
const LOW = "(max-height: 600px)";

/** A step's hint: whether it is seen here, and what can be done about it. */
export interface StepHints {
  readonly isShown: boolean;
  readonly hints: HintStore;
}

/** The hint of a step; a component that uses it is re-rendered after each change. */
export function useHints(tab: Tab): StepHints {
  const hints = useContext(HintsContext);
  const { asked } = useSyncExternalStore(hints.subscribe, hints.state);
  const isLow = useMedia(LOW);
  return { hints, isShown: hints.isShown(tab) && (!isLow || asked === tab) };
}
