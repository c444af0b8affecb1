import type { RegisterEntry } from "../../../src/assessment";
import type { TypedInputs } from "../../../src/forms/kit/form";
import { planKey } from "../../../src/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../../src/forms/vologda/planSheet";
import { describeWithLibreOffice } from "../../tools/available";
import { expectSameValues } from "../calculated";
import { sampleRegister } from "../registers";

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

describeWithLibreOffice("Vologda's forms, calculated by another program", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("vologda-administratory.xlsx");
  });

  it("give the engine's values in every cell", async () => {
    const all = ["vologda-1", "vologda-2", "vologda-3", "vologda-4", "vologda-report"] as const;
    await expectSameValues(entries, all, { typed: PLANS });
  }, 180_000);

  it("give them too where приложение 4 and the report stand without the forms that they repeat", async () => {
    await expectSameValues(entries, ["vologda-4", "vologda-report"], { typed: PLANS });
  }, 180_000);
});
