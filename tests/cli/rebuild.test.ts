import { execFileSync } from "node:child_process";
import { utimesSync, writeFileSync } from "node:fs";
import { describeWithOpenpyxl, requireProgram } from "../tools/available";
import { readJson, runCli, temporaryFolder } from "./runCli";

const at = temporaryFolder();
const SHEET =
  "Должник;ИНН;Срок уплаты;Сумма долга\nООО «Ромашка»;7701234567;10.02.2026;1000,00\nООО «Вишня»;;10.03.2026;500,00\n";

/** Opens the workbook in another program, types a claim date into the register, adds a column, saves. */
const TYPE_CLAIM = `
import datetime, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Реестр должников"]
head = next(r for r in range(1, 40) if sheet.cell(r, 1).value == "Должник")
column = {sheet.cell(head, c).value: c for c in range(1, sheet.max_column + 1)}
row = next(r for r in range(head + 1, sheet.max_row + 1) if sheet.cell(r, 1).value == "ООО «Ромашка»")
sheet.cell(row, column["Претензия направлена"]).value = datetime.date(2026, 3, 5)
sheet.cell(head, sheet.max_column + 1).value = "Куратор"
sheet.cell(row, sheet.max_column).value = "Иванова"
book.save(sys.argv[1])
`;

describeWithOpenpyxl("typing into the finished workbook in another program", () => {
  it("survives the next build of the same sheet, the user's own column too", async () => {
    writeFileSync(at("долги.csv"), SHEET);
    const out = at("долги – реестр.xlsx");
    const args = ["build", at("долги.csv"), "--as-of", "2026-10-01", "--json", at("r.json")];
    expect((await runCli(...args)).code).toBe(0);
    execFileSync(requireProgram("openpyxl"), ["-c", TYPE_CLAIM, out]);

    for (const run of [1, 2]) {
      const { stdout } = await runCli(...args);
      expect(readJson(at("r.json")).debts[0]).toMatchObject({
        claimDate: "2026-03-05",
        stage: "lawsuit-due",
      });
      expect(stdout).toContain(
        "К прежнему реестру: добавлено 0, изменено 0, без изменений 2, нет в источнике 0.",
      );
      const curator =
        "print(any(c.value == 'Иванова' for r in openpyxl.load_workbook(sys.argv[1])['Реестр должников'] for c in r))";
      const found = execFileSync(requireProgram("openpyxl"), ["-c", `import sys, openpyxl\n${curator}`, out]);
      expect([run, found.toString().trim()]).toEqual([run, "True"]);
    }
  });
});

describe("an earlier register at --out", () => {
  it("is merged; the input's own register counts if it was changed later", async () => {
    writeFileSync(at("a.csv"), SHEET);
    await runCli("build", at("a.csv"), "--out", at("a.xlsx"), "--as-of", "2026-10-01");
    writeFileSync(at("b.csv"), SHEET.replace("1000,00", "1100,00"));
    const over = ["--out", at("a.xlsx"), "--json", at("r.json"), "--as-of", "2026-10-01"];
    await runCli("build", at("b.csv"), ...over);
    expect(readJson(at("r.json")).changes).toMatchObject({ added: 0, changed: 1, unchanged: 1, gone: 0 });

    // a.xlsx now says 1100; b.xlsx is built from it and lies at --out, older than its input.
    await runCli("build", at("a.xlsx"), "--out", at("b.xlsx"), "--as-of", "2026-10-01");
    utimesSync(at("b.xlsx"), 1, 1);
    await runCli(
      "build",
      at("a.xlsx"),
      "--out",
      at("b.xlsx"),
      "--json",
      at("r.json"),
      "--as-of",
      "2026-10-01",
    );
    expect(readJson(at("r.json")).changes).toMatchObject({ added: 0, changed: 0, unchanged: 2, gone: 0 });
  });

  it("may be an empty file that was made to take the place", async () => {
    writeFileSync(at("c.xlsx"), "");
    expect((await runCli("build", at("a.csv"), "--out", at("c.xlsx"))).code).toBe(0);
  });
});
