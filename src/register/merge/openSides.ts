import type { Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import type { ComparableField } from "./comparable";
import type { FreshSide, OldSide, Sides } from "./sides";

/** How a debt was recognised (docs/periods.md §2): in which of the steps, and what to report about it. */
export interface Recognition {
  readonly line: PreviousDebt;
  readonly debt: Debt;
  /** 4: the user has said so. */
  readonly step: 1 | 2 | 3 | 4;
  /** What differs although it was recognised; step 3 only. */
  readonly differs: ComparableField | "sum" | null;
  /** Whether only the sum indicated it and that sum has fallen by more than half: should be checked. */
  readonly halved: boolean;
}

/** The two sides while they are being paired. */
export class OpenSides {
  readonly pairs: Recognition[] = [];
  #old: readonly OldSide[];
  #fresh: readonly FreshSide[];

  constructor(
    readonly sides: Sides,
    readonly toldApart: (line: PreviousDebt, debt: Debt) => boolean,
  ) {
    this.#old = sides.old;
    this.#fresh = sides.fresh;
  }

  get old(): readonly OldSide[] {
    return this.#old;
  }

  get fresh(): readonly FreshSide[] {
    return this.#fresh;
  }

  /** Whether the two may be paired at all. */
  allowed(old: OldSide, fresh: FreshSide): boolean {
    return this.sides.mayBeOne(old, fresh) && !this.toldApart(old.line, fresh.debt);
  }

  take(
    found: readonly {
      old: OldSide;
      fresh: FreshSide;
      how: Pick<Recognition, "step" | "differs" | "halved">;
    }[],
  ): void {
    if (found.length === 0) return;
    for (const { old, fresh, how } of found) this.pairs.push({ line: old.line, debt: fresh.debt, ...how });
    const [lines, debts] = [new Set(found.map(({ old }) => old)), new Set(found.map(({ fresh }) => fresh))];
    this.#old = this.#old.filter((old) => !lines.has(old));
    this.#fresh = this.#fresh.filter((fresh) => !debts.has(fresh));
  }
}
