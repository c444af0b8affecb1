import { buildRegister } from "../../src/app/build/build";
import type { BuildOptions } from "../../src/app/options";
import { isoDay } from "../../src/domain/day";
import { cellAddress } from "../../src/domain/grid";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { portFacts, remotePort } from "../../src/app/remote/remotePort";
import { servePort } from "../../src/app/remote/servePort";
import type { BlockPort, WorkbookPort } from "../../src/app/ports";
import { installExcelHost, type ExcelHost, type Sheet } from "../excelHost";

/** What a person does to the register in Excel is still there after the next month (docs/periods.md §3). */

const SOURCE = "Долги";
const REGISTER = "Реестр должников";
const HEAD = ["Должник", "ИНН", "Договор", "Срок уплаты", "Сумма долга"];
const ROWS = [
  ["ООО «Ромашка»", "7701234567", "Договор № 5", "10.02.2026", 1000],
  ["ООО «Вишня»", "7707654328", "Договор № 6", "10.04.2026", 2000],
  ["АО «Гранит»", "7712345678", "Договор № 8", "01.07.2026", 50],
];

function start(excelApi: string): ExcelHost {
  const host = installExcelHost({ sheets: [SOURCE], excelApi });
  fill(host, ROWS);
  return host;
}

function fill(host: ExcelHost, rows: readonly (readonly (string | number)[])[]): void {
  const all = [HEAD, ...rows].map((row) =>
    row.map((value) => (typeof value === "string" ? `'${value}` : value)),
  );
  host.user.type(SOURCE, "A1:E10", [
    ...all,
    ...Array.from({ length: 10 - all.length }, () => HEAD.map(() => "")),
  ]);
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** As in the task pane, where the engine is in another thread. */
function apart(port: BlockPort): WorkbookPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  servePort(port, port1);
  return remotePort(port2, portFacts(port));
}

async function build(asOf: string): Promise<void> {
  const options: BuildOptions = {
    asOf: isoDay(asOf),
    sheets: [SOURCE],
    rules: "model",
    forms: [],
    builtAt: `${asOf}T08:00:00Z`,
  };
  await buildRegister(apart(await openExcelWorkbook()), options);
}

interface Table {
  readonly sheet: Sheet;
  readonly head: number;
  readonly right: number;
  readonly bottom: number;
  column(heading: string): number;
  row(debtor: string): number;
  at(debtor: string, heading: string): string;
}

function table(host: ExcelHost): Table {
  const sheet = host.workbook.findSheet(REGISTER);
  const box = sheet?.tables[0]?.box;
  if (sheet === undefined || box === undefined) throw new Error("No register");
  const column = (heading: string): number => {
    for (let index = box.left; index <= box.right; index++)
      if (sheet.cells.value(box.top, index) === heading) return index;
    throw new Error(`No column ${heading}`);
  };
  const row = (debtor: string): number => {
    for (let index = box.top + 1; index <= box.bottom; index++)
      if (String(sheet.cells.value(index, column("Должник"))).includes(debtor)) return index;
    throw new Error(`No line of ${debtor}`);
  };
  return {
    sheet,
    head: box.top,
    right: box.right,
    bottom: box.bottom,
    column,
    row,
    at: (debtor, heading) => cellAddress(row(debtor), column(heading)),
  };
}

/** Remarks by debtor: what stands on the cells of their lines. */
function remarks({ sheet, row }: Table, debtor: string): readonly string[] {
  return [...sheet.notes, ...sheet.comments]
    .filter((remark) => remark.row === row(debtor))
    .map(({ content }) => content);
}

test("notes, threads, fills, letters, widths and own formulas go with their debts into the next month", async () => {
  const host = start("1.18");
  await build("2026-09-01");
  const first = table(host);
  const { user } = host;
  user.remark(
    REGISTER,
    first.at("Ромашка", "Должник"),
    { content: "звонили 5 сентября", author: "Иванова", replies: [] },
    "notes",
  );
  user.remark(
    REGISTER,
    first.at("Вишня", "Всего, руб."),
    { content: "сверить?", author: "Иванова", replies: [{ content: "сверено", author: "Петров" }] },
    "comments",
  );
  user.paint(REGISTER, first.at("Ромашка", "Должник"), { fill: "#92D050" });
  user.paint(REGISTER, first.at("Вишня", "Всего, руб."), { fontColor: "#FF0000", bold: true });
  user.resizeColumns(REGISTER, first.at("Вишня", "Должник"), 300);
  const half = first.right + 1;
  const total = cellAddress(0, first.column("Всего, руб.")).replace(/\d+/, "");
  user.type(REGISTER, cellAddress(first.head, half), "Половина");
  for (const name of ["Ромашка", "Гранит"])
    user.type(REGISTER, cellAddress(first.row(name), half), `=${total}${String(first.row(name) + 1)}/2`);
  user.type(REGISTER, cellAddress(first.row("Вишня"), half), "спросить");
  user.type(REGISTER, cellAddress(first.bottom + 2, 0), "Сверено с бухгалтером");
  user.type(
    REGISTER,
    cellAddress(first.bottom + 2, first.column("Всего, руб.")),
    `=SUM(${total}${String(first.head + 2)}:${total}${String(first.bottom + 1)})`,
  );

  const [romashka = [], vishnya = [], granit = []] = ROWS;
  fill(host, [
    granit,
    ["ООО «Новая»", "7712345685", "Договор № 9", "01.08.2026", 70],
    [...romashka.slice(0, 4), 900],
    vishnya,
  ]);
  for (const month of ["2026-10-01", "2026-11-01"]) {
    await build(month);
    const now = table(host);
    expect(remarks(now, "Ромашка")).toEqual(["[Иванова] звонили 5 сентября"]);
    expect(remarks(now, "Вишня")).toEqual(["[Иванова] сверить?\n[Петров] сверено"]);
    expect(remarks(now, "Гранит")).toEqual([]);
    const style = (debtor: string, heading: string) =>
      now.sheet.cells.style(now.row(debtor), now.column(heading));
    expect(style("Ромашка", "Должник").fill).toBe("#92D050");
    expect(style("Вишня", "Должник").fill).toBeNull();
    expect(style("Вишня", "Всего, руб.")).toMatchObject({ fontColor: "#FF0000", bold: true });
    expect(now.sheet.columns.size(now.column("Должник"))).toBeCloseTo(300, -1);
    const letter = cellAddress(0, now.column("Всего, руб.")).replace(/\d+/, "");
    const own = now.column("Половина");
    for (const name of ["Ромашка", "Гранит"])
      expect(now.sheet.cells.formula(now.row(name), own)).toBe(`=${letter}${String(now.row(name) + 1)}/2`);
    expect(now.sheet.cells.value(now.row("Вишня"), own)).toBe("спросить");
    expect(now.sheet.cells.value(now.row("Новая"), own)).toBe("");
    expect(now.sheet.cells.value(now.bottom + 2, 0)).toBe("Сверено с бухгалтером");
    expect(now.sheet.cells.formula(now.bottom + 2, now.column("Всего, руб."))).toBe(
      `=SUM(${letter}${String(now.head + 2)}:${letter}${String(now.bottom + 1)})`,
    );
  }
}, 60_000);

test("before notes had an API, threads of comments stay comments, once and with their authors", async () => {
  const host = start("1.10");
  await build("2026-09-01");
  const thread = { content: "сверить?", author: "Иванова", replies: [] };
  host.user.remark(REGISTER, table(host).at("Вишня", "Должник"), thread, "comments");
  await build("2026-10-01");
  await build("2026-11-01");
  const { sheet } = table(host);
  expect(sheet.notes).toEqual([]);
  expect(remarks(table(host), "Вишня")).toEqual(["[Иванова] сверить?"]);
});

test("formulas on the user's own sheets still find the register after it has been replaced", async () => {
  const host = start("1.13");
  await build("2026-09-01");
  const { user } = host;
  user.addSheet("Мой лист");
  const formulas = [`=SUM('${REGISTER}'!E:E)`, "=ROWS(Register[Должник])", `='${REGISTER}'!A1&"!"`, "=A1+1"];
  formulas.forEach((formula, row) => {
    user.type("Мой лист", cellAddress(row, 0), formula);
  });
  await build("2026-10-01");
  await build("2026-11-01");
  const sheet = host.workbook.findSheet("Мой лист");
  expect(formulas.map((_, row) => sheet?.cells.formula(row, 0))).toEqual(formulas);
});

test("a formula on a protected sheet does not stop the build", async () => {
  const host = start("1.13");
  await build("2026-09-01");
  host.user.addSheet("Мой лист");
  host.user.type("Мой лист", "A1", "=ROWS(Register[Должник])");
  host.user.protect("Мой лист");
  await build("2026-10-01");
  expect(table(host).row("Ромашка")).toBeGreaterThan(0);
});

test.each([
  ["1.9", ["notes", "comments"]],
  ["1.10", ["notes"]],
  ["1.18", []],
])("Excel with ExcelApi %s says which remarks it cannot carry: %j", async (excelApi, uncarried) => {
  start(excelApi);
  expect((await openExcelWorkbook()).uncarried).toEqual(uncarried);
  await build("2026-09-01");
  await build("2026-10-01");
});
