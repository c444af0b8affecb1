import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk, DeskState } from "../page/pageDesk";

/** The page's desk; the composition root provides it. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk and its current state; a component that uses it is re-rendered after each change. */
export function useDesk(): { readonly desk: Desk; readonly state: DeskState } {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("A part of the page stands outside its DeskContext");
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) };
}
