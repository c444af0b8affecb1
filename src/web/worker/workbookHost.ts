import { transfer, wrap } from "comlink";
import { isOutputName, outputName } from "../../app/outputName";
import type { PictureRows, SheetPicture } from "../../app/workbookPicture";
import { parseIsoDay, today } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import { remoteView } from "../../pane/remote/remoteView";
import { serveSession } from "../../pane/remote/serveSession";
import { Session } from "../../pane/session/paneSession";
import type { EditAnswer, GridEdit, GridRange } from "../grid/types";
import { words } from "../webWords";
import type {
  OnChanged,
  OnFile,
  OnFirstRows,
  OpenedFile,
  Opening,
  Outcome,
  SavedFile,
  WorkbookWorker,
} from "./api";
import { failureOf, outcomeOf } from "./failures";
import type { MemoryWorkbook, ReadingNews, WorkbookMaker } from "./memoryWorkbook";
import { rangeFile } from "./rangeFile";
import { sheetPatch } from "./sheetPatch";
import { requireReadable } from "./requireReadable";
import { shownRows } from "./shownRows";
import { watchedPort } from "./watchedPort";
import type { KeepingPlace } from "../recovery/keepingPlace";

interface Open {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
  readonly changed: (sheets: readonly string[]) => Promise<void>;
}

/** One workbook and the session over it, for the page to call. */
export class WorkbookHost implements WorkbookWorker {
  #open: Open | null = null;
  /** The storing that began last. */
  #keeping: { readonly abort: AbortController; readonly done: Promise<unknown> } | null = null;
  /** The typed value that is being applied, until everything that depends on it is rebuilt or it is undone. */
  #editing: Promise<unknown> | null = null;
  /** How many files are being made for the user: storing for a crash waits for them. */
  #saving = 0;
  /** How often the workbook has changed, including by values that were undone. */
  #changes = 0;

  constructor(private readonly maker: WorkbookMaker) {}

  open({ files, today: now, session: sessionPort, view, ...calls }: Opening): Promise<Outcome<OpenedFile>> {
    return outcomeOf(async () => {
      const changed = wrap<OnChanged>(calls.changed);
      const { workbook, beside } = await this.maker.open(files, newsFor(calls));
      const tell = async (sheets: readonly string[], rows?: readonly number[]): Promise<void> => {
        this.#changes += 1;
        const tabs = await workbook.tabs();
        const [sheet = ""] = sheets;
        if (rows === undefined) await changed({ tabs, sheets });
        // The rows are drawn while the session goes on: it need not wait, nor be asked for them.
        else void told(changed({ tabs, sheets, patch: await sheetPatch(workbook, sheet, rows) }));
      };
      const session = new Session({
        port: watchedPort(workbook, tell),
        view: remoteView(view),
        beside,
        today: parseIsoDay(now) ?? today(),
        now: () => new Date().toISOString(),
        packValues: (models) => this.maker.packValues(models),
        packSheets: (models) => this.maker.packSheets(models),
      });
      serveSession(session, sessionPort);
      this.#open = { workbook, session, changed: tell };
      return { fileName: workbook.fileName, tabs: await workbook.tabs() };
    });
  }

  async begin(): Promise<void> {
    const { session } = this.#opened();
    await session.start();
    const { stage, notice } = session.state();
    // Whoever opens a file wants its debts: if one sheet has them, it is read at once; if there are several, the user
    // is asked.
    if (stage === "first-run" && notice === null) await session.read();
  }

  picture(sheet: string): Promise<SheetPicture> {
    return this.#opened().workbook.picture(sheet);
  }

  async rows(sheet: string, top: number, count: number): Promise<PictureRows> {
    return this.#opened().workbook.pictureRows(sheet, top, count);
  }

  async edit(edits: readonly GridEdit[]): Promise<EditAnswer> {
    const { session } = this.#opened();
    if (this.#isBusy()) {
      session.tell({ intent: "info", title: words.edit.busyTitle, text: words.edit.busy });
      return false;
    }
    const editing = this.#takeIn(edits);
    this.#editing = editing;
    try {
      return await editing;
    } finally {
      this.#editing = null;
    }
  }

  async exportRange(range: GridRange): Promise<Outcome<SavedFile>> {
    const { workbook } = this.#opened();
    return handedOver(
      await outcomeOf(() => rangeFile(workbook, range, (models) => this.maker.packValues(models))),
    );
  }

  async addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<string> {
    const { workbook, changed } = this.#opened();
    const added = workbook.addSheet(name, rows);
    await changed([added]);
    return added;
  }

  async save(): Promise<Outcome<SavedFile>> {
    this.#saving += 1;
    try {
      // Packing the same workbook twice at once would take twice the memory, and the user would wait longer.
      await this.stopKeeping();
      return handedOver(await outcomeOf(() => this.#finished()));
    } finally {
      this.#saving -= 1;
    }
  }

  keep(place: KeepingPlace): Promise<Outcome<boolean>> {
    const { workbook, session } = this.#opened();
    const abort = new AbortController();
    const end = session.subscribe(() => {
      if (this.#isBusy()) abort.abort();
    });
    const work = async (): Promise<Outcome<boolean>> => {
      try {
        if (this.#saving > 0 || this.#isBusy()) return { ok: true, value: false };
        const bytes = await workbook.save({ signal: abort.signal });
        abort.signal.throwIfAborted();
        await this.maker.keep({ fileName: keptName(workbook), bytes }, place);
        return { ok: true, value: true };
      } catch (error) {
        return abort.signal.aborted ? { ok: true, value: false } : { ok: false, failure: failureOf(error) };
      } finally {
        end();
      }
    };
    const done = work();
    this.#keeping = { abort, done };
    return done;
  }

  async stopKeeping(): Promise<void> {
    this.#keeping?.abort.abort();
    await this.#keeping?.done;
  }

  async #finished(): Promise<SavedFile> {
    const { workbook } = this.#opened();
    const { fileName, extension } = workbook;
    const isFinished = isOutputName(fileName) && fileName.endsWith(`.${extension}`);
    return {
      fileName: isFinished ? fileName : outputName(fileName, extension),
      bytes: await this.#packed(workbook),
    };
  }

  /** Never half of a change: if something changes while it is packed, it is packed again. */
  async #packed(workbook: MemoryWorkbook): Promise<Uint8Array> {
    for (;;) {
      await this.#idle();
      const changes = this.#changes;
      const bytes = await workbook.save();
      if (this.#changes === changes) return bytes;
    }
  }

  async #takeIn(edits: readonly GridEdit[]): Promise<EditAnswer> {
    const { workbook, session } = this.#opened();
    this.#changes += 1;
    const shown = async (): Promise<readonly CellValue[]> => {
      const values: CellValue[] = [];
      for (const { sheet, row, column } of edits)
        values.push((await workbook.pictureRows(sheet, row, 1)).values[0]?.[column] ?? null);
      return values;
    };
    const before = await shown();
    const typed: Awaited<ReturnType<MemoryWorkbook["edit"]>>[] = [];
    const takeBack = (): void => {
      for (const one of typed.reverse()) one.takeBack();
    };
    try {
      for (const edit of edits) {
        const one = await workbook.edit(edit.sheet, edit.row, edit.column, edit.value);
        typed.push(one);
        await requireReadable(workbook, edit, one.value, edits.length > 1);
      }
    } catch (error) {
      takeBack();
      const { code, message } = failureOf(error);
      const intent = code === "bug" ? "error" : "warning";
      session.tell({ intent, title: words.edit.refusedTitle, text: message });
      return code === "bug" ? false : message;
    }
    const stands = await session.refresh();
    if (!stands) {
      takeBack();
      return false;
    }
    const after = await shown();
    // What the program itself computes is the same as before.
    const isLost = ({ value }: { readonly value: CellValue }, index: number): boolean =>
      value !== before[index] && after[index] === before[index];
    if (typed.some(isLost))
      session.tell({ intent: "info", title: words.edit.computedTitle, text: words.edit.computed });
    return true;
  }

  #isBusy(): boolean {
    return this.#editing !== null || this.#opened().session.state().task !== null;
  }

  /** Resolves once nothing is in progress that may still change the workbook. */
  async #idle(): Promise<void> {
    const { session } = this.#opened();
    while (this.#isBusy()) {
      await this.#editing;
      await taskEnded(session);
    }
  }

  #opened(): Open {
    if (this.#open === null) throw new Error("The worker was asked before it opened a workbook");
    return this.#open;
  }
}

/** The page is told while the files are read, which does not wait for it. */
function newsFor(ports: Pick<Opening, "onFile" | "onFirstRows">): ReadingNews {
  const [onFile, onFirstRows] = [wrap<OnFile>(ports.onFile), wrap<OnFirstRows>(ports.onFirstRows)];
  return {
    onFile: (...file) => void told(onFile(...file)),
    onFirstRows: (rows) => void told(onFirstRows(rows && shownRows(rows))),
  };
}

/** The page heard of a change; if it could not show it, what it shows next is read again. */
async function told(changed: void | Promise<void>): Promise<void> {
  try {
    await changed;
  } catch {
    // As above.
  }
}

/** Resolves once the session has no task, at once if it has none. */
function taskEnded(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.state().task !== null) return;
      end();
      resolve();
    };
    const end = session.subscribe(look);
    look();
  });
}

/**
 * The name under which the finished workbook opens again as the same one: its own if it is an .xlsx, so that the
 * debts' origin stays the same.
 */
function keptName({ fileName, extension }: MemoryWorkbook): string {
  return fileName.toLowerCase().endsWith(`.${extension}`) ? fileName : outputName(fileName, extension);
}

/** The bytes are transferred instead of copied. */
function handedOver(outcome: Outcome<SavedFile>): Outcome<SavedFile> {
  return outcome.ok ? transfer(outcome, [outcome.value.bytes.buffer]) : outcome;
}
