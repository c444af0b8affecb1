import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
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

it("takes no file for nothing because it cannot be read: one of more than 2 GB stays", async () => {
  const place = folder();
  const out = place("большой.xlsx");
  writeFileSync(out, "");
  truncateSync(out, 2 ** 31 + 1);
  const { code, stderr } = await build(place, "--out", out);
  expect([code, stderr]).toEqual([2, expect.stringContaining("больше 2 ГБ")]);
  expect(statSync(out).size).toBe(2 ** 31 + 1);
});

it("looks at a date over an earlier look alone: neither a foreign file nor a register is replaced", async () => {
  const place = folder();
  const look = place("долги – реестр – что если 01.10.2026.xlsx");
  writeFileSync(look, "чужое");
  expect((await build(place, "--what-if")).stderr).toContain("не реестр этой программы");
  expect(readFileSync(look, "utf8")).toBe("чужое");
  rmSync(look);
  expect((await build(place, "--what-if")).code).toBe(0);
  expect((await build(place, "--what-if")).code).toBe(0);
  expect((await build(place)).code).toBe(0);
  cpSync(place("долги – реестр.xlsx"), look);
  expect((await build(place, "--what-if")).stderr).toContain("--what-if не меняет прежнего реестра");
});

it("refuses two outputs in one file, whichever they are", async () => {
  const place = folder();
  const ics = place("сроки.ics");
  const { code, stderr } = await build(place, "--json", ics, "--ics", ics);
  expect([code, stderr]).toEqual([2, expect.stringContaining("--json и --ics указывают на один файл")]);
  expect(readdirSync(place("."))).toEqual(["долги.csv"]);
});

it("replaces a report by one of the same kind", async () => {
  const place = folder();
  const [built, seen] = [place("построено.json"), place("осмотр.json")];
  const inspect = (json: string) => runCli("inspect", place("долги.csv"), "--json", json);
  expect([(await build(place, "--json", built)).code, (await inspect(seen)).code]).toEqual([0, 0]);
  expect([(await build(place, "--json", seen)).code, (await inspect(built)).code]).toEqual([2, 2]);
  expect([(await build(place, "--json", built)).code, (await inspect(seen)).code]).toEqual([0, 0]);
});

it("clears up where a link leads, and tells of that folder in case of a signal", async () => {
  const place = folder();
  mkdirSync(place("там"));
  writeFileSync(place("там/отчёт.json"), "");
  symlinkSync(place("там/отчёт.json"), place("отчёт.json"));
  const { temporaryName } = await import("../../src/cli/temporaryFiles");
  const { watchOutputs } = await import("../../src/cli/outputs");
  const stale = temporaryName(place("там")).replace(`-${String(process.pid)}-`, `-${String(2 ** 22 + 1)}-`);
  writeFileSync(stale, "");
  const told: string[] = [];
  watchOutputs((places) => told.push(...places));
  expect((await build(place, "--json", place("отчёт.json"))).code).toBe(0);
  watchOutputs(() => undefined);
  expect(told).toContain(realpathSync(place("там")));
  expect(readdirSync(place("там"))).toEqual(["отчёт.json"]);
});

it.each([1900, 9999])("refuses the year %i in words", async (year) => {
  const place = folder();
  const { code, stderr } = await runCli("build", place("долги.csv"), "--as-of", `${String(year)}-01-01`);
  expect([code, stderr]).toEqual([2, expect.stringContaining("год вне допустимых")]);
});
