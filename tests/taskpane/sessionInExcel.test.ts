import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { Session } from "../../src/pane/session/paneSession";
import { installExcelHost, openInExcelHost } from "../excelHost";
import { sample } from "../pane/openWorkbook";

/** The pane's journey over the workbook that is open in Excel. */
const TODAY = isoDay("2026-10-01");

async function begin(): Promise<Session> {
  const port = await openExcelWorkbook();
  const session = new Session({ port, view: port.view, today: TODAY });
  await session.start();
  return session;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

test("from the active sheet to the marked claim, and back to the workbook as it was", async () => {
  const { bytes, fileName } = sample("arenda-severodvinsk.xlsx");
  const host = await openInExcelHost(bytes, fileName, { excelApi: "1.13" });
  const before = (await openExcelWorkbook()).sheets();
  const session = await begin();
  expect(session.state()).toMatchObject({ stage: "first-run", notice: null });
  session.request({ rules: "severodvinsk" });
  await session.takeActiveSheet();
  await session.build();
  expect(session.state()).toMatchObject({ notice: null, register: { totals: { debts: 120 } } });
  expect(host.workbook.active.name).toBe("Реестр должников");

  await session.work({ type: "filter", change: { stage: "claim-due" } });
  const [card] = session.state().work?.piece.cards ?? [];
  if (card === undefined) throw new Error("nobody needs a claim");
  const { line } = card;
  await session.goToLine(line);
  expect(session.state().notice).toBeNull();

  await session.mark(line, "claimDate", isoDay("2026-09-30"));
  await session.work({ type: "filter", change: { stage: null, search: card.name ?? "" } });
  const same = session.state().work?.piece.cards.find((one) => one.line === line);
  expect(same?.action).toMatch(/^Ждать ответа/);

  // The pane is closed and opened again: the register is found as it was left.
  const totals = session.state().register?.totals;
  session.end();
  const next = await begin();
  expect(next.state()).toMatchObject({
    stage: "at-work",
    tab: "work",
    request: { rules: "severodvinsk" },
  });
  expect(next.state().register?.totals).toEqual(totals);

  host.user.type("Дебиторка на 01.10.2026", "A200", [["новая строка"]]);
  await settled();
  expect(next.state().changedSheet).toBe("Дебиторка на 01.10.2026");

  await next.remove();
  expect(next.state()).toMatchObject({ register: null, notice: { intent: "success" } });
  expect(await (await openExcelWorkbook()).sheets()).toEqual(await before);
}, 60_000);

test("the example stands on a sheet of its own and becomes a register", async () => {
  const host = installExcelHost();
  const session = await begin();
  await session.fillExample();
  expect(host.workbook.active.name).toBe("Пример долгов");
  await session.build();
  const register = session.state().register;
  expect(register?.totals).toMatchObject({ debts: 8, needClaim: 4, needLawsuit: 1 });
  expect(register?.report?.failedControls).toBe(0);
}, 60_000);
