/** @jest-environment jsdom */
import "../browserGlobals";
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { isoDay } from "../../../src/domain/day";
import { HINTS } from "../../../src/pane/hints/hintStrings";
import { Session } from "../../../src/pane/session/paneSession";
import { strings } from "../../../src/pane/strings";
import { App } from "../../../src/taskpane/App";
import { csv } from "../openWorkbook";
import { paneWorkbook } from "../paneWorkbook";

beforeEach(() => {
  configure({ asyncUtilTimeout: 20_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

test("a step's hint can be closed, switched off and called back, and the keyboard keeps its place", async () => {
  const { port, view } = await paneWorkbook([
    csv("Должник;Сумма долга;Срок оплаты", "ООО «Ромашка»;1000,00;10.01.2026"),
  ]);
  const session = new Session({ port, view, today: isoDay("2026-10-01") });
  await session.start();
  await session.read();
  render(<App host="excel" officeBackground="#FFFFFF" actions={{}} session={session} />);

  await screen.findByText(HINTS.steps.source);
  await userEvent.click(screen.getByRole("button", { name: HINTS.understood }));
  expect(screen.queryByRole("note", { name: HINTS.label })).toBeNull();
  // The button that had the focus is gone: the screen stands in.
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
  });

  await userEvent.click(screen.getByRole("tab", { name: strings.tabs.work }));
  await screen.findByText(HINTS.steps.work);
  await userEvent.click(screen.getByRole("button", { name: HINTS.switchOff }));
  await userEvent.click(screen.getByRole("tab", { name: strings.tabs.done }));
  await screen.findByText(strings.done.none);
  expect(screen.queryByRole("note", { name: HINTS.label })).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: HINTS.ofStep, pressed: false }));
  await screen.findByText(HINTS.steps.done);
  await userEvent.click(screen.getByRole("button", { name: HINTS.ofStep, pressed: true }));
  expect(screen.queryByRole("note", { name: HINTS.label })).toBeNull();
});
