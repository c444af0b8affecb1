import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFileWorkbook, type FileWorkbook } from "../../src/file/fileWorkbook";
import { FORMULA_WITHOUT_VALUE, type SheetGrid } from "../../src/domain/grid";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import { fullModels, summaryModel } from "./package/fullModel";
import { asInput, edit, partsOf, partText, registerModel, sheetOf, smallWorkbook } from "./package/support";

const SAMPLES = join(__dirname, "../fixtures/samples");
const sample = (name: string) => ({
  fileName: name,
  bytes: new Uint8Array(readFileSync(join(SAMPLES, name))),
});

async function small(fileName = "долги.xlsx"): Promise<FileWorkbook> {
  return openFileWorkbook([asInput(await smallWorkbook(), fileName)]);
}

/** Every cell of a sheet with its number format. */
function cellsOf(grid: SheetGrid): unknown[] {
  const cells: unknown[] = [];
  if (grid.used)
    for (let row = grid.used.top; row <= grid.used.bottom; row++)
      for (let column = grid.used.left; column <= grid.used.right; column++) {
        const value = grid.value(row, column);
        if (value !== null) cells.push([row, column, value, grid.numberFormat(row, column)]);
      }
  return cells;
}

describe("a workbook in files", () => {
  it("lists its sheets with where they came from", async () => {
    const workbook = await openFileWorkbook([
      asInput(await smallWorkbook(), "а.xlsx"),
      asInput(await smallWorkbook(), "б.xlsx"),
    ]);
    expect(workbook.fileName).toBe("а.xlsx");
    const usual = { visible: true, kind: null };
    expect(await workbook.sheets()).toEqual([
      { name: "Лист1", source: { file: "а.xlsx", sheet: "Лист1" }, ...usual },
      { name: "Лист1 (2)", source: { file: "б.xlsx", sheet: "Лист1" }, ...usual, valuesOnly: true },
    ]);
    expect((await workbook.read("Лист1 (2)")).name).toBe("Лист1 (2)");
    expect((await workbook.read("Лист1 (2)")).value(0, 1)).toBe(100.5);
  });

  it("says which sheets there are when one is asked for that is not there", async () => {
    await expect((await small()).read("Лист9")).rejects.toMatchObject({
      name: "WorkbookError",
      code: "not-found",
      message: expect.stringContaining("«Лист1»") as string,
    });
  });

  it("refuses a package that it could only take apart", async () => {
    const base = await smallWorkbook((parts) => {
      edit(parts, "_rels/.rels", 'officeDocument"', 'nothing"');
    });
    await expect(openFileWorkbook([asInput(base)])).rejects.toMatchObject({
      code: "unwritable",
      message: expect.stringContaining("«долги.xlsx»") as string,
    });
  });
});

describe("a change", () => {
  it("shows at once, and reads as it will when it is saved", async () => {
    const workbook = await small();
    const { sheetNames } = await workbook.apply({ write: fullModels(), remove: [], settings: null });
    expect([...sheetNames]).toEqual([
      ["register", "Реестр должников"],
      ["summary", "Сводка"],
      ["history", "История"],
    ]);
    const saved = await openFileWorkbook([asInput(await workbook.save())]);
    const listed = (await saved.sheets()).map(({ name, visible, kind }) => ({ name, visible, kind }));
    expect(listed).toEqual(
      (await workbook.sheets()).map(({ name, visible, kind }) => ({ name, visible, kind })),
    );
    for (const { name } of listed) {
      const [now, then] = [await workbook.read(name), await saved.read(name)];
      expect(cellsOf(then)).toEqual(cellsOf(now));
      expect(then.used).toEqual(now.used);
      expect(then.merges).toEqual(now.merges);
    }
  });

  it("avoids the names of the accountant's sheets", async () => {
    const workbook = await small();
    const { sheetNames } = await workbook.apply({
      write: [sheetOf("form", "ЛИСТ1")],
      remove: [],
      settings: null,
    });
    expect(sheetNames.get("form")).toBe("ЛИСТ1 (2)");
  });

  it("can be taken back before it was ever saved", async () => {
    const workbook = await small();
    await workbook.apply({ write: fullModels(), remove: [], settings: null });
    await workbook.apply({ write: [], remove: ["register", "summary", "history"], settings: null });
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(["Лист1"]);
    expect([...(await partsOf(await workbook.save())).keys()]).not.toContain("xl/worksheets/sheet2.xml");
  });

  it("still lets the source be read again", async () => {
    const workbook = await small();
    await workbook.apply({ write: fullModels(), remove: [], settings: null });
    expect((await workbook.read("Лист1")).value(0, 0)).toBe("Должник");
  });

  it("refuses two sheets of one kind, and leaves all as it was", async () => {
    const workbook = await small();
    const change = { write: [registerModel(), registerModel()], remove: [], settings: null };
    await expect(workbook.apply(change)).rejects.toThrow(RangeError);
    expect(await workbook.sheets()).toHaveLength(1);
  });

  it("reports its progress and stops when it is told to", async () => {
    const workbook = await small();
    const model = registerModel();
    const blocks = model.blocks.map((block) => ({ ...block, rowCount: 50_000 }));
    await workbook.apply({ write: [{ ...model, blocks }], remove: [], settings: null });
    const shares: number[] = [];
    await workbook.save({ onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    const stop = new AbortController();
    const stopped = workbook.save({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("settings", () => {
  it("travel with the workbook on a sheet that nobody meets", async () => {
    const settings = {
      "mapping:а": '{"сумма":"H"}',
      asOf: "2026-10-01",
      long: "я😀".repeat(30_000),
      empty: "",
    };
    const workbook = await small();
    expect(await workbook.settings()).toEqual({});
    await workbook.apply({ write: [], remove: [], settings });
    expect(await workbook.settings()).toEqual(settings);
    const bytes = await workbook.save();
    expect(await partText(bytes, "xl/workbook.xml")).toContain('state="veryHidden"');
    const saved = await openFileWorkbook([asInput(bytes)]);
    expect(await saved.settings()).toEqual(settings);
    await saved.apply({ write: [registerModel()], remove: [], settings: null });
    expect(await (await openFileWorkbook([asInput(await saved.save())])).settings()).toEqual(settings);
  });

  it("go when there are none", async () => {
    const workbook = await small();
    await workbook.apply({ write: [], remove: [], settings: { a: "1" } });
    await workbook.apply({ write: [], remove: [], settings: {} });
    expect(await workbook.sheets()).toHaveLength(1);
  });
});

describe("a source that is no .xlsx", () => {
  it.each(["zhurnal.xls", "zhurnal-1251.csv"])(
    "%s starts a new workbook with all its values",
    async (name) => {
      const workbook = await openFileWorkbook([sample(name)]);
      expect(workbook.extension).toBe("xlsx");
      const source = await readWorkbook(sample(name).bytes, name);
      await workbook.apply({ write: [registerModel(), summaryModel()], remove: [], settings: null });
      const saved = await readWorkbook(await workbook.save(), "готово.xlsx");
      for (const { name: sheet, visible } of source.sheets) {
        const [before, after] = [source.grid(sheet), saved.grid(sheet)];
        expect(cellsOf(after)).toEqual(cellsOf(before));
        expect(after.merges).toEqual(before.merges);
        expect([...after.hiddenRows]).toEqual([...before.hiddenRows]);
        expect([...after.hiddenColumns]).toEqual([...before.hiddenColumns]);
        expect(saved.sheets.find((s) => s.name === sheet)?.visible).toBe(visible);
      }
      expect(saved.sheets.map((sheet) => sheet.kind).filter(Boolean)).toEqual(["register", "summary"]);
    },
  );

  it("gives codes as text and text that begins like a formula as text", async () => {
    const csv = new TextEncoder().encode("Код;Должник\n007;=1+1\n");
    const workbook = await openFileWorkbook([asInput(csv, "долги.csv")]);
    const saved = await readWorkbook(await workbook.save(), "готово.xlsx");
    const grid = saved.grid(saved.sheets[0]?.name ?? "");
    expect([grid.value(1, 0), grid.value(1, 1), grid.isFormula(1, 1)]).toEqual(["007", "=1+1", false]);
  });

  it("such as Strict OOXML comes in by its values", async () => {
    const strict = await smallWorkbook((parts) => {
      for (const part of ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
        parts.set(
          part,
          String(parts.get(part))
            .replace(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            .replace(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        );
    });
    const workbook = await openFileWorkbook([asInput(strict)]);
    const bytes = await workbook.save();
    expect(await partText(bytes, "xl/workbook.xml")).toContain("openxmlformats.org/spreadsheetml");
    const saved = await readWorkbook(bytes, "готово.xlsx");
    expect(saved.grid("Лист1").value(0, 1)).toBe(100.5);
  });
});

describe("sheets of further inputs", () => {
  it("come in as copies of their values, formats, widths, merges and hidden rows", async () => {
    const name = "vologda-administratory.xlsx";
    const workbook = await openFileWorkbook([asInput(await smallWorkbook()), sample(name)]);
    const saved = await readWorkbook(await workbook.save(), "готово.xlsx");
    const source = await readWorkbook(sample(name).bytes, name);
    for (const { name: sheet } of source.sheets) {
      const [before, after] = [source.grid(sheet), saved.grid(sheet)];
      const values = cellsOf(before).filter(
        (cell) => (cell as { 2?: { error?: string } })[2]?.error !== FORMULA_WITHOUT_VALUE,
      );
      expect(cellsOf(after)).toEqual(values);
      expect(after.merges).toEqual(before.merges);
      expect(after.hiddenRows).toEqual(before.hiddenRows);
      expect(after.columnWidths).toEqual(before.columnWidths);
    }
  });

  it("leave out what the add-in made there", async () => {
    const built = await small();
    await built.apply({ write: fullModels(), remove: [], settings: { a: "1" } });
    const workbook = await openFileWorkbook([
      asInput(await smallWorkbook()),
      asInput(await built.save(), "б.xlsx"),
    ]);
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(["Лист1", "Лист1 (2)"]);
  });

  it("move their dates to the date system of the workbook they come into", async () => {
    const dates = await smallWorkbook((parts) => {
      edit(parts, "xl/workbook.xml", "<bookViews>", '<workbookPr date1904="1"/><bookViews>');
    });
    const built = await openFileWorkbook([asInput(dates, "с 1904.xlsx")]);
    await built.apply({ write: [registerModel()], remove: [], settings: null });
    // The user made our sheet a sheet of their own by deleting its mark.
    const parts = await partsOf(await built.save());
    const workbookXml = new TextDecoder()
      .decode(parts.get("xl/workbook.xml"))
      .replace(/<definedNames>.*<\/definedNames>/, "");
    parts.set("xl/workbook.xml", new TextEncoder().encode(workbookXml));
    const { zipOf } = await import("./package/zipOf");
    const second = asInput(await zipOf(parts), "б.xlsx");
    const workbook = await openFileWorkbook([asInput(await smallWorkbook()), second]);
    const saved = await readWorkbook(await workbook.save(), "готово.xlsx");
    const grid = saved.grid("Реестр должников");
    expect([grid.value(3, 3), grid.value(3, 2)]).toEqual([45_658, 1234.56]);
  });
});

describe("the extension", () => {
  it("is .xlsm for a workbook with macros", async () => {
    const base = await smallWorkbook((parts) => {
      edit(
        parts,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      );
    });
    const workbook = await openFileWorkbook([asInput(base, "долги.xlsm")]);
    expect([workbook.extension, workbook.sourceFormat]).toEqual(["xlsm", "xlsm"]);
  });
});

describe("A sheet that the user adds", () => {
  it("holds its rows, stays the user's own, and is there in the finished workbook", async () => {
    const workbook = await small();
    const rows = [
      ["Должник", "Сумма"],
      ["=1+1", 12.5],
      [null, true],
    ];
    expect(workbook.addSheet("Пример", rows)).toBe("Пример");
    expect(workbook.addSheet("ПРИМЕР", [])).toBe("ПРИМЕР (2)");
    const again = await openFileWorkbook([asInput(await workbook.save())]);
    const added = (await again.sheets()).find(({ name }) => name === "Пример");
    expect(added).toMatchObject({ kind: null, visible: true });
    const grid = await again.read("Пример");
    expect([0, 1, 2].map((row) => [0, 1].map((column) => grid.value(row, column)))).toEqual(rows);
    expect(grid.isFormula(1, 0)).toBe(false);
  });
});
