import { createRoot } from "react-dom/client";
import { App } from "./App";
import { detectHost, type OfficeLibrary } from "./host";

/** The composition root of the Excel pane: finds out where it runs and plugs in what works there. */
async function start(container: HTMLElement): Promise<void> {
  const office = (globalThis as { Office?: OfficeLibrary }).Office;
  const host = await detectHost(office);
  const officeBackground = host === "excel" ? officeBackgroundColor() : undefined;
  createRoot(container).render(<App host={host} officeBackground={officeBackground} actions={{}} />);
}

/** Excel's own background; some versions of Excel on the web have no theme, whatever the types say. */
function officeBackgroundColor(): string | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor;
}

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id «root»");
void start(container);
