import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { runCli, temporaryFolder } from "./runCli";

/** Rebuilds, consolidation and looks at other dates, as a user gives them to the command (docs/periods.md). */

const at = temporaryFolder();
const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга;Пени";
const ROMASHKA = "ООО «Ромашка»;7701234567;Договор № 5 от 01.02.2025;10.01.2026;10.02.2026;1000,00;10,50";
const VISHNYA = "ООО «Вишня»;7707654328;Договор № 6;10.03.2026;10.04.2026;2000,00;";
const IVANOV = "Иванов Иван Петрович;;Договор № 7;10.03.2026;10.05.2026;300,00;";
const GRANIT = "АО «Гранит»;7712345678;Договор № 8;01.06.2026;01.07.2026;50,00;";

interface Report {
  readonly changes: Readonly<Record<string, number>>;
  readonly files: readonly { file: string; verdict: string }[];
  readonly debts: readonly Record<string, string | null>[];
  readonly problems: readonly { code: string }[];
}

function source(name: string, date: string | null, ...rows: readonly string[]): string {
  const path = at(name);
  writeFileSync(
    path,
    [...(date === null ? [] : [`по состоянию на ${date};;;;;;`]), HEAD, ...rows].join("\n"),
  );
  return path;
}

async function build(...args: string[]) {
  const run = await runCli("build", ...args, "--json", at("r.json"));
  const report = run.code === 2 ? null : (JSON.parse(readFileSync(at("r.json"), "utf8")) as Report);
  return { ...run, report: report as Report };
}

const debt = ({ debts }: Report, name: string) => debts.find(({ debtorName }) => debtorName?.includes(name));

/** Types into a column of the register, for the lines of a debtor. */
async function typeInto(
  path: string,
  sheet: string,
  heading: string,
  isLine: (texts: string[]) => boolean,
  value: ExcelJS.CellValue,
) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const worksheet = workbook.getWorksheet(sheet);
  let [header, column] = [0, 0];
  worksheet?.eachRow((row, number) => {
    row.eachCell((cell, index) => {
      if (header === 0 && cell.value === heading) [header, column] = [number, index];
    });
  });
  worksheet?.eachRow((row, number) => {
    const texts: string[] = [];
    row.eachCell((cell) => texts.push(String(cell.value)));
    if (number <= header || !isLine(texts)) return;
    row.getCell(column).value = value;
    if (value instanceof Date) row.getCell(column).numFmt = "dd.mm.yyyy";
  });
  await workbook.xlsx.writeFile(path);
}

const register = "Реестр должников";
const of = (name: string) => (texts: string[]) => texts.some((text) => text.includes(name));

describe("a new month over the register", () => {
  it("carries what was typed through respellings, asks where it is not sure, and follows the answer", async () => {
    const out = at("reg.xlsx");
    await build(
      source("sep.csv", "01.09.2026", ROMASHKA, VISHNYA, IVANOV, GRANIT),
      "--as-of",
      "2026-09-01",
      "--out",
      out,
    );
    await typeInto(out, register, "Претензия направлена", of("Ромашка"), new Date("2026-03-01"));
    await typeInto(out, register, "Претензия направлена", of("Иванов"), new Date("2026-06-01"));
    const oct = source(
      "oct.csv",
      "01.10.2026",
      "Ромашка, ООО;7701234567;дог. N5 от 1 февраля 2025 г.;10.01.2026;10.02.2026;900,00;",
      VISHNYA,
      "Иванов И. П.;;Договор № 7;10.03.2026;10.05.2026;300,00;",
    );
    const { report } = await build(oct, "--as-of", "2026-10-01", "--out", out);
    expect(report.changes).toMatchObject({ added: 1, changed: 1, unchanged: 1, gone: 1, ambiguous: 1 });
    expect(debt(report, "Ромашка")).toMatchObject({
      claimDate: "2026-03-01",
      penalty: null,
      change: "changed",
    });
    expect(debt(report, "Иванов И.")).toMatchObject({ claimDate: null, change: "added" });
    expect(debt(report, "Иван Петрович")).toMatchObject({
      presence: "gone",
      claimDate: "2026-06-01",
      change: "ambiguous",
    });

    await typeInto(out, "Изменения", "Тот же долг? (да/нет)", of("Иванов И. П."), "да");
    const answered = await build(oct, "--as-of", "2026-10-01", "--out", out);
    expect(debt(answered.report, "Иванов И.")).toMatchObject({
      claimDate: "2026-06-01",
      previousAmount: "300.00",
    });
    expect(answered.report.debts).toHaveLength(4);
  });

  it("of a contract with monthly terms never moves a claim to the next month", async () => {
    const out = at("rent.xlsx");
    const month = (number: string) => `ООО «Аренда»;;Договор № 5;;10.${number}.2026;1000,00;`;
    await build(
      source("rent.csv", "01.09.2026", month("07"), month("08")),
      "--as-of",
      "2026-09-01",
      "--out",
      out,
    );
    await typeInto(
      out,
      register,
      "Претензия направлена",
      (texts) => texts.some((text) => text.includes("Jul 10")),
      new Date("2026-08-01"),
    );
    const { report } = await build(
      source("rent.csv", "01.10.2026", month("08"), month("09")),
      "--as-of",
      "2026-10-01",
      "--out",
      out,
    );
    expect(report.debts.map(({ dueDate, claimDate, presence }) => [dueDate, claimDate, presence])).toEqual([
      ["2026-08-10", null, "present"],
      ["2026-09-10", null, "present"],
      ["2026-07-10", "2026-08-01", "gone"],
    ]);
  });

  it("stops where a changed spelling would leave many typed lines behind", async () => {
    const out = at("guard.xlsx");
    const rows = (prefix: string) =>
      Array.from({ length: 8 }, (_, i) => `ООО «Фирма ${i}»;;${prefix}${i + 10};;;${100 + i},00;`);
    await build(source("guard.csv", null, ...rows("Договор № ")), "--as-of", "2026-09-01", "--out", out);
    await typeInto(out, register, "Претензия направлена", of("Фирма"), new Date("2026-08-01"));
    const renumbered = source("guard.csv", null, ...rows("Счёт А-9"));
    const stopped = await build(renumbered, "--as-of", "2026-10-01", "--out", out);
    expect(stopped.code).toBe(2);
    expect(stopped.stderr).toContain("«Основание (договор)»: было «Договор № 10», стало «Счёт А-910»");
    expect(stopped.stderr).toContain("--accept-doubt");
    const accepted = await build(renumbered, "--as-of", "2026-10-01", "--out", out, "--accept-doubt");
    expect(accepted.report.changes).toMatchObject({ added: 8, ambiguous: 8 });
  });
});

describe("other dates", () => {
  it("a look back shows what was, and leaves the sums of later dates alone", async () => {
    const out = at("look.xlsx");
    const sheet = (name: string, date: string, sum: string) =>
      source(name, date, `Ромашка;7701234567;№ 5;10.01.2025;10.02.2025;${sum};`);
    await build(sheet("1.csv", "01.01.2026", "1000,00"), "--as-of", "2026-01-01", "--out", out);
    await build(sheet("2.csv", "01.02.2026", "700,00"), "--as-of", "2026-02-01", "--out", out);
    const later = sheet("3.csv", "01.03.2026", "600,00");
    const back = await build(later, "--as-of", "2026-01-01", "--out", out);
    expect(debt(back.report, "Ромашка")).toMatchObject({ amount: "1000.00" });
    const now = await build(later, "--as-of", "2026-03-01", "--out", out);
    expect(debt(now.report, "Ромашка")).toMatchObject({
      amount: "600.00",
      openingAmount: "1000.00",
      previousAmount: "700.00",
      paidAmount: "400.00",
    });
    expect((await build(later, "--as-of", "2026-01-01", "--out", out)).code).toBe(0);

    // The past is put right where that is said, and what it was and is stands there.
    const right = sheet("4.csv", "01.02.2026", "650,00");
    const put = await build(right, "--as-of", "2026-02-01", "--out", out, "--correct-past");
    const told = put.report.problems.find(({ code }) => code === "past-corrected");
    expect(told).toMatchObject({
      message: expect.stringMatching(/на 01\.02\.2026 было 700,00 руб\., теперь 650,00 руб\./) as string,
    });
  });

  it("of two months' sheets in one book takes the one of the date, and never both", async () => {
    const path = at("two.xlsx");
    const workbook = new ExcelJS.Workbook();
    for (const [name, date, sum] of [
      ["Сентябрь", "01.09.2026", 5],
      ["Октябрь", "01.10.2026", 4],
    ] as const) {
      const worksheet = workbook.addWorksheet(name);
      worksheet.addRows([
        [`по состоянию на ${date}`],
        ["Должник", "Договор", "Сумма долга"],
        ["Ромашка", "№ 5", sum],
      ]);
    }
    await workbook.xlsx.writeFile(path);
    const out = at("two-reg.xlsx");
    expect(
      debt((await build(path, "--as-of", "2026-09-01", "--out", out)).report, "Ромашка")?.["amount"],
    ).toBe("5.00");
    expect(
      debt((await build(path, "--as-of", "2026-10-01", "--out", out)).report, "Ромашка")?.["amount"],
    ).toBe("4.00");
    const all = await build(path, "--as-of", "2026-10-01", "--sheet", "all", "--out", out);
    expect(all.code).toBe(2);
    expect(all.stderr).toContain("«Сентябрь», «Октябрь»");
  });
});

describe("many files", () => {
  const ADMIN = `Код администратора;${HEAD}`;
  const submitted = (name: string, code: string, ...rows: readonly string[]) => {
    writeFileSync(at(name), [ADMIN, ...rows.map((row) => `${code};${row}`)].join("\n"));
    return at(name);
  };

  it("each has a verdict, a broken one does not stop the rest, and a late one is not «нет в источнике»", async () => {
    const out = at("svod.xlsx");
    const [a, b] = [submitted("a.csv", "901", ROMASHKA, VISHNYA), submitted("b.csv", "902", IVANOV, GRANIT)];
    const copy = submitted("copy.csv", "901", ROMASHKA, VISHNYA);
    writeFileSync(at("broken.xlsx"), "PK\x03\x04 and nothing more");
    const first = await build(a, b, copy, at("broken.xlsx"), "--as-of", "2026-09-01", "--out", out);
    expect(first.code).toBe(1);
    expect(first.report.files.map(({ verdict }) => verdict)).toEqual([
      "read",
      "read",
      "duplicate",
      "damaged",
    ]);
    expect(first.stderr).toContain("broken.xlsx (повреждён)");

    const late = await build(a, "--as-of", "2026-10-01", "--out", out);
    expect(late.code).toBe(1);
    expect(late.report.files).toMatchObject([{ verdict: "not-submitted", file: "902" }]);
    expect(debt(late.report, "Гранит")).toMatchObject({
      total: "0.00",
      change: "unchanged",
      presence: "absent",
    });
    const whole = await build(a, b, "--as-of", "2026-11-01", "--out", out);
    expect(whole.code).toBe(0);
    // Nobody has said what stood on 1 October.
    expect(debt(whole.report, "Гранит")).toMatchObject({ total: "50.00", previousAmount: null });
  });

  it("copies of one register are merged, and what they differ in is told", async () => {
    const sheet = source("s.csv", "01.09.2026", ROMASHKA, VISHNYA, IVANOV, GRANIT);
    for (const name of ["c1.xlsx", "c2.xlsx"]) await build(sheet, "--as-of", "2026-09-01", "--out", at(name));
    const claim = "Претензия направлена";
    await typeInto(at("c1.xlsx"), register, claim, of("Ромашка"), new Date("2026-03-05"));
    await typeInto(at("c1.xlsx"), register, claim, of("Вишня"), new Date("2026-05-05"));
    await typeInto(at("c2.xlsx"), register, claim, of("Ромашка"), new Date("2026-03-06"));
    await typeInto(at("c2.xlsx"), register, claim, of("Гранит"), new Date("2026-08-05"));
    const { report } = await build(
      at("c1.xlsx"),
      at("c2.xlsx"),
      sheet,
      "--as-of",
      "2026-09-01",
      "--out",
      at("c.xlsx"),
    );
    expect(["Ромашка", "Вишня", "Гранит"].map((name) => debt(report, name)?.["claimDate"])).toEqual([
      "2026-03-06",
      "2026-05-05",
      "2026-08-05",
    ]);
    expect(report.debts).toHaveLength(4);
    expect(report.problems.map(({ code }) => code)).toContain("copies-conflict");
  });
});
