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

/** Rebuilds and looks at other dates, as a user gives them to the command (docs/periods.md). */

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
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const cells = JSON.stringify(book.getWorksheet(register)?.getSheetValues());
    expect(cells).toContain("Откуда суммы прежних дат");
    expect(cells).toContain(
      "на начало года: реестр на 01.01.2026; на 1-е число: реестр на 01.02.2026; оплачено: выведено",
    );
    expect((await build(later, "--as-of", "2026-01-01", "--out", out)).code).toBe(0);

    // The past is put right where that is said, and what it was and is stands there.
    const right = sheet("4.csv", "01.02.2026", "650,00");
    const put = await build(right, "--as-of", "2026-02-01", "--out", out, "--correct-past");
    expect(put.stdout.replaceAll("\u00a0", " ")).toContain("теперь 650,00 руб.");
    const told = put.report.problems.find(({ code }) => code === "past-corrected");
    expect(told).toMatchObject({
      message: expect.stringMatching(/на 01\.02\.2026 было 700,00 руб\., теперь 650,00 руб\./) as string,
    });
  });

  it("penalties that stood at the beginning of the year are no arrears in a form by kind", async () => {
    const out = at("kinds.xlsx");
    const sheet = (name: string, date: string, sums: string) => {
      const code = "01211105013050000120";
      writeFileSync(
        at(name),
        [
          `по состоянию на ${date}`,
          `${HEAD};КБК`,
          `АО «Старое»;;№ 5;10.01.2024;10.02.2024;${sums};${code}`,
        ].join("\n"),
      );
      return at(name);
    };
    const forms = ["--forms", "olenegorsk-income-1", "--out", out];
    await build(sheet("k1.csv", "01.01.2026", "1000,00;100,00"), "--as-of", "2026-01-01", ...forms);
    await build(sheet("k2.csv", "01.04.2026", "800,00;220,00"), "--as-of", "2026-04-01", ...forms);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const form = book.worksheets.find(({ name }) => name.startsWith("Прил. 1 доходы"));
    const figures = new Map<string, unknown[]>();
    form?.eachRow((row) => {
      const values = (row.values as unknown[]).map((v) => (v as { result?: unknown } | null)?.result ?? v);
      figures.set(String(values[4]), values.slice(5, 8));
    });
    expect(figures.get("недоимка")).toEqual([1, 0.8, -0.2]);
    expect(figures.get("пени")).toEqual([0.1, 0.2, 0.1]);
  }, 60_000);

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
