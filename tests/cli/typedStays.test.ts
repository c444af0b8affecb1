import { cpSync } from "node:fs";
import ExcelJS from "exceljs";
import { at, build, debt, GRANIT, IVANOV, of, register, ROMASHKA, source, typeInto, VISHNYA } from "./months";

/** What people type where it cannot be used is told until it is put right; nothing of it vanishes (docs/periods.md §3). */

const CLAIMED = "Претензия направлена";
const [OCTOBER, NOVEMBER, DECEMBER] = ["2026-10-01", "2026-11-01", "2026-12-01"];

async function linesOf(path: string, sheet: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const lines: string[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell(({ value }) => texts.push(String(value)));
    lines.push(texts.join(" | "));
  });
  return lines;
}

it("a date that cannot be read stays in its cell, and each build asks for it again", async () => {
  const out = at("unreadable.xlsx");
  await build(source("unreadable1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, CLAIMED, of("Вишня"), "в апреле");
  await typeInto(out, register, "Иск подан", of("Ромашка"), "31.06.2026");
  const next = source("unreadable2.csv", "01.11.2026", VISHNYA, ROMASHKA, IVANOV);
  for (const date of [NOVEMBER, NOVEMBER]) {
    const { code, stderr } = await build(next, "--as-of", date, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/не прочитано 2\sместа/);
  }
  const lines = await linesOf(out, register);
  expect(lines.find((line) => line.includes("Вишня"))).toContain("в апреле");
  expect(lines.find((line) => line.includes("Ромашка"))).toContain("31.06.2026");
  await typeInto(out, register, CLAIMED, of("Вишня"), new Date("2026-04-15"));
  await typeInto(out, register, "Иск подан", of("Ромашка"), null);
  const { code, report } = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect([code, debt(report, "Вишня")?.["claimDate"]]).toEqual([0, "2026-04-15"]);
});

it("a column whose only value cannot be read is not left out", async () => {
  const out = at("only.xlsx");
  const input = source("only.csv", "01.10.2026", ROMASHKA, VISHNYA);
  await build(input, "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, "Иск подан", of("нет такого"), null);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.getWorksheet(register);
  const headerRow = [...Array(20).keys()].find((row) => sheet?.getCell(row + 1, 1).text === "Должник") ?? 0;
  const last = sheet?.columnCount ?? 0;
  if (sheet === undefined) throw new Error("No register");
  sheet.getCell(headerRow + 1, last + 1).value = "Сумма иска, руб.";
  sheet.getCell(headerRow + 2, last + 1).value = "сто рублей";
  await workbook.xlsx.writeFile(out);
  await build(input, "--as-of", NOVEMBER, "--out", out);
  expect((await build(input, "--as-of", NOVEMBER, "--out", out)).code).toBe(1);
  expect((await linesOf(out, register)).join("\n")).toContain("сто рублей");
});

it("what is typed over a computed cell is told with its cell, once, and nothing where nobody typed", async () => {
  const out = at("over.xlsx");
  await build(source("over1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, "Этап", of("Вишня"), "передано в суд");
  await typeInto(out, register, "Срок", of("Ромашка"), new Date("2030-01-01"));
  const next = source("over2.csv", "01.11.2026", ROMASHKA, VISHNYA);
  const first = await build(next, "--as-of", NOVEMBER, "--out", out);
  const told = first.report.problems.filter(({ code }) => code === "typed-elsewhere");
  expect(told).toHaveLength(2);
  const changes = (await linesOf(out, "Изменения")).join("\n");
  expect(changes).toMatch(/«Этап».*«передано в суд»/);
  expect(changes).toMatch(/«Срок».*«01\.01\.2030»/);
  const again = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect(again.report.problems.filter(({ code }) => code === "typed-elsewhere")).toEqual([]);
});

it("of two copies the sums of the one built last count, and what was typed into either", async () => {
  const [early, late, out] = [at("early.xlsx"), at("late.xlsx"), at("both.xlsx")];
  const rows = [ROMASHKA, VISHNYA, IVANOV, GRANIT];
  await build(source("copy1.csv", "01.10.2026", ...rows), "--as-of", OCTOBER, "--out", late);
  cpSync(late, early);
  await typeInto(early, register, CLAIMED, of("Вишня"), new Date("2026-05-05"));
  // The INN of «Вишня» is corrected in the meantime, and «Ромашка» pays.
  const corrected = VISHNYA.replace("7707654328", "7707083893");
  const paid = ROMASHKA.replace("1000,00;10,50", "500,00;");
  await build(source("copy2.csv", "01.11.2026", paid, corrected, GRANIT), "--as-of", NOVEMBER, "--out", late);
  await typeInto(late, register, CLAIMED, of("Ромашка"), new Date("2026-04-04"));
  const last = source("copy3.csv", "01.12.2026", paid.replace("500,00", "400,00"), corrected, GRANIT);
  const { report } = await build(last, early, late, "--as-of", DECEMBER, "--out", out);
  expect(report.debts).toHaveLength(4);
  expect(debt(report, "Ромашка")).toMatchObject({
    claimDate: "2026-04-04",
    previousAmount: "500.00",
    before: { amount: "500.00" },
  });
  expect(debt(report, "Вишня")).toMatchObject({ presence: "present", claimDate: "2026-05-05" });
  expect(report.changes).toMatchObject({ added: 0, ambiguous: 0 });
});

it("debts that only one of two rebuilt copies has keep their own sums of the beginning of the month", async () => {
  const [one, two, out] = [at("one.xlsx"), at("two.xlsx"), at("joined.xlsx")];
  const rows = [ROMASHKA, VISHNYA, IVANOV];
  await build(source("twins1.csv", "01.10.2026", ...rows), "--as-of", OCTOBER, "--out", one);
  cpSync(one, two);
  const other = GRANIT.replace("АО «Гранит»;7712345678;Договор № 8", "ООО «Берег»;7725543211;Договор № 9");
  const third = other.replace("50,00", "70,00");
  await build(source("twins2.csv", "01.11.2026", ...rows, GRANIT), "--as-of", NOVEMBER, "--out", one);
  await build(source("twins3.csv", "01.11.2026", ...rows, third), "--as-of", NOVEMBER, "--out", two);
  const all = source("twins4.csv", "01.12.2026", ...rows, GRANIT, third);
  const { report } = await build(all, one, two, "--as-of", DECEMBER, "--out", out);
  expect(debt(report, "Гранит")?.["previousAmount"]).toBe("50.00");
  expect(debt(report, "Берег")?.["previousAmount"]).toBe("70.00");
});

it("an answer that is carried out is told, and one that is not understood is asked for again", async () => {
  const out = at("answers.xlsx");
  const sidorova = "Сидорова Мария Ивановна;;Договор № 13;10.03.2026;10.04.2026;800,00;";
  const tkach = "Ткач Анна Павловна;;Договор № 14;10.03.2026;10.04.2026;900,00;";
  await build(source("asked1.csv", "01.10.2026", sidorova, tkach, GRANIT), "--as-of", OCTOBER, "--out", out);
  for (const name of ["Сидорова", "Ткач"])
    await typeInto(out, register, CLAIMED, of(name), new Date("2026-04-20"));
  const next = source(
    "asked2.csv",
    "01.11.2026",
    sidorova.replace("Сидорова", "Кузнецова"),
    tkach.replace("Ткач", "Белова"),
    GRANIT,
  );
  await build(next, "--as-of", NOVEMBER, "--out", out);
  await typeInto(out, "Изменения", "Тот же долг? (да/нет)", of("Сидорова"), "Да");
  await typeInto(out, "Изменения", "Тот же долг? (да/нет)", of("Ткач"), "вроде да");
  const { report } = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect(debt(report, "Кузнецова")?.["claimDate"]).toBe("2026-04-20");
  expect(debt(report, "Белова")?.["claimDate"]).toBeNull();
  expect(report.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["answered", "answer-unread", "ambiguous"]),
  );
  const changes = (await linesOf(out, "Изменения")).join("\n");
  expect(changes).toMatch(/узнан по вашему решению.*«Сидорова Мария Ивановна» – теперь «Кузнецова/);
});

it("a debt that is handed over to another administrator is proposed, and moves on «да» only", async () => {
  const out = at("moved.xlsx");
  const head = (code: string, row: string): string => `${code};${row}`;
  const sheet = (name: string, date: string, ...rows: readonly string[]): string =>
    source(
      name,
      date,
      "Код администратора;Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга",
      ...rows,
    );
  const vishnya = "ООО «Вишня»;7707654328;Договор № 6;10.03.2026;10.04.2026;2000,00";
  const granit = "АО «Гранит»;7712345678;Договор № 8;01.06.2026;01.07.2026;50,00";
  const first = sheet("moved1.csv", "01.10.2026", head("012", vishnya), head("045", granit));
  await build(first, "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, CLAIMED, of("Вишня"), new Date("2026-04-20"));
  const next = sheet(
    "moved2.csv",
    "01.11.2026",
    head("045", vishnya),
    head("045", granit),
    head("012", granit),
  );
  const asked = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect(asked.report.changes).toMatchObject({ ambiguous: 1 });
  expect((await linesOf(out, "Изменения")).join("\n")).toContain("тот же долг у другого администратора");
  await typeInto(out, "Изменения", "Тот же долг? (да/нет)", of("Вишня"), "да");
  const { report } = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect(debt(report, "Вишня")).toMatchObject({ administratorCode: "045", claimDate: "2026-04-20" });
});

it("a sheet of a past date with other sums names the switch that takes them", async () => {
  const out = at("past.xlsx");
  await build(source("past1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", out);
  await build(source("past3.csv", "01.12.2026", ROMASHKA, VISHNYA), "--as-of", DECEMBER, "--out", out);
  const other = source("past2.csv", "01.10.2026", ROMASHKA, VISHNYA.replace("2000,00", "2500,00"));
  const look = await build(other, "--as-of", OCTOBER, "--out", at("look.xlsx"), "--previous", out);
  expect(look.stdout).toMatch(/В листе 3\s510,50 руб\., запомнено 3\s010,50 руб\./);
  expect(look.stdout).toContain("--correct-past");
  const between = source("past4.csv", "01.11.2026", ROMASHKA);
  const none = await build(between, "--as-of", NOVEMBER, "--out", at("look.xlsx"), "--previous", out);
  expect(none.stdout).toContain("суммы взяты из листа, составленного на эту дату, и не запомнены");
  const same = source("past5.csv", "01.10.2026", VISHNYA, ROMASHKA);
  const quiet = await build(same, "--as-of", OCTOBER, "--out", at("look.xlsx"), "--previous", out);
  expect(quiet.stdout).not.toContain("--correct-past");
});
