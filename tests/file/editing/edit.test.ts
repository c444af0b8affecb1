import { addDays, isoDay, toSerial } from "../../../src/domain/day";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";
import { zipOf } from "../package/zipOf";
import { attributeOf, childOf, parseXml, type XmlElement } from "../../../src/file/package/xmlTree";
import { asInput, edit, partText, partsOf, registerModel, smallWorkbook } from "../package/support";

const REGISTER = "Реестр должников";
/** The register of the support file: headings in row 3, three debts below; D is a date, C a sum, B a code. */
const CELL = { code: [3, 1], sum: [3, 2], day: [3, 3] } as const;

async function fresh(): Promise<FileWorkbook> {
  const workbook = await openFileWorkbook([asInput(await smallWorkbook())]);
  await workbook.apply({ write: [registerModel()], remove: [], settings: null });
  return workbook;
}

async function reopened(): Promise<FileWorkbook> {
  return openFileWorkbook([asInput(await (await fresh()).save())]);
}

const states = [
  ["written just now", fresh],
  ["opened from the finished file", reopened],
] as const;

describe.each(states)("a value typed into a register %s", (_state, open) => {
  test.each([
    ["12.03.2026", isoDay("2026-03-12")],
    ["1.3.26", isoDay("2026-03-01")],
    ["2026-03-12", isoDay("2026-03-12")],
    ["31.12.1999 г.", isoDay("1999-12-31")],
  ])("%s in a column of dates is that day's serial, in the column's format", async (typed, day) => {
    const workbook = await open();
    await workbook.edit(REGISTER, ...CELL.day, typed);
    const grid = await workbook.read(REGISTER);
    expect(grid.value(...CELL.day)).toBe(toSerial(day));
    expect(grid.numberFormat(...CELL.day)).toBe("dd.mm.yyyy");
  });

  test.each<[string | null, readonly [number, number], string | number | null]>([
    ["30.02.2026", CELL.day, "30.02.2026"],
    ["в марте", CELL.day, "в марте"],
    ["007700", CELL.code, "007700"],
    ["12.03.2026", CELL.code, "12.03.2026"],
    ["1 234,50", CELL.sum, 1234.5],
    ["-5", CELL.sum, -5],
    ["около тысячи", CELL.sum, "около тысячи"],
    ["=1+1", CELL.code, "=1+1"],
    [null, CELL.sum, null],
    ["  ", CELL.day, null],
  ])("%j is kept as Excel would keep it", async (typed, place, kept) => {
    const workbook = await open();
    await workbook.edit(REGISTER, ...place, typed);
    expect((await workbook.read(REGISTER)).value(...place)).toBe(kept);
  });

  it("is shown, saved, and taken back", async () => {
    const workbook = await open();
    const before = (await workbook.read(REGISTER)).value(...CELL.day);
    const { takeBack } = await workbook.edit(REGISTER, ...CELL.day, "12.03.2026");
    const serial = toSerial(isoDay("2026-03-12"));
    expect((await workbook.pictureRows(REGISTER, 3, 1)).values[0]?.[3]).toBe(serial);
    const saved = await openFileWorkbook([asInput(await workbook.save())]);
    expect((await saved.read(REGISTER)).value(...CELL.day)).toBe(serial);
    expect((await saved.read(REGISTER)).numberFormat(...CELL.day)).toBe("dd.mm.yyyy");
    expect((await saved.read(REGISTER)).value(4, 3)).toBe(toSerial(addDays(isoDay("2025-01-01"), 1)));

    takeBack();
    expect((await workbook.read(REGISTER)).value(...CELL.day)).toBe(before);
    expect((await workbook.pictureRows(REGISTER, 3, 1)).values[0]?.[3]).toBe(before);
  });

  it("is taken back without those typed after it", async () => {
    const workbook = await open();
    const { takeBack } = await workbook.edit(REGISTER, ...CELL.sum, "1");
    await workbook.edit(REGISTER, ...CELL.code, "2");
    takeBack();
    const grid = await workbook.read(REGISTER);
    expect([grid.value(...CELL.sum), grid.value(...CELL.code)]).toEqual([1234.56, "2"]);
  });

  it("gives way when the sheet is written anew, and stays when another one is", async () => {
    const workbook = await open();
    await workbook.edit(REGISTER, ...CELL.code, "2");
    const summary = { ...registerModel(), kind: "summary", name: "Сводка", table: null };
    await workbook.apply({ write: [summary], remove: [], settings: null });
    expect((await workbook.read(REGISTER)).value(...CELL.code)).toBe("2");
    await workbook.apply({ write: [registerModel()], remove: [], settings: null });
    expect((await workbook.read(REGISTER)).value(...CELL.code)).toBe("007700000000");
  });

  it("may stand where nothing stood", async () => {
    const workbook = await open();
    await workbook.edit(REGISTER, 20, 6, "заметка");
    await workbook.edit(REGISTER, 3, 7, "другая");
    const saved = await openFileWorkbook([asInput(await workbook.save())]);
    const grid = await saved.read(REGISTER);
    expect([grid.value(20, 6), grid.value(3, 7), grid.value(3, 0)]).toEqual([
      "заметка",
      "другая",
      "ООО «Ромашка»",
    ]);
  });

  it("is refused in a heading of the table and in a source sheet, in words", async () => {
    const workbook = await open();
    await expect(workbook.edit(REGISTER, 2, 1, "ИНН/КПП")).rejects.toMatchObject({
      code: "heading",
      message: expect.stringContaining(REGISTER) as string,
    });
    await expect(workbook.edit("Лист1", 0, 0, "x")).rejects.toMatchObject({
      code: "read-only",
      message: expect.stringContaining("Лист1") as string,
    });
  });
});

it("is the serial of a workbook that counts from 1904", async () => {
  const base = await smallWorkbook((parts) =>
    edit(parts, "xl/workbook.xml", "<sheets>", '<workbookPr date1904="1"/><sheets>'),
  );
  const workbook = await openFileWorkbook([asInput(base)]);
  await workbook.apply({ write: [registerModel()], remove: [], settings: null });
  for (const opened of [workbook, await openFileWorkbook([asInput(await workbook.save())])]) {
    await opened.edit(REGISTER, ...CELL.day, "12.03.2026");
    expect((await opened.read(REGISTER)).value(...CELL.day)).toBe(toSerial(isoDay("2026-03-12"), true));
    // A picture counts from 1900 whatever the workbook does.
    expect((await opened.pictureRows(REGISTER, 3, 1)).values[0]?.[3]).toBe(toSerial(isoDay("2026-03-12")));
  }
});

test.each([
  ["1 234", "#,##0", 1234],
  ["12.03.2026", "dd.mm.yyyy", toSerial(isoDay("2026-03-12"))],
  ["12 05", "@", "12 05"],
  ["1234", "@", "1234"],
])(
  "%s typed into an empty cell %s is the same before and after the sheet is saved",
  async (typed, format, kept) => {
    const workbook = await openFileWorkbook([asInput(await smallWorkbook())]);
    const empty = { row: 0, column: 5, type: "text", value: null, style: { numberFormat: format } } as const;
    await workbook.apply({ write: [registerModel({ cells: [empty] })], remove: [], settings: null });
    for (const opened of [workbook, await openFileWorkbook([asInput(await workbook.save())])]) {
      await opened.edit(REGISTER, 0, 5, typed);
      expect((await opened.read(REGISTER)).value(0, 5)).toBe(kept);
    }
  },
);

describe("typing over a formula", () => {
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A finished workbook with a formula in F1 of its register, as Excel saves it: with a calculation chain. */
  async function withChain(): Promise<FileWorkbook> {
    const workbook = await openFileWorkbook([asInput(await smallWorkbook())]);
    const formula = {
      row: 0,
      column: 5,
      type: "number",
      value: 2,
      formula: { text: () => "1+1" },
      style: {},
    } as const;
    const { cells } = registerModel();
    await workbook.apply({
      write: [registerModel({ cells: [...cells, formula] })],
      remove: [],
      settings: null,
    });
    const parts = new Map<string, string | Uint8Array>(await partsOf(await workbook.save()));
    const rels = "xl/_rels/workbook.xml.rels";
    const text = new TextDecoder().decode(parts.get(rels) as Uint8Array);
    const chain = `<Relationship Id="rId99" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`;
    parts.set(rels, text.replace("</Relationships>", chain));
    parts.set(
      "xl/calcChain.xml",
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="F1" i="2"/></calcChain>',
    );
    return openFileWorkbook([asInput(await zipOf(parts))]);
  }

  it("leaves no calculation chain that lists it", async () => {
    const workbook = await withChain();
    await workbook.edit(REGISTER, 0, 5, "7");
    const bytes = await workbook.save();
    expect([...(await partsOf(bytes)).keys()]).not.toContain("xl/calcChain.xml");
    expect(await partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    const grid = await (await openFileWorkbook([asInput(bytes)])).read(REGISTER);
    expect([grid.value(0, 5), grid.isFormula(0, 5)]).toEqual([7, false]);
  });

  it("keeps the chain where no formula was typed over", async () => {
    const workbook = await withChain();
    await workbook.edit(REGISTER, ...CELL.sum, "7");
    expect([...(await partsOf(await workbook.save())).keys()]).toContain("xl/calcChain.xml");
  });
});

/** The saved register's rows, and the looks of the saved workbook's cells by their numbers. */
async function savedParts(workbook: FileWorkbook): Promise<{ rows: XmlElement[]; looks: XmlElement[] }> {
  const bytes = await workbook.save();
  const [sheet, styles] = [
    await partText(bytes, "xl/worksheets/sheet2.xml"),
    await partText(bytes, "xl/styles.xml"),
  ];
  return {
    rows: childOf(parseXml(sheet), "sheetData")?.children ?? [],
    looks: childOf(parseXml(styles), "cellXfs")?.children ?? [],
  };
}

test("rows and cells typed from the bottom up and from right to left stand in order in the file", async () => {
  const workbook = await reopened();
  for (const row of [20, 15, 30, 1]) {
    await workbook.edit(REGISTER, row, 28, "правее");
    await workbook.edit(REGISTER, row, 3, "левее");
  }
  const { rows } = await savedParts(workbook);
  const numbers = rows.map((row) => Number(attributeOf(row, "r")));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 16, 21, 31]);
  const added = rows.filter((row) => attributeOf(row, "r") === "21");
  expect(added.flatMap(({ children }) => children.map((cell) => attributeOf(cell, "r")))).toEqual([
    "D21",
    "AC21",
  ]);
});

describe("a text that begins like a formula, typed into a saved register", () => {
  /** The look that a cell of the saved register has, as its attributes and those of its alignment. */
  async function lookOf(workbook: FileWorkbook, address: string): Promise<Record<string, string>> {
    const { rows, looks } = await savedParts(workbook);
    const cell = rows.flatMap(({ children }) => children).find((one) => attributeOf(one, "r") === address);
    const look = cell && looks[Number(attributeOf(cell, "s") ?? 0)];
    if (!look) throw new Error(`No look of ${address}`);
    return Object.fromEntries(look.attributes.map(({ local, value }) => [local, value]));
  }

  test.each(["=1+1", "+7 (8172) 72-00-00", "- нет средств", "@должник"])(
    "%s stays a text when the cell is edited in Excel, and the cell keeps its look otherwise",
    async (typed) => {
      const workbook = await reopened();
      const { quotePrefix, ...before } = await lookOf(workbook, "C4");
      expect(quotePrefix).toBeUndefined();
      await workbook.edit(REGISTER, ...CELL.sum, typed);
      expect(await lookOf(workbook, "C4")).toEqual({ ...before, quotePrefix: "1" });
      const saved = await openFileWorkbook([asInput(await workbook.save())]);
      const grid = await saved.read(REGISTER);
      expect([grid.value(...CELL.sum), grid.numberFormat(...CELL.sum)]).toEqual([typed, "#,##0.00"]);
    },
  );

  it("is quoted where no cell stood, too", async () => {
    const workbook = await reopened();
    await workbook.edit(REGISTER, 20, 6, "=1+1");
    expect(await lookOf(workbook, "G21")).toMatchObject({ quotePrefix: "1", numFmtId: "0" });
  });

  it("leaves no quote behind for what is typed over it", async () => {
    const workbook = await reopened();
    expect(await lookOf(workbook, "A5")).toHaveProperty("quotePrefix", "1");
    await workbook.edit(REGISTER, 4, 0, "ИП Иванов");
    expect(await lookOf(workbook, "A5")).not.toHaveProperty("quotePrefix");
  });
});
