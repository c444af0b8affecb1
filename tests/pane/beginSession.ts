import { isoDay } from "../../src/domain/day";
import type { SessionDeps } from "../../src/pane/session/deps";
import { Session } from "../../src/pane/session/paneSession";
import type { PaneWorkbook } from "./paneWorkbook";

/** The day on which sessions in tests begin. */
export const TODAY = isoDay("2026-10-01");

/** A session over a workbook in memory, begun. */
export async function begin(
  workbook: Pick<PaneWorkbook, "port" | "view">,
  deps: Partial<SessionDeps> = {},
): Promise<Session> {
  const session = new Session({ port: workbook.port, view: workbook.view, today: TODAY, ...deps });
  // Whatever happens in these tests: what is shown can go to another thread, and comes there as it left.
  session.subscribe(() => {
    expect(JSON.stringify(structuredClone(session.state()))).toBe(JSON.stringify(session.state()));
  });
  await session.start();
  return session;
}
