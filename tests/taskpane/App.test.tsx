/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import { FailureBoundary } from "../../src/pane/FailureBoundary";
import { strings } from "../../src/pane/strings";

beforeAll(() => {
  // jsdom has neither.
  window.matchMedia = () => new EventTarget() as MediaQueryList;
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const inExcel = { host: "excel", officeBackground: "#FFFFFF" } as const;

test("the first screen says in one sentence what the product does", () => {
  render(<App {...inExcel} actions={{}} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Реестр должников");
  screen.getByText(strings.firstRun.lead);
});

test("it offers only what works", async () => {
  const takeActiveSheet = jest.fn();
  const { rerender } = render(<App {...inExcel} actions={{}} />);
  expect(screen.queryAllByRole("button")).toEqual([]);

  rerender(<App {...inExcel} actions={{ takeActiveSheet }} />);
  const buttons = screen.getAllByRole("button");
  expect(buttons.map((button) => button.textContent)).toEqual(["Взять активный лист"]);
  await userEvent.click(screen.getByText("Взять активный лист"));
  expect(takeActiveSheet).toHaveBeenCalledTimes(1);
});

test.each(["outdated", "not-excel", "no-library"] as const)("%s: it says why and what to do next", (host) => {
  render(<App host={host} officeBackground={undefined} actions={{ fillExample: jest.fn() }} />);
  screen.getByText(strings.advice[host].title);
  screen.getByText(strings.advice[host].next);
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("a bug of a screen is told in words, with the error's text to pass on", () => {
  const console_ = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error("x is not iterable");
  };
  render(
    <FailureBoundary>
      <Broken />
    </FailureBoundary>,
  );
  screen.getByText(strings.failure.title);
  screen.getByText("x is not iterable");
  console_.mockRestore();
});

test.each(["excel", "outdated"] as const)("axe finds nothing to object to (%s)", async (host) => {
  const actions = { takeActiveSheet: jest.fn(), fillExample: jest.fn() };
  const { container } = render(<App host={host} officeBackground={undefined} actions={actions} />);
  // Colours need a real page; the browser test looks at those.
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((violation) => violation.id)).toEqual([]);
});
