import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../../bin/bundle";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { Random } from "../fuzz/random";
import { temporaryFolder } from "./runCli";

/** The command as it is installed, ended or hindered while it writes: a whole file, or none, and nothing left behind. */
const at = temporaryFolder();
const command = at("debtor-register.cjs");
const KILLS = 50;
jest.setTimeout(500_000);

beforeAll(() => {
  bundle(command);
});

let folders = 0;

/** A new folder with a sheet of debts in it. */
function folder(): string {
  const name = at(`п${String(++folders)}`);
  mkdirSync(name);
  const rows = Array.from(
    { length: 300 },
    (_, row) => `ООО «Ромашка ${String(row)}»;${String(row)},56;10.02.2026`,
  );
  writeFileSync(join(name, "долги.csv"), `Должник;Сумма долга;Срок уплаты\n${rows.join("\n")}\n`);
  return name;
}

const args = (place: string, ...more: string[]): string[] => [
  command,
  "build",
  join(place, "долги.csv"),
  "--as-of",
  "2026-10-01",
  "--out",
  join(place, "реестр.xlsx"),
  ...more,
];

const build = (place: string, ...more: string[]) =>
  spawnSync(process.execPath, args(place, ...more), { encoding: "utf8" });

const start = (place: string): ChildProcess => spawn(process.execPath, args(place), { stdio: "ignore" });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("exit", (code) => {
      resolve(code);
    });
  });

const isTemporary = (name: string): boolean => name.endsWith(".tmp");

/** How many debts the output has; `null` where there is none. Throws on one that is not whole. */
async function debtsIn(place: string): Promise<number | null> {
  if (!readdirSync(place).includes("реестр.xlsx")) return null;
  const bytes = readFileSync(join(place, "реестр.xlsx"));
  const workbook = await openFileWorkbook([{ fileName: "реестр.xlsx", bytes }]);
  const register = (await workbook.sheets()).find(({ kind }) => kind === "register");
  const { used } = await workbook.read(register?.name ?? "");
  return (used?.bottom ?? 0) - (used?.top ?? 0);
}

test(`killed at ${String(KILLS)} moments it leaves the output whole, or none, and the next run clears up`, async () => {
  const place = folder();
  const began = performance.now();
  expect(build(place).status).toBe(0);
  const usual = performance.now() - began;
  const source = readFileSync(join(place, "долги.csv"));
  const whole = await debtsIn(place);
  const random = new Random(20261129);
  let [before, left] = [0, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    // Half of the time there is something that could be spoilt.
    if (kill % 2 === 0) rmSync(join(place, "реестр.xlsx"), { force: true });
    const child = start(place);
    const end = ended(child);
    let isOver = false;
    void end.then(() => (isOver = true));
    const moment = performance.now() + random.below(Math.ceil(usual));
    // Half of the kills wait until it has begun to write.
    const waits = kill % 4 < 2;
    while (!isOver && (waits ? !readdirSync(place).some(isTemporary) : performance.now() < moment))
      await new Promise(setImmediate);
    for (let turn = random.below(40); waits && turn > 0; turn--) await new Promise(setImmediate);
    child.kill("SIGKILL");
    await end;
    if (readdirSync(place).some(isTemporary)) left++;
    const debts = await debtsIn(place);
    if (debts === null) before++;
    else expect(debts).toBe(whole);
  }
  // The moments were such that both came about.
  expect([before > 0, left > 0]).toEqual([true, true]);
  expect(build(place).status).toBe(0);
  expect(readdirSync(place).sort()).toEqual(["долги.csv", "реестр.xlsx"]);
  expect(await debtsIn(place)).toBe(whole);
  expect(readFileSync(join(place, "долги.csv")).equals(source)).toBe(true);
});

test("ended by a signal it clears up itself", async () => {
  const place = folder();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    const child = start(place);
    const end = ended(child);
    let isOver = false;
    void end.then(() => (isOver = true));
    while (!isOver && !readdirSync(place).some(isTemporary)) await new Promise(setImmediate);
    child.kill(signal);
    await end;
    expect(readdirSync(place).filter(isTemporary)).toEqual([]);
  }
});

test("three runs on one output end, and leave one whole file", async () => {
  const place = folder();
  const codes = await Promise.all([1, 2, 3].map(() => ended(start(place))));
  for (const code of codes) expect([0, 1]).toContain(code);
  expect(readdirSync(place).sort()).toEqual(["долги.csv", "реестр.xlsx"]);
  expect(await debtsIn(place)).toBeGreaterThanOrEqual(300);
});

describe("where there is no room", () => {
  const posix = process.platform === "win32" ? test.skip : test;

  posix("for a file of its size, nothing is written and one line says so", () => {
    const place = folder();
    // In blocks of 512 or 1,024 bytes.
    const script = `ulimit -f 8; exec "$0" "$@"`;
    const run = spawnSync("sh", ["-c", script, process.execPath, ...args(place)], { encoding: "utf8" });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/не записан/)]);
    expect(readdirSync(place)).toEqual(["долги.csv"]);
  });

  // A small disk of one's own can be made by root alone.
  const mayMount = spawnSync("unshare", ["-m", "true"]).status === 0;
  (mayMount ? test : test.skip)("on the disk, nothing is written, and what stood there stays", () => {
    const place = folder();
    const script = `mount -t tmpfs -o size=48k none "$DISK" && cp "$SOURCE" "$DISK/долги.csv" && "$0" "$@"; code=$?; ls -A "$DISK" >&3; exit $code`;
    const disk = at("диск");
    mkdirSync(disk);
    const run = spawnSync("unshare", ["-m", "sh", "-c", script, process.execPath, ...args(disk)], {
      encoding: "utf8",
      env: { ...process.env, DISK: disk, SOURCE: join(place, "долги.csv") },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/на диске не осталось места/)]);
    expect(run.output[3]?.trim().split("\n")).toEqual(["долги.csv"]);
  });
});
