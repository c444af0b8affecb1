import { TemplateHandler } from "easy-template-x";
import { isoDay, type Day } from "../../src/domain/day";
import { newWorkbook } from "../../src/file/newWorkbook";
import type { PapersAction, Papers } from "../../src/pane/session/papers/papersState";
import type { Session } from "../../src/pane/session/paneSession";
import { openRegister } from "../../src/app/openRegister";
import { partsOf } from "../file/package/support";
import { begin, TODAY } from "./beginSession";
import { csv, openSample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

const DATE = isoDay("2026-10-02");

const FOREIGNERS = csv(
  "Должник;Тип должника;Сумма долга, руб.;Срок уплаты;Договор",
  "Мамедов Али Гусейн оглы;ФЛ;1000,00;01.09.2026;Договор № 1",
  "Нгуен Ван Тханг;ФЛ;2000,00;01.09.2026;Договор № 2",
  "Иванов Иван Иванович;ФЛ;3000,00;01.09.2026;Договор № 3",
);

async function begun(opened?: PaneWorkbook): Promise<{ workbook: PaneWorkbook; session: Session }> {
  const workbook = opened ?? (await openSample("arenda-severodvinsk.xlsx"));
  const session = await begin(workbook, { packSheets: newWorkbook });
  await session.takeActiveSheet();
  session.request({ rules: "severodvinsk" });
  await session.build();
  return { workbook, session };
}

const papers = (session: Session): Papers => {
  const found = session.state().papers;
  if (found === null) throw new Error(JSON.stringify(session.state().notice));
  return found;
};

async function proposed(session: Session, ...actions: PapersAction[]): Promise<Papers> {
  await session.papers({ type: "propose", change: { date: DATE } });
  for (const action of actions) await session.papers(action);
  return papers(session);
}

/** Date and number of each line's claim, in the order of the sheet. */
async function claims({ port }: PaneWorkbook): Promise<{ date: Day | null; number: string | null }[]> {
  const register = await openRegister(port, { asOf: TODAY, rules: "model" });
  return (register?.entries ?? []).map(({ debt }) => ({ date: debt.claimDate, number: debt.claimNumber }));
}

test("proposes what the register needs, and says of the others why not", async () => {
  const { session } = await begun();
  const { all, ticked } = await proposed(session);
  const needed = session.state().register?.totals.needClaim ?? 0;
  while (papers(session).list.shown.length < all) session.showMore("papers");
  const { shown } = papers(session).list;
  expect(shown.filter((card) => card.ticked !== (card.reason === null))).toEqual([]);
  expect(shown.filter((card) => card.ticked)).toHaveLength(ticked.debts);
  // The others that need a claim lack something that they say.
  const lacking = shown.filter(({ reason }) => /ИНН не сходится|нет адреса/u.test(reason ?? ""));
  expect(needed - ticked.debts).toBeGreaterThan(0);
  expect(needed - ticked.debts).toBeLessThanOrEqual(lacking.length);
});

test("makes a paper for what is ticked alone, and hands it out with its lists", async () => {
  const { workbook, session } = await begun();
  const { list } = await proposed(session, { type: "tick-found", on: false });
  const line = list.shown.find(({ reason }) => reason === null)?.line ?? "";
  await session.papers({ type: "tick", line, on: true });
  await session.papers({ type: "make", as: "files" });
  expect(papers(session).made).toMatchObject({ papers: 1, debts: 1, fact: "claimDate", sent: null });
  const [archive] = workbook.copies;
  expect(archive?.fileName).toBe("arenda-severodvinsk – Требование (претензия).zip");
  const names = [...(await partsOf(archive?.bytes ?? new Uint8Array())).keys()];
  expect(names).toEqual([expect.stringMatching(/^Претензия .*\.docx$/u), "Списки.xlsx"]);
});

test("marks all that was made as sent with date and number in one go, and takes it back whole", async () => {
  const { workbook, session } = await begun();
  const before = await claims(workbook);
  const { ticked } = await proposed(session, { type: "make", as: "files" });
  await session.papers({ type: "mark-sent", date: DATE });
  expect(papers(session).made?.sent).toBe(DATE);
  const after = await claims(workbook);
  const changed = after.filter(({ date }, line) => date !== before[line]?.date);
  expect(changed).toHaveLength(ticked.debts);
  expect(changed.filter(({ date, number }) => date !== DATE || !/^\d+\/2026$/u.test(number ?? ""))).toEqual(
    [],
  );
  // What was sent is not proposed again, and the next run goes on with the next number.
  expect(papers(session).ticked.debts).toBe(0);
  await session.papers({ type: "undo-sent" });
  expect(await claims(workbook)).toEqual(before);
  expect(papers(session).made?.sent).toBeNull();
});

test("a search ticks only what it finds", async () => {
  const { session } = await begun();
  const { list } = await proposed(session, { type: "tick-found", on: false });
  const name = list.shown.find(({ barred }) => !barred)?.name ?? "";
  await session.papers({ type: "search", text: name });
  await session.papers({ type: "tick-found", on: true });
  const found = papers(session);
  expect(found.list.total).toBeLessThan(found.all);
  expect(found.ticked.debts).toBe(found.list.shown.filter(({ barred }) => !barred).length);
});

test("the paper of one debt is the next on its way, with that debt alone ticked", async () => {
  const { session } = await begun();
  await session.work({ type: "filter", change: { stage: "lawsuit-due" } });
  const [lawsuit] = session.state().work?.piece.cards ?? [];
  await session.papers({ type: "propose", change: {}, only: lawsuit?.line ?? "" });
  const { request, ticked } = papers(session);
  expect(["memo", "order", "suit"]).toContain(request.paper);
  expect(ticked.debts).toBe(1);
});

test("a confirmed name stands in the papers, and the workbook remembers it", async () => {
  const { workbook, session } = await begun(await paneWorkbook([FOREIGNERS]));
  await session.papers({ type: "propose", change: { paper: "calculation", date: DATE } });
  await session.papers({ type: "tick-found", on: true });
  const [doubtful] = papers(session).doubtful.shown;
  const name = doubtful?.name ?? "";
  const forms = { genitive: "Такого-то", dative: "Такому-то", instrumental: "Таким-то" };
  const total = papers(session).doubtful.total;
  await session.papers({ type: "confirm-name", name, forms });
  expect(papers(session).doubtful.total).toBe(total - 1);
  const again = await begin(workbook, { packSheets: newWorkbook });
  await again.papers({ type: "propose", change: { paper: "claim", date: DATE } });
  expect(papers(again).doubtful.shown.map((one) => one.name)).not.toContain(name);
});

test("a template with a slip is told as a notice, and nothing is handed out or lost", async () => {
  const { workbook, session } = await begun();
  await proposed(session, { type: "template", file: { name: "мой.docx", bytes: new Uint8Array([1, 2]) } });
  await session.papers({ type: "make", as: "files" });
  expect(workbook.copies).toEqual([]);
  expect(session.state().notice?.text).toContain("мой.docx");
  expect(papers(session)).toMatchObject({ template: "мой.docx", made: null });
});

test("the built-in template is handed out as a start, and is taken as one's own", async () => {
  const { workbook, session } = await begun();
  await proposed(session, { type: "save-template" });
  const [{ bytes, fileName } = { bytes: new Uint8Array(), fileName: "" }] = workbook.copies;
  expect(fileName).toBe("Шаблон Требование (претензия).docx");
  expect(await new TemplateHandler().getText(Buffer.from(bytes))).toContain("{Должник");
  await session.papers({ type: "template", file: { name: fileName, bytes } });
  await session.papers({ type: "make", as: "files" });
  expect(papers(session).made?.papers).toBeGreaterThan(20);
});

test("a paper is looked at before any is made; whatever changes the run ends the looking", async () => {
  const { workbook, session } = await begun();
  await proposed(session, { type: "preview", at: 1 });
  const { preview, ticked } = papers(session);
  expect(preview).toMatchObject({ at: 1, fault: null });
  expect(preview?.count).toBeLessThanOrEqual(ticked.debts);
  expect(JSON.stringify(preview?.parts)).toContain("ТРЕБОВАНИЕ (ПРЕТЕНЗИЯ)");
  expect(workbook.copies).toEqual([]);
  await session.papers({ type: "tick-found", on: false });
  expect(papers(session).preview).toBeNull();
});

test("sheets to print come as one workbook, a sheet for each paper", async () => {
  const { workbook, session } = await begun();
  await proposed(session, { type: "make", as: "sheets" });
  expect(workbook.copies.map(({ fileName }) => fileName)).toEqual([
    "arenda-severodvinsk – Требование (претензия).xlsx",
  ]);
});

test("without a register the user is told to build one first", async () => {
  const workbook = await openSample("arenda-severodvinsk.xlsx");
  const session = await begin(workbook);
  await session.papers({ type: "propose", change: {} });
  expect(session.state().papers).toBeNull();
  expect(session.state().notice?.text).toContain("Сначала постройте реестр");
});
