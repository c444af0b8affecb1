import type { BuildPreview } from "../../../app/build/buildPreview";
import type { PairDecision } from "../../../app/build/decisions";
import { isLoss, type FileVerdict } from "../../../app/inspect/inspectedVerdicts";
import type { RegisterReport } from "../../../app/report";
import { debtTotal } from "../../../domain/debt";
import { formatMoney, sum } from "../../../domain/money";
import { groupedBy } from "../../../domain/groupedBy";
import type { Change, MergedDebt } from "../../../register/merge/registerMerge";
import { LongList } from "../shown/longList";
import { changeCard, type Question } from "./cards";
import type {
  ChangeCard,
  ChangeList,
  FileCard,
  FileList,
  MonthCheck,
  PairCard,
  PairList,
} from "./monthsState";

/** The pairs that the user is to decide, and what she has said of them so far. */
export class ShownPairs {
  readonly #said = new Map<string, boolean>();
  #list: LongList<Question, PairCard>;

  constructor(private readonly questions: readonly Question[]) {
    this.#list = this.#listed();
  }

  /** Says it of one pair, or of all that are open (`null`). */
  decide(pair: string | null, same: boolean | null): void {
    for (const { card } of this.questions) {
      if (pair === null ? this.#said.has(card.id) : card.id !== pair) continue;
      if (same === null) this.#said.delete(card.id);
      else this.#said.set(card.id, same);
    }
  }

  decisions(): readonly PairDecision[] {
    return this.questions.flatMap(({ card, decides }) => {
      const same = this.#said.get(card.id);
      return same === undefined ? [] : [{ ...decides, same }];
    });
  }

  more(): void {
    this.#list.more();
  }

  state(): PairList | null {
    if (this.questions.length === 0) return null;
    return { list: this.#list.page(), decided: this.#said.size };
  }

  #listed(): LongList<Question, PairCard> {
    return new LongList(this.questions, ({ card }) => ({ ...card, same: this.#said.get(card.id) ?? null }));
  }
}

/** What needs a look comes first. */
const ORDER: readonly Change[] = [
  "ambiguous",
  "gone",
  "recognised",
  "returned",
  "changed",
  "added",
  "unchanged",
];

/** What the last build changed, line by line. */
export class ShownChanges {
  readonly #lines: readonly MergedDebt[];
  #only: Change | null = null;
  #list: LongList<MergedDebt, ChangeCard>;

  constructor(private readonly report: Pick<RegisterReport, "lines" | "changes">) {
    this.#lines = report.lines
      .filter(({ change, recognition }) => change !== "unchanged" || recognition?.halved === true)
      .sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
    this.#list = this.#listed();
  }

  narrow(only: Change | null): void {
    this.#only = only;
    this.#list = this.#listed();
  }

  more(): void {
    this.#list.more();
  }

  state(): ChangeList {
    return { counts: this.report.changes, only: this.#only, list: this.#list.page() };
  }

  #listed(): LongList<MergedDebt, ChangeCard> {
    const only = this.#only;
    return new LongList(
      only === null ? this.#lines : this.#lines.filter(({ change }) => change === only),
      changeCard,
    );
  }
}

/** What a build would change. */
export class ShownCheck {
  readonly #recognised: LongList<MergedDebt, ChangeCard>;

  constructor(private readonly preview: BuildPreview) {
    this.#recognised = new LongList(preview.recognised, changeCard);
  }

  more(): void {
    this.#recognised.more();
  }

  state(): MonthCheck {
    const { from, to, counts, before, after, guard } = this.preview;
    return {
      from,
      to,
      counts,
      before: { debts: before.debts, total: formatMoney(before.total) },
      after: { debts: after.debts, total: formatMoney(after.total) },
      recognised: this.#recognised.page(),
      guard,
    };
  }
}

/** The table of files of a consolidation, those that are missing first. */
export class ShownFiles {
  readonly #list: LongList<FileVerdict, FileCard>;
  readonly #lost: number;

  constructor(private readonly report: Pick<RegisterReport, "files" | "lines" | "problems">) {
    const { files, lines, problems } = report;
    const present = lines.filter(({ presence }) => presence === "present");
    const byFile = groupedBy(present, ({ debt }) => debt.source.file);
    const doubts = groupedBy(
      problems.filter(({ severity }) => severity !== "info"),
      ({ file }) => file,
    );
    this.#lost = files.filter(isLoss).length;
    const sorted = [...files].sort((a, b) => Number(isLoss(b)) - Number(isLoss(a)));
    this.#list = new LongList(sorted, ({ file, verdict, message, debts }) => ({
      file,
      verdict,
      message,
      isLost: isLoss({ file, verdict, message, debts }),
      debts,
      total:
        debts === 0 ? null : formatMoney(sum((byFile.get(file) ?? []).map(({ debt }) => debtTotal(debt)))),
      problems: doubts.get(file)?.length ?? 0,
    }));
  }

  more(): void {
    this.#list.more();
  }

  state(): FileList | null {
    const { files } = this.report;
    if (files.length === 0) return null;
    return { list: this.#list.page(), lost: this.#lost };
  }
}
