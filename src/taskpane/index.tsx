import { createRoot } from "react-dom/client";
import { today } from "../domain/day";
import { App } from "./App";
import { detectHost, type OfficeLibrary } from "./host";
import { noticeOf } from "./session/notices";
import { Session } from "./session/session";
import type { Notice } from "./session/state";

/** The composition root of the Excel pane: finds out where it runs and plugs in what works there. */
async function start(container: HTMLElement): Promise<void> {
  const office = (globalThis as { Office?: OfficeLibrary }).Office;
  const host = await detectHost(office);
  const root = createRoot(container);
  if (host !== "excel") {
    root.render(<App host={host} officeBackground={undefined} actions={{}} />);
    return;
  }
  const work = await openSession();
  root.render(<App host={host} officeBackground={officeBackgroundColor()} actions={{}} {...work} />);
  await work.session?.start();
}

/** The work on the workbook that is open in Excel, or why it cannot begin. */
async function openSession(): Promise<{ readonly session?: Session; readonly failure?: Notice }> {
  try {
    const { openExcelWorkbook } = await import("../excel/excelWorkbook");
    let session: Session | null = null;
    const port = await openExcelWorkbook({ onCellEdit: (waiting) => session?.tellCellEdit(waiting) });
    session = new Session({
      port,
      view: port.view,
      today: today(),
      packValues: async (models) => (await import("../file/valuesCopy")).packValues(models),
    });
    return { session };
  } catch (error) {
    return { failure: noticeOf(error) };
  }
}

/** Excel's own background; some versions of Excel on the web have no theme, whatever the types say. */
function officeBackgroundColor(): string | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor;
}

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id «root»");
void start(container);
