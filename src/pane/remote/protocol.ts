import type { PaneSession } from "../session/pane";
import type { SessionState } from "../session/state";

/** What the user can do in another thread. */
export type Actions = Omit<PaneSession, "state" | "subscribe">;

/** Every action by name; the type makes sure that none is missing. */
const NAMES: Readonly<Record<keyof Actions, true>> = {
  chooseTab: true,
  dismiss: true,
  tellCellEdit: true,
  stop: true,
  takeActiveSheet: true,
  fillExample: true,
  read: true,
  request: true,
  chooseColumn: true,
  chooseUnit: true,
  remembered: true,
  forget: true,
  organisation: true,
  signers: true,
  saveSettings: true,
  tryRegulation: true,
  build: true,
  mark: true,
  chooseDebt: true,
  chooseDocument: true,
  showMore: true,
  goToLine: true,
  goToCell: true,
  openSheet: true,
  copyValues: true,
  months: true,
  papers: true,
  work: true,
  board: true,
  printedList: true,
  remove: true,
};
/** See {@link Actions}. */
export const ACTIONS = Object.keys(NAMES) as readonly (keyof Actions)[];

/** The page requests the state, and all its changes from then on. */
export interface Connect {
  readonly connect: true;
}

/** The parts of the state that have changed; at first, all of them. */
export interface Changes {
  readonly changes: Partial<SessionState>;
}
