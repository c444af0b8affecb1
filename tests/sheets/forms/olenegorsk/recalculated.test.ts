import fc from "fast-check";
import type { RegisterEntry } from "../../../../src/assessment";
import { isMoney } from "../../../../src/domain/money";
import { describeWithLibreOffice } from "../../../tools/available";
import { expectSameValues } from "../calculated";
import { formsOf, sampleRegister } from "../registers";
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

  it("stand as values where repeating an unwritten form would make a formula longer than Excel takes", () => {
    const [note] = formsOf(["olenegorsk-note"], entries);
    const figures = note?.model.cells.filter(({ value }) => isMoney(value)) ?? [];
    const share = figures.find(({ value }) => isMoney(value) && value.eq("205.3"));
    expect(share?.formula).toBeUndefined();
    expect(figures.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(50);
    const context = { register: "Register", sheet: (kind: string) => `'${kind}'`, serial: Number };
    const lengths = figures.map(({ formula }) => formula?.text(context).length ?? 0);
    expect(Math.max(...lengths)).toBeLessThan(8_192);
  });

  it("give them on any register: odd codes, codes alike in fifteen digits, unknown sums", async () => {
    const random = fc.sample(anyRegister, { seed: 83, numRuns: 20 }).flat();
    await expectSameValues(random, ALL, { settings: { kosguGroups: "нет" } });
  }, 180_000);
});
