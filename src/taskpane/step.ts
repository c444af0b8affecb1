import type { PaneSession } from "../pane/session/pane";
import { TABS, type Tab } from "../pane/session/state";

/**
 * The step that a ribbon button requests through its address (`taskpane.html?step=deadlines`); `null` without one.
 */
export function askedStep(search: string): Tab | null {
  const asked = new URLSearchParams(search).get("step");
  return TABS.find((tab) => tab === asked) ?? null;
}

/** Shows a step as soon as the workbook has been inspected; one without a register yet starts at the beginning. */
export function showStep(session: PaneSession, step: Tab): void {
  const end = session.subscribe(show);
  show();

  function show(): void {
    const { stage } = session.state();
    if (stage === "opening") return;
    end();
    if (stage === "at-work") session.chooseTab(step);
  }
}
