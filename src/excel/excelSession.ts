import { asWorkbookError, excelCode, type Scene } from "./excelErrors";

/** What the pane may want to know and decide about the communication with Excel. */
export interface SessionOptions {
  /**
   * Called with `true` when Excel waits for the user to finish typing into a cell, with `false` when it continues.
   */
  readonly onCellEdit?: (waiting: boolean) => void;
  /** Whether this Excel has the ExcelApi set, such as `1.13`; Office itself is asked if absent. */
  readonly hasApi?: (version: string) => boolean;
}

/** If a small request is not answered within this many milliseconds, a cell is being edited. */
const HINT_AFTER = 1_000;
/** How often an Excel that refuses while a cell is edited is retried, and for how long. */
const ASK_AGAIN = 400;
const PATIENCE = 60_000;

/**
 * The only place that calls `Excel.run`. Each request is a separate run with one `sync`, and repeats cleanly: nothing
 * from an earlier one is reused.
 */
export class ExcelSession {
  readonly hasApi: (version: string) => boolean;
  private readonly onCellEdit: (waiting: boolean) => void;

  constructor(options: SessionOptions = {}) {
    this.hasApi = options.hasApi ?? officeHasApi;
    this.onCellEdit = options.onCellEdit ?? (() => undefined);
  }

  /**
   * Queues actions and sends them in one request; the function that `queue` returns reads what was loaded. Waits
   * while a cell is being edited. Throws a WorkbookError, or the signal's reason if the user aborts the waiting.
   */
  async request<T>(
    queue: (context: Excel.RequestContext) => () => T,
    scene: Scene,
    signal?: AbortSignal,
  ): Promise<T> {
    return this.guard(() => once(queue), scene, signal);
  }

  /** Calls Excel in some other way, with the same patience and the same errors. */
  async guard<T>(call: () => Promise<T>, scene: Scene, signal?: AbortSignal): Promise<T> {
    let told = false;
    const tell = (): void => {
      if (!told) this.onCellEdit(true);
      told = true;
    };
    const hint = scene.small ? setTimeout(tell, HINT_AFTER) : undefined;
    const deadline = Date.now() + PATIENCE;
    try {
      for (;;) {
        signal?.throwIfAborted();
        try {
          return await call();
        } catch (error) {
          if (excelCode(error) !== "InvalidOperationInCellEditMode" || Date.now() > deadline) throw error;
          tell();
          await pause(ASK_AGAIN);
        }
      }
    } catch (error) {
      throw asWorkbookError(error, scene);
    } finally {
      clearTimeout(hint);
      if (told) this.onCellEdit(false);
    }
  }
}

function once<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const read = queue(context);
    await context.sync();
    return read();
  });
}

function officeHasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
