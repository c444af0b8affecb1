import ExcelJS from "exceljs";
import { writeFileSync } from "node:fs";
import {
  at,
  HEAD,
  ROMASHKA,
  VISHNYA,
  IVANOV,
  GRANIT,
  source,
  build,
  debt,
  typeInto,
  register,
  of,
} from "./months";

/** Consolidation, as a user gives it to the command (docs/periods.md §5). */

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

  it("who has not submitted stands in the forms in words, and no total has her debts of last month", async () => {
    const out = at("forms.xlsx");
    const FORM_HEAD = `Администратор;${ADMIN};КБК`;
    const filed = (name: string, code: string, ...rows: readonly string[]) => {
      const lines = rows.map((row) => `Комитет ${code};${code};${row};${code}11105013050000120`);
      writeFileSync(at(name), [FORM_HEAD, ...lines].join("\n"));
      return at(name);
    };
    const old = (name: string, sum: string) =>
      `АО «${name}»;;Договор № ${name};10.01.2025;10.02.2025;${sum};`;
    const forms = ["--forms", "vologda-4,vologda-report,olenegorsk-income-2", "--out", out];
    await build(
      filed("f1.csv", "901", old("Один", "1000,00")),
      filed("f2.csv", "902", old("Два", "5000,00")),
      "--as-of",
      "2026-01-01",
      ...forms,
    );
    const late = await build(
      filed("f1.csv", "901", old("Один", "400,00")),
      "--as-of",
      "2026-02-01",
      ...forms,
    );
    expect(late.code).toBe(1);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const rowsOf = (name: string): unknown[][] => {
      const rows: unknown[][] = [];
      book.worksheets
        .find((sheet) => sheet.name.startsWith(name))
        ?.eachRow((row) =>
          rows.push((row.values as unknown[]).map((v) => (v as { result?: unknown } | null)?.result ?? v)),
        );
      return rows;
    };
    const table = rowsOf("Прил. 4 Вологда");
    const none = "не представлено";
    expect(table.find((row) => row.includes("Комитет 902"))?.slice(3)).toEqual([
      none,
      none,
      none,
      none,
      none,
    ]);
    expect(table.find((row) => row.includes("Итого (без не представивших: 1):"))?.slice(3)).toEqual([
      1, 0.4, 1, 0.4, -0.6,
    ]);
    expect(JSON.stringify(rowsOf("Прил. 2 доходы"))).toContain("Не представлено: Комитет 902.");
    const report = JSON.stringify(rowsOf("Доклад Вологда"));
    expect(report).toContain("Сведения не представлены: Комитет 902.");
    expect(report).not.toMatch(/(Задолженности нет|известна не полностью)[^"]*Комитет 902/);
  }, 60_000);

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
