import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runCli, temporaryFolder } from "./runCli";

/** What becomes of files at the places of the outputs: nothing of the user's is lost (docs/cli.md). */
const at = temporaryFolder();
const DEBTS = "Должник;ИНН;Сумма долга;Срок уплаты\nООО «Ромашка»;7707083893;1234,56;10.02.2026\n";
let folders = 0;

/** A new folder with a sheet of debts in it. */
function folder(): (name: string) => string {
  const name = at(`п${String(++folders)}`);
  mkdirSync(name);
  writeFileSync(join(name, "долги.csv"), DEBTS);
  return (file) => join(name, file);
}

const build = (place: (name: string) => string, ...args: string[]) =>
  runCli("build", place("долги.csv"), "--as-of", "2026-10-01", ...args);

it("replaces a report of its own, and no other file", async () => {
  const place = folder();
  expect((await build(place, "--json", place("отчёт.json"))).code).toBe(0);
  expect((await build(place, "--json", place("отчёт.json"))).code).toBe(0);
  writeFileSync(place("чужое.json"), '{"name": "чужое"}');
  const { code, stderr } = await build(place, "--json", place("чужое.json"));
  expect([code, stderr]).toEqual([2, expect.stringContaining("не отчёт этой программы")]);
  expect(readFileSync(place("чужое.json"), "utf8")).toBe('{"name": "чужое"}');
  expect((await runCli("inspect", place("долги.csv"), "--json", place("чужое.json"))).code).toBe(2);
});

it("refuses a pipe, a link that leads nowhere, an empty name, and one file under two spellings", async () => {
  const place = folder();
  execFileSync("mkfifo", [place("труба.json")]);
  symlinkSync(place("нет"), place("ссылка.json"));
  mkdirSync(place("внутри"));
  const out = place("реестр.xlsx");
  const json = [place("труба.json"), place("ссылка.json"), "", place("внутри/../реестр.xlsx")];
  for (const path of json) {
    const { code, stderr } = await build(place, "--out", out, "--json", path);
    expect([code, stderr.trimEnd().split("\n").length]).toEqual([2, 1]);
  }
  expect(readdirSync(place("."))).not.toContain("реестр.xlsx");
});

it("keeps a link to an output a link, and who may not read the input out of the output", async () => {
  const place = folder();
  chmodSync(place("долги.csv"), 0o600);
  mkdirSync(place("там"));
  writeFileSync(place("там/отчёт.json"), "");
  symlinkSync(place("там/отчёт.json"), place("отчёт.json"));
  expect((await build(place, "--json", place("отчёт.json"))).code).toBe(0);
  expect(readFileSync(place("там/отчёт.json"), "utf8")).toContain('"asOf"');
  const wide = readdirSync(place(".")).filter((name) => name.endsWith(".xlsx"));
  expect(wide.map((name) => statSync(place(name)).mode & 0o077)).toEqual([0]);
});

it("removes what a dead process left, and nothing of a living one's", async () => {
  const place = folder();
  await build(place);
  const host = "00000000";
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  const { temporaryName } = await import("../../src/cli/temporaryFiles");
  const ours = temporaryName(place("."));
  const left = ours.replace(`-${String(process.pid)}-`, `-${String(dead.pid)}-`);
  const elsewhere = left.replace(/register-[0-9a-f]{8}-/, `register-${host}-`);
  for (const file of [ours, left, elsewhere]) writeFileSync(file, "");
  await build(place);
  const names = readdirSync(place(".")).filter((name) => name.endsWith(".tmp"));
  expect(names.sort()).toEqual([ours, elsewhere].map((path) => path.slice(path.lastIndexOf("/") + 1)).sort());
});

it.each([1900, 9999])("refuses the year %i in words", async (year) => {
  const place = folder();
  const { code, stderr } = await runCli("build", place("долги.csv"), "--as-of", `${String(year)}-01-01`);
  expect([code, stderr]).toEqual([2, expect.stringContaining("год вне допустимых")]);
});
