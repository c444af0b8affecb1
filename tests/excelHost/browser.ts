/**
 * The host in Chromium. Bundle this as a script (global name `excelHost`) that stands before a local `office.js`:
 * the page then believes that it runs in Excel for Windows, and once `Office.onReady` has come, `install` opens a
 * workbook. Nothing of the file system is needed here.
 */
import { connect, openBridge } from "./bridge";
import { ExcelHost, type HostOptions } from "./excelHost";

export { ExcelHost, type HostOptions } from "./excelHost";
export { Workbook } from "./model/workbook";

/** Host, platform, version of the library, language, and that nothing is logged. */
const HOST_INFO = "Excel$Win32$16.01$ru-RU$telemetry$$disableLogging";
const RUSSIAN = "ru-RU";

/** What Excel for Windows tells a page of itself and of the add-in. */
function nativeContext(excelApi: string, background: string): object {
  const settings = { Read: () => undefined, Write: () => undefined };
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: "local",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 0,
    GetAppUILocale: RUSSIAN,
    GetAppDataLocale: RUSSIAN,
    GetDocUrl: "",
    GetAppCapabilities: 1,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "",
    GetInstanceId: "local",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetHostFullVersion: "16.0.14332.20000",
    GetSupportedMatrix: JSON.stringify({ ExcelApi: excelApi, DelayForCellEdit: "1.1" }),
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: Number.parseInt(background.slice(1), 16) }),
    GetSettings: settings,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
}

/** Makes the page look like the task pane of an Excel of this colour; call it before `office.js` is loaded. */
export function prepare(excelApi = "1.9", background = "#FFFFFF"): void {
  const context = nativeContext(excelApi, background);
  const external = { GetContext: () => context, GetHostInfo: () => HOST_INFO };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  Object.assign(window, { OsfOptOut: true });
  openBridge();
}

/** Opens a workbook to which `Excel.run` talks from now on; call it after `Office.onReady`. */
export function install(options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  connect(host);
  return host;
}
