import { isoDay } from "../../src/domain/day";
import { Session } from "../../src/pane/session/paneSession";
import { strings } from "../../src/pane/strings";
import { begin, TODAY } from "./beginSession";
import { csv, openSample, sample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** The session's journey over workbooks in memory: what it shows after each of the user's actions. */
const ARENDA = "arenda-severodvinsk.xlsx";

/** A session with the register of the sample built by Severodvinsk's rules. */
async function built(workbook: PaneWorkbook): Promise<Session> {
  const session = await begin(workbook);
  session.request({ rules: "severodvinsk" });
  await session.takeActiveSheet();
  await session.build();
  return session;
}

const register = (session: Session) => {
  const found = session.state().register;
  if (found === null) throw new Error(JSON.stringify(session.state().notice));
  return found;
};

/** The debt's card in «Работа», found by a part of its text. */
const due = (session: Session, stage: RegExp) => {
  const card = session.state().work?.piece.cards.find(({ action }) => stage.test(action ?? ""));
  if (card === undefined) throw new Error(`nobody: ${String(stage)}`);
  return card;
};

describe("a workbook without a register", () => {
  test("begins with the first screen", async () => {
    const session = await begin(await openSample(ARENDA));
    expect(session.state()).toMatchObject({ stage: "first-run", task: null, notice: null });
    expect(session.state().sheets).toContain("Дебиторка на 01.10.2026");
  });

  test("«Взять активный лист» understands the sheet and writes nothing", async () => {
    const workbook = await openSample(ARENDA);
    const session = await begin(workbook);
    await session.takeActiveSheet();
    const { source, stage } = session.state();
    expect(stage).toBe("at-work");
    if (source.kind !== "understood") throw new Error("not understood");
    expect(source.sheets[0]?.counts).toMatchObject({ debt: 120, rejected: 1 });
    expect((await workbook.port.sheets()).every(({ kind }) => kind === null)).toBe(true);
  });

  test("«Заполнить пример» gives a sheet with something of every kind to do", async () => {
    const session = await begin(await paneWorkbook([csv("пусто")]));
    await session.fillExample();
    await session.build();
    const { totals, report } = register(session);
    expect(totals).toMatchObject({ debts: 8, needClaim: 4, needLawsuit: 1 });
    expect(report?.failedControls).toBe(0);
    expect(report?.problems.shown.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a sheet that holds no debts is refused in words, and another can be taken", async () => {
    const session = await begin(await paneWorkbook([csv("Заметки", "позвонить в банк")]));
    await session.takeActiveSheet();
    expect(session.state().source).toMatchObject({ kind: "refused", code: "no-table" });
    expect(session.state().stage).toBe("at-work");
  });
});

describe("the register", () => {
  test("is built, shown, and told in figures", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    expect(register(session).totals.debts).toBe(120);
    expect(register(session).report?.rebuilt).toBe(false);
    expect(workbook.shown).toEqual(["register"]);
    expect(session.state().created).toContain("Реестр должников");
  });

  test("is found again when the pane is opened next, by the same date and rules", async () => {
    const workbook = await openSample(ARENDA);
    const first = await built(workbook);
    const second = new Session({ port: workbook.port, view: workbook.view, today: isoDay("2026-11-20") });
    await second.start();
    expect(second.state()).toMatchObject({
      stage: "at-work",
      tab: "work",
      request: { asOf: TODAY, rules: "severodvinsk", sheets: ["Дебиторка на 01.10.2026"] },
    });
    expect(register(second).totals).toEqual(register(first).totals);
    await second.build();
    expect(register(second).report?.changes).toMatchObject({ added: 0, unchanged: 120 });
  });

  test("a change of its source is told, until it is built anew", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    workbook.userChanges("Реестр должников");
    expect(session.state().changedSheet).toBeNull();
    workbook.userChanges("Дебиторка на 01.10.2026");
    expect(session.state().changedSheet).toBe("Дебиторка на 01.10.2026");
    await session.build();
    expect(session.state().changedSheet).toBeNull();
  });

  test("every phase of the work is shown, however short", async () => {
    const session = await begin(await openSample(ARENDA));
    await session.takeActiveSheet();
    const phases = new Set<string>();
    session.subscribe(() => {
      const { task } = session.state();
      if (task?.phase) phases.add(task.phase);
    });
    await session.build("all");
    expect([...phases]).toEqual(["read", "intake", "register", "forms", "write"]);
  });

  test("nothing is written once the user has stopped the work", async () => {
    const workbook = await openSample(ARENDA);
    const session = await begin(workbook);
    await session.takeActiveSheet();
    const building = session.build();
    session.stop();
    await building;
    expect(session.state()).toMatchObject({ register: null, task: null, notice: { intent: "info" } });
    expect((await workbook.port.sheets()).every(({ kind }) => kind === null)).toBe(true);
  });

  test("a failure of Excel is told with what to do", async () => {
    const workbook = await openSample(ARENDA);
    const session = await begin(workbook);
    await session.read({ sheets: ["Нет такого"] });
    expect(session.state().source).toMatchObject({ kind: "refused", code: "no-such-sheet" });
  });
});

describe("deadlines", () => {
  test("a click leads to the debt's line", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const first = due(session, /./);
    await session.goToLine(first.line);
    const place = workbook.selected.at(-1);
    const grid = await workbook.port.read(place?.sheet ?? "");
    const row = Number(place?.address.slice(1)) - 1;
    expect(grid.value(row, 0)).toBe(first.name);
  });

  test("a step marked as done goes into the register's line, and the stage follows", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const before = register(session);
    const { line, name } = due(session, /претензи/i);
    session.chooseDebt(line);
    expect(session.state().chosen?.steps[0]).toBe("claimDate");
    await session.mark(line, "claimDate", isoDay("2026-09-30"));

    const after = register(session);
    expect(after.totals.needClaim).toBe(before.totals.needClaim - 1);

    // It stands in the sheet, so that the next session and the next build know it.
    const next = await begin(workbook);
    await next.work({ type: "filter", change: { search: name ?? "" } });
    const marked = next.state().work?.piece.cards.find((card) => card.line === line);
    expect(marked?.action).toMatch(/^Ждать ответа/);
    next.chooseDebt(line);
    expect(next.state().chosen?.reasons.join(" ")).toContain("30.09.2026");
    await next.build();
    expect(register(next).totals).toEqual(after.totals);
  });

  test("a line that is no more is told, not guessed", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    await session.goToLine(`${due(session, /./).line} другой договор`);
    expect(session.state().notice?.title).toBe(strings.notices.noLine.title);
    expect(workbook.selected).toEqual([]);
  });
});

describe("forms", () => {
  test("are built with the register, and a figure tells its debts", async () => {
    const workbook = await paneWorkbook([sample("vologda-administratory.xlsx")]);
    const session = await begin(workbook);
    await session.read({ sheets: "all" });
    await session.build(["vologda-1"]);
    const written = register(session).report?.forms[0];
    if (written === undefined) throw new Error("no form");
    session.chooseTab("forms");
    const { sheet } = written;
    const grid = await workbook.port.read(sheet);
    const found = new Map<number, unknown>();
    for (let row = 0; row <= (grid.used?.bottom ?? 0); row += 1) {
      workbook.userSelects({ sheet, address: `E${String(row + 1)}` });
      const { behind } = session.state();
      if (behind !== null && behind.debts.total > 0) found.set(row, grid.value(row, 4));
    }
    expect(found.size).toBeGreaterThan(0);
    for (const value of found.values()) expect(typeof value).toBe("number");
  });
});

describe("settings", () => {
  test("a term of the organisation's own moves the deadlines", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const before = register(session).totals.needClaim;
    await session.saveSettings({ claimDays: "60" });
    expect((await session.organisation())?.claimDays).toBe("60");
    expect(register(session).rulesName).toMatch(/со своими сроками организации$/);
    // The document's own number stands beside it.
    expect(session.state().rules.terms.find(({ key }) => key === "claimDays")?.count).toBe(30);
    expect(register(session).totals.needClaim).toBe(before);
  });
});

describe("the end", () => {
  test("«Удалить созданное» leaves the workbook as it was", async () => {
    const workbook = await openSample(ARENDA);
    const before = await workbook.port.sheets();
    const session = await built(workbook);
    await session.remove();
    expect(await workbook.port.sheets()).toEqual(before);
    expect(await workbook.port.settings()).toEqual({});
    expect(session.state()).toMatchObject({ register: null, created: [], notice: { intent: "success" } });
  });

  test("a copy of values is packed and opened under a name that says what it is", async () => {
    const workbook = await openSample(ARENDA);
    const packValues = jest.fn().mockResolvedValue(new Uint8Array([1]));
    const session = await begin(workbook, { packValues });
    await session.takeActiveSheet();
    await session.build();
    await session.copyValues();
    expect(workbook.copies).toEqual([
      { bytes: new Uint8Array([1]), fileName: "arenda-severodvinsk – реестр должников.xlsx" },
    ]);
    expect(packValues.mock.calls[0][0].map(({ kind }: { kind: string }) => kind)).toContain("register");
  });
});
