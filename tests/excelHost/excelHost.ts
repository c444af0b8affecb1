import { push, type Receiver } from "./bridge";
import { HostError, InjectedError } from "./errors";
import { errorBody, execute, type Interruption, type References } from "./execute";
import { Workbook, type WorkbookEvent } from "./model/workbook";
import { EVENT_NUMBERS } from "./objects/events";
import { workbookObject } from "./objects/workbook";
import { User } from "./user";
import { ActionType, type RequestBody, type ResponseBody } from "./wire";

/** Settings of a host. */
export interface HostOptions {
  /** `Книга1.xlsx` if absent. */
  readonly fileName?: string;
  /** The names of its empty sheets; one called `Лист1` if absent. */
  readonly sheets?: readonly [string, ...string[]];
  /** A workbook that is open instead of empty sheets. */
  readonly workbook?: Workbook;
  /** The newest ExcelApi set that this Excel has, `1.9` if absent; calls of later sets fail with ApiNotFound. */
  readonly excelApi?: string;
  /** Other requirement sets that it has; `DelayForCellEdit` if absent. */
  readonly otherSets?: readonly string[];
  /** The largest request and response, in bytes; 5 MB as in Excel on the web if absent. */
  readonly payloadLimit?: number;
}

/** What is known of one request (`context.sync`, or the clean-up that the client sends after `Excel.run`). */
export interface RequestRecord {
  /** Whether it only lets references go that the client held. */
  readonly isCleanUp: boolean;
  /** Method, property and query names in their order. */
  readonly actions: readonly string[];
  readonly requestBytes: number;
  /** 0 until it is answered. */
  responseBytes: number;
  /** The code that it was refused with. */
  error: string | null;
}

/** A failure that a test asks for. */
interface Fault extends Interruption {
  readonly sync: number;
}

/** The request flag by which the client waits until the user has left a cell. */
const DELAY_FOR_CELL_EDIT = 64;
const MEGABYTE = 1024 * 1024;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** An open workbook behind Microsoft's real client library: `Excel.run` talks to the host installed last. */
export class ExcelHost implements Receiver {
  /** What is in the workbook: for a test to look at, or to prepare. */
  readonly workbook: Workbook;
  /** Plays the person at the keyboard. */
  readonly user: User;
  /** All requests since the beginning, or since {@link resetCounters}. */
  requests: RequestRecord[] = [];
  /** Called before each sync is done, with its number from 1: a place to change the workbook meanwhile. */
  beforeSync: ((sync: number) => void | Promise<void>) | null = null;
  /** Milliseconds that each request takes besides. */
  delay = 0;

  private readonly references: References = new Map();
  private readonly faults: Fault[] = [];
  private syncsDone = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: HostOptions = {}) {
    const { fileName = "Книга1.xlsx", sheets = ["Лист1"] } = options;
    this.workbook = options.workbook ?? new Workbook(fileName, sheets);
    this.user = new User(this.workbook, () => {
      this.tellEvents();
      if (!this.user.isEditing) for (const go of this.waiting.splice(0)) go();
    });
  }

  /** How many times the add-in went to Excel (`context.sync`), clean-ups left out. */
  get syncs(): number {
    return this.requests.filter(({ isCleanUp }) => !isCleanUp).length;
  }

  /** The largest request so far, in bytes. */
  get largestRequest(): number {
    return Math.max(0, ...this.requests.map(({ requestBytes }) => requestBytes));
  }

  /** The largest response so far, in bytes. */
  get largestResponse(): number {
    return Math.max(0, ...this.requests.map(({ responseBytes }) => responseBytes));
  }

  /** Begins to count anew; numbers of syncs for {@link failAt} begin anew too. */
  resetCounters(): void {
    this.requests = [];
    this.syncsDone = 0;
  }

  /**
   * Refuses the sync of that number (from 1) with any code, such as `GeneralException`; the first `afterActions`
   * of its actions are done before, none if absent. The client's own steps (reaching an object, keeping a reference)
   * count too, so that a test tries one number after another rather than knows the right one.
   */
  failAt(
    sync: number,
    code: string,
    { afterActions = 0, message = `Refused by the test: ${code}` } = {},
  ): void {
    this.faults.push({ sync, afterActions, error: new InjectedError(code, message) });
  }

  /** Takes back what {@link failAt} asked for and did not come. */
  clearFaults(): void {
    this.faults.length = 0;
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    const { excelApi = "1.9", otherSets = ["DelayForCellEdit"] } = this.options;
    return name === "ExcelApi" ? isUpTo(version, excelApi) : otherSets.includes(name);
  }

  async receive(text: string): Promise<string> {
    const {
      id,
      flags = 0,
      message,
    } = JSON.parse(text) as {
      id: number;
      flags?: number;
      message: { body: RequestBody };
    };
    const record = recordOf(message.body, byteLength(text));
    this.requests.push(record);
    const response = await this.answer(message.body, record, flags);
    let body = JSON.stringify(response);
    record.error = response.Error?.Code ?? null;
    if (byteLength(body) > this.payloadLimit) {
      const error = new HostError("ResponsePayloadSizeLimitExceeded", "The response has exceeded the limit.");
      record.error = error.code;
      body = JSON.stringify(refused(error));
    }
    record.responseBytes = byteLength(body);
    this.tellEvents();
    return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
  }

  private get payloadLimit(): number {
    return this.options.payloadLimit ?? 5 * MEGABYTE;
  }

  private async answer(request: RequestBody, record: RequestRecord, flags: number): Promise<ResponseBody> {
    if (record.isCleanUp) return execute(request, workbookObject(this.workbook), this.references);
    const sync = ++this.syncsDone;
    if (this.delay > 0) await new Promise((go) => setTimeout(go, this.delay));
    await this.beforeSync?.(sync);
    if (record.requestBytes > this.payloadLimit)
      return refused(new HostError("RequestPayloadSizeLimitExceeded", "The request has exceeded the limit."));
    if (this.user.isEditing && (flags & DELAY_FOR_CELL_EDIT) === 0)
      return refused(new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
    while (this.user.isEditing) await new Promise<void>((go) => this.waiting.push(go));
    const at = this.faults.findIndex((fault) => fault.sync === sync);
    const [fault = null] = at < 0 ? [] : this.faults.splice(at, 1);
    return execute(request, workbookObject(this.workbook), this.references, fault);
  }

  private tellEvents(): void {
    const events = this.workbook.events.splice(0);
    const entries = events.flatMap((event) =>
      ["Workbook", event.sheetId].map((target) => [
        EVENT_CATEGORY,
        EVENT_NUMBERS[event.kind],
        target,
        describe(event),
      ]),
    );
    if (entries.length > 0) push(JSON.stringify({ type: 3, message: { entries } }));
  }
}

/** The category of all events on the wire. */
const EVENT_CATEGORY = 65_536;

function describe({ kind, sheetId, address, source, triggerSource }: WorkbookEvent): string {
  return JSON.stringify({
    worksheetId: sheetId,
    source,
    ...(address !== undefined && { address }),
    ...(kind === "changed" && { changeType: "RangeEdited", triggerSource }),
  });
}

function recordOf({ Actions }: RequestBody, requestBytes: number): RequestRecord {
  const names = Actions.map(({ Name }) => Name);
  const passive: readonly number[] = [ActionType.trace, ActionType.instantiate];
  const isCleanUp =
    names.includes("_RemoveReference") &&
    Actions.every(({ ActionType: type, Name }) => Name === "_RemoveReference" || passive.includes(type));
  return {
    isCleanUp,
    actions: names.filter((name) => name !== ""),
    requestBytes,
    responseBytes: 0,
    error: null,
  };
}

const refused = (error: HostError): ResponseBody => ({ Results: [], Error: errorBody(error, "", 0) });

/** API sets are numbered 1.9, 1.10, 1.11: by parts, not as decimals. */
function isUpTo(version: string, newest: string): boolean {
  const minor = (text: string): number => Number(text.split(".")[1] ?? "0");
  return minor(version) <= minor(newest);
}
