import { isoDay } from "../../src/domain/day";
import { Session } from "../../src/pane/session/paneSession";
import { askedStep, showStep } from "../../src/taskpane/step";
import { openSample } from "../pane/openWorkbook";

describe("the step that a ribbon button asks for", () => {
  test.each([
    ["?step=deadlines", "deadlines"],
    ["?step=forms&_host_Info=Excel$Win32$16.01$ru-RU", "forms"],
    ["?_host_Info=Excel$Win32$16.01$ru-RU", null],
    ["?step=nonsense", null],
    ["", null],
  ])("%s → %s", (search, step) => {
    expect(askedStep(search)).toBe(step);
  });

  test("is shown once the workbook was looked at, and leaves the user free afterwards", async () => {
    const { port, view } = await openSample("arenda-severodvinsk.xlsx");
    const today = isoDay("2026-10-01");
    const first = new Session({ port, view, today });
    await first.start();
    await first.takeActiveSheet();
    await first.build();

    const session = new Session({ port, view, today });
    showStep(session, "forms");
    await session.start();
    expect(session.state().tab).toBe("forms");
    session.chooseTab("done");
    expect(session.state().tab).toBe("done");
  });

  test("without a register the first screen stays", async () => {
    const { port, view } = await openSample("arenda-severodvinsk.xlsx");
    const session = new Session({ port, view, today: isoDay("2026-10-01") });
    showStep(session, "forms");
    await session.start();
    expect(session.state()).toMatchObject({ stage: "first-run", tab: "source" });
  });
});
