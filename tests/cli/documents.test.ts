import { TemplateHandler } from "easy-template-x";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { read, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import { formatDay, fromSerial, isoDay } from "../../src/domain/day";
import { partsOf } from "../file/package/support";
import { copySample, runCli, temporaryFolder } from "./runCli";

const at = temporaryFolder();
const register = at("реестр.xlsx");

beforeAll(async () => {
  const source = copySample("arenda-severodvinsk.xlsx", at("аренда.xlsx"));
  await runCli("build", source, "--as-of", "2026-10-01", "--rules", "severodvinsk", "--out", register);
});

const date = isoDay("2026-10-02");

/** Makes papers with the usual date. */
const documents = (...args: string[]) => runCli("documents", register, "--date", "2026-10-02", ...args);

async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  return new TemplateHandler().getText(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

const lists = (folder: string): WorkBook => read(readFileSync(join(folder, "Списки.xlsx")));
const rows = (book: WorkBook, sheet: string): string[][] => {
  const found = book.Sheets[sheet];
  return found ? utils.sheet_to_json<string[]>(found, { header: 1, raw: false }) : [];
};
const papers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".docx"));

test("every debt that needs a claim stands in one, and each of the others says why not", async () => {
  const folder = at("претензии");
  const { code, stdout } = await documents("--kind", "claim", "--out", folder);
  expect(code).toBe(0);
  expect(stdout).toContain("составлено");
  const book = lists(folder);
  const proposals = rows(book, "Предложения").slice(3);
  const made = proposals.filter((row) => row[5] === "да");
  expect(proposals.filter((row) => row[5] === "нет" && (row[6] ?? "") === "")).toEqual([]);
  expect(made.length).toBeGreaterThan(20);
  expect(rows(book, "Реестр отправлений").slice(3)).toHaveLength(papers(folder).length);
  const numbers = rows(book, "Реестр отправлений")
    .slice(3)
    .map((row) => row[1]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("a claim has the eight contents that the regulation names", async () => {
  const folder = at("одна");
  await documents("--kind", "claim", "--accrual", "interest", "--out", folder);
  const [first] = papers(folder);
  const text = await textOf(join(folder, first ?? ""));
  for (const content of [
    /ТРЕБОВАНИЕ \(ПРЕТЕНЗИЯ\)/,
    /по состоянию на 1.октября.2026.г\./i,
    /Платежи не внесены в установленный срок/,
    /Расчёт начисленной суммы/,
    /статьи 309, 310 Гражданского кодекса|положения законодательства/,
    /не позднее 2.ноября.2026.г\. \(30.календарных дней/,
    /от 02\.10\.2026 № 1\/2026/,
    /в судебном порядке/,
  ])
    expect(text).toMatch(content);
  expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
});

test("the calculation's formulas give what the papers say", async () => {
  const folder = at("расчёт");
  await documents("--kind", "calculation", "--accrual", "interest", "--out", folder);
  const sheet = lists(folder).Sheets["Расчёт"];
  const cell = (address: string) => sheet?.[address] as CellObject | undefined;
  expect(cell("I4")?.f).toMatch(/^ROUND\(C4\*F4\*G4\/100\/H4,2\)$/);
  const [principal, days, rate, divisor, sum] = ["C4", "F4", "G4", "H4", "I4"].map((address) =>
    Number(cell(address)?.v),
  );
  expect(sum).toBe(
    Math.round((((principal ?? 0) * (days ?? 0) * (rate ?? 0)) / 100 / (divisor ?? 1)) * 100) / 100,
  );
});

test("an own template is filled; one with a slip is named, and nothing is written", async () => {
  const saved = at("шаблон.docx");
  expect((await runCli("documents", "--kind", "claim", "--save-template", saved)).code).toBe(0);
  expect((await documents("--kind", "claim", "--template", saved, "--out", at("свой"))).code).toBe(0);
  writeFileSync(at("плохой.docx"), "не документ");
  const refused = await documents("--kind", "claim", "--template", at("плохой.docx"), "--out", at("нет"));
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("не читается как документ Word");
  expect(existsSync(at("нет"))).toBe(false);
});

test("a folder with something of the user's is not written into", async () => {
  mkdirSync(at("моё"));
  writeFileSync(join(at("моё"), "заметки.txt"), "важно");
  const { code, stderr } = await documents("--kind", "claim", "--out", at("моё"));
  expect(code).toBe(2);
  expect(stderr).toContain("«заметки.txt»");
  expect(readdirSync(at("моё"))).toEqual(["заметки.txt"]);
});

test.each([
  [["--kind", "clam"], /документа «clam» нет, ближайший: claim/],
  [[], /Укажите документ: --kind/],
  [["--kind", "claim", "--accrual", "много"], /--accrual: «много» не понято/],
])("documents %j is refused with one line", async (args, message) => {
  const { code, stderr } = await documents(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test("a paper that was changed since it was made is not written over", async () => {
  const folder = at("правленые");
  expect((await documents("--kind", "claim", "--out", folder)).code).toBe(0);
  expect((await documents("--kind", "claim", "--out", folder)).code).toBe(0);
  const paper = join(folder, papers(folder)[0] ?? "");
  writeFileSync(paper, "правлено");
  const later = new Date(Date.now() + 60_000);
  utimesSync(paper, later, later);
  const { code, stderr } = await documents("--kind", "claim", "--out", folder);
  expect([code, stderr]).toEqual([2, expect.stringContaining("изменён после составления")]);
  expect(readFileSync(paper, "utf8")).toBe("правлено");
});

test.each(["файл", "", "оборванная ссылка"])(
  "an --out that can be no folder («%s») is refused in words",
  async (name) => {
    writeFileSync(at("файл"), "x");
    rmSync(at("оборванная ссылка"), { force: true });
    symlinkSync(at("нет такого"), at("оборванная ссылка"));
    const path = name === "" ? name : at(name);
    const { code, stderr } = await documents("--kind", "claim", "--out", path);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^--out: .*(?:не папка|пустое)/)]);
  },
);

test("a workbook without a register is told to be built first", async () => {
  const { code, stderr } = await runCli("documents", at("аренда.xlsx"), "--kind", "claim");
  expect(code).toBe(2);
  expect(stderr).toContain("листа «Реестр должников» в нём нет");
});

describe("one file for all", () => {
  test("each paper of it says what the paper of its own says", async () => {
    const [apart, together] = [at("порознь"), at("вместе")];
    await documents("--kind", "claim", "--out", apart);
    await documents("--kind", "claim", "--one-file", "--out", together);
    expect(papers(together)).toEqual(["Требование (претензия).docx"]);
    const texts = await Promise.all(papers(apart).map((name) => textOf(join(apart, name))));
    const joined = await textOf(join(together, "Требование (претензия).docx"));
    const missing = texts.map((text) => text.trim()).filter((text) => !joined.includes(text));
    expect(missing).toEqual([]);
    expect(joined).not.toMatch(/[{}]/);
  });

  test("has a page break between two papers, and none behind the last", async () => {
    const folder = at("страницы");
    await documents("--kind", "claim", "--one-file", "--out", folder);
    const count = rows(lists(folder), "Реестр отправлений").slice(3).length;
    const parts = await partsOf(readFileSync(join(folder, "Требование (претензия).docx")));
    const body = Buffer.from(parts.get("word/document.xml") ?? []).toString("utf8");
    expect(body.match(/<w:br w:type="page"\/>/g)).toHaveLength(count - 1);
  });
});

describe("an archive", () => {
  test("holds what a folder would, and replaces only one of its own", async () => {
    const [folder, archive] = [at("папкой"), at("архив.zip")];
    await documents("--kind", "claim", "--out", folder);
    expect((await documents("--kind", "claim", "--out", archive)).code).toBe(0);
    const parts = await partsOf(readFileSync(archive));
    expect([...parts.keys()].sort()).toEqual(readdirSync(folder).sort());
    expect((await documents("--kind", "claim", "--out", archive)).code).toBe(0);
    writeFileSync(archive, "не архив");
    const { code, stderr } = await documents("--kind", "claim", "--out", archive);
    expect([code, stderr]).toEqual([2, expect.stringContaining("не архив документов этой программы")]);
    expect(readFileSync(archive, "utf8")).toBe("не архив");
  });
});

test("what goes to the accounts is to be handed over within one working day", async () => {
  const folder = at("учёт");
  // The second of October 2026 is a Friday.
  await documents("--kind", "claim", "--out", folder);
  const handed = rows(lists(folder), "Передача в учёт").slice(3);
  const journal = rows(lists(folder), "Журнал претензий").slice(3);
  expect(handed.length).toBeGreaterThan(20);
  const by = new Set(handed.map((row) => formatDay(fromSerial(Number(row[10])) ?? date)));
  expect([...by]).toEqual(["05.10.2026"]);
  const numbers = new Set(handed.map((row) => row[0]));
  expect(journal.filter((row) => numbers.has(row[0] ?? ""))).toHaveLength(handed.length);
});

describe("papers that were sent", () => {
  const marked = at("с отметками.xlsx");
  const sentColumns = (file: string): readonly string[][] => {
    const table = rows(read(readFileSync(file)), "Реестр должников");
    const top = table.findIndex((row) => row.includes("№ претензии"));
    const columns = ["Должник", "№ претензии", "Претензия направлена"].map(
      (name) => table[top]?.indexOf(name) ?? -1,
    );
    return table.slice(top + 1).map((row) => columns.map((column) => row[column] ?? ""));
  };

  test("stand in a copy of the register with date and number, and the register itself stays as it was", async () => {
    const before = readFileSync(register);
    const folder = at("отправленные");
    const args = ["--kind", "claim", "--mark-sent", "2026-10-03", "--marked", marked, "--out", folder];
    const { stdout } = await documents(...args);
    expect(stdout).toContain(`Отмечены направленными 03.10.2026: ${marked}`);
    expect(readFileSync(register).equals(before)).toBe(true);
    const numbers = rows(lists(folder), "Реестр отправлений")
      .slice(3)
      .map((row) => row[1] ?? "");
    const found = sentColumns(marked).filter(([, number]) => numbers.includes(number ?? ""));
    expect(new Set(found.map(([, number]) => number))).toEqual(new Set(numbers));
    expect(new Set(found.map(([, , day]) => formatDay(fromSerial(Number(day)) ?? date)))).toEqual(
      new Set(["03.10.2026"]),
    );
    // Nobody is asked to be sent the same again.
    const again = await runCli(
      "documents",
      marked,
      "--date",
      "2026-10-04",
      "--kind",
      "claim",
      "--out",
      at("ещё"),
    );
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("составлять не для кого")]);
  });

  test.each([
    [["--kind", "calculation", "--mark-sent", "2026-10-03"], /в реестре не отмечается/],
    [["--kind", "claim", "--marked", "куда.xlsx"], /Добавьте --mark-sent/],
    [
      ["--kind", "claim", "--mark-sent", "2026-10-03", "--marked", marked],
      /уже есть: он не перезаписывается/,
    ],
  ])("%j is refused before anything is written", async (args, message) => {
    const { code, stderr } = await documents(...args, "--out", at("не пишется"));
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(at("не пишется"))).toBe(false);
  });
});
