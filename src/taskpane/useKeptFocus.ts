import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the keyboard's place where a screen takes away or disables what has the focus: it goes to `panel` (or the
 * page's main part, where there is no panel yet), and back if what had it can be used again. A focus that the user
 * put elsewhere is left alone. Looks after each drawing of the component that uses it.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !isStandIn(target)) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => {
      document.removeEventListener("focusin", remember);
    };
  }, []);
  useEffect(() => {
    const had = last.current;
    if (had === null) return;
    const active = document.activeElement;
    const isLost = active === null || active === document.body || active.matches(":disabled");
    if (isUsable(had)) {
      if (active instanceof HTMLElement && isStandIn(active)) had.focus({ preventScroll: true });
    } else if (isLost) {
      const standIn = panel.current ?? document.querySelector<HTMLElement>("main");
      // What is only disabled stays in view; a new screen is shown from its beginning.
      standIn?.focus({ preventScroll: had.isConnected });
    }
  });
}

/** The places that hold the focus while nothing else can. */
function isStandIn(element: HTMLElement): boolean {
  return element.tagName === "MAIN" || element.getAttribute("role") === "tabpanel";
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled");
}
