/** @jest-environment jsdom */
import "./browserGlobals";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { Session } from "../../src/pane/session/paneSession";
import { BOARD } from "../../src/pane/boardStrings";
import { strings } from "../../src/pane/strings";
import { begin, TODAY } from "./beginSession";
import { csv, openSample, sample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** «Работа»: the list of all debts, what is picked and marked in it, and the card of a debtor. */
beforeEach(() => {
  configure({ asyncUtilTimeout: 20_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(cleanup);

const texts = strings.work;

async function atWork(workbook: PaneWorkbook): Promise<Session> {
  const session = new Session({ port: workbook.port, view: workbook.view, today: TODAY });
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await session.start();
  session.request({ rules: "severodvinsk" });
  await session.takeActiveSheet();
  await session.build();
  session.chooseTab("work");
  await screen.findByLabelText(texts.search);
  return session;
}

const work = (session: Session) => {
  const { work: found } = session.state();
  if (found === null) throw new Error("no register");
  return found;
};
const list = () => screen.findByRole("list", { name: texts.list });

/** As the library evens out what it finds. */
const even = (text: string): string => text.replace(/\s+/g, " ");

/** Counts what the user presses and chooses. */
function hand() {
  let clicks = 0;
  const user = userEvent.setup();
  return {
    clicks: () => clicks,
    press: async (name: string) => {
      // By its text: a search by role looks at every element of a long list.
      const button = await waitFor(() => {
        const found = screen.getByText(even(name)).closest("button");
        expect(found?.disabled).toBe(false);
        return found!;
      });
      clicks += 1;
      await user.click(button);
    },
    choose: async (label: string, value: string) => {
      clicks += 2;
      await user.selectOptions(await screen.findByLabelText(label), value);
    },
  };
}

test("36 claims are marked as sent in six clicks", async () => {
  const session = await atWork(await paneWorkbook([sample("arenda-severodvinsk.xlsx")]));
  const { needClaim } = session.state().register?.totals ?? {};
  expect(needClaim).toBe(36);
  const { press, choose, clicks } = hand();
  await choose(texts.stage, "claim-due");
  await press(texts.tickFound(36));
  await press(texts.markTicked);
  await press(texts.mark(36));
  await screen.findByText(even(texts.marked("Претензия направлена", 36)));
  expect(clicks()).toBeLessThanOrEqual(6);
  await waitFor(() => expect(session.state().task).toBeNull());
  expect(session.state().register?.totals.needClaim).toBe(0);
  expect(work(session).ticked.debts).toBe(0);
});

test("what was marked last is taken back, and picked again to be marked otherwise: with numbers counted up", async () => {
  const session = await begin(await openSample("arenda-severodvinsk.xlsx"));
  session.request({ rules: "severodvinsk" });
  await session.takeActiveSheet();
  await session.build();
  await session.work({ type: "filter", change: { stage: "claim-due" } });
  await session.work({ type: "tick-found", on: true });
  const mark = { field: "claimDate", date: TODAY } as const;
  await session.work({ type: "mark", mark: { ...mark, number: null } });
  expect(work(session)).toMatchObject({ ticked: { debts: 0 }, last: { debts: 36, skipped: 0 } });
  await session.work({ type: "undo" });
  expect(session.state().register?.totals.needClaim).toBe(36);
  expect(work(session)).toMatchObject({ ticked: { debts: 36 }, last: null });
  await session.work({ type: "mark", mark: { ...mark, number: { first: "15/26", counted: true } } });
  await session.work({ type: "filter", change: { stage: null, search: "50/26" } });
  expect(work(session).found.debts).toBe(1);
});

test("after a mark the list stays where it was, and the next debt has the focus", async () => {
  const session = await atWork(await paneWorkbook([sample("arenda-severodvinsk.xlsx")]));
  await session.work({ type: "filter", change: { stage: "claim-due" } });
  const names = work(session).piece.cards.map(({ line }) => line);
  await session.work({ type: "tick", line: names[4] ?? "", on: true });
  await session.work({
    type: "mark",
    mark: { field: "claimDate", date: TODAY, number: { first: "7", counted: false } },
  });
  expect(work(session).piece.cards.map(({ line }) => line)).toEqual(
    names.filter((_line, index) => index !== 4),
  );
  expect(work(session).next).toEqual({ place: 4 });
  const lines = within(await list()).getAllByRole("listitem");
  await waitFor(() => expect(lines[4]?.contains(document.activeElement)).toBe(true));
  expect(lines[4]?.getAttribute("aria-posinset")).toBe("5");
});

test("a debtor's card tells all debts, the steps that were done, documents and notes, and leads back", async () => {
  const HEAD =
    "Должник;ИНН;Договор;Срок уплаты;Претензия направлена;№ претензии;Примечание;Сумма долга, руб.";
  const LINES = [
    "ООО «Ромашка»;7701234567;№ 1;10.02.2026;01.06.2026;12/26;звонили;1000,00",
    "ООО «Ромашка»;7701234567;№ 2;10.08.2026;;;;234,50",
    "ИП Чужой;770123456789;№ 3;10.02.2026;;;;1,00",
  ];
  const session = await atWork(await paneWorkbook([csv(HEAD, ...LINES)]));
  const { press } = hand();
  const first = work(session).piece.cards.find(({ basis }) => basis === "№ 1");
  await session.work({ type: "open", line: first?.line ?? "" });
  await screen.findByText(even(texts.debtorTotal(2, "1 234,50")));
  expect(await screen.findByText("01.06.2026: Претензия направлена (№ 1)")).toBeDefined();
  expect(document.body.textContent).toContain("№ претензии 12/26 от 01.06.2026");
  expect(document.body.textContent).toContain("Примечание: звонили");
  expect(document.body.textContent).not.toContain("Чужой");
  await press(texts.back);
  await list();
});

test("of 2,000 debts only a piece is on the page; what is picked is picked in all of them", async () => {
  const lines = Array.from(
    { length: 2_000 },
    (_, index) =>
      `ООО «Должник ${String(index)}»;7701234567;№ ${String(index)};10.02.2026;${String(index + 1)},00`,
  );
  const session = await atWork(
    await paneWorkbook([csv("Должник;ИНН;Договор;Срок уплаты;Сумма долга, руб.", ...lines)]),
  );
  const { press } = hand();
  const shown = within(await list()).getAllByRole("listitem");
  expect(shown.length).toBeLessThan(100);
  expect(shown[0]?.getAttribute("aria-setsize")).toBe("2000");
  await press(texts.tickFound(2_000));
  await waitFor(() => expect(work(session).ticked.debts).toBe(2_000));
  await session.work({ type: "piece", from: 1_500 });
  await waitFor(() => {
    const [first] = within(screen.getByRole("list", { name: texts.list })).getAllByRole("listitem");
    expect(first?.getAttribute("aria-posinset")).toBe("1501");
  });
});

test("a figure of «Сводка» brings its debts into view with their number and sum, and they are printed as a list", async () => {
  const session = await begin(await openSample("arenda-severodvinsk.xlsx"));
  session.request({ rules: "severodvinsk" });
  await session.takeActiveSheet();
  await session.build();
  const board = await session.board(null);
  const { sums } = session.state().register!.totals;
  const tile = board?.tiles.find(({ name }) => name === "нужна претензия");
  expect(tile).toMatchObject({ debts: 36, sum: sums.needClaim });
  await session.work({ type: "filter", change: { figure: tile!.figure } });
  const { found } = work(session);
  expect(found).toMatchObject({ debts: 36, claims: 36, total: tile!.sum, thousands: tile!.thousands });
  expect(even(BOARD.figureFound(36, found.total, found.thousands))).toBe(
    "36 долгов · 3 841 562,81 руб. = 3 841,6 тыс. руб.",
  );
  // A mark leaves it narrowed to the same figure of the new register.
  await session.mark(work(session).piece.cards[0]!.line, "claimDate", TODAY);
  expect(work(session).found.debts).toBe(35);
  const printed = await session.printedList();
  expect(printed).toMatchObject({ picked: false, figure: "нужна претензия", debts: 35 });
  expect(printed?.lines).toHaveLength(35);
  await session.work({ type: "tick", line: work(session).piece.cards[1]!.line, on: true });
  expect(await session.printedList()).toMatchObject({ picked: true, figure: null, debts: 1 });
});
