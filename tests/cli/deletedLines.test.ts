import ExcelJS from "exceljs";
import { at, build, debt, GRANIT, of, register, ROMASHKA, source, typeInto, VISHNYA } from "./months";

/** Lines of paid debts may be deleted from the register; what was there stays theirs (docs/periods.md §3, §4). */

// Each builds several months, one after the other.
jest.setTimeout(60_000);

const [JANUARY, FEBRUARY, MARCH] = ["2026-01-01", "2026-02-01", "2026-03-01"];
const CLAIMED = "Претензия направлена";

async function deleteLine(path: string, name: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(register);
  const rows: number[] = [];
  sheet?.eachRow((row, number) => {
    if (String(row.getCell(1).value).includes(name)) rows.push(number);
  });
  for (const number of rows) sheet?.getRow(number).eachCell((cell) => (cell.value = null));
  await book.xlsx.writeFile(path);
  expect(rows).toHaveLength(1);
}

/** Three debts on 1 January, two on 1 February, and the line of the third deleted after that. */
async function withoutGranit(out: string) {
  const granit = GRANIT.replace("50,00", "70000,00").replace(
    "01.06.2026;01.07.2026",
    "01.06.2025;01.07.2025",
  );
  const all = source("all.csv", "01.01.2026", ROMASHKA, VISHNYA, granit);
  await build(all, "--as-of", JANUARY, "--out", out);
  await build(source("two.csv", "01.02.2026", ROMASHKA, VISHNYA), "--as-of", FEBRUARY, "--out", out);
  await deleteLine(out, "Гранит");
  return { all };
}

it("a new debt does not take over the sums of one whose line was deleted", async () => {
  const out = at("deleted.xlsx");
  await withoutGranit(out);
  const sokol = "АО «Сокол»;7736050003;Договор № 9;01.12.2025;15.12.2025;500,00;";
  const next = source("next.csv", "01.03.2026", ROMASHKA, VISHNYA, sokol);
  const { report } = await build(next, "--as-of", MARCH, "--out", out);
  expect(debt(report, "Сокол")).toMatchObject({ amount: "500.00", openingAmount: null, paidAmount: null });
});

it("a look back says that the lines it should show were deleted, and of how much", async () => {
  const out = at("back.xlsx");
  await withoutGranit(out);
  const { code, stdout } = await build(
    source("two.csv", "01.02.2026", ROMASHKA, VISHNYA),
    "--as-of",
    JANUARY,
    "--out",
    out,
  );
  expect(code).toBe(1);
  expect(stdout.replaceAll("\u00a0", " ")).toContain(
    "Из реестра удалены строки долгов, которые были на эту дату: 1 долг на 70 000,00 руб.",
  );
});

it("a look back never takes the next quarter's debt for the paid one of the sheet", async () => {
  const out = at("quarters.xlsx");
  const rent = (quarter: string) => `ООО «Ромашка»;7701234567;Договор № 5 от 01.02.2025;;${quarter};1000,00;`;
  const [first, second] = [rent("25.03.2025"), rent("25.01.2026")];
  const january = source("q1.csv", "01.01.2026", first, VISHNYA);
  await build(january, "--as-of", JANUARY, "--out", out);
  const february = source("q2.csv", "01.02.2026", second, VISHNYA);
  await build(february, "--as-of", FEBRUARY, "--out", out);
  await typeInto(
    out,
    register,
    CLAIMED,
    (texts) => of("Ромашка")(texts) && !texts.includes("нет в источнике"),
    new Date("2026-01-30"),
  );
  await deleteGone(out);
  const look = await build(january, "--as-of", JANUARY, "--out", out);
  const claimed = ({ report }: typeof look) =>
    report.debts.filter(({ claimDate }) => claimDate !== null).map(({ dueDate }) => dueDate);
  expect(claimed(look)).toEqual(["2026-01-25"]);
  expect(claimed(await build(february, "--as-of", FEBRUARY, "--out", out))).toEqual(["2026-01-25"]);
});

async function deleteGone(path: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  book.getWorksheet(register)?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => texts.push(String(cell.value)));
    if (texts.includes("нет в источнике")) row.eachCell((cell) => (cell.value = null));
  });
  await book.xlsx.writeFile(path);
}

it("payments that an earlier build derived are not a column that the sheet has lost", async () => {
  const out = at("derived.xlsx");
  const sheet = (name: string, date: string, sum: string) =>
    source(name, date, ROMASHKA.replace("1000,00", sum), VISHNYA);
  await build(sheet("d1.csv", "01.01.2026", "1000,00"), "--as-of", JANUARY, "--out", out);
  await build(sheet("d2.csv", "01.02.2026", "700,00"), "--as-of", FEBRUARY, "--out", out);
  const { code, stdout, report } = await build(
    sheet("d3.csv", "01.03.2026", "600,00"),
    "--as-of",
    MARCH,
    "--out",
    out,
  );
  expect([code, debt(report, "Ромашка")?.["paidAmount"]]).toEqual([0, "400.00"]);
  expect(stdout).toContain("Контроль: сошёлся");
});
