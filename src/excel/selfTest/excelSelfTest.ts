import { version } from "../../../package.json";
import type { FormulaCases } from "./checks";
import { machineFacts } from "./machine";
import { runSelfTest } from "./selfTest";
import { selfTestReport } from "./selfTestReport";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";

/** The self-test of the Excel that the pane stands in, as the pane shows it. Never rejects. */
export async function excelSelfTest(
  cases: FormulaCases,
  signal: AbortSignal,
  onCheck: (name: string) => void,
) {
  const outcome = await runSelfTest({ cases, signal, onCheck });
  const moment = new Date().toISOString();
  return {
    checks: outcome.results.map(({ id, name, result, meaning }) => ({
      id,
      name,
      result,
      meaning,
      word: WORDS.results[result],
    })),
    notes: [
      ...(outcome.begun ? [] : [WORDS.notBegun]),
      ...(outcome.stopped ? [WORDS.stopped] : []),
      ...(outcome.restored ? [] : [WORDS.notRestored]),
    ],
    report: selfTestReport(outcome, machineFacts(version, moment)),
    day: moment.slice(0, 10),
  };
}
