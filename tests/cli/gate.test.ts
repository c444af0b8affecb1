import { existsSync, rmSync, writeFileSync } from "node:fs";
import { readJson, runCli, temporaryFolder } from "./runCli";

/** The gate of docs/register.md §1: nothing is built silently on doubt. */

const at = temporaryFolder();

function sheet(name: string, text: string): string {
  const path = at(name);
  writeFileSync(path, text);
  return path;
}

const build = (input: string, ...args: string[]) =>
  runCli(
    "build",
    input,
    "--as-of",
    "2026-10-01",
    "--out",
    `${input}-out.xlsx`,
    "--json",
    `${input}.json`,
    ...args,
  );

describe("rejected rows", () => {
  test("fail a control that gives their number and the sum that can be read", async () => {
    const input = sheet(
      "rejected.csv",
      "Должник;ИНН;Договор;Сумма долга\nООО «Клён»;3254001003;№ 1;100\n;;№ 2;50,50\nООО «Сосна»;3254002487;№ 3;уточняется\n",
    );
    const run = await build(input);
    expect(run.code).toBe(1);
    expect(readJson(`${input}.json`).controls.find(({ name }) => name === "Все строки учтены")).toMatchObject(
      {
        actual: "не вошло 2\u00a0строки на 50,50 руб., которые читаются",
        ok: false,
      },
    );
  });

  test("are all that there is: no register of no debts is written", async () => {
    const input = sheet(
      "none.csv",
      "Должник;ИНН;Договор;Сумма долга\nООО «Клён»;3254001003;№ 1;уточняется\n",
    );
    const run = await build(input);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/нет ни одного долга: реестр не построен/);
    expect(existsSync(`${input}-out.xlsx`)).toBe(false);
  });
});

test("--unit tells what the sums count where the sheet says otherwise", async () => {
  const input = sheet("unit.csv", "Должник;ИНН;Сумма долга, руб.\nООО «Клён»;3254001003;12,5\n");
  expect((await build(input, "--unit", "thousand")).code).toBe(0);
  expect(readJson(`${input}.json`).debts[0]).toMatchObject({ amount: "12500.00" });
  expect((await build(input, "--unit", "копейки")).stderr).toMatch(/^--unit: единицы «копейки» нет/);
});

describe("by which rules", () => {
  const titled = (title: string): string => {
    const lines = [`${title};;`, "Должник;Сумма долга, руб.;Срок уплаты", "ООО «Ромашка»;1000,00;10.02.2026"];
    writeFileSync(at("титул.csv"), `${lines.join("\n")}\n`);
    rmSync(at("титул.xlsx"), { force: true });
    return at("титул.csv");
  };
  const build = (title: string, ...args: string[]) =>
    runCli("build", titled(title), "--as-of", "2026-10-01", "--out", at("титул.xlsx"), ...args);

  it("says what the title is like, with the switch that takes its rules", async () => {
    const { code, stderr } = await build("Администрация Севского района");
    expect([code, stderr]).toEqual([
      0,
      "Похоже на Севск, № 319: если это так, добавьте --rules sevsk. Взяты типовые правила.\n",
    ]);
    expect((await build("Администрация Севского района", "--rules", "model")).stderr).toBe("");
    expect((await build("Администрация района")).stderr).toBe("");
    // In the workbook and in the report it is told whatever the switch says.
    await build("Администрация Севского района", "--rules", "model", "--json", at("титул.json"));
    expect(readJson(at("титул.json")).problems).toContainEqual(
      expect.objectContaining({ code: "rules-other", severity: "info" }),
    );
  });

  it("says that a document has no rules of collection, by its title and by the switch", async () => {
    const silent = await build("Департамент Вологодской области");
    expect([silent.stderr, silent.stdout]).toEqual([
      "",
      expect.stringContaining("правил взыскания он не содержит"),
    ]);
    const refused = await build("Администрация", "--rules", "vologda");
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("«Вологодская область, № 817» правил взыскания не содержит"),
    ]);
  });

  it("remembers them: without the switch a register is rebuilt by the rules that built it", async () => {
    expect((await build("Администрация", "--rules", "sevsk")).stdout).toContain("Севск, № 319");
    const again = await runCli("build", at("титул.csv"), "--as-of", "2026-10-02", "--out", at("титул.xlsx"));
    expect(again.stdout).toContain("Севск, № 319");
  });

  it("tells where a date lies before the rules, or after an own regulation's end, and of steps that cannot be in time", async () => {
    const codes = async (...args: string[]): Promise<unknown[]> => {
      await build("Администрация", "--json", at("титул.json"), ...args);
      return readJson(at("титул.json"))
        .problems.filter(({ code }) => code === "rules-not-in-force" || code === "own-step-late")
        .map(({ code, severity }) => [code, severity]);
    };
    expect(await codes("--rules", "sevsk")).toEqual([]);
    expect(await codes("--rules", "sevsk", "--as-of", "2026-04-19")).toEqual([
      ["rules-not-in-force", "info"],
    ]);
    const own = {
      document: "Регламент, № 1 от 01.01.2024, действовал по 31.12.2025",
      claim: "10 календарных дней от возникновения",
    };
    writeFileSync(at("свой.json"), JSON.stringify(own));
    expect(await codes("--rules", at("свой.json"))).toEqual([
      ["rules-not-in-force", "warning"],
      ["own-step-late", "warning"],
    ]);
  });
});
