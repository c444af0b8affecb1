import type { SheetGrid } from "../../src/domain/grid";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { words } from "../../src/web/webWords";
import type { Outcome, SavedFile } from "../../src/web/worker/api";
import { sample } from "../pane/openWorkbook";
import { call, closeChannels, until, type Called } from "./callWorker";

/** Where the page keeps its work. */
const PLACE = { id: "this tab", replaces: null };

describe("The web page's worker", () => {
  closeChannels();

  it("opens files, tells their sheets, and reads the only one that has debts", async () => {
    const { worker, opened, session } = await call(sample("arenda-severodvinsk.xlsx"));
    expect(opened).toEqual({
      ok: true,
      value: {
        fileName: "arenda-severodvinsk.xlsx",
        tabs: [
          { name: "Дебиторка на 01.10.2026", kind: null, color: null },
          { name: "Свод", kind: null, color: null },
        ],
      },
    });
    await worker.begin();
    await until(session, ({ source }) => source.kind === "understood");
    expect(session.state().request.sheets).toEqual(["Дебиторка на 01.10.2026"]);
  });

  it("says of a file that it cannot read what the command says", async () => {
    const file = { fileName: "долги.xlsx", bytes: new TextEncoder().encode("%PDF-1.7") };
    const words = await openFileWorkbook([file]).catch((error: Error) => error.message);
    expect((await call(file)).opened).toMatchObject({ ok: false, failure: { message: words } });
  });

  it("tells the page of each change with the sheets that were written, and saves what the command would", async () => {
    const { worker, session, changes, view } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    await session.build();
    expect(session.state().notice).toBeNull();
    const [change] = changes;
    expect(change?.sheets).toEqual(["Реестр должников", "Сводка", "Контроль", "Прежние суммы"]);
    expect(change?.tabs.map(({ kind }) => kind)).toEqual([null, "register", "summary", "controls"]);
    expect(view.activate).toHaveBeenCalledWith("register");
    const saved = await worker.save();
    if (!saved.ok) throw new Error(saved.failure.message);
    expect(saved.value.fileName).toBe("zhurnal-1251 – реестр.xlsx");
    const again = await openFileWorkbook([saved.value]);
    expect((await again.sheets()).map(({ kind }) => kind)).toContain("register");
  });

  it("gives a finished workbook that is opened again the name it has", async () => {
    const { worker, session, kept } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    await session.build();
    expect(await worker.keep(PLACE)).toEqual({ ok: true, value: true });
    const later = await call(...kept);
    await later.worker.begin();
    await until(later.session, ({ stage }) => stage !== "opening");
    expect(later.session.state()).toMatchObject({ stage: "at-work", tab: "work" });
    const saved = await later.worker.save();
    expect(saved).toMatchObject({ ok: true, value: { fileName: "zhurnal-1251 – реестр.xlsx" } });
  });

  it("keeps nothing while the user's own work goes on", async () => {
    const { worker, session, kept } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    const building = session.build();
    await until(session, ({ task }) => task !== null);
    expect(await worker.keep(PLACE)).toEqual({ ok: true, value: false });
    expect(kept).toEqual([]);
    await building;
    expect(await worker.keep(PLACE)).toEqual({ ok: true, value: true });
    expect(kept.map(({ fileName }) => fileName)).toEqual(["zhurnal-1251 – реестр.xlsx"]);
  });

  it("keeps nothing while the user's own file is being made, and stops for it what was begun", async () => {
    const { worker, session, kept } = await call(sample("zhurnal-1251.csv"));
    await worker.begin();
    await until(session, ({ source, task }) => source.kind === "understood" && task === null);
    await session.build();
    const [begun, saved, during] = await Promise.all([worker.keep(PLACE), worker.save(), worker.keep(PLACE)]);
    expect([begun, during]).toEqual([
      { ok: true, value: false },
      { ok: true, value: false },
    ]);
    expect(saved.ok).toBe(true);
    expect(kept).toEqual([]);
    expect(await worker.keep(PLACE)).toEqual({ ok: true, value: true });
    expect(kept).toHaveLength(1);
  });

  describe("takes what is typed into a sheet of its own", () => {
    const CLAIM = "Претензия направлена";

    /** The place of the first debt that wants a claim, in its column. */
    async function wanting({ worker }: Called): Promise<{ row: number; column: number; stage: number }> {
      const { values } = await worker.rows("Реестр должников", 0, 100);
      const header = values.find((row) => row.includes(CLAIM)) ?? [];
      const [column, stage] = [header.indexOf(CLAIM), header.indexOf("Этап")];
      return { row: values.findIndex((row) => row[stage] === "нужна претензия"), column, stage };
    }

    async function built(): Promise<Called> {
      const called = await call(sample("zhurnal-1251.csv"));
      await called.worker.begin();
      await until(called.session, ({ source, task }) => source.kind === "understood" && task === null);
      await called.session.build("all");
      await until(called.session, ({ task }) => task === null);
      return called;
    }

    const textAt = async ({ worker }: Called, sheet: string, row: number, column: number): Promise<unknown> =>
      (await worker.rows(sheet, row, 1)).values[0]?.[column] ?? null;

    /** What the session has told so far has come: an answer comes after it, by the same way. */
    const heard = ({ session }: Called): Promise<unknown> => session.remembered();

    async function read(saved: Outcome<SavedFile>, sheet: string): Promise<SheetGrid> {
      if (!saved.ok) throw new Error(saved.failure.message);
      return (await openFileWorkbook([saved.value])).read(sheet);
    }

    it("a date, and rebuilds what hangs on it", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      expect(await called.worker.edit([edit])).toBe(true);
      expect(await textAt(called, "Реестр должников", row, stage)).toBe("претензия направлена");
      expect(await textAt(called, "Реестр должников", row, column)).toBe(46_295);
      expect(called.changes.at(-1)?.sheets).toContain("Сводка");
    });

    it("a value that it works out itself, and says that it stands no longer", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const computed = { sheet: "Реестр должников", row, column: stage, value: "закрыт" };
      expect(await called.worker.edit([computed])).toBe(true);
      expect(await textAt(called, "Реестр должников", row, stage)).toBe("нужна претензия");
      const { notice } = called.session.state();
      expect(notice).toMatchObject({ intent: "info", title: words.edit.computedTitle });

      const fact = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      expect(await called.worker.edit([fact])).toBe(true);
      await heard(called);
      expect(called.session.state().notice).toBeNull();
      // The same once more changes nothing, and is no loss either.
      expect(await called.worker.edit([fact])).toBe(true);
      await heard(called);
      expect(called.session.state().notice).toBeNull();
    });

    it("a setting, which stands after the rebuild and in the forms", async () => {
      const called = await built();
      const { values } = await called.worker.rows("Настройки", 0, 200);
      const row = values.findIndex((cells) =>
        cells.some((cell) => /^Наименование организации/.test(String(cell))),
      );
      const column = values.find((cells) => cells.includes("Значение"))?.indexOf("Значение") ?? -1;
      const edit = { sheet: "Настройки", row, column, value: "Администрация города" };
      expect(await called.worker.edit([edit])).toBe(true);
      expect(await textAt(called, "Настройки", row, column)).toBe("Администрация города");
    });

    it("a date, and has it in the file with all that hangs on it if the workbook is saved at once", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      const [stands, saved] = await Promise.all([called.worker.edit([edit]), called.worker.save()]);
      expect(stands).toBe(true);
      const register = await read(saved, "Реестр должников");
      expect(register.value(row, column)).toBe(46_295);
      expect(register.value(row, stage)).toBe("претензия направлена");
    });

    it("a date while the workbook is being packed, and has it in the file, too", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      const save = called.workbook.save.bind(called.workbook);
      jest.spyOn(called.workbook, "save").mockImplementationOnce(async (watch) => {
        const bytes = await save(watch);
        expect(await called.worker.edit([edit])).toBe(true);
        return bytes;
      });
      const register = await read(await called.worker.save(), "Реестр должников");
      expect(register.value(row, column)).toBe(46_295);
      expect(register.value(row, stage)).toBe("претензия направлена");
    });

    it("nothing into the file that was taken back", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const editing = called.worker.edit([{ sheet: "Реестр должников", row, column, value: "30.09.2026" }]);
      const saving = called.worker.save();
      await until(called.session, ({ task }) => task !== null);
      called.session.stop();
      expect(await editing).toBe(false);
      const register = await read(await saving, "Реестр должников");
      expect([register.value(row, column), register.value(row, stage)]).toEqual([null, "нужна претензия"]);
    });

    it("a column of values in one rebuild, and none of them if one cannot stand", async () => {
      const called = await built();
      const { row, column, stage } = await wanting(called);
      const { values } = await called.worker.rows("Реестр должников", 0, 200);
      const header = values.findIndex((cells) => cells.includes(CLAIM));
      const wanted = values
        .flatMap((cells, at) => (cells[stage] === "нужна претензия" ? [at] : []))
        .slice(0, 3);
      expect(wanted[0]).toBe(row);
      const edits = wanted.map((at) => ({ sheet: "Реестр должников", row: at, column, value: "30.09.2026" }));
      const heading = { sheet: "Реестр должников", row: header, column: 0, value: "Контрагент" };
      expect(await called.worker.edit([...edits, heading])).toContain("заголовкам столбцов");
      for (const at of wanted) expect(await textAt(called, "Реестр должников", at, column)).toBeNull();

      const changes = called.changes.length;
      expect(await called.worker.edit(edits)).toBe(true);
      for (const at of wanted)
        expect(await textAt(called, "Реестр должников", at, stage)).toBe("претензия направлена");
      expect(called.changes.length).toBe(changes + 1);
    });

    it.each([
      ["31.09.2026", "31.09.2026: такой даты нет."],
      ["вчера", "Дата «вчера» не читается: впишите её в виде дд.мм.гггг."],
      ["01.02.1905", "Дата 01.02.1905 не похожа на дату долга: исправьте её."],
    ])("no date that cannot be read: «%s» leaves the old one and is explained", async (value, why) => {
      const called = await built();
      const { row, column } = await wanting(called);
      const place = { sheet: "Реестр должников", row, column };
      expect(await called.worker.edit([{ ...place, value: "30.09.2026" }])).toBe(true);
      const before = await textAt(called, place.sheet, row, column);
      const told = `${why} В ячейке осталось прежнее значение.`;
      expect(await called.worker.edit([{ ...place, value }])).toBe(told);
      expect(await textAt(called, place.sheet, row, column)).toBe(before);
      await until(called.session, ({ notice }) => notice?.text === told);
      const both = [
        { ...place, value: "29.09.2026" },
        { ...place, row: row + 1, value },
      ];
      expect(await called.worker.edit(both)).toMatch(/^[A-Z]+\d+: /);
      expect(await textAt(called, place.sheet, row, column)).toBe(before);
    });

    it("no heading, and the pane says why", async () => {
      const called = await built();
      const { values } = await called.worker.rows("Реестр должников", 0, 100);
      const row = values.findIndex((cells) => cells.includes(CLAIM));
      const edit = { sheet: "Реестр должников", row, column: 0, value: "Контрагент" };
      expect(await called.worker.edit([edit])).toContain("заголовкам столбцов");
      await until(called.session, ({ notice }) => notice?.intent === "warning");
      expect(called.session.state().notice).toMatchObject({
        title: words.edit.refusedTitle,
        text: expect.stringContaining("по заголовкам столбцов считаются формы") as string,
      });
    });

    it("not while other work goes on, and says so", async () => {
      const called = await built();
      const { row, column } = await wanting(called);
      const building = called.session.build();
      await until(called.session, ({ task }) => task !== null);
      const edit = { sheet: "Реестр должников", row, column, value: "30.09.2026" };
      expect(await called.worker.edit([edit])).toBe(false);
      await building;
      expect(await textAt(called, "Реестр должников", row, column)).toBeNull();
    });

    it("back again if the rebuild is stopped", async () => {
      const called = await built();
      const { row, column } = await wanting(called);
      const editing = called.worker.edit([{ sheet: "Реестр должников", row, column, value: "30.09.2026" }]);
      await until(called.session, ({ task }) => task !== null);
      called.session.stop();
      expect(await editing).toBe(false);
      expect(await textAt(called, "Реестр должников", row, column)).toBeNull();
    });
  });

  it("draws sheets in pieces", async () => {
    const { worker, opened } = await call(sample("zhurnal-1251.csv"));
    const sheet = opened.ok ? (opened.value.tabs[0]?.name ?? "") : "";
    const { rowCount } = await worker.picture(sheet);
    const [first, rest] = [await worker.rows(sheet, 0, 10), await worker.rows(sheet, 10, 10_000)];
    expect([first.values.length, rest.top, rest.values.length]).toEqual([10, 10, rowCount - 10]);
  });
});
