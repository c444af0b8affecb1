import { offer, onLost, type Api } from "../../app/remote/calls";
import type { PaneSession } from "../session/pane";
import type { SessionState } from "../session/state";
import { ACTIONS, type Changes, type Connect } from "./protocol";

/**
 * Gives the page at the other end of the port a session (see connectSession): the state, and then its parts as they
 * change, immediately, so that progress is visible while the engine keeps working.
 */
export function serveSession(session: PaneSession, port: MessagePort): void {
  let sent: Partial<SessionState> | null = null;
  const send = (): void => {
    if (sent === null) return;
    const state = session.state();
    const changes = changed(sent, state);
    sent = state;
    if (Object.keys(changes).length > 0) port.postMessage({ changes } satisfies Changes);
  };
  port.addEventListener("message", ({ data }: MessageEvent<Partial<Connect> | null>) => {
    if (data?.connect !== true) return;
    sent = {};
    send();
  });
  onLost(port, session.subscribe(send));
  const actions = ACTIONS.map((name) => [
    name,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the call does not type-check without
    (...args: never[]) => (session[name] as (...args: never[]) => unknown)(...args),
  ]);
  offer(Object.fromEntries(actions) as Api<object>, port);
}

/** The parts that are different objects than before. */
function changed(before: Partial<SessionState>, after: SessionState): Partial<SessionState> {
  const keys = Object.keys(after) as (keyof SessionState)[];
  return Object.fromEntries(
    keys
      .filter((key) => !Object.hasOwn(before, key) || before[key] !== after[key])
      .map((key) => [key, after[key]]),
  );
}
