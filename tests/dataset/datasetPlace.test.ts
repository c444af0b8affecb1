import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { temporaryName } from "../../src/cli/temporaryFiles";
import { runCli, temporaryFolder } from "../cli/runCli";

/** What becomes of files in and beside a data set: nothing of the user's is lost, and nothing half-done stays. */
const at = temporaryFolder();
const DEBTS = "Код администратора;Должник;Сумма долга;Срок уплаты\n012;ООО «Ромашка»;1234,56;10.02.2026\n";
let folders = 0;

interface Place {
  readonly books: string;
  readonly set: string;
  /** Its folder of partitions, by date. */
  readonly debts: string;
}

/** A folder with one book that its owner alone may read, and the place of a data set. */
function place(): Place {
  const name = at(`п${String(++folders)}`);
  const books = join(name, "книги");
  mkdirSync(books, { recursive: true });
  writeFileSync(join(books, "долги.csv"), DEBTS, { mode: 0o600 });
  chmodSync(join(books, "долги.csv"), 0o600);
  const set = join(name, "набор");
  return { books, set, debts: join(set, "debts") };
}

const build = ({ books, set }: Place, ...args: string[]) =>
  runCli("build", books, "--dataset", set, "--as-of", "2026-10-01", ...args);

const DATE = "reporting_date=2026-10-01";

/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

test("who may not read a book reads neither its register nor its debts", async () => {
  const here = place();
  expect((await build(here, "--registers", "each")).code).toBe(0);
  const written = [...filesIn(here.debts), join(here.books, "долги – реестр.xlsx")];
  expect(written).toHaveLength(3);
  expect(written.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
});

test("what a run that was killed has left is removed by the next", async () => {
  const here = place();
  expect((await build(here)).code).toBe(0);
  const left = temporaryName(here.set).replace(`-${String(process.pid)}-`, `-${String(2 ** 22 + 1)}-`);
  mkdirSync(left);
  writeFileSync(join(left, "000000.parquet"), "");
  expect((await build(here)).code).toBe(0);
  expect(readdirSync(here.set).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a date whose folder was taken away by a run that was killed comes back", async () => {
  const here = place();
  expect((await build(here)).code).toBe(0);
  renameSync(join(here.debts, DATE), join(here.debts, `.replaced-${DATE}`));
  const run = await runCli("build", here.books, "--dataset", here.set, "--as-of", "2026-11-01");
  expect(run.code).toBe(0);
  expect(readdirSync(here.debts)).toEqual([DATE, "reporting_date=2026-11-01"]);
});

test.each(["заметки.txt", "administrator=a012/заметки.txt"])(
  "a date that holds «%s» is not replaced",
  async (name) => {
    const here = place();
    expect((await build(here)).code).toBe(0);
    const notes = join(here.debts, DATE, name);
    writeFileSync(notes, "моё");
    const { code, stderr } = await build(here);
    expect([code, stderr]).toEqual([2, expect.stringContaining("лежит «заметки.txt»")]);
    expect(readFileSync(notes, "utf8")).toBe("моё");
  },
);

describe("what lies where a register should go", () => {
  const REGISTER = "долги – реестр.xlsx";

  test("is refused in words if it is not one of ours, and nothing is written", async () => {
    const here = place();
    writeFileSync(join(here.books, REGISTER), "чужое");
    const { code, stderr } = await build(here, "--registers", "each");
    expect([code, stderr]).toEqual([2, expect.stringContaining("не реестр этой программы")]);
    expect(readFileSync(join(here.books, REGISTER), "utf8")).toBe("чужое");
    expect(existsSync(here.debts)).toBe(false);
  });

  test("is refused in words if it is a folder", async () => {
    const here = place();
    mkdirSync(join(here.books, REGISTER));
    const { code, stderr } = await build(here, "--registers", "each");
    expect([code, stderr]).toEqual([2, expect.stringContaining("— папка")]);
  });
});

test("a query that somebody has changed is kept under another name, and it is said; the program's own is renewed", async () => {
  const here = place();
  const sql = join(here.set, "sql");
  const one = join(sql, "vologda-4.sql");
  expect((await build(here)).stdout).not.toContain("изменён");
  const own = readFileSync(one, "utf8");
  expect(own).toMatch(/\n-- sha256 [0-9a-f]{64}\n$/);

  writeFileSync(one, own.replaceAll("\n", "\r\n"));
  expect((await build(here)).stdout).not.toContain("изменён");
  expect(readFileSync(one, "utf8")).toBe(own);

  for (const [change, kept] of [
    ["-- только мои\n", "vologda-4 – изменён.sql"],
    ["-- и ещё раз\n", "vologda-4 – изменён 2.sql"],
  ] as const) {
    writeFileSync(one, change + own);
    const again = await build(here);
    expect(again.stdout).toContain(`Запрос vologda-4.sql был изменён: он сохранён как «${kept}»`);
    expect(readFileSync(join(sql, kept), "utf8")).toBe(change + own);
    expect(readFileSync(one, "utf8")).toBe(own);
  }
  expect(readdirSync(sql).filter((name) => name.startsWith("."))).toEqual([]);
});
