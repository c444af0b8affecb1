import { readFileSync } from "node:fs";
import {
  copySample,
  openWritten,
  readJson,
  runCli,
  SAMPLES,
  temporaryFolder,
  type JsonReport,
} from "./runCli";

/** The whole path on every sample, against the totals of its README («Верные итоги», «Строки таблицы по видам»). */
const at = temporaryFolder();

// A workbook remembers when it was built: two builds of one test are to be of one moment.
beforeAll(() => jest.spyOn(Date.prototype, "toISOString").mockReturnValue("2026-10-02T09:00:00.000Z"));
afterAll(() => jest.restoreAllMocks());

interface Truth {
  readonly file: string;
  readonly args: readonly string[];
  readonly code: 0 | 1;
  /** The sheets' names without outer spaces, with debts, groups, subtotals, rejected rows. */
  readonly rows: Readonly<Record<string, readonly [number, number, number, number]>>;
  readonly amount: string;
  readonly penalty: string;
  readonly total: string;
}

const TRUTH: readonly Truth[] = [
  {
    file: "arenda-severodvinsk.xlsx",
    args: ["--rules", "severodvinsk"],
    code: 1, // one row has «сумма уточняется» for its sum
    rows: { "Дебиторка на 01.10.2026": [120, 7, 9, 1] },
    amount: "8838346.86",
    penalty: "1018615.35",
    total: "9856962.21",
  },
  {
    file: "osv-205-sevsk.xlsx",
    args: ["--rules", "sevsk"],
    code: 0,
    rows: { TDSheet: [91, 65, 1, 0] },
    amount: "3511476.58", // 3 524 044,34 less the overpayments of 12 567,76
    penalty: "0.00",
    total: "3511476.58",
  },
  {
    file: "vologda-administratory.xlsx",
    args: ["--sheet", "all"],
    code: 1, // a total typed wrong on the third sheet
    rows: {
      ДИО: [45, 0, 1, 0],
      "Лесной комплекс": [32, 0, 1, 0],
      "Транспорт и дороги": [28, 0, 1, 0],
    },
    amount: "45449093.29",
    penalty: "2237647.61",
    total: "47686740.90",
  },
  {
    file: "olenegorsk-uchrezhdeniya.xlsx",
    args: ["--sheet", "all"],
    code: 0,
    rows: { Учреждения: [76, 0, 8, 0], "Неналоговые доходы": [45, 0, 7, 0] },
    amount: "5541539.26",
    penalty: "54730.40",
    total: "5596269.66",
  },
  {
    file: "zhurnal-1251.csv",
    args: [],
    code: 0,
    rows: { Лист1: [61, 0, 0, 0] },
    amount: "3394750.70",
    penalty: "97754.77",
    total: "3492505.47",
  },
  {
    file: "zhurnal.xls",
    args: [],
    code: 0,
    rows: { "Журнал претензий": [61, 0, 0, 0] },
    amount: "3394750.70",
    penalty: "97754.77",
    total: "3492505.47",
  },
];

/** Sums decimal strings in kopecks. */
function total(debts: JsonReport["debts"], field: string): string {
  const kopecks = debts.reduce(
    (sum, debt) => sum + BigInt(String(debt[field] ?? "0.00").replace(".", "")),
    0n,
  );
  const digits = (kopecks < 0n ? -kopecks : kopecks).toString().padStart(3, "0");
  return `${kopecks < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe.each(TRUTH)("$file", ({ file, args, code, rows, ...sums }) => {
  const out = at(`${file}-out.xlsx`);
  const json = at(`${file}.json`);
  let report: JsonReport;
  let stdout: string;

  beforeAll(async () => {
    const input = copySample(file, at(file));
    const run = await runCli("build", input, "--as-of", "2026-10-01", ...args, "--out", out, "--json", json);
    expect(run.stderr === "").toBe(code === 0);
    expect(run.code).toBe(code);
    stdout = run.stdout;
    report = readJson(json);
  });

  it("has the true sums", () => {
    expect(total(report.debts, "amount")).toBe(sums.amount);
    expect(total(report.debts, "penalty")).toBe(sums.penalty);
    expect(total(report.debts, "total")).toBe(sums.total);
    const money = sums.total.replace(".", ",").replace(/\B(?=(\d{3})+,)/g, "\u00a0");
    expect(stdout).toContain(`на сумму ${money} руб.`);
  });

  it("tells its rows apart", () => {
    const found = report.sources.map(({ sheet, counts }) => [
      sheet.trim(),
      [counts["debt"], counts["group"], counts["subtotal"], counts["rejected"]],
    ]);
    expect(Object.fromEntries(found)).toEqual(rows);
  });

  it("keeps the control of the sum, and fails only where the sheet's own total is wrong", () => {
    expect(report.controls[0]).toMatchObject({ expected: sums.total, actual: sums.total, ok: true });
    // Values planted to be unreadable fail a control of their own.
    const failed = report.controls.filter(({ ok, name }) => !ok && name !== "Все значения прочитаны");
    expect(failed.length).toBe(code);
  });

  it("leaves the input alone and writes a workbook that opens with the source, the register and the summary", async () => {
    expect(readFileSync(at(file)).equals(readFileSync(`${SAMPLES}/${file}`))).toBe(true);
    const sheets = await (await openWritten(out)).sheets();
    expect(
      sheets.filter(({ kind }) => kind === "register" || kind === "summary").map(({ name }) => name),
    ).toEqual(["Реестр должников", "Сводка"]);
    for (const { sheet } of report.sources)
      expect(sheets.some(({ name, kind }) => kind === null && name === sheet)).toBe(true);
  });

  it("is the same byte for byte when it is built again elsewhere", async () => {
    const again = at(`${file}-again.xlsx`);
    await runCli("build", at(file), "--as-of", "2026-10-01", ...args, "--out", again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  it("finds the source again in the finished workbook, with nothing changed", async () => {
    const second = at(`${file}-second.json`);
    const run = await runCli(
      ...["build", out, "--as-of", "2026-10-01", ...args.filter((arg) => arg !== "--sheet" && arg !== "all")],
      ...["--out", at(`${file}-second.xlsx`), "--json", second],
    );
    expect(run.code).toBe(code);
    const { debts, changes } = readJson(second);
    expect(changes).toEqual({
      added: 0,
      changed: 0,
      unchanged: report.debts.length,
      gone: 0,
      returned: 0,
      recognised: 0,
      ambiguous: 0,
    });
    const known = (debt: Record<string, unknown>) => ({ ...debt, file: "", change: null });
    expect(debts.map(known)).toEqual(report.debts.map(known));
  });
});
