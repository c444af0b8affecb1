import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRegister } from "../../src/app/build/build";
import { isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import type { RuleSetId } from "../../src/regulations/regulationRegistry";
import { describeWithPrinting } from "../tools/available";
import { allPrinted } from "../tools/printed";
import golden from "./printed.json";

const SAMPLES: readonly (readonly [file: keyof typeof golden, rules: RuleSetId])[] = [
  ["arenda-severodvinsk.xlsx", "severodvinsk"],
  ["olenegorsk-uchrezhdeniya.xlsx", "model"],
  ["osv-205-sevsk.xlsx", "sevsk"],
  ["vologda-administratory.xlsx", "model"],
  ["zhurnal-1251.csv", "model"],
];

/** The sheets whose length follows what they have to say, not a form. */
const OTHERS = /^(?:Реестр|Сводка|Контроль|Настройки)/;
/** Points of the smallest type that may reach the paper. */
const LEAST = 6.5;

/** The finished workbook of a sample with all forms. */
async function workbookOf(fileName: string, rules: RuleSetId): Promise<Uint8Array> {
  const bytes = readFileSync(join(__dirname, "../fixtures/samples", fileName));
  const port = await openFileWorkbook([{ fileName, bytes }]);
  await buildRegister(port, { asOf: isoDay("2026-10-01"), rules, sheets: "all", forms: "all" });
  return port.save();
}

/** By footer, the number of pages and the smallest type. */
type Pages = readonly (readonly [foot: string, [pages: number, smallest: number]])[];

describeWithPrinting("printed by LibreOffice with the fonts that measure as Excel's", () => {
  const pages = new Map<string, Pages>();
  beforeAll(async () => {
    const workbooks: Uint8Array[] = [];
    for (const [file, rules] of SAMPLES) workbooks.push(await workbookOf(file, rules));
    const sheets = allPrinted(workbooks);
    SAMPLES.forEach(([file], index) => {
      const printed = [...(sheets[index] ?? [])];
      pages.set(
        file,
        printed.map(([foot, { pages: count, smallest }]) => [foot, [count, smallest]] as const),
      );
    });
  }, 500_000);

  it.each(SAMPLES)(
    "every form over %s has the pages and the type that it had when somebody looked at them, nothing is too small to read",
    (file) => {
      const all = pages.get(file) ?? [];
      expect(all.filter(([, [, smallest]]) => smallest < LEAST)).toEqual([]);
      expect(all.find(([foot]) => foot.startsWith("Сводка"))?.[1][0]).toBe(1);
      expect(Object.fromEntries(all.filter(([foot]) => !OTHERS.test(foot)))).toEqual(golden[file]);
    },
  );
});
