import ExcelJS from "exceljs";
import { at, build, debt, GRANIT, HEAD, of, register, ROMASHKA, source, typeInto, VISHNYA } from "./months";
import { writeFileSync } from "node:fs";

/** Months as they come: late, in another unit, without a column, over an output that is already there (docs/periods.md). */

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

/** A sheet of one administrator, named by the administrator and the month. */
function submitted(name: string, administrator: string, date: string, row: string): string {
  const path = at(`${name} ${date}.csv`);
  writeFileSync(path, [administrator, `по состоянию на ${date}`, HEAD, row].join("\n"));
  return path;
}

const ofIso = (date: string): string => date.split("-").reverse().join(".");
