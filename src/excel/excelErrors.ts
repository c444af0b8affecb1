import { WorkbookError } from "../app/ports";
import { FAULTS, place } from "./excelWords";

/** Where something failed, for the message. */
export interface Scene {
  readonly file: string;
  readonly sheet?: string;
  /** Whether the add-in was writing: if something is missing then, it has been changed in the meantime. */
  readonly writing?: boolean;
  /** Whether a whole workbook was sent, which succeeds or fails as one piece. */
  readonly copy?: boolean;
  /** Whether the request is so small that only an open cell editor can delay it. */
  readonly small?: boolean;
}

type Fault = keyof typeof FAULTS;

/** What Excel's stable codes mean. Codes that are neither listed here nor caused by a bug are `refused`. */
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

/** Codes of the client library that only a bug of ours causes: they are passed through. */
const BUGS = new Set([
  "InvalidObjectPath",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "ValueNotLoaded",
]);

/** After these, the same call may succeed later. */
const RETRY: ReadonlySet<Fault> = new Set<Fault>(["cell-edit-mode", "changed", "busy"]);

/** Excel's own code for a failure; `null` if it is not an Excel failure. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== "RichApi.Error") return null;
  return "code" in error && typeof error.code === "string" ? error.code : "GeneralException";
}

/** Whether Excel found the request or its answer too large: half of it may succeed. */
export function isTooLarge(error: unknown): boolean {
  const code = excelCode(error);
  return code !== null && FAULT_OF_CODE[code] === "too-large";
}

/** Excel's failure as the one error that the user sees; anything else, including a bug, is returned unchanged. */
export function asWorkbookError(error: unknown, scene: Scene): unknown {
  const code = excelCode(error);
  if (code === null || BUGS.has(code)) return error;
  const known = FAULT_OF_CODE[code] ?? "refused";
  const fault = faultIn(known, scene);
  return new WorkbookError(fault, FAULTS[fault](place(scene.file, scene.sheet)), RETRY.has(fault), {
    cause: error,
  });
}

/** What a fault means for the operation in progress. */
function faultIn(fault: Fault, scene: Scene): Fault {
  if (fault === "not-found" && scene.writing) return "changed";
  return fault === "too-large" && scene.copy ? "copy-too-large" : fault;
}
