import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSchemas } from "../../tools/available";
import { packageFaults } from "../schemas";
import { fullModels } from "./fullModel";
import { asInput, partsOf, smallWorkbook, written } from "./support";

const SAMPLES = join(__dirname, "../../fixtures/samples");

describeWithSchemas("what is written is valid by ECMA-376", () => {
  it("in a workbook that holds next to nothing", async () => {
    const bytes = await written(asInput(await smallWorkbook()), fullModels());
    expect(packageFaults(await partsOf(bytes))).toEqual([]);
  });

  it("unlike a sheet with its parts in the wrong order", async () => {
    const parts = await partsOf(await smallWorkbook());
    const bad =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><mergeCells/><sheetData/></worksheet>';
    parts.set("xl/worksheets/sheet1.xml", new TextEncoder().encode(bad));
    expect(packageFaults(parts).join()).toContain("xl/worksheets/sheet1.xml");
  });

  it("in a workbook whose XML has prefixes", async () => {
    const bytes = await written(asInput(await smallWorkbook(prefixWorkbook)), fullModels());
    expect(packageFaults(await partsOf(bytes))).toEqual([]);
  });

  it.each(["vologda-administratory.xlsx", "arenda-severodvinsk.xlsx", "zhurnal.xls", "zhurnal-1251.csv"])(
    "beside the sheets of %s",
    async (name) => {
      const bytes = await written(asInput(readFileSync(join(SAMPLES, name)), name), fullModels());
      expect(packageFaults(await partsOf(bytes))).toEqual([]);
    },
  );
});

function prefixWorkbook(parts: Map<string, string | Uint8Array>): void {
  const text = String(parts.get("xl/workbook.xml"));
  parts.set("xl/workbook.xml", text.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x="));
}
