import { useSyncExternalStore } from "react";

const query = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(onChange: () => void): () => void {
  const media = query();
  media.addEventListener("change", onChange);
  return () => {
    media.removeEventListener("change", onChange);
  };
}

/** Whether the system asks for dark colours; follows changes while the pane is open. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}
