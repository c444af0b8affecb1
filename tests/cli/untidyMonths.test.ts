import ExcelJS from "exceljs";
import { at, build, debt, GRANIT, HEAD, of, register, ROMASHKA, source, typeInto, VISHNYA } from "./months";
import { cpSync, writeFileSync } from "node:fs";

/** Months as they come: late, in another unit, without a column, over an output that is already there (docs/periods.md). */

// Each builds several months, one after the other.
jest.setTimeout(60_000);

const CLAIMED = "Претензия направлена";
const [SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER] = ["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"];

it("an administrator who is late for two months is still expected, and nothing counts as paid", async () => {
  const out = at("late.xlsx");
  const of901 = (date: string) => submitted("а", "901 Комитет имущества", date, ROMASHKA);
  const of902 = (date: string, sum: string) =>
    submitted("б", "902 Отдел земли", date, VISHNYA.replace("2000,00", sum));
  await build(of901("01.01.2026"), of902("01.01.2026", "2000,00"), "--as-of", "2026-01-01", "--out", out);
  for (const date of [SEPTEMBER, OCTOBER]) {
    const { code, report } = await build(of901(ofIso(date)), "--as-of", date, "--out", out);
    expect([code, debt(report, "Вишня")?.["presence"]]).toEqual([1, "absent"]);
  }
  const both = [of901("01.11.2026"), of902("01.11.2026", "1900,00")];
  const { code, report } = await build(...both, "--as-of", NOVEMBER, "--out", out);
  expect([code, debt(report, "Вишня")?.["paidAmount"]]).toEqual([0, "100.00"]);
});

it("sums a thousand times smaller than before are not right by themselves; naming the unit answers it", async () => {
  const out = at("unit.xlsx");
  const rows = [ROMASHKA, VISHNYA, GRANIT].map((row) => row.replace(";10,50", ";"));
  await build(source("unit1.csv", "01.10.2026", ...rows), "--as-of", OCTOBER, "--out", out);
  const thousands = ["1,00", "2,00", "0,05"];
  const smaller = rows.map((row, i) => row.replace(/[\d]+,00;$/, `${thousands[i] ?? ""};`));
  const next = source("unit2.csv", "01.11.2026", ...smaller);
  const doubtful = await build(next, "--as-of", NOVEMBER, "--out", out);
  expect(doubtful.code).toBe(1);
  expect(doubtful.stderr).toContain("Суммы тех же долгов соразмерны прежним");
  const told = await build(next, "--as-of", NOVEMBER, "--out", out, "--unit", "thousand");
  expect([told.code, debt(told.report, "Вишня")?.["amount"]]).toEqual([0, "2000.00"]);
});

it("penalties whose column is gone are not carried on, and that is «не проверено»", async () => {
  const out = at("penalties.xlsx");
  await build(source("pen1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", out);
  const bare = at("pen2.csv");
  const lines = ["по состоянию на 01.11.2026", HEAD, ROMASHKA, VISHNYA];
  writeFileSync(bare, lines.map((line) => line.replace(/;[^;]*$/, "")).join("\n"));
  const { code, report, stdout } = await build(bare, "--as-of", NOVEMBER, "--out", out);
  expect([code, debt(report, "Ромашка")?.["total"]]).toEqual([0, "1000.00"]);
  expect(stdout).toContain("не проверено: 1. «Пени и штрафы, руб.»");
  expect(stdout).not.toContain("Контроль: сошёлся");
});

it("what was typed into the register at --out stays although --previous names another", async () => {
  const [first, second] = [at("october.xlsx"), at("november.xlsx")];
  const start = source("prev1.csv", "01.10.2026", ROMASHKA, VISHNYA);
  await build(start, "--as-of", OCTOBER, "--out", first, "--rules", "sevsk");
  await typeInto(first, register, CLAIMED, of("Ромашка"), new Date("2026-03-01"));
  const next = source("prev2.csv", "01.11.2026", ROMASHKA, VISHNYA);
  const again = () => build(next, "--as-of", NOVEMBER, "--previous", first, "--out", second);
  expect((await again()).report).toMatchObject({ rules: "sevsk" });
  await typeInto(second, register, CLAIMED, of("Вишня"), new Date("2026-05-01"));
  const { report } = await again();
  expect(report.debts.map(({ claimDate }) => claimDate)).toEqual(["2026-03-01", "2026-05-01"]);
  const last = source("prev3.csv", "01.12.2026", ROMASHKA, VISHNYA);
  const own = await build(last, "--as-of", DECEMBER, "--previous", second, "--out", second);
  expect(own.report.debts.map(({ claimDate }) => claimDate)).toEqual(["2026-03-01", "2026-05-01"]);
});

it("a copied row of the register counts once, or as the debt that was made of it", async () => {
  const out = at("copied.xlsx");
  const input = source("copied.csv", "01.10.2026", ROMASHKA, VISHNYA);
  await build(input, "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, CLAIMED, of("Ромашка"), new Date("2026-03-01"));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.getWorksheet(register);
  if (sheet === undefined) throw new Error("No register");
  const row = [...Array(20).keys()].find((at) => sheet.getCell(at + 1, 1).text.includes("Ромашка")) ?? 0;
  const values = (sheet.getRow(row + 1).values as ExcelJS.CellValue[]).slice(1);
  const bottom = sheet.rowCount + 1;
  sheet.getRow(bottom).values = values;
  sheet.getRow(bottom + 1).values = values.map((value) =>
    typeof value === "string" && value.startsWith("Договор № 5") ? "Договор № 99" : value,
  );
  await workbook.xlsx.writeFile(out);
  const { report } = await build(input, "--as-of", OCTOBER, "--out", out);
  expect(report.debts.map(({ basis, presence, claimDate }) => [basis, presence, claimDate])).toEqual([
    ["Договор № 5 от 01.02.2025", "present", "2026-03-01"],
    ["Договор № 6", "present", null],
    ["Договор № 99", "typed", "2026-03-01"],
  ]);
  const codes = report.problems.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["register-equal-copy", "register-changed-copy"]));
});

it("a look back at a month whose administrator was late shows no debts of theirs", async () => {
  const out = at("lateLook.xlsx");
  const both = (name: string, date: string) => [
    submitted(`${name}1`, "901 Комитет имущества", date, ROMASHKA),
    submitted(`${name}2`, "902 Отдел земли", date, VISHNYA),
  ];
  await build(...both("а", "01.09.2026"), "--as-of", SEPTEMBER, "--out", out);
  const [first = ""] = both("б", "01.10.2026");
  await build(first, "--as-of", OCTOBER, "--out", out);
  const november = both("в", "01.11.2026");
  expect((await build(...november, "--as-of", NOVEMBER, "--out", out)).code).toBe(0);
  const back = await build(...november, "--as-of", OCTOBER, "--out", out);
  expect([back.code, debt(back.report, "Вишня")?.["presence"]]).toEqual([1, "absent"]);
});

it("an administrator whose sheet is missing from the workbook is late, until their lines are deleted", async () => {
  const out = at("sheets.xlsx");
  const workbookOf = async (name: string, date: string, sheets: readonly (readonly string[])[]) => {
    const workbook = new ExcelJS.Workbook();
    for (const [administrator = "", row = ""] of sheets) {
      const lines = [administrator, `по состоянию на ${date}`, HEAD, row].map((line) => line.split(";"));
      workbook.addWorksheet(administrator.slice(0, 3)).addRows(lines);
    }
    await workbook.xlsx.writeFile(at(name));
    return at(name);
  };
  const [one, two] = [
    ["901 Комитет имущества", ROMASHKA],
    ["902 Отдел земли", VISHNYA],
  ] as const;
  const third = ["903 Управление культуры", GRANIT] as const;
  const all = ["--sheet", "all", "--out", out];
  await build(await workbookOf("s1.xlsx", "01.09.2026", [one, two, third]), "--as-of", SEPTEMBER, ...all);
  const next = await workbookOf("s2.xlsx", "01.10.2026", [one, third]);
  const late = await build(next, "--as-of", OCTOBER, ...all);
  expect([late.code, debt(late.report, "Вишня")?.["presence"]]).toEqual([1, "absent"]);
  expect(late.stderr).toContain("902 Отдел земли (не представлен)");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.getWorksheet(register);
  sheet?.eachRow((row) => {
    if (row.getCell(1).text.includes("Вишня")) row.values = [];
  });
  await workbook.xlsx.writeFile(out);
  expect((await build(next, "--as-of", OCTOBER, ...all)).code).toBe(0);
});

it("a debt that two people typed into their copies is one debt, with what each typed", async () => {
  const [mine, yours] = [at("mine.xlsx"), at("yours.xlsx")];
  await build(source("two1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", mine);
  cpSync(mine, yours);
  const type = async (path: string, sum: number) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet(register);
    const header = [...Array(20).keys()].find((row) => sheet?.getCell(row + 1, 1).text === "Должник") ?? 0;
    const texts = sheet?.getRow(header + 1).values as ExcelJS.CellValue[];
    const row = sheet?.getRow(sheet.rowCount + 1);
    const facts = { Должник: "ООО «Клён»", "Основание (договор)": "№ 9", "Основной долг, руб.": sum };
    for (const [heading, value] of Object.entries(facts))
      if (row) row.getCell(texts.indexOf(heading)).value = value;
    await workbook.xlsx.writeFile(path);
  };
  await type(mine, 95);
  await type(yours, 96);
  const next = source("two2.csv", "01.11.2026", ROMASHKA, VISHNYA);
  const together = at("together.xlsx");
  const both = ["--previous", mine, "--previous", yours, "--out", together];
  const { report } = await build(next, "--as-of", NOVEMBER, ...both);
  const typed = report.debts.filter(({ presence }) => presence === "typed");
  expect(typed.map(({ debtorName }) => debtorName)).toEqual(["ООО «Клён»"]);
  expect(report.problems.map(({ code }) => code)).toContain("copies-conflict");
});

/** A sheet of one administrator, named by the administrator and the month. */
function submitted(name: string, administrator: string, date: string, row: string): string {
  const path = at(`${name} ${date}.csv`);
  writeFileSync(path, [administrator, `по состоянию на ${date}`, HEAD, row].join("\n"));
  return path;
}

const ofIso = (date: string): string => date.split("-").reverse().join(".");

it("a register whose sheet was copied into another workbook is one by its headings", async () => {
  const out = at("marked.xlsx");
  await build(source("marks1.csv", "01.10.2026", ROMASHKA, VISHNYA), "--as-of", OCTOBER, "--out", out);
  await typeInto(out, register, CLAIMED, of("Ромашка"), new Date("2026-03-01"));
  const [from, copy] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
  await from.xlsx.readFile(out);
  const sheet = copy.addWorksheet("Мой реестр");
  from.getWorksheet(register)?.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const target = sheet.getCell(number, column);
      target.value = (cell.value as { result?: ExcelJS.CellValue } | null)?.result ?? cell.value;
      target.numFmt = cell.numFmt;
    });
  });
  const copied = at("copied by hand.xlsx");
  await copy.xlsx.writeFile(copied);
  const next = source("marks2.csv", "01.11.2026", VISHNYA, ROMASHKA);
  const { code, report } = await build(
    ...[next, "--as-of", NOVEMBER, "--previous", copied, "--out", at("next.xlsx")],
  );
  expect([code, debt(report, "Ромашка")?.["claimDate"]]).toEqual([0, "2026-03-01"]);
  expect(report.problems.map((problem) => problem.code)).toContain("register-unmarked");
  const foreign = source("foreign.csv", "01.10.2026", ROMASHKA);
  const refused = await build(next, "--as-of", NOVEMBER, "--previous", foreign, "--out", at("no.xlsx"));
  expect(refused.code).toBe(2);
});

it("a month in which claimed debts were paid and other debtors' debts came is no change of spelling", async () => {
  const out = at("paid.xlsx");
  const debts = (first: number, name: string, day: string) =>
    [0, 1, 2].map((i) => `ООО «${name} ${i}»;;№ ${first + i};1${i}.${day};2${i}.${day};${first + i}00,00;`);
  const paid = debts(20, "Ольха", "01.2026");
  const open = debts(50, "Вяз", "02.2026");
  await build(source("paid1.csv", null, VISHNYA, ...open, ...paid), "--as-of", SEPTEMBER, "--out", out);
  await typeInto(out, register, CLAIMED, of("Ольха"), new Date("2026-03-01"));
  const others = debts(70, "Клён", "03.2026");
  const next = source("paid2.csv", null, VISHNYA, ...open, ...others);
  const { code, report, stderr } = await build(next, "--as-of", OCTOBER, "--out", out);
  expect([code, stderr]).toEqual([0, ""]);
  expect(report.changes).toMatchObject({ added: 3, gone: 3, unchanged: 4 });
});
