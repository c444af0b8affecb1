import { sentMark } from "../../../app/documents/sentMark";
import type { PlannedPapers } from "../../../app/documents/planPapers";
import { lineId } from "../../../app/lineId";
import type { Mark } from "../../../app/mark";
import type { WorkbookPort } from "../../../app/ports";
import { isFoundBy } from "../../../app/workList";
import type { RegisterEntry } from "../../../assessment/entry";
import type { Day } from "../../../domain/day";
import { formatMoney, sum } from "../../../domain/money";
import type { SentFact } from "../../../documents/papers/paper";
import type { Proposal } from "../../../documents/run/propose";
import { LIST_WORDS } from "../../../documents/run/runWords";
import type { SessionDeps } from "../deps";
import type { Store } from "../store";
import { ShownPapers } from "./shownPapers";
import type { MadeNote, PaperRequest, Papers, PapersAction } from "./papersState";

/** What a debt's line said before it was marked, for undoing that. */
interface Sent {
  readonly entry: RegisterEntry;
  readonly number: string | null;
}

/**
 * The papers of «Документы»: proposes debts, remembers which are ticked, makes and delivers the papers, and marks
 * them as sent. The engine's part is loaded when it is first needed: most sessions make none.
 */
export class PapersDesk {
  #request: PaperRequest;
  #kinds: Papers["kinds"] = [];
  #plan: PlannedPapers | null = null;
  #shown: ShownPapers | null = null;
  #ticked = new Set<string>();
  #search = "";
  #template: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  #made: MadeNote | null = null;
  #preview: Papers["preview"] = null;
  #sent: readonly Sent[] = [];

  constructor(
    private readonly deps: Pick<SessionDeps, "port" | "view" | "packSheets">,
    private readonly store: Store,
    /** Rebuilds the register with these steps marked; returns whether it finished. */
    private readonly mark: (marks: readonly Mark[]) => Promise<boolean>,
    today: Day,
  ) {
    this.#request = { paper: "claim", date: today, perDebt: false, oneFile: false, termination: false };
  }

  /** The register has changed: the proposals are recomputed when they are next viewed. */
  forget(): void {
    this.#plan = null;
    this.#shown = null;
    this.#show();
  }

  /** «Показать ещё». */
  more(): void {
    this.#shown?.more();
    this.#show();
  }

  async act(action: PapersAction): Promise<void> {
    // Anything that changes what would be made ends the preview.
    if (action.type !== "search") this.#preview = null;
    switch (action.type) {
      case "preview":
        await this.#look(action.at);
        break;
      case "close-preview":
        this.#show();
        break;
      case "propose":
        await this.#propose(action.change, action.only ?? null);
        break;
      case "tick":
        this.#tick([action.line], action.on);
        break;
      case "tick-found":
        this.#tick(
          this.#found()
            .filter(({ barred }) => !barred)
            .map(({ entry }) => lineId(entry)),
          action.on,
        );
        break;
      case "search":
        this.#search = action.text;
        this.#list();
        break;
      case "confirm-name":
        await this.#confirm(action.name, action.forms);
        break;
      case "template":
        this.#template = action.file;
        this.#show();
        break;
      case "save-template":
        await this.#saveTemplate();
        break;
      case "make":
        await this.#make(action.as);
        break;
      case "mark-sent":
        await this.#markSent(action.date);
        break;
      case "undo-sent":
        await this.#undo();
    }
  }

  async #propose(change: Partial<PaperRequest>, only: string | null): Promise<void> {
    const request = { ...this.#request, ...change };
    const isOther = change.paper !== undefined && change.paper !== this.#request.paper;
    const done = await this.store.run("papers", async () => {
      const { planPapers, withPaper, paperFor, PAPER_KINDS } =
        await import("../../../app/documents/planPapers");
      this.#kinds = PAPER_KINDS;
      const wish = { ...request, way: null, names: () => null };
      let plan = await planPapers(this.deps.port, wish);
      const entry = plan.register.entries.find((one) => lineId(one) === only);
      if (entry !== undefined && change.paper === undefined)
        plan = withPaper(plan, paperFor(entry, plan.context));
      // The user's ticks stay as long as the paper is the same; another one makes its own proposals.
      const keeps = this.#shown !== null && !isOther && only === null;
      this.#request = { ...request, paper: plan.paper.id };
      this.#plan = plan;
      if (only !== null) this.#search = "";
      const ticks = keeps ? this.#ticked : proposedLines(plan.list);
      const lines = plan.list.filter(({ barred }) => !barred).map((one) => lineId(one.entry));
      this.#ticked = new Set(lines.filter((line) => (only === null ? ticks.has(line) : line === only)));
    });
    if (done && (isOther || only !== null)) this.#made = null;
    if (done) this.#list();
  }

  #tick(lines: readonly string[], on: boolean): void {
    for (const line of lines)
      if (on) this.#ticked.add(line);
      else this.#ticked.delete(line);
    this.#shown?.ticked(this.#ticked);
    this.#show();
  }

  async #confirm(name: string, forms: Readonly<Record<string, string>>): Promise<void> {
    const saved = await this.store.run("save", async () => {
      const { confirmName } = await import("../../../app/documents/paperNames");
      await confirmName(this.deps.port, name, forms);
    });
    if (saved) await this.#propose({}, null);
  }

  async #look(at: number): Promise<void> {
    const plan = this.#plan;
    if (plan === null) return;
    await this.store.run("papers", async () => {
      const { previewPaper } = await import("../../../app/documents/previewPaper");
      const choice = (entry: RegisterEntry): boolean => this.#ticked.has(lineId(entry));
      const { perDebt } = this.#request;
      this.#preview = await previewPaper({ plan, choice, template: this.#template, perDebt, at });
    });
    this.#show();
  }

  async #saveTemplate(): Promise<void> {
    await this.store.run("papers", async () => {
      const { templateOf } = await import("../../../app/documents/makeDocuments");
      const { bytes, fileName } = await templateOf(this.#request.paper);
      await this.deps.view.handOut(bytes, fileName);
    });
  }

  async #make(as: "files" | "sheets"): Promise<void> {
    const { port, view, packSheets } = this.deps;
    await this.store.run("papers", async ({ signal, onProgress }) => {
      const { makeDocuments } = await import("../../../app/documents/makeDocuments");
      const ticked = new Set(this.#ticked);
      const made = await makeDocuments(port, {
        ...this.#request,
        way: null,
        names: () => null,
        choice: (entry) => ticked.has(lineId(entry)),
        template: this.#template,
        sheets: as === "sheets",
        signal,
        onProgress: (share) => {
          onProgress(null, share);
        },
      });
      const demands = made.papers.flatMap((paper) => paper.demands);
      this.#sent = made.papers.flatMap(({ number, demands: own }) =>
        own.map(({ entry }) => ({ entry, number: number === "" ? null : number })),
      );
      this.#made = {
        title: made.paper.title,
        papers: made.papers.length,
        debts: demands.length,
        total: formatMoney(sum(demands.map(({ total }) => total))),
        skipped: made.skipped.map(({ entry, reason }) => ({ name: entry.debt.debtorName, reason })),
        withoutCode: made.withoutCode,
        fact: made.papers.length === 0 ? null : made.paper.fact,
        sent: null,
      };
      this.#show();
      if (made.papers.length === 0) return;
      const base = baseName(port, made.paper.title);
      const lists = packSheets === undefined ? null : await packSheets(made.sheets);
      if (as === "sheets") {
        if (lists !== null) await view.openCopy(lists, `${base}.xlsx`);
        return;
      }
      const { archiveOf } = await import("../../../documents/run/paperArchive");
      const files = [...made.files, ...(lists === null ? [] : [{ fileName: LIST_WORDS.file, bytes: lists }])];
      await view.handOut(archiveOf(files), `${base}.zip`);
    });
  }

  async #markSent(date: Day): Promise<void> {
    const fact = this.#made?.fact ?? null;
    if (fact === null) return;
    const marks = this.#sent.map(({ entry, number }) => sentMark(entry, number, fact, date));
    await this.#marked(marks, date);
  }

  async #undo(): Promise<void> {
    const fact = this.#made?.fact ?? null;
    if (fact === null) return;
    await this.#marked(
      this.#sent.map((one) => before(one, fact)),
      null,
    );
  }

  async #marked(marks: readonly Mark[], sent: Day | null): Promise<void> {
    if (!(await this.mark(marks)) || this.#made === null) return;
    this.#made = { ...this.#made, sent };
    this.#shown = null;
    await this.#propose({}, null);
  }

  /** Proposed debts come first, those that cannot be made last; otherwise in the register's order. */
  #found(): readonly Proposal[] {
    const found = (this.#plan?.list ?? []).filter(({ entry }) => isFoundBy(entry, this.#search));
    return found.sort((a, b) => rank(a) - rank(b));
  }

  #list(): void {
    const plan = this.#plan;
    if (plan !== null) this.#shown = new ShownPapers(plan, this.#found(), this.#ticked);
    this.#show();
  }

  #show(): void {
    const list = this.#shown?.state() ?? null;
    const papers: Papers | null = list && {
      ...list,
      kinds: this.#kinds,
      request: this.#request,
      search: this.#search,
      template: this.#template?.name ?? null,
      made: this.#made,
      preview: this.#preview,
    };
    this.store.dispatch({ type: "shown", parts: { papers } });
  }
}

const rank = ({ reason, barred }: Proposal): number => (reason === null ? 0 : barred ? 2 : 1);

const proposedLines = (list: readonly Proposal[]): ReadonlySet<string> =>
  new Set(list.filter(({ reason }) => reason === null).map(({ entry }) => lineId(entry)));

/** The mark that restores what a line said. */
function before({ entry, number }: Sent, fact: SentFact): Mark {
  const { debt } = entry;
  return {
    line: lineId(entry),
    field: fact,
    date: debt[fact],
    ...(number !== null && { claimNumber: debt.claimNumber }),
  };
}

const baseName = ({ fileName }: WorkbookPort, title: string): string =>
  `${fileName.replace(/\.[^.]+$/u, "")} – ${title}`;
