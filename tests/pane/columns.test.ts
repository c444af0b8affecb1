import { WorkbookError } from "../../src/app/ports";
import type { Session } from "../../src/pane/session/paneSession";
import { begin } from "./beginSession";
import { csv } from "./openWorkbook";
import { paneWorkbook } from "./paneWorkbook";

/** What the user decides of a sheet's columns, and how long it holds. */
describe("columns", () => {
  const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;Графа";
  const workbook = () =>
    paneWorkbook([csv(HEAD, "ООО «Ромашка»;7701234567;№ 5;10.01.2026;10.02.2026;1000,00;текст")]);
  const targetOf = (session: Session, header: string) => {
    const { source } = session.state();
    if (source.kind !== "understood") throw new Error("not understood");
    const match = source.sheets[0]?.mapping.find((one) => one.header === header);
    return match?.target ?? null;
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

  test("what the workbook remembers can be looked through and forgotten: the sheet is read by its headings again", async () => {
    const session = await begin(await workbook());
    await session.takeActiveSheet();
    expect(await session.remembered()).toEqual([]);
    await session.chooseColumn({ source: 0, column: 6, target: "note" });
    const remembered = await session.remembered();
    expect(remembered?.map(({ columns }) => columns)).toEqual([[{ header: "Графа", target: "note" }]]);

    await session.forget(remembered?.[0]?.signature ?? null);
    expect(await session.remembered()).toEqual([]);
    expect(targetOf(session, "Графа")).toBeNull();
  });

  test("a column that no heading can remember is chosen for its own sheet alone", async () => {
    const twice = "Должник;ИНН;Срок уплаты;Сумма долга, руб.;Графа;Графа";
    const row = "ООО «Ромашка»;7701234567;10.02.2026;1000,00;один;два";
    const session = await begin(await paneWorkbook([csv(twice, row), csv(twice, row)]));
    await session.read({ sheets: session.state().sheets });
    await session.chooseColumn({ source: 1, column: 5, target: "note" });
    const { source } = session.state();
    if (source.kind !== "understood") throw new Error("not understood");
    const notes = source.sheets.map(({ mapping }) => mapping.find(({ target }) => target === "note")?.column);
    expect(notes).toEqual([undefined, 5]);
  });

  test("a column that no heading can remember can be left unused, or taken for the credit balance", async () => {
    const twins = "Должник;ИНН;Срок уплаты;Сумма долга, руб.;Примечание;Примечание";
    const row = "ООО «Ромашка»;7701234567;10.02.2026;1000,00;один;два";
    const session = await begin(await paneWorkbook([csv(twins, row)]));
    await session.takeActiveSheet();
    const noteAt = () => {
      const { source } = session.state();
      if (source.kind !== "understood") throw new Error("not understood");
      const { mapping } = source.sheets[0]!;
      return mapping.find(({ target }) => target === "note")?.column;
    };
    expect(noteAt()).toBe(4);
    await session.chooseColumn({ source: 0, column: 4, target: null });
    expect(noteAt()).toBe(5);
    await session.chooseColumn({ source: 0, column: 5, target: null });
    expect(noteAt()).toBeUndefined();
    await session.chooseColumn({ source: 0, column: 5, target: "closingCredit" });
    expect(session.state().request.columns).toEqual({ Лист1: { 4: null, 5: "closingCredit" } });
    await session.chooseColumn({ source: 0, column: 4, target: "closingCredit" });
    expect(session.state().request.columns).toEqual({ Лист1: { 4: "closingCredit" } });
  });

  test("what is chosen for a refused sheet says nothing of the sheet that was understood before", async () => {
    const readable = csv(
      "Должник;ИНН;Чего;Срок уплаты;Сумма долга, руб.",
      "ООО «Ель»;7701234567;4;10.02.2026;10",
    );
    const refused = csv("Должник;ИНН;Чего", "ООО «Ромашка»;7701234567;1000,00");
    const session = await begin(await paneWorkbook([readable, { ...refused, fileName: "другие.csv" }]));
    const [first = "", second = ""] = session.state().sheets;
    await session.read({ sheets: [first] });
    await session.read({ sheets: [second] });
    expect(session.state().source).toMatchObject({ kind: "refused", sheet: second });
    await session.chooseColumn({ source: 0, column: 2, target: "amount" });
    expect(await session.remembered()).toEqual([]);
    expect(session.state().source).toMatchObject({ kind: "understood", sheets: [{ sheet: second }] });
  });

  test("a failure to remember a column is told, and the sheet stays as it was read", async () => {
    const opened = await workbook();
    const port = {
      ...opened.port,
      apply: () => Promise.reject(new WorkbookError("busy", "Excel занят.", true)),
    };
    const session = await begin({ ...opened, port });
    await session.takeActiveSheet();
    await session.chooseColumn({ source: 0, column: 6, target: "note" });
    expect(session.state().notice).toMatchObject({ text: "Excel занят." });
    expect(targetOf(session, "Графа")).toBeNull();
  });

  test("a choice for a column that is gone is told with the columns that are there, and can be replaced", async () => {
    const twins = "Должник;ИНН;Срок уплаты;Сумма долга, руб.;Графа;Графа";
    const session = await begin(
      await paneWorkbook([csv(twins, "ООО «Ромашка»;7701234567;10.02.2026;1000,00;один;два")]),
    );
    await session.takeActiveSheet();
    await session.read({ columns: { Лист1: { 40: "note" } } });
    const { source } = session.state();
    if (source.kind !== "refused") throw new Error("not refused");
    expect(source).toMatchObject({ code: "no-such-column", sheet: "Лист1" });
    expect(source.mapping).toHaveLength(6);
    await session.chooseColumn({ source: 0, column: 5, target: "note" });
    expect(session.state().source).toMatchObject({ kind: "understood" });
    expect(session.state().request.columns).toEqual({ Лист1: { 5: "note" } });
  });

  test("a column can be left unused", async () => {
    const session = await begin(await workbook());
    await session.takeActiveSheet();
    await session.chooseColumn({ source: 0, column: 2, target: null });
    expect(targetOf(session, "Договор")).toBeNull();
  });
});
