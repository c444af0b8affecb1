import ExcelJS from "exceljs";
import { readFileSync, writeFileSync } from "node:fs";
import { runCli, temporaryFolder } from "./runCli";

/** What a person does to the finished workbook is still there after the next month (docs/periods.md §3). */

const at = temporaryFolder();
const out = at("реестр.xlsx");
const REGISTER = "Реестр должников";
const HEAD = "Должник;ИНН;Договор;Срок уплаты;Сумма долга";
const ROWS = [
  "ООО «Ромашка»;7701234567;Договор № 5;10.02.2026;1000,00",
  "ООО «Вишня»;7707654328;Договор № 6;10.04.2026;2000,00",
  "АО «Гранит»;7712345678;Договор № 8;01.07.2026;50,00",
];

interface Report {
  readonly debts: readonly Record<string, string | null>[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

async function build(asOf: string, rows: readonly string[], ...more: readonly string[]): Promise<Report> {
  const path = at("долги.csv");
  writeFileSync(path, [HEAD, ...rows].join("\n"));
  const json = at("r.json");
  const run = await runCli("build", path, "--as-of", asOf, "--out", out, "--json", json, ...more);
  expect(run.stderr).toBe("");
  return JSON.parse(readFileSync(json, "utf8")) as Report;
}

interface Table {
  readonly sheet: ExcelJS.Worksheet;
  readonly header: number;
  readonly column: (heading: string) => number;
  readonly cell: (debtor: string, heading: string) => ExcelJS.Cell;
  readonly rowOf: (debtor: string) => number;
}

async function open(): Promise<{ readonly book: ExcelJS.Workbook; readonly table: Table }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const sheet = book.getWorksheet(REGISTER);
  if (sheet === undefined) throw new Error("No register");
  let header = 0;
  const columns = new Map<string, number>();
  sheet.eachRow((row, number) => {
    const texts = (row.values as unknown[]).map(String);
    if (header > 0 || !texts.includes("Этап")) return;
    header = number;
    row.eachCell((cell, index) => columns.set(String(cell.value), index));
  });
  const column = (heading: string): number => columns.get(heading) ?? 0;
  const rowOf = (debtor: string): number => {
    for (let row = header + 1; row <= sheet.rowCount; row++)
      if (JSON.stringify(sheet.getRow(row).values).includes(debtor)) return row;
    return 0;
  };
  return {
    book,
    table: {
      sheet,
      header,
      column,
      rowOf,
      cell: (debtor, heading) => sheet.getCell(rowOf(debtor), column(heading)),
    },
  };
}

const solid = (argb: string): ExcelJS.Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

/** Cells that look alike share one object: only this cell is to change. */
function restyle(cell: ExcelJS.Cell, style: Partial<ExcelJS.Style>): void {
  cell.style = { ...cell.style, ...style };
}

test("comments, fills, letters, notes, widths, formulas and renamed columns come through a new month", async () => {
  await build("2026-09-01", ROWS);
  const { book, table } = await open();
  const { sheet, header, column, cell, rowOf } = table;
  cell("Ромашка", "Должник").note = "звонили 5 сентября";
  restyle(cell("Ромашка", "Должник"), { fill: solid("FF92D050") });
  restyle(cell("Вишня", "Всего, руб."), { font: { bold: true, color: { argb: "FFFF0000" } } });
  const claim = cell("Гранит", "Претензия направлена");
  claim.value = new Date("2026-08-05");
  restyle(claim, { numFmt: "dd.mm.yyyy" });
  sheet.getCell(header, column("Претензия направлена")).value = "Дата претензии";
  sheet.getColumn(column("Должник")).width = 47;
  const half = sheet.columnCount + 1;
  sheet.getCell(header, half).value = "Половина";
  sheet.getCell(header, half + 1).value = "Мысли";
  sheet.getCell(header, half + 2).value = "мысли";
  const total = sheet.getColumn(column("Всего, руб.")).letter;
  for (const name of ["Ромашка", "Вишня", "Гранит"]) {
    const row = rowOf(name);
    sheet.getCell(row, half).value = { formula: `${total}${row}/2`, result: 1 };
    sheet.getCell(row, half + 1).value = `один ${name}`;
    sheet.getCell(row, half + 2).value = `два ${name}`;
  }
  sheet.getCell(rowOf("Гранит"), half + 4).value = "заметка сбоку";
  const under = header + 6;
  sheet.getCell(under, 1).value = "Сверено с бухгалтером";
  sheet.getCell(under, column("Всего, руб.")).value = {
    formula: `SUM(${total}${header + 1}:${total}${header + 3})`,
    result: 3050,
  };
  await book.xlsx.writeFile(out);

  const fourth = "ООО «Новая»;;Договор № 9;01.08.2026;70,00";
  const [romashka = "", vishnya = "", granit = ""] = ROWS;
  const report = await build("2026-10-01", [granit, fourth, romashka.replace("1000", "900"), vishnya]);
  expect(report.debts.find(({ debtorName }) => debtorName?.includes("Гранит"))?.["claimDate"]).toBe(
    "2026-08-05",
  );
  expect(report.problems.map(({ code }) => code)).toContain("register-renamed-column");

  const { table: now } = await open();
  expect(JSON.stringify(now.cell("Ромашка", "Должник").note)).toContain("звонили 5 сентября");
  expect(now.cell("Ромашка", "Должник").fill).toMatchObject(solid("FF92D050"));
  expect(now.cell("Вишня", "Должник").fill).toMatchObject({ pattern: "none" });
  expect(now.cell("Вишня", "Всего, руб.").font).toMatchObject({ bold: true, color: { argb: "FFFF0000" } });
  expect(now.sheet.getColumn(now.column("Должник")).width).toBeCloseTo(47, 0);
  expect(now.column("Претензия направлена")).toBeGreaterThan(0);
  expect(now.cell("Гранит", "Мысли").value).toBe("один Гранит");
  expect(now.cell("Гранит", "мысли (2)").value).toBe("два Гранит");
  const letter = now.sheet.getColumn(now.column("Всего, руб.")).letter;
  for (const name of ["Ромашка", "Вишня", "Гранит"])
    expect(now.cell(name, "Половина").formula).toBe(`${letter}${now.rowOf(name)}/2`);
  expect(now.cell("Новая", "Половина").value).toBeNull();
  const row = JSON.stringify(now.sheet.getRow(now.rowOf("Гранит")).values);
  expect(row).toContain("заметка сбоку");
  const last = now.rowOf("Сверено с бухгалтером");
  expect(last).toBe(now.header + 7);
  expect(now.sheet.getCell(last, now.column("Всего, руб.")).formula).toBe(
    `SUM(${letter}${now.header + 1}:${letter}${now.header + 4})`,
  );

  // Once more, with nothing done in between: nothing is lost, nothing doubled.
  await build("2026-11-01", [romashka, vishnya, granit]);
  const { table: third } = await open();
  expect(JSON.stringify(third.cell("Ромашка", "Должник").note)).toContain("звонили 5 сентября");
  expect(third.cell("Ромашка", "Должник").fill).toMatchObject(solid("FF92D050"));
  expect(third.sheet.getColumn(third.column("Должник")).width).toBeCloseTo(47, 0);
  expect(third.cell("Гранит", "Половина").formula).toMatch(/^[A-Z]+\d+\/2$/);
  expect(third.rowOf("Сверено с бухгалтером")).toBeGreaterThan(third.header + 3);
}, 60_000);

test("what is typed on a sheet that is built anew is told, cell by cell, and the renamed sheet keeps its name", async () => {
  await build("2026-11-01", ROWS);
  const { book } = await open();
  const summary = book.getWorksheet("Сводка");
  if (summary === undefined) throw new Error("No summary");
  summary.getCell("B60").value = "моя приписка";
  summary.getCell("A1").note = "показать главе";
  summary.name = "Свод главе";
  // The library leaves the name of the mark where it was; Excel takes it along.
  book.definedNames.model = book.definedNames.model.map((one) => ({
    ...one,
    ranges: one.ranges.map((range) => range.replace(/^'?Сводка'?!/, "'Свод главе'!")),
  }));
  await book.xlsx.writeFile(out);
  const { problems } = await build("2026-12-01", ROWS);
  const told = problems.filter(({ code }) => code === "typed-elsewhere").map(({ message }) => message);
  expect(told).toEqual([
    expect.stringContaining("На листе «Свод главе» в B60 было вручную введено «моя приписка»"),
    expect.stringContaining("к A1 было примечание «показать главе»"),
  ]);
  const { book: now } = await open();
  expect(now.getWorksheet("Свод главе")).toBeDefined();
  expect(JSON.stringify(now.getWorksheet("Изменения")?.getSheetValues())).toContain("моя приписка");
  expect((await build("2026-12-02", ROWS)).problems.map(({ code }) => code)).not.toContain("typed-elsewhere");
}, 60_000);

test("a column of facts that is gone while an unknown one stands there is told", async () => {
  await build("2026-12-05", ROWS);
  const { book, table } = await open();
  table.sheet.getCell(table.header, table.column("Иск подан")).value = "Суд";
  table.sheet.spliceColumns(table.column("Иск подан"), 0, ["x"]);
  table.sheet.getCell(table.header, table.column("Иск подан")).value = "Мой столбец";
  await book.xlsx.writeFile(out);
  const { problems } = await build("2026-12-06", ROWS);
  expect(problems.map(({ code }) => code)).toContain("register-missing-column");
}, 60_000);

test("a register whose mark another program has lost is known by its headings", async () => {
  await build("2026-11-01", ROWS);
  const { book, table } = await open();
  const claim = table.cell("Гранит", "Претензия направлена");
  claim.value = new Date("2026-08-05");
  restyle(claim, { numFmt: "dd.mm.yyyy" });
  await book.xlsx.writeFile(out);
  // As programs do that know nothing of what names point to.
  const renamed = new ExcelJS.Workbook();
  await renamed.xlsx.readFile(out);
  renamed.definedNames.model = renamed.definedNames.model.filter(({ name }) => name !== "_rd_register");
  const sheet = renamed.getWorksheet(REGISTER);
  if (sheet === undefined) throw new Error("No register");
  sheet.name = "Мой реестр";
  await renamed.xlsx.writeFile(out);
  const report = await build("2026-12-01", ROWS);
  expect(report.debts.find(({ debtorName }) => debtorName?.includes("Гранит"))?.["claimDate"]).toBe(
    "2026-08-05",
  );
  expect(report.problems.map(({ code }) => code)).toContain("register-unmarked");
}, 60_000);
