import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { listedAdministrators } from "../../src/app/build/listed";
import { at, build, debt, HEAD, of, ROMASHKA, typeInto, VISHNYA } from "./months";

/** Who should submit, as listed in «Настройки» (docs/periods.md §5). */

// Each builds several months, one after the other.
jest.setTimeout(60_000);

const OCTOBER = "2026-10-01";

test.each([
  [null, []],
  [" ; ", []],
  ["012", [{ code: "012", name: null }]],
  [
    "012 – Департамент имущества; 045, Комитет;\nОтдел земли",
    [
      { code: "012", name: "Департамент имущества" },
      { code: "045", name: "Комитет" },
      { code: null, name: "Отдел земли" },
    ],
  ],
  ["012; 012 Департамент имущества", [{ code: "012", name: null }]],
  ["1234 контора", [{ code: null, name: "1234 контора" }]],
])("%s is the list %j", (administrators, listed) => {
  expect(listedAdministrators({ administrators })).toEqual(listed);
});

function submitted(file: string, administrator: string, row: string): string {
  const path = at(`${file}.csv`);
  const lines = [`Администратор доходов;${HEAD}`, `${administrator};${row}`];
  writeFileSync(path, lines.join("\n"));
  return path;
}

const list = (path: string, text: string) =>
  typeInto(path, "Настройки", "Значение", of("Кто представляет сведения"), text);

async function rowsOf(path: string, sheet: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: string[] = [];
  book.getWorksheet(sheet)?.eachRow((row) => rows.push(JSON.stringify(row.values)));
  return rows.join("\n");
}

it("who is listed and has never submitted is «не представлено» in the forms, and a control fails", async () => {
  const out = at("listed.xlsx");
  const both = [
    submitted("901", "901 Комитет имущества", ROMASHKA),
    submitted("902", "Отдел земли", VISHNYA),
  ];
  const run = () => build(...both, "--as-of", OCTOBER, "--out", out, "--forms", "vologda-4");
  expect((await run()).code).toBe(0);
  await list(out, "901; Отдел земли; 903 Комитет транспорта");
  const { code, report, stdout } = await run();
  expect(code).toBe(1);
  expect(report.files.filter(({ verdict }) => verdict === "not-submitted")).toMatchObject([
    { file: "903 Комитет транспорта" },
  ]);
  expect(stdout).toContain("Есть в перечне листа «Настройки», сведений от него нет");
  const form = await rowsOf(out, "Прил. 4 Вологда");
  expect(form).toMatch(/Комитет транспорта.*не представлено/);
  expect(form).toContain("Итого (без не представивших: 1):");
});

it("whose debts are late stays in the list, and who is no longer in it is not expected", async () => {
  const out = at("left.xlsx");
  const [one, other] = [
    submitted("901", "901 Комитет имущества", ROMASHKA),
    submitted("902", "902 Отдел земли", VISHNYA),
  ];
  await build(one, other, "--as-of", OCTOBER, "--out", out, "--forms", "vologda-4");
  await list(out, "901; 902");
  const late = await build(one, "--as-of", "2026-11-01", "--out", out);
  expect([late.code, debt(late.report, "Вишня")?.["presence"]]).toEqual([1, "absent"]);
  await list(out, "901");
  const left = await build(one, "--as-of", "2026-11-01", "--out", out);
  expect([left.code, debt(left.report, "Вишня")?.["presence"]]).toEqual([0, "gone"]);
});
