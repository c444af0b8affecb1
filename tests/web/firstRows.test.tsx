/** @jest-environment jsdom */
import "../pane/browserGlobals";
import { render, screen, within } from "@testing-library/react";
import { StartScreen } from "../../src/web/components/StartScreen";
import { DeskContext } from "../../src/web/components/useDesk";
import { Desk, type DeskState } from "../../src/web/page/pageDesk";
import { words } from "../../src/web/webWords";
import type { ShownCell, ShownRows } from "../../src/web/worker/api";

jest.mock("../../src/web/grid/loadGrid", () => ({ loadGrid: () => Promise.resolve() }));
jest.mock("../../src/web/recovery/keptWork");

const text = (value: string): ShownCell => ({ text: value, isNumber: false });
const number = (value: string): ShownCell => ({ text: value, isNumber: true });

const ROWS: ShownRows = {
  sheet: "Долги",
  widths: [9, 9, 14],
  rows: [
    [text("Реестр задолженности по доходам"), text(""), text("")],
    [text("ООО «Ромашка»"), text("<b>http://www.example.ru</b>"), number("1 234,50")],
  ],
};

/** The start screen of a desk in such a state. */
function show(change: Partial<DeskState>): void {
  const desk = new Desk({ startWorker: () => Promise.reject(new Error()), today: () => "2026-10-01" });
  const state = { ...desk.state(), ...change };
  Object.assign(desk, { state: () => state });
  render(
    <DeskContext.Provider value={desk}>
      <StartScreen isDragged={false} />
    </DeskContext.Provider>,
  );
}

test("the first rows are a table with a caption, and are not read aloud with the progress", () => {
  show({ opening: ["долги.xlsx"], firstRows: ROWS });
  const table = screen.getByRole("table", { name: words.opening.firstRows("Долги") });
  expect(within(table).getAllByRole("row")).toHaveLength(2);
  expect(within(table).getByRole("cell", { name: "1 234,50" })).toBeDefined();
  const status = screen.getAllByRole("status").find((one) => one.textContent.includes("долги.xlsx"));
  expect(status?.textContent).not.toContain("Ромашка");
  expect(screen.getByRole("button", { name: words.opening.stop })).toBeDefined();
});

test("a text of the sheet stays a text: no markup, no link", () => {
  show({ opening: ["долги.xlsx"], firstRows: ROWS });
  const cell = screen.getByRole("cell", { name: "<b>http://www.example.ru</b>" });
  expect(cell.childElementCount).toBe(0);
});

test("a long title runs on over the empty cells after it", () => {
  show({ opening: ["долги.xlsx"], firstRows: ROWS });
  expect(screen.getByRole("cell", { name: /^Реестр/ }).getAttribute("colspan")).toBe("3");
  expect(screen.getByRole("cell", { name: "ООО «Ромашка»" }).getAttribute("colspan")).toBe("1");
});

test("without first rows the progress alone is shown", () => {
  show({ opening: ["долги.xlsx"], firstRows: null });
  expect(screen.queryByRole("table")).toBeNull();
});
