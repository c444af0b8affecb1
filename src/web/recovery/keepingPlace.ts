/** Where a tab keeps its work: tabs that are open at the same time never replace each other's. */
export interface KeepingPlace {
  readonly id: string;
  /** The place of a copy that the tab goes on with: it is given up once this tab has kept its own. */
  readonly replaces: string | null;
}
