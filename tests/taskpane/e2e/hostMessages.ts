/** What the page says to the worker that plays Excel. */
export type ToHost =
  | { readonly kind: "open"; readonly bytes: Uint8Array; readonly fileName: string }
  /** A message of the client library. */
  | { readonly kind: "request"; readonly text: string }
  /** The user selects cells. */
  | { readonly kind: "select"; readonly sheet: string; readonly address: string }
  | { readonly kind: "look"; readonly id: number };

/** What the worker answers. */
export type FromHost =
  { readonly kind: "heard"; readonly text: string } | ({ readonly kind: "seen"; readonly id: number } & Seen);

/** The workbook as the user sees it. */
export interface Seen {
  readonly active: string;
  /** The first selected cell of the active sheet. */
  readonly selected: string;
  /** How many copies it was asked to open beside this workbook. */
  readonly copies: number;
  readonly sheets: readonly { readonly name: string; readonly formulas: readonly string[] }[];
}

/** What a test can do with Excel, as `window.excel`. */
export interface TestExcel {
  open(fileName: string, base64: string): void;
  select(sheet: string, address: string): void;
  look(): Promise<Seen>;
}
