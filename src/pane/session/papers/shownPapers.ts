import type { PlannedPapers } from "../../../app/documents/planPapers";
import { lineId } from "../../../app/lineId";
import type { RegisterEntry } from "../../../assessment/entry";
import { declineDebtor } from "../../../domain/declension/debtor";
import { doubtfulCases, PRINTED_CASES } from "../../../documents/facts/paperFacts";
import type { Proposal } from "../../../documents/run/propose";
import { formatMoney, sum } from "../../../domain/money";
import { LongList } from "../shown/longList";
import { PAGE_LENGTH } from "../listPage";
import type { DoubtfulName, PaperCard, Papers, PrintedCase } from "./papersState";

/** The debts proposed for a paper, as the screen shows them. */
export class ShownPapers {
  readonly #list: LongList<Proposal, PaperCard>;
  #ticked: ReadonlySet<string>;
  /** Whether a name needs confirming, by name: asked again at every tick, for thousands. */
  readonly #doubts = new Map<string, boolean>();

  constructor(
    private readonly plan: PlannedPapers,
    found: readonly Proposal[],
    ticked: ReadonlySet<string>,
  ) {
    this.#ticked = ticked;
    this.#list = new LongList(found, (one) => this.#card(one));
  }

  ticked(ticked: ReadonlySet<string>): void {
    this.#ticked = ticked;
  }

  more(): void {
    this.#list.more();
  }

  state(): Pick<Papers, "list" | "all" | "ticked" | "doubtful" | "paymentProblems"> {
    const { list, payments } = this.plan;
    const chosen = list.map(({ entry }) => entry).filter((entry) => this.#ticked.has(lineId(entry)));
    const doubtful = new Map<string, RegisterEntry>();
    for (const entry of chosen) {
      const name = entry.debt.debtorName ?? "";
      if (!doubtful.has(name) && this.#isDoubtful(entry)) doubtful.set(name, entry);
    }
    return {
      list: this.#list.page(),
      all: list.length,
      ticked: {
        debts: chosen.length,
        total: formatMoney(sum(chosen.map(({ assessment }) => assessment.total))),
      },
      doubtful: {
        shown: [...doubtful.values()].slice(0, PAGE_LENGTH).map((entry) => this.#formsOf(entry)),
        total: doubtful.size,
      },
      paymentProblems: payments.problems,
    };
  }

  #card({ entry, reason, barred, missing }: Proposal): PaperCard {
    const { debt, assessment } = entry;
    const line = lineId(entry);
    return {
      line,
      name: debt.debtorName ?? debt.inn,
      total: formatMoney(assessment.total),
      basis: debt.basis,
      ticked: this.#ticked.has(line),
      barred,
      reason,
      missing,
    };
  }

  #isDoubtful({ debt }: RegisterEntry): boolean {
    const key = `${debt.debtorType ?? ""}|${debt.debtorName ?? ""}`;
    const known = this.#doubts.get(key);
    if (known !== undefined) return known;
    const found = doubtfulCases(debt, this.plan.context.names).length > 0;
    this.#doubts.set(key, found);
    return found;
  }

  #formsOf({ debt }: RegisterEntry): DoubtfulName {
    const name = debt.debtorName ?? "";
    const forms = PRINTED_CASES.map((one) => [
      one,
      this.plan.context.names(name, one) ?? declineDebtor(debt, one).text,
    ]);
    return { name, forms: Object.fromEntries(forms) as Record<PrintedCase, string> };
  }
}
