/** @jest-environment jsdom */
import "./browserGlobals";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { isoDay } from "../../src/domain/day";
import { GATE } from "../../src/pane/gateStrings";
import { OWN } from "../../src/pane/ownStrings";
import { Session } from "../../src/pane/session/paneSession";
import { strings } from "../../src/pane/strings";
import { App } from "../../src/taskpane/App";
import { csv, sample } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";

/** By which rules: asked where the sheet's title points at a document, chosen, or written by the organisation itself. */
beforeEach(() => {
  configure({ asyncUtilTimeout: 20_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

async function open(workbook: PaneWorkbook): Promise<Session> {
  const session = new Session({ port: workbook.port, view: workbook.view, today: isoDay("2026-10-01") });
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);
  await session.start();
  return session;
}

const TITLED = (title: string) =>
  csv(`${title};;`, "Должник;Сумма долга, руб.;Срок уплаты", "ООО «Ромашка»;1000,00;10.02.2026");

test("a title that is like a document's place is asked about, once, and the answer is remembered", async () => {
  const workbook = await paneWorkbook([sample("arenda-severodvinsk.xlsx")]);
  const session = await open(workbook);
  await session.takeActiveSheet();
  const list = await screen.findByRole("list", { name: GATE.title });
  expect(list.textContent).toContain("Похоже на Северодвинск, № 176-рфэ");
  const question = within(list).getByRole("group", { name: GATE.rules });
  await userEvent.click(within(question).getByRole("button", { name: GATE.yes }));
  await waitFor(() => expect(session.state().request.rules).toBe("severodvinsk"));
  expect(screen.queryByText("Похоже на", { exact: false })).toBeNull();
  await session.build();
  expect(session.state().register?.rulesName).toBe("Северодвинск, № 176-рфэ");

  const again = new Session({ port: workbook.port, view: workbook.view, today: isoDay("2026-10-01") });
  await again.start();
  await again.read();
  expect(again.state().request).toMatchObject({ rules: "severodvinsk", rulesChosen: true });
}, 60_000);

test("«Нет» takes the rules that stand, and the question is over", async () => {
  const session = await open(await paneWorkbook([TITLED("Администрация Севского района")]));
  await session.takeActiveSheet();
  const list = await screen.findByRole("list", { name: GATE.title });
  await userEvent.click(within(list).getByRole("button", { name: GATE.notThese }));
  await waitFor(() => expect(screen.queryByRole("list", { name: GATE.title })).toBeNull());
  expect(session.state().request).toMatchObject({ rules: "model", rulesChosen: true });
});

test("a document without rules of collection is named, and other rules are taken", async () => {
  const session = await open(await paneWorkbook([TITLED("Департамент Вологодской области")]));
  await session.takeActiveSheet();
  const list = await screen.findByRole("list", { name: GATE.title });
  expect(list.textContent).toContain("Правил взыскания он не содержит");
  await userEvent.selectOptions(within(list).getByLabelText(GATE.otherRules), "sevsk");
  await waitFor(() => expect(session.state().request.rules).toBe("sevsk"));
});

test("documents without rules stand in the list of rules, and say whose are taken", async () => {
  const session = await open(await paneWorkbook([TITLED("Сведения")]));
  await session.takeActiveSheet();
  const rules = await screen.findByLabelText(strings.source.ruleSet);
  const names = within(rules)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
  for (const place of ["Вологодская область, № 817", "Оленегорск, № 83", "Дружненское СМО, № 31а"])
    expect(names).toContain(`${place}: правил взыскания не содержит; взять правила …`);
  await userEvent.selectOptions(rules, "vologda817");
  await userEvent.selectOptions(await screen.findByLabelText(strings.source.takeRules), "sevsk");
  await waitFor(() => expect(session.state().request.rules).toBe("sevsk"));
});

test("an own regulation is in force once it is saved, and kept while it is not applied", async () => {
  const workbook = await paneWorkbook([TITLED("Администрация Севского района")]);
  const session = await open(workbook);
  await session.takeActiveSheet();
  await session.saveSettings({
    ownDocument: "Регламент района, № 25 от 02.10.2025",
    ownClaim: "20 календарных дней от срока уплаты, п. 9",
    ownReports: "Отчёт: 20.01 на 31.12",
  });
  await screen.findByText("Действует свой регламент", { exact: false });
  // Nothing is asked any more about other rules.
  expect(screen.queryByText("Похоже на", { exact: false })).toBeNull();
  expect(session.state().rules.sentences[0]).toContain("20 календарных дней");
  await session.build();
  const { register, work, calendar } = session.state();
  expect(register?.rulesName).toBe("Свой регламент: Регламент района, № 25 от 02.10.2025");
  expect(work?.piece.cards[0]).toMatchObject({ clause: "№ 25, п. 9", deadline: isoDay("2026-03-02") });
  expect(calendar?.dates.find(({ duty }) => duty === "own-1")).toMatchObject({
    date: isoDay("2027-01-20"),
    reportAsOf: isoDay("2026-12-31"),
  });

  await session.saveSettings({ ownInForce: OWN.no });
  expect(session.state().register?.rulesName).toBe("Типовые правила");
  expect((await session.organisation())?.ownClaim).toBe("20 календарных дней от срока уплаты, п. 9");
  expect(session.state().rules.own).toBeNull();
}, 60_000);
