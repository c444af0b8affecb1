import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openWritten, runCli, SAMPLES, temporaryFolder } from "../cli/runCli";

const inFolder = temporaryFolder();
const HEAD =
  "Код администратора;Администратор доходов;Должник;ИНН;Основание;Дата возникновения;Срок уплаты;Код дохода;Сумма долга, руб.;На начало года, руб.";

/** A sheet of an administrator; each debt is a debtor, a contract, and sums. */
function sheetOf(
  code: string,
  body: string,
  ...debts: readonly (readonly [string, string, string, string])[]
): string {
  const rows = debts.map(
    ([debtor, basis, sum, opening]) =>
      `${code};${body};${debtor};;${basis};10.01.2025;10.02.2025;${code}11105012040000120;${sum};${opening}`,
  );
  return [HEAD, ...rows, ""].join("\n");
}

const CULTURE = sheetOf(
  "012",
  "Отдел культуры",
  ["ООО «Ромашка»", "Договор № 1", "1049,99", "2000,00"],
  ["ООО «Лютик»", "Договор № 2", "150,00", "0"],
);
const PROPERTY = sheetOf("904", "Комитет имущества", ["ИП Котов", "Договор № 3", "5050,00", "50,00"]);

/** A folder of inputs. */
function inputs(name: string, files: Readonly<Record<string, string>>): string {
  const folder = inFolder(name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

interface DatasetJson {
  readonly dataset: { readonly debts: number; readonly total: string; readonly administrators: number };
  readonly files: readonly { readonly file: string; readonly verdict: string; readonly debts: number }[];
  readonly controls: readonly { readonly name: string; readonly ok: boolean }[];
}

interface DatasetRun {
  readonly code: number;
  readonly stderr: string;
  readonly stdout: string;
  readonly json: DatasetJson;
  /** What the consolidated workbook's sheets show, by their names. */
  sheet(name: string): Promise<readonly (readonly unknown[])[]>;
}

/** Builds a data set of a folder. */
async function build(
  folder: string,
  set: string,
  asOf: string,
  ...options: readonly string[]
): Promise<DatasetRun> {
  const json = inFolder(`${set}.json`);
  const run = await runCli(
    "build",
    folder,
    "--as-of",
    asOf,
    "--dataset",
    inFolder(set),
    "--json",
    json,
    ...options,
  );
  return {
    ...run,
    json: (existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : null) as DatasetJson,
    async sheet(name) {
      const day = asOf.split("-").reverse().join(".");
      const grid = await (await openWritten(inFolder(`${set}/Свод на ${day}.xlsx`))).read(name);
      const { bottom = -1, right = -1 } = grid.used ?? {};
      return Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) => grid.value(row, column)),
      );
    },
  };
}

/** The line of приложение 4 of an administrator, without its number. */
async function lineOf(run: DatasetRun, body: string): Promise<readonly unknown[] | undefined> {
  return (await run.sheet("Прил. 4 Вологда")).find((row) => row[1] === body)?.slice(2, 7);
}

describe("build --dataset", () => {
  test("puts the debts of many books together, each once, and names every file that is left out", async () => {
    const folder = inputs("many", {
      "культура.csv": CULTURE,
      "культура ещё раз.csv": CULTURE,
      "имущество.csv": PROPERTY,
      // One debt of the first file again, and one of its own.
      "культура 2.csv": sheetOf(
        "012",
        "Отдел культуры",
        ["ООО «Лютик»", "Договор № 2", "150,00", "0"],
        ["ООО «Мак»", "Договор № 4", "1000,00", "1000,00"],
      ),
      "пусто.csv": "Задолженности нет\n",
    });
    writeFileSync(join(folder, "мусор.xlsx"), readFileSync(join(SAMPLES, "zhurnal.xls")).subarray(0, 3000));
    const run = await build(folder, "set", "2026-10-01", "--forms", "vologda-4");

    expect(run.code).toBe(1);
    expect(run.json.dataset).toEqual({
      folder: "debts/reporting_date=2026-10-01",
      debts: 4,
      total: "7249.99",
      administrators: 2,
    });
    expect(
      Object.fromEntries(run.json.files.map(({ file, verdict, debts }) => [file, `${verdict} ${debts}`])),
    ).toEqual({
      "имущество.csv": "read 1",
      "культура 2.csv": "read 2",
      "культура ещё раз.csv": "read 1",
      "культура.csv": "duplicate 0",
      "мусор.xlsx": "damaged 0",
      "пусто.csv": "no-debts 0",
    });
    // 1 049.99 + 1 000.00 + 150.00 are 2.2 thousand, since all of them stand on one line.
    expect(await lineOf(run, "Отдел культуры")).toEqual([3, 2.2, 3, 2.2, -0.8]);
    expect(await lineOf(run, "Комитет имущества")).toEqual([0.1, 5.1, 0.1, 5.1, 5]);
    expect(readdirSync(inFolder("set/debts/reporting_date=2026-10-01")).sort()).toEqual([
      "_consolidation.json",
      "administrator=a012",
      "administrator=a904",
    ]);
    expect(readdirSync(inFolder("set")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("says «не представлено» of who submitted the month before, also without DuckDB", async () => {
    const september = inputs("september", { "к.csv": CULTURE, "и.csv": PROPERTY });
    const october = inputs("october", { "к.csv": CULTURE });
    for (const [set, without] of [
      ["by-sql", "0"],
      ["in-memory", "1"],
    ] as const) {
      process.env["DEBTOR_REGISTER_WITHOUT_DUCKDB"] = without;
      try {
        expect((await build(september, set, "2026-09-01", "--forms", "all")).code).toBe(0);
        const run = await build(october, set, "2026-10-01", "--forms", "all");
        expect(run.code).toBe(1);
        expect(run.stderr).toContain("904 Комитет имущества (не представлен)");
        const words = "не представлено";
        expect(await lineOf(run, "Комитет имущества")).toEqual([words, words, words, words, words]);
        expect(await lineOf(run, "Отдел культуры")).toEqual([2, 1.2, 2, 1.2, -0.8]);
      } finally {
        delete process.env["DEBTOR_REGISTER_WITHOUT_DUCKDB"];
      }
    }
    expect(readdirSync(inFolder("by-sql/debts")).sort()).toEqual([
      "reporting_date=2026-09-01",
      "reporting_date=2026-10-01",
    ]);
  });

  test("writes a register beside each book if asked, and keeps what was typed there", async () => {
    const folder = inputs("registers", { "к.csv": CULTURE, "и.csv": PROPERTY });
    const options = ["--registers", "each", "--forms", "all"];
    expect((await build(folder, "each", "2026-10-01", ...options)).code).toBe(0);
    expect(existsSync(join(folder, "к – реестр.xlsx"))).toBe(true);
    const again = await build(folder, "each", "2026-10-01", ...options);
    expect(again.code).toBe(0);
    expect(again.json.dataset.debts).toBe(3);
    const names = (await (await openWritten(join(folder, "и – реестр.xlsx"))).sheets()).map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining(["Реестр должников", "Прил. 1 Вологда"]));
  });

  test("writes nothing where a question is open, where the folder is another's, or an option has no part in it", async () => {
    const folder = inputs("open", { "к.csv": CULTURE });
    const foreign = inputs("foreign", { "отчёт.txt": "чужое" });
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await runCli("build", folder, "--as-of", "2026-10-01", ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused("--dataset", foreign)).toContain("лежит не набор данных");
    expect(await refused("--dataset", inFolder("n"), "--what-if")).toContain("--what-if и --dataset");
    expect(await refused("--dataset", inFolder("n"), "--forms", "vologda-1")).toContain("--registers each");
    expect(await refused("--dataset", inFolder("n"), "--registers", "все")).toContain("each или none");
    expect(await refused("--registers", "each")).toContain("только вместе с --dataset");
    expect(await refused("--dataset", inFolder("n"), "--map", "amount=ZZ")).not.toBe("");
    expect(existsSync(inFolder("n/debts"))).toBe(false);
    expect(readdirSync(foreign)).toEqual(["отчёт.txt"]);
  });

  test("reads the books in threads of their own", () => {
    const folder = inputs("threads", {
      "к.csv": CULTURE,
      "и.csv": PROPERTY,
      "ж.csv": sheetOf("015", "Управление ЖКХ", ["ТСЖ «Дом»", "Договор № 9", "10,00", "10,00"]),
    });
    const bin = resolve(__dirname, "../../bin/debtor-register.js");
    const args = [
      bin,
      "build",
      folder,
      "--as-of",
      "2026-10-01",
      "--dataset",
      inFolder("threaded"),
      "--forms",
      "all",
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.replace(/\u00a0/g, " ")).toContain("Долгов: 4, на сумму 6 259,99 руб., администраторов: 3");
  });
});
