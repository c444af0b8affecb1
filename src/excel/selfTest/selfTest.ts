import { WorkbookError } from "../../app/ports";
import { excelCode } from "../excelErrors";
import { ExcelSession } from "../excelSession";
import { CHECK_IDS, type CheckId } from "./checkIds";
import { Mismatch, type Check, type FormulaCases, type Step } from "./checks";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";
import { beginScratch, restore } from "./scratch";
import { sheetChecks } from "./sheetChecks";
import { speedCheck } from "./speedCheck";

/** The set without which nothing works, and those that some of the work profits from. */
const [NEEDED, USED] = ["1.9", ["1.10", "1.13", "1.18"]] as const;

/** What became of a check. */
export interface CheckResult {
  readonly id: CheckId;
  readonly name: string;
  /** `unsupported`: this Excel is not expected to; `skipped`: the user has stopped the test before. */
  readonly result: "passed" | "failed" | "unsupported" | "skipped";
  /** What it means for the work; empty where it has passed. */
  readonly meaning: string;
  /** Technical, for the report. */
  readonly details: string;
}

/** What the self-test has found. */
export interface SelfTestOutcome {
  /** Whether a scratch sheet could be made at all. */
  readonly begun: boolean;
  readonly stopped: boolean;
  /** Whether everything is as it was before. */
  readonly restored: boolean;
  readonly results: readonly CheckResult[];
}

/** What the self-test needs. */
export interface SelfTestOptions {
  readonly session?: ExcelSession;
  readonly cases: FormulaCases;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly now?: () => number;
  /** Told of each check before it begins. */
  readonly onCheck?: (name: string) => void;
}

/**
 * Tries on a scratch sheet what the product needs of this Excel, and puts everything back: the sheet is removed, the
 * active sheet and the selection return, also after a failure or when the user stops it. Never throws.
 */
export async function runSelfTest(options: SelfTestOptions): Promise<SelfTestOutcome> {
  const { cases, signal, now = () => performance.now() } = options;
  const session = options.session ?? new ExcelSession();
  const results: CheckResult[] = [setsResult(session)];
  const checks = [...sheetChecks(cases), speedCheck(now)];
  const scratch = await beginScratch(session).catch(() => null);
  if (scratch !== null)
    for (const check of checks) {
      if (signal.aborted) break;
      options.onCheck?.(WORDS.checks[check.id][0]);
      const missing = results.find(({ id, result }) => id === check.after && result !== "passed");
      results.push(
        missing === undefined
          ? await tried(check, session, scratch.sheetId)
          : resultOf(check.id, "skipped", WORDS.without(missing.name)),
      );
    }
  const restored = scratch === null || (await restore(session, scratch));
  const done = new Set(results.map(({ id }) => id));
  const rest = CHECK_IDS.filter((id) => !done.has(id)).map((id) => resultOf(id, "skipped", ""));
  return {
    begun: scratch !== null,
    stopped: scratch !== null && rest.length > 0,
    restored,
    results: [...results, ...rest],
  };
}

async function tried(check: Check, session: ExcelSession, sheetId: string): Promise<CheckResult> {
  const { id, needs, steps, said, undo } = check;
  const take = (step: Step): Promise<void> =>
    session.request((context) => step(context.workbook.worksheets.getItem(sheetId), context), {
      file: "",
      writing: true,
    });
  if (needs !== undefined && !session.hasApi(needs)) return resultOf(id, "unsupported", WORDS.needs(needs));
  try {
    for (const step of steps) await take(step);
    return resultOf(id, "passed", said?.() ?? "");
  } catch (error) {
    // What cannot be taken back goes with the sheet.
    if (undo !== undefined) await take(undo).catch(() => undefined);
    return resultOf(id, "failed", detailsOf(error));
  }
}

function setsResult({ hasApi }: ExcelSession): CheckResult {
  const missing = USED.filter((set) => !hasApi(set));
  const found = [NEEDED, ...USED].filter((set) => hasApi(set)).join(", ");
  if (!hasApi(NEEDED)) return resultOf("sets", "failed", WORDS.missingSets(NEEDED));
  const details = [WORDS.sets(found), ...(missing.length > 0 ? [WORDS.missingSets(missing.join(", "))] : [])];
  return resultOf("sets", "passed", details.join("; "));
}

function resultOf(id: CheckId, result: CheckResult["result"], details: string): CheckResult {
  const [name, meaning] = WORDS.checks[id];
  return { id, name, result, meaning: result === "passed" || result === "skipped" ? "" : meaning, details };
}

/** Excel's own code and where it arose; never its message, which may name sheets or cells of the user's. */
function detailsOf(error: unknown): string {
  if (error instanceof Mismatch) return error.message;
  const cause = error instanceof WorkbookError ? error.cause : error;
  const code = excelCode(cause);
  if (code === null) return WORDS.unknownFailure;
  const { debugInfo } = cause as { readonly debugInfo?: { readonly errorLocation?: string } };
  return WORDS.code(code, debugInfo?.errorLocation ?? "");
}
