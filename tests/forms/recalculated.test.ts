import { FORM_IDS } from "../../src/forms/formRegistry";
import fc from "fast-check";
import { addDays } from "../../src/domain/day";
import { money } from "../../src/domain/money";
import type { TypedInputs } from "../../src/forms/kit/form";
import { planKey } from "../../src/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../src/forms/vologda/vologdaPlanSheet";
import { describeWithLibreOffice } from "../tools/available";
import { compared, type Calculation, type Compared } from "./calculated";
import { anyRegister } from "./olenegorsk/anyRegister";
import { registerOf, SAMPLE_DAY, sampleRegister } from "./registers";

const OLENEGORSK = [
  "olenegorsk-income-1",
  "olenegorsk-income-2",
  "olenegorsk-note",
  "olenegorsk-inst-1",
  "olenegorsk-inst-2",
  "olenegorsk-inst-note",
] as const;

const VOLOGDA = ["vologda-1", "vologda-2", "vologda-3", "vologda-4", "vologda-report"] as const;

/** Plans of two administrators, with a number typed as text that is none. */
const PLANS: TypedInputs = new Map([
  [
    VOLOGDA_PLAN_KIND,
    new Map([
      [planKey(2026, "1a", "012", "planOpening"), "12"],
      [planKey(2026, "1b", "012", "planOpening"), "1234.56"],
      [planKey(2026, "1b", "012", "planGrowth"), "около 100"],
      [planKey(2026, "4b", "012", "planOpening"), "0.05"],
      [planKey(2026, "1b", "012", "reasons"), "=нет средств"],
      [planKey(2026, "4b", "018", "planGrowth"), "50"],
    ]),
  ],
]);

/** Debts of which only some of the earlier sums are known. */
function partlyKnown(): ReturnType<typeof registerOf> {
  const facts = {
    kbk: "90411105012040000120",
    amount: money("1234.56"),
    originDate: addDays(SAMPLE_DAY, -400),
  };
  return registerOf([
    { ...facts, administratorCode: "904", openingAmount: money(1000) },
    { ...facts, administratorCode: "904" },
    { ...facts, administratorCode: "901", openingAmount: money(3000), dueDate: addDays(SAMPLE_DAY, -10) },
    { ...facts, administratorCode: "901", kosgu: "221", funding: "1", openingAmount: money(70) },
    { ...facts, administratorCode: "906", kosgu: "225", funding: "4", previousAmount: money(5) },
  ]);
}

const NAMES = [
  "Vologda's forms, with plans that somebody typed",
  "Vologda's приложение 4 and report without the forms that they repeat",
  "Olenegorsk's forms",
  "Olenegorsk's consolidated forms without those that they repeat",
  "Olenegorsk's notes without the forms that they repeat",
  "Olenegorsk's forms on any register: odd codes, codes alike in fifteen digits, unknown sums",
  "all forms over partly unknown sums, «н/д» where the engine says so",
] as const;

/** What is calculated, in the order of NAMES. */
async function calculations(): Promise<Calculation[]> {
  const vologda = await sampleRegister("vologda-administratory.xlsx");
  const olenegorsk = await sampleRegister("olenegorsk-uchrezhdeniya.xlsx");
  const random = fc.sample(anyRegister, { seed: 83, numRuns: 20 }).flat();
  const typed = { typed: PLANS };
  return [
    { name: NAMES[0], entries: vologda, forms: VOLOGDA, options: typed },
    { name: NAMES[1], entries: vologda, forms: ["vologda-4", "vologda-report"], options: typed },
    { name: NAMES[2], entries: olenegorsk, forms: OLENEGORSK },
    { name: NAMES[3], entries: olenegorsk, forms: ["olenegorsk-income-2", "olenegorsk-inst-2"] },
    { name: NAMES[4], entries: olenegorsk, forms: ["olenegorsk-note", "olenegorsk-inst-note"] },
    { name: NAMES[5], entries: random, forms: OLENEGORSK, options: { settings: { kosguGroups: "нет" } } },
    { name: NAMES[6], entries: partlyKnown(), forms: FORM_IDS },
  ];
}

describeWithLibreOffice("forms calculated by another program give the engine's value in every cell", () => {
  let results: ReadonlyMap<string, Compared> = new Map();
  beforeAll(async () => {
    results = await compared(await calculations());
  }, 500_000);

  it.each(NAMES)("%s", (name) => {
    const { calculated, expected } = results.get(name) ?? { calculated: [], expected: [] };
    expect(expected.length).toBeGreaterThan(50);
    expect(calculated).toEqual(expected);
  });
});
