import { useEffect, useRef, type RefObject } from "react";

/** Where the focus goes when nothing else can have it. */
interface StandIns {
  /** The chosen screen; `null` while there is none. */
  readonly screen: RefObject<HTMLElement | null>;
  /** All of the pane. */
  readonly pane: RefObject<HTMLElement | null>;
}

/**
 * Keeps the keyboard's place when a screen removes or disables what has the focus: it goes to the screen, and back if
 * the previous element can be used again. A focus that the user put elsewhere is left alone, and so is a dialog's.
 * Checks after each render of the component that uses it.
 */
export function useKeptFocus({ screen, pane }: StandIns): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      const isStandIn = target === screen.current || target === pane.current;
      if (target instanceof HTMLElement && !isStandIn) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => {
      document.removeEventListener("focusin", remember);
    };
  }, [screen, pane]);
  useEffect(() => {
    const had = last.current;
    // An open dialog has the focus, or is about to take it: moving focus outside would make it unreachable.
    if (had === null || document.querySelector("[role=alertdialog], [role=dialog]") !== null) return;
    const active = document.activeElement;
    const standsIn = active !== null && (active === screen.current || active === pane.current);
    const isLost = active === null || active === document.body || active.matches(":disabled");
    if (had.isConnected && !had.matches(":disabled")) {
      if (standsIn) had.focus({ preventScroll: true });
    } else if (isLost || active === pane.current)
      // A merely disabled element stays in view; a new screen is shown from its beginning.
      (screen.current ?? pane.current)?.focus({ preventScroll: had.isConnected });
  });
}
