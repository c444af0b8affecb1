import { deadlineList } from "../../src/app/deadlines";
import { isoDay } from "../../src/domain/day";
import { Session, type SessionDeps } from "../../src/taskpane/session/session";
import { strings } from "../../src/taskpane/strings";
import { csv, openSample, sample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** The session's journey over workbooks in memory: what it shows after each of the user's actions. */
const TODAY = isoDay("2026-10-01");
const ARENDA = "arenda-severodvinsk.xlsx";

async function begin(workbook: PaneWorkbook, deps: Partial<SessionDeps> = {}): Promise<Session> {
  const session = new Session({ port: workbook.port, view: workbook.view, today: TODAY, ...deps });
  await session.start();
  return session;
}

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
    expect(source.inspection.sources[0]?.intake.counts).toMatchObject({ debt: 120, rejected: 1 });
    expect((await workbook.port.sheets()).every(({ kind }) => kind === null)).toBe(true);
  });

  test("«Заполнить пример» gives a sheet with something of every kind to do", async () => {
    const session = await begin(await paneWorkbook([csv("пусто")]));
    await session.fillExample();
    await session.build();
    const { totals, report } = register(session);
    expect(totals).toMatchObject({ debts: 8, needClaim: 4, needLawsuit: 1 });
    expect(report?.controls.every(({ ok }) => ok)).toBe(true);
    expect(report?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a sheet that holds no debts is refused in words, and another can be taken", async () => {
    const session = await begin(await paneWorkbook([csv("Заметки", "позвонить в банк")]));
    await session.takeActiveSheet();
    expect(session.state().source).toMatchObject({ kind: "refused", refusal: { code: "no-table" } });
    expect(session.state().stage).toBe("at-work");
  });
});

describe("columns", () => {
  const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;Графа";
  const workbook = () =>
    paneWorkbook([csv(HEAD, "ООО «Ромашка»;7701234567;№ 5;10.01.2026;10.02.2026;1000,00;текст")]);
  const targetOf = (session: Session, header: string) => {
    const { source } = session.state();
    if (source.kind !== "understood") throw new Error("not understood");
    const match = source.inspection.sources[0]?.intake.mapping.find((one) => one.header === header);
    return match?.applied === true ? match.target : null;
  };

  test("a column that is given a sense is read so, and the workbook remembers it", async () => {
    const opened = await workbook();
    const session = await begin(opened);
    await session.takeActiveSheet();
    expect(targetOf(session, "Графа")).toBeNull();
    await session.chooseColumn({ source: 0, column: 6, target: "note" });
    expect(targetOf(session, "Графа")).toBe("note");

    const next = await begin(opened);
    await next.takeActiveSheet();
    expect(targetOf(next, "Графа")).toBe("note");
  });

  test("a column can be left unused", async () => {
    const session = await begin(await workbook());
    await session.takeActiveSheet();
    await session.chooseColumn({ source: 0, column: 2, target: null });
    expect(targetOf(session, "Договор")).toBeNull();
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
      tab: "deadlines",
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
    expect(session.state().source).toMatchObject({ kind: "refused", refusal: { code: "no-such-sheet" } });
  });
});

describe("deadlines", () => {
  test("a click leads to the debt's line", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const [first] = deadlineList(register(session).entries);
    if (first === undefined) throw new Error("nothing due");
    await session.goToLine(first);
    const place = workbook.selected.at(-1);
    const grid = await workbook.port.read(place?.sheet ?? "");
    const row = Number(place?.address.slice(1)) - 1;
    expect(grid.value(row, 0)).toBe(first.debt.debtorName);
  });

  test("a step marked as done goes into the register's line, and the stage follows", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const before = register(session);
    const entry = deadlineList(before.entries).find(({ assessment }) => assessment.stage === "claim-due");
    if (entry === undefined) throw new Error("nobody needs a claim");
    await session.mark(entry, "claimDate", isoDay("2026-09-30"));

    const after = register(session);
    const same = after.entries.find(({ debt }) => debt.source.row === entry.debt.source.row);
    expect(same?.assessment.stage).toBe("claim-sent");
    expect(after.totals.needClaim).toBe(before.totals.needClaim - 1);

    // It stands in the sheet, so that the next session and the next build know it.
    const next = await begin(workbook);
    const line = register(next).entries.find(({ debt }) => debt.source.row === entry.debt.source.row);
    expect(line?.debt.claimDate).toBe(isoDay("2026-09-30"));
    await next.build();
    expect(register(next).totals).toEqual(after.totals);
  });

  test("a line that is no more is told, not guessed", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const [entry] = deadlineList(register(session).entries);
    if (entry === undefined) throw new Error("nothing due");
    const gone = { ...entry, debt: { ...entry.debt, basis: "другой договор" } };
    await session.goToLine(gone);
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
    const { form, sheet } = written;
    for (let row = form.firstRow; row <= form.lastRow; row += 1) {
      const address = `C${String(row + 1)}`;
      workbook.userSelects({ sheet, address });
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    const expected = form.rowsBehind(form.lastRow, 2);
    expect(session.state().behind?.rows.length ?? null).toBe(expected?.length ?? null);
  });
});

describe("settings", () => {
  test("a term of the organisation's own moves the deadlines", async () => {
    const workbook = await openSample(ARENDA);
    const session = await built(workbook);
    const before = register(session).totals.needClaim;
    await session.saveSettings({ claimDays: "60" });
    expect((await session.organisation())?.claimDays).toBe("60");
    expect(register(session).organisation.rules.claim.term).toMatchObject({ count: 60 });
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
