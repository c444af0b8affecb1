import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { formatIsoDay, today } from "../../src/domain/day";
import { copySample, openWritten, readJson, runCli, temporaryFolder, type JsonReport } from "./runCli";

const at = temporaryFolder();
const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;Примечание";
const ROMASHKA = "ООО «Ромашка»;7701234567;№ 5;10.01.2026;10.02.2026;1 234,56;";

function csv(name: string, ...lines: string[]): string {
  writeFileSync(at(name), `${[HEAD, ...lines].join("\n")}\n`);
  return at(name);
}

async function build(input: string | string[], ...args: string[]): Promise<JsonReport> {
  const json = at("report.json");
  const inputs = typeof input === "string" ? [input] : input;
  const run = await runCli("build", ...inputs, "--out", at("out.xlsx"), "--json", json, ...args);
  expect([run.code, run.stderr]).toEqual([0, ""]);
  return readJson(json);
}

// Each build starts afresh: a workbook left at --out would be taken for the earlier register.
beforeEach(() => rmSync(at("out.xlsx"), { force: true }));

it("reports the debt of docs/cli.md as docs/cli.md prints it", async () => {
  // The second debt's penalty shows that the sheet records penalties: only then can one be missing.
  const lines = [
    `${HEAD};Пени, руб.`,
    `${ROMASHKA};`,
    "ООО «Вега»;7707083893;№ 6;10.01.2026;10.02.2026;10,00;;1,00",
  ];
  writeFileSync(at("долги.csv"), `${lines.join("\n")}\n`);
  const file = at("долги.csv");
  const report = await build(file, "--as-of", "2026-10-01", "--rules", "sevsk");
  expect(report).toMatchObject({ asOf: "2026-10-01", rules: "sevsk" });
  expect(report.debts[0]).toMatchObject({
    file: "долги.csv",
    row: 2,
    debtorName: "ООО «Ромашка»",
    inn: "7701234567",
    amount: "1234.56",
    penalty: null,
    total: "1234.56",
    originDate: "2026-01-10",
    dueDate: "2026-02-10",
    base: "2026-02-10",
    overdue: true,
    overdueDays: 233,
    agingBucket: "181-365",
    stage: "claim-due",
    action: "Направить требование (претензию)",
    deadline: "2026-03-12",
    daysLeft: -203,
    urgency: "missed",
    highlight: "claim",
    alerts: ["penalty-not-accrued"],
    discipline: [{ step: "claim", deadline: "2026-03-12", date: null, lateDays: null }],
    clause: "№ 319, п. 3.2",
    limitationEnd: "2029-02-12",
    category: "1.3.1",
    categoryManual: null,
  });
  expect(report.controls[0]).toMatchObject({
    name: "Сумма реестра = сумма исходного листа",
    expected: "1245.56",
    actual: "1245.56",
    ok: true,
  });
  expect(Object.keys(report.timings)).toEqual(["readMs", "intakeMs", "registerMs", "formsMs", "writeMs"]);
  expect(report.forms).toEqual([]);
});

it("tells the summary on stdout", async () => {
  const paid = "ИП Шубин;;№ 6;10.01.2026;10.02.2026;-5,00;";
  const input = csv("сводка.csv", ROMASHKA, paid);
  const { stdout } = await runCli("build", input, "--as-of", "2026-10-01", "--out", at("out.xlsx"));
  expect(stdout.split("\n")).toEqual([
    "Реестр должников на 01.10.2026. Правила взыскания: Типовые правила.",
    "Долгов: 2, на сумму 1\u00a0229,56 руб.",
    "Нужна претензия: 1",
    "Нужен иск: 0",
    "Пропущен срок: 1",
    expect.stringMatching(/^Замечани/),
    ...stdout.split("\n").filter((line) => line.startsWith("  ")),
    "Контроль: сошёлся (проверок: 2).",
    `Записано: ${at("out.xlsx")}`,
    "",
  ]);
});

it("takes today and the model rules by default", async () => {
  const report = await build(csv("по умолчанию.csv", ROMASHKA));
  expect(report).toMatchObject({ asOf: formatIsoDay(today()), rules: "model" });
});

it("writes beside the input by default, and leaves no temporary file", async () => {
  const { code } = await runCli("build", csv("касса.долги.csv", ROMASHKA), "--as-of", "2026-10-01");
  expect(code).toBe(0);
  const made = readdirSync(at(".")).filter((name) => name.includes("касса"));
  expect(made.sort()).toEqual(["касса.долги – реестр.xlsx", "касса.долги.csv"]);
});

it("lets --map and --administrator decide", async () => {
  writeFileSync(at("сами.csv"), "Должник;Сумма долга;Ещё одна сумма\nООО «А»;1,00;7,00\nООО «Б»;2,00;8,00\n");
  const report = await build(at("сами.csv"), "--map", "amount=C", "--administrator", "012 Департамент");
  expect(report.debts).toMatchObject([
    { amount: "7.00", administratorCode: "012", administratorName: "Департамент" },
    { amount: "8.00", administratorCode: "012", administratorName: "Департамент" },
  ]);
  expect(report.sources[0]?.mapping).toContainEqual(
    expect.objectContaining({ column: "C", field: "amount", origin: "chosen" }),
  );
});

it("the finished workbook remembers what --map decided", async () => {
  const input = at("помнит.csv");
  writeFileSync(input, "Должник;Сумма долга;Ещё одна сумма\nООО «А»;1,00;7,00\n");
  await runCli("build", input, "--map", "amount=C", "--out", at("помнит.xlsx"));
  expect((await build(at("помнит.xlsx"))).debts).toMatchObject([{ amount: "7.00" }]);
});

describe("several inputs", () => {
  it("make one register, equal sheets told apart, rows traced to their files", async () => {
    const inputs = [csv("a.csv", ROMASHKA), csv("b.csv", ROMASHKA, ROMASHKA)];
    const report = await build(inputs, "--as-of", "2026-10-01");
    expect(report.sources.map(({ file, counts }) => [file, counts["debt"]])).toEqual([
      ["a.csv", 1],
      ["b.csv", 2],
    ]);
    expect(report.debts.map(({ file, row }) => [file, row])).toEqual([
      ["a.csv", 2],
      ["b.csv", 2],
      ["b.csv", 3],
    ]);
    const sheets = await (await openWritten(at("out.xlsx"))).sheets();
    expect(sheets.filter(({ kind }) => kind === null).map(({ name }) => name)).toEqual([
      "Лист1",
      "Лист1 (2)",
    ]);
    expect(report.controls[0]).toMatchObject({ name: "Сумма реестра = сумма исходных листов", ok: true });
  });

  it("may be workbooks of several sheets, by name or all", async () => {
    const workbook = copySample("vologda-administratory.xlsx", at("вологда.xlsx"));
    const other = csv("c.csv", ROMASHKA);
    const args = ["--as-of", "2026-10-01", "--sheet"];
    const json = at("all.json");
    const all = await runCli(
      "build",
      other,
      workbook,
      ...args,
      "all",
      "--out",
      at("all.xlsx"),
      "--json",
      json,
    );
    expect(all.code).toBe(1);
    expect(readJson(json).sources.map(({ sheet }) => sheet.trim())).toEqual([
      "Лист1",
      "ДИО",
      "Лесной комплекс",
      "Транспорт и дороги",
    ]);
  });
});

describe("sheets", () => {
  it("are taken in the order they are named, without regard to case and outer spaces", async () => {
    const workbook = copySample("vologda-administratory.xlsx", at("порядок.xlsx"));
    const json = at("order.json");
    await runCli(
      ...["build", workbook, "--sheet", "транспорт и дороги", "--sheet", "ДИО"],
      ...["--out", at("order.xlsx"), "--json", json],
    );
    expect(readJson(json).sources.map(({ sheet }) => sheet.trim())).toEqual(["Транспорт и дороги", "ДИО"]);
  });

  it("that the program made are no source", async () => {
    await runCli("build", csv("свои.csv", ROMASHKA), "--out", at("свои.xlsx"));
    const { code, stderr } = await runCli("build", at("свои.xlsx"), "--sheet", "Реестр должников");
    expect([code, stderr]).toEqual([
      2,
      "Файл «свои.xlsx»: лист «Реестр должников» создан этой программой, а не бухгалтером. Укажите исходный лист с долгами.\n",
    ]);
  });
});

it("text that looks like a formula stays text", async () => {
  const texts = ["=1+1", "+7 900", "-5", "@сумма"];
  const lines = texts.map((text, i) => `${text};;№ ${i};10.01.2026;10.02.2026;${i + 1},00;${text}`);
  await build(csv("формулы.csv", ...lines), "--as-of", "2026-10-01");
  const workbook = await openWritten(at("out.xlsx"));
  const grid = await workbook.read("Реестр должников");
  const found = new Set<string>();
  for (let row = 0; row <= (grid.used?.bottom ?? 0); row++)
    for (let column = 0; column <= (grid.used?.right ?? 0); column++) {
      const value = grid.value(row, column);
      if (typeof value === "string" && texts.includes(value) && !grid.isFormula(row, column))
        found.add(value);
    }
  expect([...found].sort()).toEqual([...texts].sort());
});

it("--values leaves no formula", async () => {
  const file = csv("значения.csv", ROMASHKA);
  const count = async (): Promise<number> => {
    const workbook = await openWritten(at("out.xlsx"));
    let formulas = 0;
    for (const { name } of await workbook.sheets()) {
      const grid = await workbook.read(name);
      for (let row = 0; row <= (grid.used?.bottom ?? -1); row++)
        for (let column = 0; column <= (grid.used?.right ?? -1); column++)
          if (grid.isFormula(row, column)) formulas += 1;
    }
    return formulas;
  };
  await build(file, "--as-of", "2026-10-01");
  expect(await count()).toBeGreaterThan(10);
  await build(file, "--as-of", "2026-10-01", "--values");
  expect(await count()).toBe(0);
});

it("shows progress only on a terminal", async () => {
  const { runCommand } = await import("../../src/cli/program");
  const input = csv("ход.csv", ROMASHKA);
  const said: string[] = [];
  await runCommand(["build", input, "--out", at("ход.xlsx")], {
    out: () => undefined,
    err: (text) => said.push(text),
    isTerminal: true,
  });
  expect(said.join("")).toContain("Разбор листа… 100 %");
  expect(said.at(-1)).toBe("\r\u001b[2K");
});

describe("inspect", () => {
  it("shows columns and counts, and writes nothing but its report", async () => {
    const input = csv("смотрю.csv", ROMASHKA);
    const before = readdirSync(at(".")).length;
    const { code, stdout, stderr } = await runCli("inspect", input);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Файл «смотрю.csv», лист «Лист1»");
    expect(stdout).toContain(
      "Строки: долги 1, группы 0, итоги 0, шапка 1, прочее 0, пустые 0, отклонённые 0.",
    );
    expect(stdout).toMatch(/^ {2}F {2}Сумма долга, руб\. → «Основной долг, руб\.»/m);
    expect(readdirSync(at(".")).length).toBe(before);

    await runCli("inspect", input, "--json", at("смотрю.json"));
    expect(readJson(at("смотрю.json")).sources[0]).toMatchObject({ counts: { debt: 1 }, headerRows: [1] });
  });
});

it("lists the forms by document, and of a sheet what each of them lacks", async () => {
  const { stdout } = await runCli("inspect", csv("формы.csv", ROMASHKA));
  const list = stdout.slice(stdout.indexOf("Формы по документам")).split("\n");
  const of = (document: string): string[] => {
    const start = list.findIndex((line) => line.trim() === document) + 1;
    const end = list.findIndex((line, index) => index >= start && !line.startsWith("    "));
    return list.slice(start, end);
  };
  expect(of("Оленегорск, № 83").find((line) => line.includes("olenegorsk-inst-1"))).toMatch(
    /: нет КОСГУ, типа учреждения, вида обеспечения$/,
  );
  expect(of("Севск, № 319").map((line) => line.trim().split(" ")[0])).toEqual(["sevsk-report", "inventory"]);
  // Without a sheet nobody knows what is lacking.
  const help = (await runCli("build", "--help")).stdout;
  expect(help).toContain("Вологодская область, № 817");
  expect(help).not.toContain("нет КОСГУ");
});

it("helps in Russian and knows its version", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(await runCli("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  const { code, stdout } = await runCli("build", "--help");
  expect(code).toBe(0);
  for (const option of [
    "--as-of",
    "--sheet",
    "--rules",
    "--forms",
    "--administrator",
    "--map",
    "--out",
    "--json",
  ])
    expect(stdout).toContain(option);
  expect((await runCli("--help")).stdout + stdout).not.toMatch(
    /\b(Usage|Options|Arguments|Commands|options|display|default)\b/,
  );
});
