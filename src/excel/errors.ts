import { WorkbookError } from "../app/ports";
import { FAULTS, place } from "./words";

/** Where something failed, for the message. */
export interface Scene {
  readonly file: string;
  readonly sheet?: string;
  /** Whether the add-in was writing: what is missing then has been changed meanwhile. */
  readonly writing?: boolean;
  /** Whether a whole workbook was sent, which goes in one piece or not at all. */
  readonly copy?: boolean;
  /** Whether the request is so small that only an edited cell can delay it. */
  readonly small?: boolean;
}

type Fault = keyof typeof FAULTS;

/** What Excel's stable codes come to. Codes that are not here and not a bug's are `refused`. */
const FAULT_OF_CODE: Readonly<Record<string, Fault>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  ItemAlreadyExists: "changed",
  Conflict: "changed",
  InsertDeleteConflict: "changed",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ActivityLimitReached: "busy",
  ConnectionFailure: "busy",
  InactiveWorkbook: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  ApiNotAvailable: "too-old",
  ApiNotFound: "too-old",
  NotImplemented: "too-old",
  UnsupportedFeature: "too-old",
  UnsupportedOperation: "too-old",
};

/** Codes of the client library that only a bug of ours brings about: they stay as they are. */
const BUGS = new Set([
  "InvalidObjectPath",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "ValueNotLoaded",
]);

/** After these the same call may go through later. */
const RETRY: ReadonlySet<Fault> = new Set<Fault>(["cell-edit-mode", "changed", "busy"]);

/** Excel's own code of a failure; `null` for what is no failure of Excel. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== "RichApi.Error") return null;
  return "code" in error && typeof error.code === "string" ? error.code : "GeneralException";
}

/** Whether Excel found the request or its answer too large: half of it may pass. */
export function isTooLarge(error: unknown): boolean {
  const code = excelCode(error);
  return code !== null && FAULT_OF_CODE[code] === "too-large";
}

/** Excel's failure as the one error that the user sees; anything else, and a bug, comes back as it is. */
export function asWorkbookError(error: unknown, scene: Scene): unknown {
  const code = excelCode(error);
  if (code === null || BUGS.has(code)) return error;
  const known = FAULT_OF_CODE[code] ?? "refused";
  const fault = faultIn(known, scene);
  return new WorkbookError(fault, FAULTS[fault](place(scene.file, scene.sheet)), RETRY.has(fault), {
    cause: error,
  });
}

/** What a fault means for what was being done. */
function faultIn(fault: Fault, scene: Scene): Fault {
  if (fault === "not-found" && scene.writing) return "changed";
  return fault === "too-large" && scene.copy ? "copy-too-large" : fault;
}
