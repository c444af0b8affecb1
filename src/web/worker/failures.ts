import { WorkbookError } from "../../app/ports";
import { words } from "../webWords";
import type { Failure, Outcome } from "./api";

/** A failure in words: those of the outside world in their own words, as in the command; a bug as what it is. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, message: error.message };
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "bug", message: words.failure.bug(text) };
}

/** The outcome of some work, with a failure as data. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
