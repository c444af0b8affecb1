import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query now; follows changes while the pane is open. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => {
        media.removeEventListener("change", onChange);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Whether the system asks for dark colours. */
export function usePrefersDark(): boolean {
  return useMedia("(prefers-color-scheme: dark)");
}
