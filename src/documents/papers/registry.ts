import { calculation, claim, reminder } from "./claim";
import { memo, order, suit, withdrawal } from "./court";
import { bailiff, bankruptcy, bankruptcyNotice, commission, exclusion, reconciliation, writ } from "./later";
import type { Paper, PaperId } from "./paper";

/** All papers, in the order in which a debt goes its way. */
export const PAPERS: readonly Paper[] = [
  claim,
  calculation,
  reminder,
  memo,
  order,
  suit,
  withdrawal,
  writ,
  bailiff,
  bankruptcy,
  bankruptcyNotice,
  exclusion,
  reconciliation,
  commission,
];

/** The paper of an id. */
export function paperOf(id: PaperId): Paper {
  const found = PAPERS.find((paper) => paper.id === id);
  if (found === undefined) throw new RangeError(`No such paper: ${id}`);
  return found;
}
