import ExcelJS from "exceljs";
import { readFileSync, writeFileSync } from "node:fs";
import { runCli, temporaryFolder } from "./runCli";

/** «План работы» and the calendar file: what is due at any date (docs/periods.md §6). */

const at = temporaryFolder();
const [input, out, ics] = [at("долги.csv"), at("реестр.xlsx"), at("сроки.ics")];

beforeAll(() => {
  writeFileSync(
    input,
    [
      "Должник;Договор;Срок уплаты;Сумма долга;Ответственный",
      "ООО «Ромашка»;№ 5;10.02.2026;1000,00;Петрова",
      "ООО «Вишня»;№ 6;10.02.2026;500,00;Сидорова",
      "АО «Гранит»;№ 7;10.02.2025;70,00;Петрова",
    ].join("\n"),
  );
});

const build = (asOf: string, ...more: readonly string[]) =>
  runCli("build", input, "--as-of", asOf, "--rules", "sevsk", ...more);

async function planOf(path: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: unknown[][] = [];
  book.getWorksheet("План работы")?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

/** The events, each as its lines; folded lines are whole again. */
function eventsOf(path: string): readonly Map<string, string>[] {
  const text = readFileSync(path, "utf8")
    .replaceAll("\r\n", "\n")
    .replaceAll("\n ", "")
    .replaceAll("\u00a0", " ");
  return [...text.matchAll(/BEGIN:VEVENT\n([\s\S]*?)END:VEVENT/g)].map(([, body = ""]) => {
    const lines = body.trim().split("\n");
    return new Map(
      lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
    );
  });
}

test("the plan tells day, debtor, step, clause and responsible, what is missed first, and stays once it is there", async () => {
  const { code } = await build("2026-03-01", "--out", out, "--plan");
  expect(code).toBe(0);
  const rows = await planOf(out);
  const granit = rows.findIndex((row) => row.includes("АО «Гранит»"));
  const romashka = rows.find((row) => row.includes("ООО «Ромашка»"));
  // The term ended on 10 February; the claim is due within 30 days (№ 319, п. 3.2).
  expect(romashka).toEqual([
    new Date("2026-03-12"),
    "ООО «Ромашка»",
    "Направить требование (претензию)",
    "№ 319, п. 3.2",
    "Петрова",
    1000,
    11,
    "по плану",
    "№ 5",
  ]);
  expect(rows[granit]?.[7]).toBe("срок пропущен");
  expect(granit).toBeLessThan(rows.findIndex((row) => row.includes("ООО «Ромашка»")));
  expect(rows.filter((row) => row.includes("отчётность")).length).toBeGreaterThan(0);

  await build("2026-03-05", "--out", out);
  expect((await planOf(out)).length).toBeGreaterThan(3);
}, 60_000);

test("the calendar has one event a day and step, with ids that a second import knows again and no names", async () => {
  await build("2026-03-01", "--out", out, "--ics", ics);
  const first = eventsOf(ics);
  const claims = first.find((event) => event.get("DTSTART;VALUE=DATE") === "20260312");
  expect(claims?.get("SUMMARY")).toBe("Направить требование (претензию): 2 долга");
  expect(claims?.get("DESCRIPTION")).toContain("1 500\\,00 руб.");
  expect(first.some((event) => event.get("SUMMARY")?.startsWith("Срок пропущен."))).toBe(true);
  expect(readFileSync(ics, "utf8")).not.toMatch(/Ромашка|Вишня|Гранит/);
  await build("2026-03-01", "--out", out, "--ics", ics);
  const ids = (events: readonly Map<string, string>[]) => events.map((event) => event.get("UID"));
  expect(ids(eventsOf(ics))).toEqual(ids(first));
  expect(new Set(ids(first)).size).toBe(first.length);

  await build("2026-03-01", "--out", out, "--ics", ics, "--ics-names");
  const named = eventsOf(ics).find((event) => event.get("DTSTART;VALUE=DATE") === "20260312");
  expect(named?.get("DESCRIPTION")).toContain("ООО «Ромашка»\\nООО «Вишня»");
}, 60_000);

test("a look at a later date has its own plan, and leaves the register alone", async () => {
  await build("2026-03-01", "--out", out);
  const before = readFileSync(out);
  const look = at("взгляд.xlsx");
  const { code } = await build("2026-04-01", "--what-if", "--plan", "--previous", out, "--out", look);
  expect(code).toBe(0);
  expect((await planOf(look)).find((row) => row.includes("ООО «Ромашка»"))?.[7]).toBe("срок пропущен");
  expect(readFileSync(out).equals(before)).toBe(true);
}, 60_000);

test("a look is not written over the register, only over an earlier look", async () => {
  const kept = at("реестр о взгляде.xlsx");
  await build("2026-03-01", "--out", kept);
  const before = readFileSync(kept);
  const refused = await build("2026-04-01", "--what-if", "--out", kept);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("– что если 01.04.2026.xlsx");
  expect(readFileSync(kept).equals(before)).toBe(true);
  const look = at("взгляд ещё.xlsx");
  for (const day of ["2026-04-01", "2026-05-01"])
    expect((await build(day, "--what-if", "--previous", kept, "--out", look)).code).toBe(0);
}, 60_000);

test("a file that is no calendar of ours is not overwritten", async () => {
  const foreign = at("встречи.ics");
  writeFileSync(foreign, "BEGIN:VCALENDAR\nPRODID:-//Other//EN\nEND:VCALENDAR\n");
  const { code, stderr } = await build("2026-03-01", "--out", out, "--ics", foreign);
  expect(code).toBe(2);
  expect(stderr).toContain("не календарь этой программы");
});
