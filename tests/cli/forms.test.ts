import { writeFileSync } from "node:fs";
import { copySample, openWritten, readJson, runCli, temporaryFolder, type JsonReport } from "./runCli";

/** `--forms` (docs/cli.md): which forms are built, and what the report says of them. */
const at = temporaryFolder();
const HEAD =
  "Код администратора;Администратор;Должник;Дата возникновения;Срок уплаты;На 01.01.2026;Оплачено с начала года;Долг, руб.";

function csv(name: string, ...lines: string[]): string {
  writeFileSync(at(name), `${[HEAD, ...lines].join("\n")}\n`);
  return at(name);
}

const FIRST = "012;Департамент имущества;ООО «Ромашка»;10.01.2025;10.02.2025;1500,00;500,00;1000,00";
const SECOND = "018;Департамент лесов;ООО «Вишня»;10.01.2026;10.03.2026;0;0;250,00";

async function build(
  inputs: readonly string[],
  ...args: string[]
): Promise<{ report: JsonReport; stdout: string }> {
  const json = at("report.json");
  const run = await runCli("build", ...inputs, "--as-of", "2026-10-01", "--json", json, ...args);
  expect([run.code, run.stderr]).toEqual([0, ""]);
  return { report: readJson(json), stdout: run.stdout };
}

it("are not built unless they are asked for", async () => {
  const { report, stdout } = await build([csv("а.csv", FIRST)], "--out", at("а.xlsx"));
  expect(report.forms).toEqual([]);
  expect(stdout).not.toContain("форм");
});

it("tells of each sheet its name, administrator, columns and rows, as docs/cli.md prints it", async () => {
  const { report, stdout } = await build(
    [csv("б.csv", FIRST, SECOND)],
    ...["--forms", "vologda-4,vologda-1", "--out", at("б.xlsx")],
  );
  expect(stdout).toContain("Листов с формами: 3.");
  expect(report.forms).toEqual([
    expect.objectContaining({
      id: "vologda-1",
      sheet: "Прил. 1 Вологда – 012",
      administrator: "012",
      type: null,
    }),
    expect.objectContaining({
      id: "vologda-1",
      sheet: "Прил. 1 Вологда – 018",
      administrator: "018",
      type: null,
    }),
    expect.objectContaining({ id: "vologda-4", sheet: "Прил. 4 Вологда", administrator: null, type: null }),
  ]);
  const [first] = report.forms;
  expect(first?.["columns"]).toEqual(["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
  const grid = await (await openWritten(at("б.xlsx"))).read("Прил. 1 Вологда – 012");
  const [top, bottom] = [Number(first?.["firstRow"]), Number(first?.["lastRow"])];
  // The body: the document's row «1.» first, its row «1.4.» last; counted from 1 as Excel shows them.
  expect([grid.value(top - 1, 0), grid.value(bottom - 1, 0)]).toEqual(["1.", "1.4."]);
  expect(grid.value(top - 1, 2)).toBe(1.5);
});

it("several inputs make one register, and the consolidated form covers them all", async () => {
  const inputs = [csv("012.csv", FIRST), csv("018.csv", SECOND)];
  const { report } = await build(inputs, "--forms", "vologda-4", "--out", at("свод.xlsx"));
  const grid = await (await openWritten(at("свод.xlsx"))).read("Прил. 4 Вологда");
  const [form] = report.forms;
  const line = (row: number): unknown[] => [1, 2, 3, 4, 5, 6].map((column) => grid.value(row, column));
  const top = Number(form?.["firstRow"]) - 1;
  expect(line(top)).toEqual(["Департамент имущества", 1.5, 1, 1.5, 1, -0.5]);
  expect(line(top + 1)).toEqual(["Департамент лесов", 0, 0.3, 0, 0.3, 0.3]);
  expect(line(Number(form?.["lastRow"]) - 1).slice(1)).toEqual([1.5, 1.3, 1.5, 1.3, -0.2]);
});

it("all: those that have something to say; the others are named with the reason", async () => {
  const { report, stdout } = await build([csv("в.csv", FIRST)], "--forms", "all", "--out", at("в.xlsx"));
  const built = new Set(report.forms.map(({ id }) => id));
  for (const id of ["vologda-1", "olenegorsk-income-1", "druzhny-plan", "sevsk-report", "inventory"])
    expect(built).toContain(id);
  const skipped = report.skippedForms.map(({ id }) => id);
  expect(skipped).toContain("olenegorsk-inst-1");
  for (const { id, reason } of report.skippedForms) {
    expect(built).not.toContain(id);
    expect(stdout).toContain(`Форма ${id} не построена: ${reason}.`);
  }
});

it("all sheets of a workbook feed the consolidated form", async () => {
  const input = copySample("vologda-administratory.xlsx", at("вологда.xlsx"));
  const json = at("вологда.json");
  const run = await runCli(
    ...["build", input, "--sheet", "all", "--as-of", "2026-10-01", "--forms", "vologda-4"],
    ...["--out", at("вологда-реестр.xlsx"), "--json", json],
  );
  expect(run.code).toBe(1); // the total typed wrong on the third sheet
  const [form] = readJson(json).forms;
  expect(Number(form?.["lastRow"]) - Number(form?.["firstRow"])).toBe(3); // three administrators and «Итого»
});

it("a control of a form that does not hold makes exit code 1, and the output is written", async () => {
  // Without the institution's type the form has to count the debt as the chief manager's own.
  writeFileSync(
    at("г.csv"),
    "Должник;Срок уплаты;Долг, руб.;КОСГУ;Вид финансового обеспечения\nООО «Ромашка»;10.02.2026;1000,00;221;1\n",
  );
  const json = at("г.json");
  const run = await runCli(
    ...[
      "build",
      at("г.csv"),
      "--as-of",
      "2026-10-01",
      "--forms",
      "olenegorsk-inst-1",
      "--out",
      at("г.xlsx"),
      "--json",
      json,
    ],
  );
  const failed = readJson(json).controls.filter(({ ok }) => !ok);
  expect(failed.map(({ name }) => name).join()).toContain("тип учреждения указан");
  expect(run.code).toBe(1);
  expect(readJson(json).forms.length).toBeGreaterThan(0);
});

it("--values writes their figures without formulas", async () => {
  await build(
    [csv("д.csv", FIRST)],
    "--forms",
    "inventory,druzhny-plan,vologda-1",
    "--values",
    "--out",
    at("д.xlsx"),
  );
  const workbook = await openWritten(at("д.xlsx"));
  for (const { name } of await workbook.sheets()) {
    const grid = await workbook.read(name);
    for (let row = 0; row <= (grid.used?.bottom ?? -1); row += 1)
      for (let column = 0; column <= (grid.used?.right ?? -1); column += 1)
        expect(grid.isFormula(row, column)).toBe(false);
  }
  expect((await workbook.read("Инвентаризация расчётов")).used).not.toBeNull();
});

it("times the forms apart from the register", async () => {
  const { report } = await build([csv("е.csv", FIRST)], "--forms", "all", "--out", at("е.xlsx"));
  expect(report.timings["formsMs"]).toBeGreaterThan(0);
});
