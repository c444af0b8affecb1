import type { Notice } from "../../pane/session/state";
import { mayKeep, needsConsent, rememberConsent } from "../recovery/consent";
import { forgetWork, readKeptWorks, type KeptWork } from "../recovery/keptWork";
import { newTabPlace } from "../recovery/tabPlace";
import { Keeper } from "../recovery/keeper";
import { handOut } from "../../pane/handOut";
import type { Failure, FileToOpen, ShownRows } from "../worker/api";
import { failureOf } from "../worker/failures";
import { WorkbookError } from "../../app/ports";
import { words } from "../webWords";
import { Attempt, type Machine } from "./attempt";
import type { OpenWorkbook } from "./openWorkbook";

/** What the page shows around the grid and the pane. */
export interface DeskState {
  /** Names of the files that are being opened; `null` while none is. */
  readonly opening: readonly string[] | null;
  /** Which of several files is being read. */
  readonly reading: { readonly file: string; readonly at: number; readonly of: number } | null;
  /** The first rows of a long file, while the rest of it is being read. */
  readonly firstRows: ShownRows | null;
  /** Whether the user is being asked to discard unsaved work for another file. */
  readonly asked: boolean;
  readonly workbook: OpenWorkbook | null;
  /** Whether something was changed that no saved file contains. */
  readonly unsaved: boolean;
  readonly saving: boolean;
  /** What the page has to say once: what went wrong, or the outcome of a request. */
  readonly notice: Notice | null;
  /** The work of earlier visits that can be restored, the latest first: one for each tab. */
  readonly kept: readonly OfferedWork[];
  /** Whether the browser keeps the last work, if it may. */
  readonly keeps: boolean;
  /** Whether the last work may be kept: for a page opened from a folder, only if the user said so once. */
  readonly mayKeep: boolean;
}

/** Work that can be restored, and whether it is of this very tab, before it was loaded again. */
export interface OfferedWork extends KeptWork {
  readonly isHere: boolean;
}

const EMPTY: DeskState = {
  opening: null,
  reading: null,
  firstRows: null,
  asked: false,
  workbook: null,
  unsaved: false,
  saving: false,
  notice: null,
  kept: [],
  keeps: true,
  mayKeep: true,
};

/** Whether something would be lost without asking: a file that is still being packed has not reached the user. */
export function isAtRisk({ unsaved, saving }: DeskState): boolean {
  return unsaved || saving;
}

type Read = () => Promise<readonly FileToOpen[]>;

/** The page's state and what the user can do with whole files: open, save, restore. One workbook at a time. */
export class Desk {
  #state = { ...EMPTY, mayKeep: mayKeep() };
  #keeper: Keeper | null = null;
  #attempt: Attempt | null = null;
  readonly #tab = newTabPlace();
  /** The place of the copy that this tab goes on with, until it has kept its own. */
  #goesOnWith: string | null = null;
  #answered: ((yes: boolean) => void) | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly machine: Machine) {}

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for the work of earlier visits. */
  async start(): Promise<void> {
    const works = await readKeptWorks();
    const kept = works.map((work) => ({ ...work, isHere: this.#tab.earlier.includes(work.place) }));
    if (this.#state.workbook === null) this.#set({ kept });
  }

  /** Opens files as one workbook; asks first if that would discard unsaved work. */
  readonly request = (names: readonly string[], read: Read): void => {
    if (this.#attempt !== null || this.#state.asked) return;
    if (isAtRisk(this.#state))
      void this.#ask().then((agreed) => (agreed ? this.open(names, read, true) : undefined));
    else void this.open(names, read);
  };

  /**
   * Opens files as the new month of the register that is open (docs/periods.md §1): together with it, as it stands. Where
   * it has changes that no saved file has, it can be saved first.
   */
  readonly requestMonth = (names: readonly string[], read: Read): void => {
    const { workbook, asked } = this.#state;
    if (workbook === null || this.#attempt !== null || asked) return;
    const withRegister: Read = async () => {
      const [files, outcome] = await Promise.all([read(), workbook.worker.save()]);
      if (!outcome.ok) throw new WorkbookError(outcome.failure.code, outcome.failure.message);
      return [...files, outcome.value];
    };
    const open = (): void => void this.open(names, withRegister, true);
    if (isAtRisk(this.#state)) void this.#ask().then((agreed) => (agreed ? open() : undefined));
    else open();
  };

  /** Saves first, and discards the work once the user has it as a file; if that fails, it stays. */
  readonly saveAndLeave = async (): Promise<void> => {
    await this.save();
    this.answer(!isAtRisk(this.#state));
  };

  /** Whether unsaved work may be discarded. */
  readonly answer = (yes: boolean): void => {
    this.#answered?.(yes);
  };

  /**
   * Opens files as one workbook, in place of the open one. Unless the user has agreed to discard its unsaved work,
   * asks once the new one is loaded: work may have continued in the meantime.
   */
  async open(names: readonly string[], read: Read, agreed = false): Promise<void> {
    if (this.#attempt !== null) return;
    const show = (news: Pick<DeskState, "reading"> | Pick<DeskState, "firstRows">): void => {
      if (this.#attempt === attempt) this.#set(news);
    };
    const attempt = new Attempt(this.machine, {
      onFile: (file, at, of) => {
        show({ reading: { file, at, of } });
      },
      onFirstRows: (firstRows) => {
        show({ firstRows });
      },
    });
    this.#attempt = attempt;
    this.#set({ opening: names, reading: null, firstRows: null, notice: null });
    const result = await attempt.run(read);
    this.#attempt = null;
    this.#set({ opening: null, firstRows: null });
    if (result === null) return;
    if ("code" in result) this.#set({ notice: failed(words.failure.open, result) });
    else if (agreed || !isAtRisk(this.#state) || (await this.#ask())) this.#take(result);
    else result.end();
  }

  /** Stops the current opening. */
  readonly stopOpening = (): void => {
    this.#attempt?.stop();
  };

  /** Offers the finished workbook to the user as a file. */
  readonly save = async (): Promise<void> => {
    const { workbook, saving } = this.#state;
    if (workbook === null || saving) return;
    this.#set({ saving: true, notice: null });
    try {
      const outcome = await workbook.worker.save();
      if (this.#state.workbook !== workbook) return;
      if (!outcome.ok) this.#notSaved(outcome.failure);
      else {
        handOut(outcome.value.bytes, outcome.value.fileName);
        // The file includes everything that was changed before it was ready.
        this.#set({ saving: false, unsaved: false });
      }
    } catch (error) {
      if (this.#state.workbook === workbook) this.#notSaved(failureOf(error));
    }
  };

  /** Restores the work that a tab kept on an earlier visit. */
  readonly restore = async (place: string): Promise<void> => {
    const kept = this.#state.kept.find((work) => work.place === place);
    if (kept === undefined) return;
    await this.open([kept.fileName], () =>
      Promise.resolve([{ fileName: kept.fileName, bytes: kept.bytes.slice() }]),
    );
    if (this.#state.workbook === null) return;
    this.#goesOnWith = place;
    // It is unknown whether it was ever saved.
    this.#set({ unsaved: true });
  };

  /** Keeps the last work from now on; the user has been told who could read it. */
  readonly allowKeeping = (): void => {
    rememberConsent(true);
    this.#set({ mayKeep: true });
    if (this.#state.unsaved) this.#keeper?.changed();
  };

  /**
   * Forgets what the browser has stored, or one tab's of several; if keeping was requested, until it is requested again.
   */
  readonly forget = async (place: string | null = null): Promise<void> => {
    const rest = place === null ? [] : this.#state.kept.filter((work) => work.place !== place);
    this.#keeper?.stop();
    try {
      await this.#state.workbook?.worker.stopKeeping();
      await forgetWork(rest.length === 0 ? null : place);
    } catch {
      this.#set({ notice: { ...PLAIN, intent: "error", ...words.recovery.notForgotten } });
      return;
    }
    if (rest.length > 0) {
      this.#set({ kept: rest });
      return;
    }
    if (needsConsent()) {
      rememberConsent(false);
      this.#set({ mayKeep: false });
    }
    const isAtWork = this.#state.workbook !== null;
    const notice: Notice = { ...PLAIN, intent: "info", ...words.recovery.forgotten };
    this.#set({ kept: [], ...(isAtWork && { notice }) });
  };

  readonly dismiss = (): void => {
    this.#set({ notice: null });
  };

  #ask(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#answered = (yes) => {
        this.#answered = null;
        this.#set({ asked: false });
        resolve(yes);
      };
      this.#set({ asked: true });
    });
  }

  #notSaved(failure: Failure): void {
    this.#set({ saving: false, unsaved: true, notice: failed(words.failure.save, failure) });
  }

  #take(workbook: OpenWorkbook): void {
    this.#state.workbook?.end();
    this.#keeper?.stop();
    const keeper = new Keeper({
      keep: async () => {
        const kept = await workbook.worker.keep({ id: this.#tab.id, replaces: this.#goesOnWith });
        if (kept.ok && kept.value) this.#goesOnWith = null;
        return kept;
      },
      onHealth: (keeps) => {
        this.#set({ keeps });
      },
    });
    this.#keeper = keeper;
    workbook.onChanged(() => {
      this.#set({ unsaved: true });
      if (this.#state.mayKeep) keeper.changed();
    });
    this.#set({ workbook, unsaved: false, saving: false, kept: [] });
    void workbook.worker.begin();
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

const PLAIN = { details: null, retry: false } as const;

function failed(title: string, { message }: Failure): Notice {
  return { ...PLAIN, intent: "error", title, text: message };
}
