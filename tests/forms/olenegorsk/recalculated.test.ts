import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { describeWithLibreOffice } from "../../tools/available";
import { expectSameValues } from "../calculated";
import { sampleRegister } from "../registers";
import { anyRegister } from "./anyRegister";

const ALL = [
  "olenegorsk-income-1",
  "olenegorsk-income-2",
  "olenegorsk-note",
  "olenegorsk-inst-1",
  "olenegorsk-inst-2",
  "olenegorsk-inst-note",
] as const;

describeWithLibreOffice("Olenegorsk's forms, calculated by another program", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("olenegorsk-uchrezhdeniya.xlsx");
  });

  it("give the engine's values in every cell", async () => {
    await expectSameValues(entries, ALL);
  }, 180_000);

  it("give them too where the consolidated forms and the notes stand without the forms that they repeat", async () => {
    await expectSameValues(entries, ["olenegorsk-income-2", "olenegorsk-inst-2"]);
    await expectSameValues(entries, ["olenegorsk-note", "olenegorsk-inst-note"]);
  }, 360_000);

  it("give them on any register: odd codes, codes alike in fifteen digits, unknown sums", async () => {
    const random = fc.sample(anyRegister, { seed: 83, numRuns: 20 }).flat();
    await expectSameValues(random, ALL, { settings: { kosguGroups: "нет" } });
  }, 180_000);
});
