import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildRegister } from "../../../src/app/build/build";
import { isReadBack } from "../../../src/app/build/ownSheets";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";

const SAMPLES = resolve(__dirname, "../../fixtures/samples");
const OPTIONS = { asOf: isoDay("2026-10-01"), sheets: null, rules: "model", forms: "all" } as const;

/** One counts its dates from 1900, the other from 1904. */
test.each(["osv-205-sevsk.xlsx", "zhurnal.xls"])(
  "%s: what a build has written itself is nobody's typing, in memory and from the file",
  async (fileName) => {
    const bytes = readFileSync(resolve(SAMPLES, fileName));
    const workbook = await openFileWorkbook([{ fileName, bytes }], { isReadBack });
    await buildRegister(workbook, OPTIONS);
    const saved = { fileName: "реестр.xlsx", bytes: await workbook.save() };
    for (const again of [workbook, await openFileWorkbook([saved], { isReadBack })]) {
      const { problems } = await buildRegister(again, OPTIONS);
      expect(problems.filter(({ code }) => code === "typed-elsewhere")).toEqual([]);
    }
  },
  60_000,
);
