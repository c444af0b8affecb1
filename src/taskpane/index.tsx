import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { today } from "../domain/day";
import { App, type AppProps } from "./App";
import { detectHost, type OfficeLibrary } from "./host";
import { openInWorker } from "./openInWorker";
import { handOut } from "../pane/handOut";
import { noticeOf } from "../pane/session/notices";
import type { PaneSession } from "../pane/session/pane";
import { askedStep, showStep } from "./step";

/** The composition root of the Excel pane: determines where it runs and plugs in what works there. */
async function start(container: HTMLElement): Promise<void> {
  const office = (globalThis as { Office?: OfficeLibrary }).Office;
  const host = await detectHost(office);
  const root = createRoot(container);
  const background = host === "excel" ? officeBackgroundColor() : undefined;
  const work = host === "excel" ? await openSession() : {};
  root.render(<App host={host} officeBackground={background} actions={{}} {...work} />);
}

/** The work on the workbook that is open in Excel, or why it cannot begin. */
async function openSession(): Promise<Pick<AppProps, "session" | "extras" | "failure">> {
  try {
    // Its own thread: the page stays responsive while the engine works.
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    let session: PaneSession | null = null;
    const opened = import("../excel/excelWorkbook").then(({ openExcelWorkbook }) =>
      openExcelWorkbook({ onCellEdit: (waiting) => session?.tellCellEdit(waiting), handOut }),
    );
    session = await openInWorker(worker, opened, today());
    const step = askedStep(location.search);
    if (step !== null) showStep(session, step);
    return { session, extras: <SelfTestHere /> };
  } catch (error) {
    return { failure: noticeOf(error) };
  }
}

// Loaded once the pane has opened: it needs neither the test nor the register's formulas for that.
const SelfTestSection = lazy(async () => ({
  default: (await import("./selfTest/SelfTestSection")).SelfTestSection,
}));

/** «Проверить на этом компьютере». */
function SelfTestHere() {
  return (
    <Suspense fallback={null}>
      <SelfTestSection
        selfTest={async (signal, onCheck) => {
          const [{ excelSelfTest }, { formulaCases }] = await Promise.all([
            import("../excel/selfTest/excelSelfTest"),
            import("./selfTest/formulaCases"),
          ]);
          return excelSelfTest(formulaCases(), signal, onCheck);
        }}
      />
    </Suspense>
  );
}

/** Excel's own background; some versions of Excel on the web have no theme, whatever the types say. */
function officeBackgroundColor(): string | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor;
}

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id «root»");
void start(container);
