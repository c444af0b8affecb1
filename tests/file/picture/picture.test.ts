import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRegister } from "../../../src/app/build/build";
import type { WorkbookPort } from "../../../src/app/ports";
import { isDateFormat } from "../../../src/domain/dateFormat";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";
import { conditionOf } from "../../../src/file/picture/conditions";
import type { CellStyle, SheetModel } from "../../../src/sheet/model";
import { LINE_COLORS } from "../../../src/sheet/sheetStyles";

const SAMPLES = join(__dirname, "../../fixtures/samples");
const REGISTER = "Реестр должников";
const SOURCE = "Дебиторка на 01.10.2026";

interface Built {
  readonly workbook: FileWorkbook;
  readonly models: readonly SheetModel[];
}

const REGISTER_ONLY = { isReadBack: (kind: string): boolean => kind === "register" };

async function open(fileName: string): Promise<FileWorkbook> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, fileName)));
  return openFileWorkbook([{ fileName, bytes }], REGISTER_ONLY);
}

/** A sample with its register and all forms. */
async function built(fileName: string): Promise<Built> {
  const workbook = await open(fileName);
  const models: SheetModel[] = [];
  const port = Object.create(workbook, {
    apply: {
      value: (change: Parameters<WorkbookPort["apply"]>[0]) => {
        models.push(...change.write);
        return workbook.apply(change);
      },
    },
  }) as WorkbookPort;
  await buildRegister(port, {
    asOf: isoDay("2026-10-01"),
    sheets: "all",
    rules: "severodvinsk",
    forms: "all",
  });
  return { workbook, models };
}

/** Every cell of a picture: its address by numbers, its value and its look. */
async function cellsOf(workbook: FileWorkbook, sheet: string): Promise<[string, unknown, CellStyle][]> {
  const { styles, rowCount } = await workbook.picture(sheet);
  const rows = await workbook.pictureRows(sheet, 0, rowCount);
  return rows.values.flatMap((values, row) =>
    values.map((value, column): [string, unknown, CellStyle] => [
      `${String(row)}:${String(column)}`,
      value,
      styles[rows.styles[row]?.[column] ?? 0] ?? {},
    ]),
  );
}

it.each(["olenegorsk-uchrezhdeniya.xlsx", "vologda-administratory.xlsx", "osv-205-sevsk.xlsx"])(
  "understands every conditional format of the sheets that %s gives",
  async (name) => {
    const formats = (await built(name)).models.flatMap((model) => model.conditionalFormats);
    expect(formats.length).toBeGreaterThan(0);
    expect(formats.filter(({ formula, range }) => conditionOf(formula, range) === null)).toEqual([]);
  },
);

describe("the pictures of a finished workbook", () => {
  let state: Built;
  let reopened: FileWorkbook;
  beforeAll(async () => {
    state = await built("arenda-severodvinsk.xlsx");
    const bytes = await state.workbook.save();
    reopened = await openFileWorkbook([{ fileName: "готово.xlsx", bytes }], REGISTER_ONLY);
  });

  it("understands every conditional format of every own sheet", () => {
    const formats = state.models.flatMap((model) => model.conditionalFormats);
    expect(formats.length).toBeGreaterThanOrEqual(5);
    expect(formats.filter(({ formula, range }) => conditionOf(formula, range) === null)).toEqual([]);
    // Only the first rule that holds is shown: that is what «stop if true» says.
    expect(formats.every((format) => format.stopIfTrue)).toBe(true);
  });

  it("shows an own sheet the same before it is saved and after it is opened again", async () => {
    for (const { name } of (await state.workbook.tabs()).filter((tab) => tab.kind !== null)) {
      const before = await cellsOf(state.workbook, name);
      const after = new Map((await cellsOf(reopened, name)).map(([at, ...cell]) => [at, cell]));
      // Blank cells of hidden columns are not written.
      const picture = await state.workbook.picture(name);
      const hidden = new Set(picture.columns.flatMap(({ column, hidden }) => (hidden ? [column] : [])));
      const told = (
        value: unknown,
        { fill, bold = false, border = "none", vertical = "bottom" }: CellStyle = {},
      ) => JSON.stringify([value, fill, bold, border, vertical]);
      const differing = before.flatMap(([at, value, look]) => {
        if (value === null && hidden.has(Number(at.split(":")[1]))) return [];
        const [sameValue, sameLook] = after.get(at) ?? [null];
        const pair = [told(value, look), told(sameValue, sameLook)];
        return pair[0] === pair[1] ? [] : [[name, at, ...pair]];
      });
      expect(differing).toEqual([]);
      const [first, second] = [picture, await reopened.picture(name)];
      expect(second.merges).toEqual(expect.arrayContaining([...first.merges]));
      expect([second.freeze, second.filter, second.gridLines]).toEqual([
        first.freeze,
        first.filter,
        first.gridLines,
      ]);
    }
  });

  it("colours the lines by what is to be done, and calms them down when it is typed in", async () => {
    const { workbook } = state;
    const { filter, styles } = await workbook.picture(REGISTER);
    const top = (filter?.top ?? 0) + 1;
    const look = async (row: number): Promise<CellStyle> => {
      const { styles: places } = await workbook.pictureRows(REGISTER, row, 1);
      return styles[places[0]?.[0] ?? 0] ?? {};
    };
    const { values } = await workbook.pictureRows(REGISTER, top - 1, 200);
    const stage = values[0]?.indexOf("Этап") ?? -1;
    const claim = values[0]?.indexOf("Претензия направлена") ?? -1;
    const due = values.findIndex((row) => row[stage] === "нужна претензия" && (row[claim] ?? null) === null);
    expect((await look(top - 1 + due)).fill).toBe(LINE_COLORS.claim.fill);
    const { takeBack } = await workbook.edit(REGISTER, top - 1 + due, claim, "30.09.2026");
    expect((await look(top - 1 + due)).fill).toBeUndefined();
    takeBack();
    expect((await look(top - 1 + due)).fill).toBe(LINE_COLORS.claim.fill);
  });

  it("tells the tabs in their order, own ones with their colours", async () => {
    for (const workbook of [state.workbook, reopened]) {
      const tabs = await workbook.tabs();
      expect(tabs.map((tab) => tab.name).slice(0, 4)).toEqual([SOURCE, "Свод", REGISTER, "Сводка"]);
      expect(tabs.map((tab) => tab.kind).slice(0, 3)).toEqual([null, null, "register"]);
      expect(tabs[2]?.color).toMatch(/^[0-9A-F]{6}$/);
    }
  });

  it("takes typing on those own sheets alone that are read back, and says of the others why not", async () => {
    for (const workbook of [state.workbook, reopened]) {
      expect((await workbook.picture(REGISTER)).editable).toBe(true);
      expect((await workbook.picture("Сводка")).editable).toBe(false);
      await expect(workbook.edit("Сводка", 5, 0, "1")).rejects.toMatchObject({
        code: "read-only",
        message: expect.stringMatching(/«Сводка».*программа заполняет сама/) as string,
      });
    }
  });

  it("shows the accountant's own sheet in her own looks, and lets nobody type into it", async () => {
    const { workbook } = state;
    const { editable, hiddenRows, columns, merges, freeze, filter } = await workbook.picture(SOURCE);
    expect(editable).toBe(false);
    expect(hiddenRows).toEqual([23, 60]);
    expect(columns.filter((column) => column.hidden).map((column) => column.column)).toEqual([4]);
    expect(merges).toContainEqual({ top: 5, left: 9, bottom: 5, right: 11 });
    expect(freeze).toEqual({ rows: 8, columns: 2 });
    expect(filter).toEqual({ top: 7, left: 0, bottom: 143, right: 21 });
    const cells = new Map((await cellsOf(workbook, SOURCE)).map(([at, ...cell]) => [at, cell]));
    expect(cells.get("5:1")).toEqual([
      "Наименование должника",
      expect.objectContaining({
        bold: true,
        border: "all",
        horizontal: "center",
        wrap: true,
        fill: "DDEBF7",
      }),
    ]);
    expect(cells.get("9:9")).toEqual([1_300_723.37, expect.objectContaining({ numberFormat: "#,##0.00" })]);
  });
});

test.each(["zhurnal.xls", "zhurnal-1251.csv", "osv-205-sevsk.xlsx"])(
  "%s is shown as it is read",
  async (name) => {
    const workbook = await open(name);
    const [sheet] = await workbook.sheets();
    const grid = await workbook.read(sheet?.name ?? "");
    const cells = await cellsOf(workbook, sheet?.name ?? "");
    const read: [string, unknown][] = [];
    for (const [at] of cells) {
      const [row = 0, column = 0] = at.split(":").map(Number);
      const value = grid.value(row, column);
      // A picture counts from 1900, whatever the file does: the old sample counts from 1904.
      const isDate =
        grid.date1904 && typeof value === "number" && isDateFormat(grid.numberFormat(row, column));
      read.push([at, isDate ? value + 1_462 : value]);
    }
    expect(cells.map(([at, value]) => [at, value])).toEqual(read);
    expect(cells.some(([, value]) => value !== null)).toBe(true);
  },
);

it("gives rows in pieces that make the whole", async () => {
  const workbook = await open("arenda-severodvinsk.xlsx");
  const { rowCount } = await workbook.picture(SOURCE);
  const whole = await workbook.pictureRows(SOURCE, 0, rowCount);
  const pieces = [];
  for (let top = 0; top < rowCount; top += 7)
    pieces.push(...(await workbook.pictureRows(SOURCE, top, 7)).values);
  expect(pieces).toEqual(whole.values);
  expect((await workbook.pictureRows(SOURCE, rowCount, 5)).values).toEqual([]);
});
