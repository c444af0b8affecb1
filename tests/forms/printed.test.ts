import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRegister } from "../../src/app/build/build";
import { isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import type { RuleSetId } from "../../src/regulations/types";
import { describeWithPrinting } from "../tools/available";
import { printed } from "../tools/printed";
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

/** The footers of a sample's sheets with the number of pages and the smallest type. */
async function pagesOf(fileName: string, rules: RuleSetId): Promise<Record<string, [number, number]>> {
  const bytes = readFileSync(join(__dirname, "../fixtures/samples", fileName));
  const port = await openFileWorkbook([{ fileName, bytes }]);
  await buildRegister(port, { asOf: isoDay("2026-10-01"), rules, sheets: "all", forms: "all" });
  const pages = printed(await port.save());
  return Object.fromEntries(
    [...pages].map(([foot, { pages: count, smallest }]) => [foot, [count, smallest]]),
  );
}

describeWithPrinting("printed by LibreOffice with the fonts that measure as Excel's", () => {
  it.each(SAMPLES)(
    "every form over %s has the pages and the type that it had when somebody looked at them, nothing is too small to read",
    async (file, rules) => {
      const pages = Object.entries(await pagesOf(file, rules));
      expect(pages.filter(([, [, smallest]]) => smallest < LEAST)).toEqual([]);
      expect(pages.find(([foot]) => foot.startsWith("Сводка"))?.[1][0]).toBe(1);
      expect(Object.fromEntries(pages.filter(([foot]) => !OTHERS.test(foot)))).toEqual(golden[file]);
    },
    300_000,
  );
});
