/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SelfTestSection, type ShownSelfTest } from "../../src/taskpane/selfTest/SelfTestSection";
import { SELF_TEST } from "../../src/taskpane/selfTest/selfTestStrings";

const check = (name: string, result: ShownSelfTest["checks"][number]["result"]) =>
  ({
    id: name,
    name,
    result,
    word: result,
    meaning: result === "failed" ? "Не сдавайте формы." : "",
  }) as const;
const found = (...checks: ShownSelfTest["checks"]): ShownSelfTest => ({
  checks,
  notes: [],
  report: "Отчёт о проверке",
  day: "2026-10-01",
});

function show(selfTest: Parameters<typeof SelfTestSection>[0]["selfTest"]) {
  render(
    <FluentProvider theme={webLightTheme}>
      <SelfTestSection selfTest={selfTest} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

test("each check is named with what it means, and the report can be read and sent", async () => {
  const user = show(() => Promise.resolve(found(check("Таблица", "passed"), check("Формулы", "failed"))));
  await user.click(screen.getByRole("button", { name: SELF_TEST.start }));
  expect(await screen.findByText(SELF_TEST.someFailed(1))).toBeTruthy();
  expect(screen.queryByText(SELF_TEST.allPassed)).toBeNull();
  expect(screen.getByText("Не сдавайте формы.")).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: SELF_TEST.report }).value).toBe(
    "Отчёт о проверке",
  );
});

test("a test that is stopped says neither that all passed nor that something failed", async () => {
  const user = show(
    (signal, onCheck) =>
      new Promise((resolve) => {
        onCheck("Таблица");
        signal.addEventListener("abort", () => {
          resolve(found(check("Наборы", "passed"), check("Таблица", "skipped")));
        });
      }),
  );
  await user.click(screen.getByRole("button", { name: SELF_TEST.start }));
  expect(await screen.findByText(SELF_TEST.running("Таблица"))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: SELF_TEST.stop }));
  expect(await screen.findByRole("button", { name: SELF_TEST.again })).toBeTruthy();
  expect(screen.queryByText(SELF_TEST.allPassed)).toBeNull();
  expect(screen.queryByText(SELF_TEST.someFailed(1))).toBeNull();
});
