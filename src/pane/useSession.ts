import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "./session/pane";
import type { SessionState } from "./session/state";

/** The session that the screens work with; the pane provides it. */
export const SessionContext = createContext<PaneSession | null>(null);

/** The session and its current state; a component that uses it is re-rendered after each change. */
export function useSession(): { readonly session: PaneSession; readonly state: SessionState } {
  const session = usePaneSession();
  return {
    session,
    state: useSyncExternalStore(session.subscribe, session.state),
  };
}

/** The session alone: for what is drawn many times and shows nothing of the state itself. */
export function usePaneSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A screen stands outside its SessionContext");
  return session;
}
