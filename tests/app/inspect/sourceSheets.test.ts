import { buildRegister } from "../../../src/app/build/build";
import { inspectWorkbook } from "../../../src/app/inspect/inspect";
import type { SheetChoice } from "../../../src/app/options";
import { WorkbookError } from "../../../src/app/ports";
import { isoDay } from "../../../src/domain/day";
import type { CellValue } from "../../../src/domain/grid";
import { fakePort, type FakeSheet } from "../fakePort";

/** Which sheets a request means (docs/cli.md). */
const DEBTS: CellValue[][] = [
  ["Должник", "ИНН", "Сумма долга", "Срок уплаты"],
  ["ООО «Ромашка»", "7701234567", 100, "10.02.2026"],
  ["ООО «Вишня»", "7707654321", 200, "10.03.2026"],
];
const OTHERS: CellValue[][] = [...DEBTS.slice(0, 1), ["АО «Ель»", "7707083893", 300, "10.04.2026"]];
const PIVOT: CellValue[][] = [
  ["Показатель", "План"],
  ["Собрано", "много"],
];

const chosen = async (sheets: FakeSheet[], choice: SheetChoice = null, settings = {}) => {
  const port = fakePort(sheets, settings);
  const { sources } = await inspectWorkbook(port, { asOf: isoDay("2026-10-01"), sheets: choice });
  return sources.map(({ sheet }) => sheet);
};
const refusal = (sheets: FakeSheet[], choice: SheetChoice = null) =>
  chosen(sheets, choice).then(
    () => null,
    (error: { code: string }) => error.code,
  );

const debts = (name: string, more: Partial<FakeSheet> = {}): FakeSheet => ({ name, rows: DEBTS, ...more });
const pivot: FakeSheet = { name: "Свод", rows: PIVOT };
const own = debts("Реестр должников", { kind: "register" });

it("is the one sheet that holds a debt table", async () => {
  expect(await chosen([pivot, debts("Долги"), own])).toEqual(["Долги"]);
});

it("a hidden sheet counts only where no visible one holds a table", async () => {
  const hidden = debts("Архив", { visible: false });
  expect(await chosen([debts("Долги"), hidden])).toEqual(["Долги"]);
  expect(await chosen([pivot, hidden])).toEqual(["Архив"]);
});

it("of several the user must choose, or take all", async () => {
  expect(await refusal([debts("А"), debts("Б")])).toBe("several-tables");
  expect(await chosen([debts("А"), pivot, debts("Б")], "all")).toEqual(["А", "Б"]);
  expect(await chosen([debts("А"), debts("Б ")], ["б", "А"])).toEqual(["Б ", "А"]);
});

it("a name means that sheet of every file", async () => {
  const sheets = [
    debts("Лист1", { source: { file: "a.xlsx", sheet: "Лист1" } }),
    // Other debts: the same ones in two files count once.
    debts("Лист1 (2)", { source: { file: "b.xlsx", sheet: "Лист1" }, rows: OTHERS }),
  ];
  expect(await chosen(sheets, ["Лист1"])).toEqual(["Лист1", "Лист1 (2)"]);
  expect(await chosen(sheets, ["Лист1 (2)"])).toEqual(["Лист1 (2)"]);
  expect(await chosen(sheets)).toEqual(["Лист1", "Лист1 (2)"]);
});

it("the sheets of the last build are taken again as long as all are there", async () => {
  const remembers = { sheets: JSON.stringify(["А", "Б"]) };
  expect(await chosen([debts("А"), debts("Б")], null, remembers)).toEqual(["А", "Б"]);
  expect(await chosen([debts("А"), pivot], null, remembers)).toEqual(["А"]);
  expect(await chosen([debts("А"), debts("Б")], ["Б"], remembers)).toEqual(["Б"]);
});

it("reads each sheet once", async () => {
  const port = fakePort([debts("А"), pivot, own]);
  await inspectWorkbook(port, { asOf: isoDay("2026-10-01"), sheets: null });
  expect(port.reads).toEqual(["А", "Свод"]);
});

it("refuses what is not there", async () => {
  expect(await refusal([pivot, { name: "Пусто", rows: [] }])).toBe("no-table");
  expect(await refusal([own])).toBe("no-table");
  expect(await refusal([debts("А")], ["Б"])).toBe("no-such-sheet");
  expect(await refusal([debts("А"), own], ["Реестр должников"])).toBe("own-sheet");
});

it("tables that differ only in their date are periods of one table, and are never added up", async () => {
  const dated = (name: string, date: string) => debts(name, { rows: [[`Долги на ${date}`], ...DEBTS] });
  const periods = [dated("Июль", "01.07.2026"), dated("Август", "01.08.2026")];
  expect(await refusal(periods, "all")).toBe("several-periods");
  expect(await refusal([dated("Июль", "01.07.2026"), dated("Ещё", "01.07.2026")], "all")).toBeNull();
});

describe("a sheet that cannot be read", () => {
  const unreadable = (code: string) => {
    const port = fakePort([debts("Долги"), debts("Прочее", { rows: OTHERS })]);
    const read: typeof port.read = (name) =>
      name === "Прочее"
        ? Promise.reject(new WorkbookError(code, "Лист «Прочее» прочитать нельзя."))
        : port.read(name);
    return { ...port, read };
  };
  const options = { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] } as const;

  it.each(["damaged", "limits", "beyond"] as const)(
    "(%s) does not block the others, and is told",
    async (code) => {
      const { problems, controls, totals } = await buildRegister(unreadable(code), options);
      expect(totals.debts).toBe(2);
      expect(problems).toContainEqual({
        severity: "error",
        code: "sheet-unread",
        message: "Лист «Прочее» прочитать нельзя.",
        file: "книга.xlsx",
        sheet: "Прочее",
        cell: null,
      });
      expect(controls.find(({ name }) => name === "Все листы прочитаны")).toMatchObject({ ok: false });
    },
  );

  it("stops everything where it is not the sheet but the file", async () => {
    await expect(buildRegister(unreadable("encrypted"), options)).rejects.toMatchObject({
      code: "encrypted",
    });
  });
});

it("a table without a debt builds nothing, and the sheet is named", async () => {
  const empty = fakePort([debts("Долги", { rows: [...DEBTS.slice(0, 1), ["Итого", null, 0, null]] })]);
  await expect(
    buildRegister(empty, { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] }),
  ).rejects.toMatchObject({ code: "no-debts", message: expect.stringContaining("Долги") as string });
});
