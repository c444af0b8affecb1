import { runSelfTest, type SelfTestOutcome } from "../../../src/excel/selfTest/selfTest";
import { selfTestReport } from "../../../src/excel/selfTest/selfTestReport";
import type { CheckId } from "../../../src/excel/selfTest/checkIds";
import { ExcelSession } from "../../../src/excel/excelSession";
import { formulaCases } from "../../../src/taskpane/selfTest/formulaCases";
import { installExcelHost, type ExcelHost, type HostOptions } from "../../excelHost";

/** «Проверить на этом компьютере» over the local Excel: a good one, and ones that fail at one thing each. */
const CASES = formulaCases();
const TABLE = "RegisterCheck_7315";

function excel(options: HostOptions = {}): ExcelHost {
  const host = installExcelHost({ sheets: ["Мои долги", "Справка"], excelApi: "1.18", ...options });
  const values = new Map(CASES.formulas.map(({ text, value }) => [`=${text(TABLE)}`, value]));
  host.workbook.calculator = (formula) =>
    formula === "=DATE(2026,1,31)" ? 46_053 : (values.get(formula) ?? 0);
  host.user.select("Справка", "B3");
  return host;
}

const run = (host: ExcelHost, stop = new AbortController(), onCheck?: (name: string) => void) =>
  runSelfTest({
    session: new ExcelSession({ hasApi: (set) => host.isSetSupported("ExcelApi", set) }),
    cases: CASES,
    signal: stop.signal,
    now: () => 0,
    ...(onCheck !== undefined && { onCheck }),
  });

const resultsOf = ({ results }: SelfTestOutcome) =>
  Object.fromEntries(results.map(({ id, result }) => [id, result])) as Record<CheckId, string>;
const others = (outcome: SelfTestOutcome) =>
  outcome.results.filter(({ result }) => result !== "passed").map(({ id, result }) => [id, result]);

/** Nothing is left, and the user is where he was. */
function expectUntouched({ workbook }: ExcelHost): void {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Мои долги", "Справка"]);
  expect(workbook.names).toEqual([]);
  expect(workbook.active.name).toBe("Справка");
  expect(workbook.active.selection).toEqual([{ top: 2, bottom: 2, left: 1, right: 1 }]);
}

test("a good Excel passes everything, and is as it was before", async () => {
  const host = excel();
  const outcome = await run(host);
  expect(others(outcome)).toEqual([]);
  expect(outcome).toMatchObject({ begun: true, stopped: false, restored: true });
  expectUntouched(host);
});

test("an older Excel is told from a broken one", async () => {
  const host = excel({ excelApi: "1.9" });
  const outcome = await run(host);
  expect(others(outcome)).toEqual([["comments", "unsupported"]]);
  expect(outcome.results.find(({ id }) => id === "comments")?.meaning).not.toBe("");
  expectUntouched(host);
});

test("an Excel that calculates otherwise fails at the formulas alone, and the report says which", async () => {
  const host = excel();
  const { calculator } = host.workbook;
  host.workbook.calculator = (formula, cell) =>
    formula.startsWith("=COUNTIFS") ? 99 : calculator(formula, cell);
  const outcome = await run(host);
  expect(others(outcome)).toEqual([["formulas", "failed"]]);
  expect(outcome.results.find(({ id }) => id === "formulas")?.details).toContain("COUNTIFS");
  expectUntouched(host);
});

test("whatever one thing Excel refuses, one check fails at most, and everything is put back", async () => {
  const sound = excel();
  await run(sound);
  const failed = new Set<string>();
  for (let sync = 1; sync <= sound.syncs; sync += 1) {
    const host = excel();
    host.failAt(sync, "GeneralException", { message: "Лист «Мои долги» занят" });
    const outcome = await run(host);
    if (outcome.begun) {
      const found = others(outcome).filter(
        ([id]) => id !== "formulas" || resultsOf(outcome).table === "passed",
      );
      expect(found.length).toBeLessThanOrEqual(1);
      // Formulas over a table that is not there say nothing.
      expect(resultsOf(outcome).formulas === "skipped").toBe(resultsOf(outcome).table === "failed");
      for (const [id = "", result] of found) {
        expect(result).toBe("failed");
        failed.add(id);
      }
    } else expect(resultsOf(outcome).values).toBe("skipped");
    expect(outcome.restored).toBe(true);
    host.clearFaults();
    expectUntouched(host);
    // Excel's message may name what is the user's: the report has the code alone.
    expect(textOf(outcome)).not.toContain("Мои долги");
  }
  expect([...failed].sort()).toEqual(
    Object.keys(resultsOf(await run(sound)))
      .filter((id) => id !== "sets")
      .sort(),
  );
});

test("stopped in the middle, it says what was not tried, and puts everything back", async () => {
  const host = excel();
  const stop = new AbortController();
  const seen: string[] = [];
  const outcome = await run(host, stop, (name) => {
    seen.push(name);
    if (seen.length === 4) stop.abort();
  });
  expect(outcome).toMatchObject({ begun: true, stopped: true, restored: true });
  expect(resultsOf(outcome)).toMatchObject({ formulas: "passed", colours: "skipped", speed: "skipped" });
  expect(textOf(outcome)).toContain("Проверка остановлена пользователем.");
  expectUntouched(host);
});

test("a workbook whose structure is protected is not touched, and nothing is said to have passed", async () => {
  const host = excel();
  host.workbook.structureProtected = true;
  const outcome = await run(host);
  expect(outcome.begun).toBe(false);
  expect(new Set(Object.values(resultsOf(outcome)))).toEqual(new Set(["passed", "skipped"]));
  expect(resultsOf(outcome)).toMatchObject({ sets: "passed", table: "skipped" });
  expect(textOf(outcome)).toContain("Проверку начать не удалось");
  expectUntouched(host);
});

test("a sheet of the scratch sheet's name is another one's", async () => {
  const host = excel({ sheets: ["проверка excel", "Справка"] });
  const outcome = await run(host);
  expect(others(outcome)).toEqual([]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["проверка excel", "Справка"]);
});

const textOf = (outcome: SelfTestOutcome): string =>
  selfTestReport(outcome, {
    moment: "2026-10-01T09:00:00Z",
    version: "0.1.0",
    excel: ["16.0", "PC", "ru-RU"],
  });

test("the report says what is wrong first, and what it means for the work", async () => {
  const host = excel({ excelApi: "1.9" });
  const { calculator } = host.workbook;
  host.workbook.calculator = (formula, cell) =>
    formula.startsWith("=ROUND") ? -1 : calculator(formula, cell);
  const lines = textOf(await run(host)).split("\r\n");
  expect(lines).toContain("Прошло: 13; не прошло: 1; не поддерживается: 1; не проверялось: 0.");
  const marks = lines.filter((line) => line.startsWith("["));
  expect(marks.slice(0, 2)).toEqual([
    "[НЕ ПРОШЛО] Формулы считают то же, что программа",
    "[не поддерживается] Примечания и комментарии",
  ]);
  expect(lines.join("\n")).toContain("не сдавайте формы из этого Excel");
});
