import { WorkbookError } from "../../app/ports";
import { Refusal } from "../../app/refusal";
import { strings } from "../strings";
import type { Notice } from "./state";

/**
 * How the pane reports a failure: in words, with what to do; for a bug, the technical text is kept for the
 * administrator.
 */
export function noticeOf(error: unknown, signal?: AbortSignal): Notice {
  const { notices } = strings;
  if (signal?.aborted === true) return { intent: "info", ...notices.stopped, details: null, retry: false };
  if (error instanceof Refusal)
    return { intent: "warning", title: notices.refused, text: error.message, details: null, retry: false };
  if (error instanceof WorkbookError)
    return {
      intent: "error",
      title: notices.excelFailed,
      text: error.message,
      details: error.code,
      retry: error.retry,
    };
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { intent: "error", ...notices.bug, details: text, retry: false };
}
