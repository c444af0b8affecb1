import { createRoot } from "react-dom/client";
import { parseIsoDay, today } from "../../../src/domain/day";
import { App } from "../../../src/taskpane/App";
import { Session } from "../../../src/taskpane/session/session";
import { paneWorkbook, type PaneWorkbook } from "../paneWorkbook";

/** What a test can do with the page, as `window.testPage`. */
export interface TestPage {
  /** Opens the pane over a file; `asOf` is what the machine's clock would say. */
  open(file: { fileName: string; base64: string; asOf: string; background: string }): Promise<void>;
  workbook: PaneWorkbook | null;
}

const page: TestPage = {
  workbook: null,
  async open({ fileName, base64, asOf, background }) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const workbook = await paneWorkbook([{ fileName, bytes }]);
    page.workbook = workbook;
    const packValues = () => workbook.file.save();
    const { port, view } = workbook;
    const session = new Session({ port, view, today: parseIsoDay(asOf) ?? today(), packValues });
    const root = document.getElementById("root");
    if (root === null) throw new Error("No root");
    createRoot(root).render(
      <App host="excel" officeBackground={background} actions={{}} session={session} />,
    );
    await session.start();
  },
};

Object.assign(window, { testPage: page });
