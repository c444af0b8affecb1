import { mergeProblems } from "../../../src/app/build/buildProblems";
import { changeMemory, rememberColumn, rememberedMappings } from "../../../src/app/memory/mappings";
import { readSourceSheets } from "../../../src/app/inspect/sourceSheets";
import { Refusal } from "../../../src/app/refusal";
import { Run } from "../../../src/app/run";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { fakePort } from "../fakePort";

/** What a workbook remembers, at its edges. */

const DEBTS = [
  ["Должник", "Сумма долга"],
  ["ООО «Клён»", 500],
  ["ООО «Вяз»", 50],
];

it("does not go by remembered sheets of which one is missing", async () => {
  const port = fakePort([
    { name: "Январь", rows: DEBTS },
    { name: "Март", rows: DEBTS },
  ]);
  const all = await port.sheets();
  const take = (remembered: string[]) =>
    readSourceSheets(port, all, { asOf: isoDay("2026-10-01"), sheets: null }, remembered, new Run({}));
  expect((await take(["Март"])).sheets.map(({ info }) => info.name)).toEqual(["Март"]);
  await expect(take(["Март", "Февраль"])).rejects.toThrow(Refusal);
});

it("lists what is remembered in the order of the headings, whatever was decided first", async () => {
  const port = await openFileWorkbook([
    { fileName: "долги.csv", bytes: new TextEncoder().encode("Должник;Сумма\nООО;1\n") },
  ]);
  for (const signature of ["я|шапка", "а|шапка", "м|шапка"])
    await rememberColumn(port, { signature, mapping: [] }, "Прочее", "note");
  expect((await rememberedMappings(port)).mappings.map(({ signature }) => signature)).toEqual([
    "а|шапка",
    "м|шапка",
    "я|шапка",
  ]);
});

it("does not remember a column without a heading", async () => {
  const port = await openFileWorkbook([
    {
      fileName: "долги.csv",
      bytes: new TextEncoder().encode(
        "Должник;Сумма долга;\nООО «Клён»;500;ООО «Ясень»\nООО «Вяз»;50;ООО «Ель»\n",
      ),
    },
  ]);
  const nameless = { target: "debtorName", header: "" } as const;
  await rememberColumn(port, { signature: "шапка", mapping: [nameless as never] }, "Сведения", "debtorName");
  expect((await rememberedMappings(port)).mappings).toEqual([
    { signature: "шапка", columns: [{ header: "Сведения", target: "debtorName" }], unit: null },
  ]);
});

it("keeps the settings of others when the memory changes", async () => {
  const port = fakePort([{ name: "Лист1", rows: DEBTS }], { other: "kept" });
  await changeMemory(port, (memory) => ({ ...memory, sheets: ["Лист1"] }));
  expect(port.changes[0]?.settings).toMatchObject({ other: "kept", sheets: '["Лист1"]' });
});

it("warns of a date that went back, and not where the register is built again on the same day", () => {
  const nothing = { conflicts: [], counts: { gone: 0 } } as unknown as Parameters<typeof mergeProblems>[0];
  const codes = (from: string, to: string): string[] =>
    mergeProblems(nothing, { from: isoDay(from), to: isoDay(to) }, "долги.xlsx", () => null).map(
      ({ code }) => code,
    );
  expect(codes("2026-10-01", "2026-09-30")).toEqual(["as-of-back"]);
  expect(codes("2026-10-01", "2026-10-01")).toEqual([]);
  expect(codes("2026-10-01", "2026-10-02")).toEqual([]);
});
