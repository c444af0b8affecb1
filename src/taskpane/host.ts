/**
 * Where the pane is running: in an Excel that is recent enough, in one too old, outside Excel, or without office.js.
 */
export type Host = "excel" | "outdated" | "not-excel" | "no-library";

/** The oldest API set with which everything works: Excel 2021, Microsoft 365, Excel on the web. */
export const MINIMUM_EXCEL_API = "1.9";

/** What is needed from the office.js library; the global `Office` has it. */
export interface OfficeLibrary {
  onReady(): Promise<{ host: unknown }>;
  readonly HostType: { readonly Excel: unknown };
  readonly context: { readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean } };
}

/** Waits for office.js and determines where the pane is running; `undefined` means that the library did not load. */
export async function detectHost(office: OfficeLibrary | undefined): Promise<Host> {
  if (office === undefined) return "no-library";
  const { host } = await office.onReady();
  // Outside Office the library reports null, and HostType may be missing.
  if (host === null || host === undefined || host !== office.HostType.Excel) return "not-excel";
  return office.context.requirements.isSetSupported("ExcelApi", MINIMUM_EXCEL_API) ? "excel" : "outdated";
}
