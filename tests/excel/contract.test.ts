import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookChange, WorkbookPort } from "../../src/app/ports";
import { buildRegister } from "../../src/app/build/build";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { installExcelHost, toXlsx } from "../excelHost";
import { dumpWorkbook } from "./dump";

/** The same sheet models, written through Excel and into a file, give the same workbook. */

const SAMPLES = path.join(__dirname, "../fixtures/samples");

/** A port that also tells what it was given to write. */
function listened(port: WorkbookPort): WorkbookPort & { change: WorkbookChange | null } {
  const spy: WorkbookPort & { change: WorkbookChange | null } = {
    fileName: port.fileName,
    change: null,
    sheets: () => port.sheets(),
    read: (sheet, watch) => port.read(sheet, watch),
    settings: () => port.settings(),
    apply: (change, watch) => {
      spy.change = change;
      return port.apply(change, watch);
    },
  };
  return spy;
}

test.each([
  ["arenda-severodvinsk.xlsx", "severodvinsk"],
  ["vologda-administratory.xlsx", "model"],
  ["olenegorsk-uchrezhdeniya.xlsx", "model"],
] as const)(
  "register, summary and every form of %s are the same in Excel and in a file",
  async (name, rules) => {
    const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
    const file = await openFileWorkbook([{ fileName: name, bytes }]);
    const spy = listened(file);
    const options = { asOf: isoDay("2026-10-01"), sheets: "all", rules, forms: "all" } as const;
    const report = await buildRegister(spy, options);
    if (spy.change === null) throw new Error("Nothing was written");

    // Into a plain workbook each: the one that reads them for this test stumbles over charts of others.
    const plain = await openFileWorkbook([
      { fileName: "Лист1.csv", bytes: new TextEncoder().encode("долги") },
    ]);
    await plain.apply(spy.change);
    const host = installExcelHost({ excelApi: "1.10" });
    const applied = await (await openExcelWorkbook()).apply(spy.change);
    expect([...applied.sheetNames]).toEqual([...report.sheetNames]);

    const sheets = spy.change.write.map((model) => ({
      name: applied.sheetNames.get(model.kind) ?? "",
      isFitted: (row: number) =>
        model.blocks.some(
          ({ top, rowCount, rowHeight }) => rowHeight !== undefined && row > top && row <= top + rowCount,
        ),
      isUnseen: (row: number, column: number) =>
        model.blocks.some(
          ({ top, left, rowCount, columns }) =>
            row > top && row <= top + rowCount && columns[column - 1 - left]?.unseen === true,
        ),
    }));
    const inFile = await dumpWorkbook(await plain.save(), sheets);
    const inExcel = await dumpWorkbook(await toXlsx(host), sheets);
    for (const { name: sheet } of sheets) {
      expect(inFile.get(sheet)?.cells).not.toHaveLength(0);
      expect({ sheet, ...inExcel.get(sheet) }).toEqual({ sheet, ...inFile.get(sheet) });
    }
  },
  180_000,
);
