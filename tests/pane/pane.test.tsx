/** @jest-environment jsdom */
import "./browserGlobals";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { isoDay } from "../../src/domain/day";
import { App } from "../../src/taskpane/App";
import { Session } from "../../src/pane/session/paneSession";
import { strings } from "../../src/pane/strings";
import { openFiles } from "../../src/web/openFiles";
import { csv, sample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";
import { lineOf, october } from "./twoMonths";

/** The journey through the screens, by what they say and what can be pressed. */
beforeEach(() => {
  // A step of the session takes as long as the machine needs; the test's own limit is the one that counts.
  configure({ asyncUtilTimeout: 20_000 });
  // The session works on after an event is over; the tests wait for what it shows.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const TODAY = isoDay("2026-10-01");

async function open(workbook: PaneWorkbook): Promise<void> {
  const session = new Session({ port: workbook.port, view: workbook.view, today: TODAY });
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await session.start();
}

/** Presses the first button of that name, once the session has ended the step before and offers it. */
const press = async (name: string | RegExp): Promise<void> => {
  const button = await waitFor(() => {
    const [first] = screen.getAllByRole<HTMLButtonElement>("button", { name });
    expect(first?.disabled).toBe(false);
    return first!;
  });
  await userEvent.click(button);
};
const tab = async (name: string): Promise<void> => userEvent.click(await screen.findByRole("tab", { name }));

test("a refused sheet is told in words, and its columns can be chosen", async () => {
  const workbook = await paneWorkbook([csv("Кто;Сколько;Когда", "ООО «Ромашка»;1000,00;10.01.2026")]);
  await open(workbook);
  await press(strings.firstRun.takeActiveSheet);
  await screen.findByText(strings.source.refused);
  expect(document.body.textContent).not.toContain("--map");
});

test("several tables ask which sheets to take", async () => {
  const workbook = await paneWorkbook([sample("vologda-administratory.xlsx")]);
  const session = new Session({ port: workbook.port, view: workbook.view, today: TODAY });
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await session.start();
  await session.read();
  const group = await screen.findByRole("group", { name: strings.source.chooseSheets });
  const boxes = within(group).getAllByRole("checkbox");
  expect(boxes).toHaveLength(3);
  for (const box of boxes.slice(0, 2)) await userEvent.click(box);
  await press(strings.source.takeChosen);
  await screen.findByText("ДИО, Лесной комплекс");
});

test("from the sheet to the marked claim", async () => {
  const workbook = await paneWorkbook([sample("arenda-severodvinsk.xlsx")]);
  await open(workbook);
  await press(strings.firstRun.takeActiveSheet);

  // Источник: what was found, and the way to a rejected row.
  const rejected = await screen.findByRole("list", { name: strings.source.rejected });
  await userEvent.click(within(rejected).getByRole("button", { name: "Строка 82, J82" }));
  expect(workbook.selected).toEqual([{ sheet: "Дебиторка на 01.10.2026", address: "J82" }]);
  await userEvent.selectOptions(screen.getByLabelText(strings.source.ruleSet), "severodvinsk");
  await press(strings.source.next);

  // Реестр: the totals.
  const totals = await screen.findByRole("region", { name: strings.register.totals });
  expect(totals.textContent).toContain("Долгов120");
  expect(totals.textContent).toContain("9\u00a0856\u00a0962,21");

  // Работа: search, the debtor's card, why, mark.
  await tab(strings.tabs.work);
  await userEvent.type(await screen.findByLabelText(strings.work.search), "чухин");
  await press("Должник: Чухин Артём Сергеевич");
  const list = await screen.findByRole("list", { name: strings.work.debtorDebts });
  await press("Почему: Чухин Артём Сергеевич");
  const reasons = await within(list).findByRole("list", { name: strings.deadlines.reasons });
  expect(reasons.textContent).toContain("№ 176-рфэ, п. 9");
  const date = within(list).getByLabelText(strings.deadlines.markDate);
  await userEvent.clear(date);
  await userEvent.type(date, "30.09.2026");
  await userEvent.click(within(list).getByRole("button", { name: strings.deadlines.mark }));
  await screen.findByText("Ждать ответа на претензию", { exact: false });

  // Проверка и сдача: the way back asks first.
  await tab(strings.tabs.done);
  const dialog = await waitFor(async () => {
    // What the mark set going may not have come to rest: a press that falls into its next step is not heard.
    await press(strings.done.remove);
    // Whether a reader can reach it is tested in a browser: here the focus comes and goes without a window.
    return screen.findByRole("alertdialog", { hidden: true }, { timeout: 3_000 });
  });
  expect(dialog.textContent).toContain("«Реестр должников»");
  await userEvent.click(within(dialog).getByRole("button", { name: strings.done.remove, hidden: true }));
  await screen.findByText(strings.notices.removed.title);
  expect((await workbook.port.sheets()).every(({ kind }) => kind === null)).toBe(true);
}, 60_000);

test("two people's copies of one register are merged, and what they differ in is listed", async () => {
  const { workbook, session: first } = await october();
  const copyWith = async (
    fileName: string,
    claim: string,
  ): Promise<{ fileName: string; bytes: Uint8Array }> => {
    await first.mark(lineOf(first, /Ромашка/), "claimDate", isoDay(claim));
    return { fileName, bytes: await workbook.file.save() };
  };
  const copies = [await copyWith("Иванова.xlsx", "2026-09-20"), await copyWith("Петров.xlsx", "2026-09-25")];
  const { workbook: port, beside } = await openFiles(copies);
  const session = new Session({ port, view: workbook.view, today: TODAY, beside });
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await session.start();
  await session.read();
  await tab(strings.tabs.register);
  await screen.findByText("«Петров.xlsx»", { exact: false });
  await press(strings.months.merge);
  await waitFor(() => {
    expect(session.state()).toMatchObject({ task: null, months: { check: { from: TODAY } } });
  });
  await press(strings.months.build);
  await waitFor(() => {
    expect(session.state()).toMatchObject({
      task: null,
      notice: null,
      register: { report: { rebuilt: true } },
    });
  });
  await tab(strings.tabs.done);
  const problems = await screen.findByRole("list", { name: strings.done.problems });
  const conflict = await within(problems).findByText("в двух копиях реестра разное", { exact: false });
  expect(conflict.textContent).toContain("20.09.2026");
  expect(conflict.textContent).toContain("25.09.2026");
}, 60_000);
