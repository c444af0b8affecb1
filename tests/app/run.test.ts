import { buildRegister } from "../../src/app/build/build";
import { inspectWorkbook } from "../../src/app/inspect/inspect";
import { Run } from "../../src/app/run";
import type { CellValue } from "../../src/domain/grid";
import { isoDay } from "../../src/domain/day";
import type { Steps } from "../../src/domain/steps";
import { fakePort } from "./fakePort";

/** A long step gives way after each 50 ms of work; the clock of these tests goes on by 20 ms at every look. */
beforeEach(() => {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 20));
});
afterEach(() => jest.restoreAllMocks());

function* hundred(done: number[] = []): Steps<string> {
  for (let step = 1; step <= 100; step++) {
    done.push(step);
    yield step / 100;
  }
  return "всё";
}

it("does all steps and tells the shares in between", async () => {
  const shares: number[] = [];
  const run = new Run({ onProgress: (_phase, share) => shares.push(share) });
  expect(await run.steps("intake", hundred())).toBe("всё");
  expect(shares.length).toBeGreaterThan(20);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
});

it("gives way between the steps, not at each of them", async () => {
  const shares: number[] = [];
  const run = new Run({ onProgress: (_phase, share) => shares.push(share) });
  await run.steps("intake", hundred());
  expect(shares.length).toBeLessThan(60);
});

it("stops in the middle", async () => {
  const done: number[] = [];
  const stop = new AbortController();
  const run = new Run({ signal: stop.signal, onProgress: (_phase, share) => share >= 0.3 && stop.abort() });
  await expect(run.steps("intake", hundred(done))).rejects.toThrow("abort");
  expect(done.length).toBeGreaterThanOrEqual(30);
  expect(done.length).toBeLessThan(40);
});

it("a click that arrives while a sheet is understood stops it there", async () => {
  const rows: CellValue[][] = [["Должник", "ИНН", "Сумма долга"]];
  for (let row = 1; row <= 20_000; row++) rows.push([`ООО «Клён ${String(row)}»`, "5199216256", row]);
  const stop = new AbortController();
  const shares: number[] = [];
  const stopped = inspectWorkbook(fakePort([{ name: "Долги", rows }]), {
    asOf: isoDay("2026-10-01"),
    sheets: null,
    signal: stop.signal,
    onProgress: (phase, share) => {
      if (phase !== "intake") return;
      shares.push(share);
      // As from the button: not now, but when the page has its turn.
      if (share > 0) setImmediate(() => stop.abort());
    },
  });
  await expect(stopped).rejects.toThrow("abort");
  expect(Math.max(...shares)).toBeLessThan(0.5);
});

it("a click while debts are merged and assessed stops it there, and nothing is written", async () => {
  const rows: CellValue[][] = [["Должник", "ИНН", "Сумма долга"]];
  for (let row = 1; row <= 12_000; row++) rows.push([`ООО «Клён ${String(row)}»`, "5199216256", row]);
  const port = fakePort([{ name: "Долги", rows }]);
  const stop = new AbortController();
  const shares: number[] = [];
  const stopped = buildRegister(port, {
    asOf: isoDay("2026-10-01"),
    rules: "sevsk",
    sheets: null,
    forms: [],
    signal: stop.signal,
    onProgress: (phase, share) => {
      if (phase !== "register") return;
      shares.push(share);
      if (share > 0.5) setImmediate(() => stop.abort());
    },
  });
  await expect(stopped).rejects.toThrow("abort");
  expect(Math.max(...shares)).toBeLessThan(1);
  expect(shares.some((share) => share > 0 && share < 0.5)).toBe(true);
  expect(port.changes).toEqual([]);
});

it("several sheets are told as one work", async () => {
  const rows: CellValue[][] = [["Должник", "ИНН", "Сумма долга"]];
  for (let row = 1; row <= 3_000; row++) rows.push([`ООО «Клён ${String(row)}»`, "5199216256", row]);
  const shares: number[] = [];
  const { sources } = await inspectWorkbook(fakePort(["1", "2", "3"].map((name) => ({ name, rows }))), {
    asOf: isoDay("2026-10-01"),
    sheets: "all",
    onProgress: (phase, share) => phase === "intake" && shares.push(share),
  });
  expect(sources.map(({ sheet }) => sheet)).toEqual(["1", "2", "3"]);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});
