import { WorkbookError } from "../ports";
import { Refusal } from "../refusal";

/** A failure in transit between threads, where its class would be lost: its kind is recorded. */
export type PackedError =
  | { readonly kind: "workbook"; readonly code: string; readonly message: string; readonly retry: boolean }
  | {
      readonly kind: "refusal";
      readonly code: Refusal["code"];
      readonly message: string;
      readonly details: Refusal["details"];
    }
  | { readonly kind: "abort"; readonly message: string }
  | { readonly kind: "bug"; readonly name: string; readonly message: string; readonly stack: string | null };

const ABORT = "AbortError";

/** Packs whatever was thrown; an error's cause is left behind. */
export function packError(error: unknown): PackedError {
  if (error instanceof WorkbookError)
    return { kind: "workbook", code: error.code, message: error.message, retry: error.retry };
  if (error instanceof Refusal)
    return { kind: "refusal", code: error.code, message: error.message, details: error.details };
  if (!isError(error)) return { kind: "bug", name: "Error", message: String(error), stack: null };
  const { name, message, stack = null } = error;
  return name === ABORT ? { kind: "abort", message } : { kind: "bug", name, message, stack };
}

/**
 * Recognised by its shape: the error that stops a task is of the platform's own kind, whatever realm it comes from.
 */
function isError(error: unknown): error is Error {
  return typeof error === "object" && error !== null && "name" in error && "message" in error;
}

/** The failure as it was thrown. */
export function unpackError(packed: PackedError): Error {
  if (packed.kind === "workbook") return new WorkbookError(packed.code, packed.message, packed.retry);
  if (packed.kind === "refusal") return new Refusal(packed.code, packed.message, packed.details);
  if (packed.kind === "abort") return new DOMException(packed.message, ABORT);
  const error = new Error(packed.message);
  error.name = packed.name;
  if (packed.stack !== null) error.stack = packed.stack;
  return error;
}
