import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { cellAddress } from "../../src/domain/grid";
import { isMoney } from "../../src/domain/money";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { readWorkbook } from "../../src/file/read/workbook";
import type { SheetModel } from "../../src/sheets/model";
import { registerSheet } from "../../src/sheets/register/sheet";
import { summarySheet } from "../../src/sheets/summary/sheet";
import { describeWithLibreOffice, requireProgram } from "../tools/available";
import { anEntry, anyEntry, aView } from "./register/entries";

/** Makes LibreOffice calculate every formula of an .xlsx instead of trusting the values in the file. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "recalculated-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    const file = join(folder, "реестр.xlsx");
    writeFileSync(file, bytes);
    const out = join(folder, "out");
    execFileSync(
      requireProgram("LibreOffice"),
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        out,
        file,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return readFileSync(join(out, "реестр.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithLibreOffice("formulas of the register and the summary, calculated by another program", () => {
  it("give the engine's values", async () => {
    const random = fc.sample(anyEntry, { seed: 1, numRuns: 300 });
    const view = aView([...random, anEntry({}, 8, "gone"), anEntry({ debtorName: "=1+1" }, 9)]);
    const models: SheetModel[] = [registerSheet(view), summarySheet({ ...view, problems: [], controls: [] })];
    const source = new TextEncoder().encode("Должник;Сумма\nООО;1,00\n");
    const workbook = await openFileWorkbook([{ fileName: "долги.csv", bytes: source }]);
    await workbook.apply({ write: models, remove: [], settings: null });
    const read = await readWorkbook(recalculated(await workbook.save()), "реестр.xlsx");

    for (const model of models) {
      const grid = read.grid(model.name);
      const formulas = model.cells.filter(({ formula }) => formula !== undefined);
      expect(formulas.length).toBeGreaterThan(5);
      const place = (row: number, column: number): string => `${model.name} ${cellAddress(row, column)}`;
      expect(formulas.map(({ row, column }) => [place(row, column), grid.value(row, column)])).toEqual(
        formulas.map(({ row, column, value }) => [
          place(row, column),
          isMoney(value) ? value.toNumber() : value,
        ]),
      );
    }
  }, 180_000);
});
