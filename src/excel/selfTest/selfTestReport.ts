import type { SelfTestOutcome } from "./selfTest";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";

/** What the report says of the machine; nothing of the workbook. */
export interface MachineFacts {
  /** In ISO form. */
  readonly moment: string;
  readonly version: string;
  /** Excel's version, platform and languages. */
  readonly excel: readonly string[];
}

/** The report as a text to be sent: whatever is wrong comes first. */
export function selfTestReport({ results, ...outcome }: SelfTestOutcome, facts: MachineFacts): string {
  const count = (result: keyof typeof WORDS.results): number =>
    results.filter((one) => one.result === result).length;
  const order = Object.keys(ORDER) as (keyof typeof ORDER)[];
  const sorted = [...results].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  const lines = sorted.flatMap(({ name, result, meaning, details }) => [
    `[${WORDS.results[result]}] ${name}`,
    ...[meaning, details].filter((text) => text !== "").map((text) => `    ${text}`),
  ]);
  return [
    WORDS.title,
    WORDS.noData,
    "",
    WORDS.when(facts.moment),
    WORDS.version(facts.version),
    WORDS.excel(facts.excel.join(", ")),
    "",
    WORDS.counts(count("passed"), count("failed"), count("unsupported"), count("skipped")),
    ...(outcome.begun ? [] : [WORDS.notBegun]),
    ...(outcome.stopped ? [WORDS.stopped] : []),
    outcome.restored ? WORDS.restored : WORDS.notRestored,
    "",
    ...lines,
    "",
  ].join("\r\n");
}

const ORDER = { failed: true, unsupported: true, skipped: true, passed: true } as const;
