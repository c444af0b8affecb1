import { existsSync, writeFileSync } from "node:fs";
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
