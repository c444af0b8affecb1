import { inspectWorkbook } from "../../../src/app/inspect/inspect";
import {
  forgetMapping,
  isMemorable,
  rememberColumn,
  rememberedMappings,
} from "../../../src/app/memory/mappings";
import { buildRegister } from "../../../src/app/build/build";
import type { InspectOptions } from "../../../src/app/options";
import { isoDay } from "../../../src/domain/day";
import { fieldSpec } from "../../../src/domain/fields";
import type { ColumnChoices } from "../../../src/intake/types";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";

/** What a workbook remembers of the columns that its user decided, and how she has it forget them. */

const asOf = isoDay("2026-10-01");
const csv = (fileName: string, ...rows: string[]) => ({
  fileName,
  bytes: new TextEncoder().encode(["Должник;ИНН;Сумма долга;Сведения", ...rows].join("\n")),
});
const DEBTS = csv("долги.csv", "ООО «Клён»;5199216256;500;спор", "ООО «Вяз»;5199845977;50;суд");

const inspect = (port: FileWorkbook, more: Partial<InspectOptions> = {}) =>
  inspectWorkbook(port, { asOf, sheets: "all", ...more });
const targetOf = async (port: FileWorkbook, header: string) =>
  (await inspect(port)).sources[0]?.intake.mapping.find((match) => match.header === header)?.target;

async function withMemory(): Promise<{ port: FileWorkbook; signature: string }> {
  const port = await openFileWorkbook([DEBTS]);
  const intake = (await inspect(port)).sources[0]?.intake;
  if (intake === undefined) throw new Error("No source");
  await rememberColumn(port, intake, "Сведения", "debtorName");
  return { port, signature: intake.signature };
}

describe("the list of what is remembered", () => {
  it("is empty in a new workbook", async () => {
    const port = await openFileWorkbook([DEBTS]);
    expect(await rememberedMappings(port)).toEqual({ asOf: null, rules: null, sheets: [], mappings: [] });
  });

  it("names the headings and their fields, the date, the rules and the sheets", async () => {
    const { port, signature } = await withMemory();
    await buildRegister(port, { asOf, rules: "sevsk", sheets: "all", forms: [] });
    expect(await rememberedMappings(port)).toEqual({
      asOf,
      rules: "sevsk",
      sheets: ["Лист1"],
      mappings: [
        {
          signature,
          columns: [
            { header: "Должник", target: null },
            { header: "Сведения", target: "debtorName" },
          ],
          unit: null,
        },
      ],
    });
  });

  it("can be handed to another thread as it is", async () => {
    const { port } = await withMemory();
    const remembered = await rememberedMappings(port);
    expect(structuredClone(remembered)).toEqual(remembered);
  });
});

describe("forgetting", () => {
  it("one kind of header leaves the others", async () => {
    const { port, signature } = await withMemory();
    await rememberColumn(port, { signature: "другая|шапка", mapping: [] }, "Прочее", "note");
    await forgetMapping(port, signature);
    expect((await rememberedMappings(port)).mappings.map((each) => each.signature)).toEqual(["другая|шапка"]);
    expect(await targetOf(port, "Должник")).toBe("debtorName");
  });

  it("all leaves the date and the rules", async () => {
    const { port } = await withMemory();
    await buildRegister(port, { asOf, rules: "sevsk", sheets: "all", forms: [] });
    await forgetMapping(port, null);
    expect(await rememberedMappings(port)).toMatchObject({ asOf, rules: "sevsk", mappings: [] });
  });

  it("what is not remembered changes nothing", async () => {
    const { port } = await withMemory();
    const before = await rememberedMappings(port);
    await forgetMapping(port, "нет такой шапки");
    expect(await rememberedMappings(port)).toEqual(before);
  });
});

describe("columns without a heading of their own", () => {
  const TWINS = {
    bytes: new TextEncoder().encode(
      "Должник;ИНН;Сумма долга;Сумма, долга\nООО «Клён»;5199216256;500;7\nООО «Вяз»;5199845977;50;8",
    ),
  };
  const amounts = async (port: FileWorkbook, more: Partial<InspectOptions>) =>
    (await inspect(port, more)).sources.map(({ intake }) => intake.debts.map(({ amount }) => String(amount)));
  const chosen = (column: number): ColumnChoices => new Map([[column, "amount"]]);

  it("are chosen for their sheet alone", async () => {
    const port = await openFileWorkbook([
      { fileName: "раз.csv", ...TWINS },
      { fileName: "два.csv", ...TWINS },
    ]);
    const names = (await port.sheets()).map(({ name }) => name);
    expect(await amounts(port, { chosenColumnsBySheet: new Map([[names[1] ?? "", chosen(3)]]) })).toEqual([
      ["500", "50"],
      ["7", "8"],
    ]);
  });

  it("beat what is chosen for all sheets", async () => {
    const port = await openFileWorkbook([
      { fileName: "раз.csv", ...TWINS },
      { fileName: "два.csv", ...TWINS },
    ]);
    const names = (await port.sheets()).map(({ name }) => name);
    const bySheet = new Map([[names[0] ?? "", chosen(2)]]);
    expect(await amounts(port, { chosenColumns: chosen(3), chosenColumnsBySheet: bySheet })).toEqual([
      ["500", "50"],
      ["7", "8"],
    ]);
  });

  it("are refused by sheet and field where they are not there", async () => {
    const port = await openFileWorkbook([{ fileName: "раз.csv", ...TWINS }]);
    const bySheet = new Map([["Лист1", chosen(40)]]);
    await expect(inspect(port, { chosenColumnsBySheet: bySheet })).rejects.toMatchObject({
      code: "no-such-column",
      message: expect.stringContaining(
        `столбца AO, выбранного для «${fieldSpec("amount").header}»`,
      ) as string,
    });
  });

  it("are not remembered: their heading would bring back the other one", async () => {
    const port = await openFileWorkbook([{ fileName: "раз.csv", ...TWINS }]);
    const intake = (await inspect(port)).sources[0]?.intake;
    expect(intake && isMemorable(intake, "Сумма, долга")).toBe(false);
    expect(intake && isMemorable(intake, "ИНН")).toBe(true);
    const options = { asOf, rules: "sevsk", sheets: "all", forms: [] } as const;
    await buildRegister(port, { ...options, chosenColumns: chosen(3) });
    expect((await rememberedMappings(port)).mappings).toEqual([]);
  });
});
