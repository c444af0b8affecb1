/** What `npm run excel` needs from the machine it runs on. */
export interface Machine {
  /** As Node names it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
  exists(path: string): boolean;
  /** Runs a program to completion; `reason` says why it failed. */
  run(command: string, args: readonly string[]): { readonly ok: boolean; readonly reason: string };
  /** Starts a program that keeps running by itself. */
  start(command: string, args: readonly string[]): void;
  copy(from: string, to: string): { readonly ok: boolean; readonly reason: string };
  /** Whether the file existed. */
  remove(path: string): boolean;
  /** Builds the add-in; returns the folder to serve, and the add-in's id. */
  build(): Promise<{ readonly folder: string; readonly id: string }>;
  manifestId(): string;
  /** Makes a certificate for localhost and has the system trust it, unless it already does. */
  certificate(): Promise<{ readonly key: string | Buffer; readonly cert: string | Buffer }>;
  /** Serves a folder; rejects with EADDRINUSE if the port is taken. */
  serve(
    folder: string,
    port: number,
    tls: { readonly key: string | Buffer; readonly cert: string | Buffer },
  ): Promise<{ readonly address: string; close(): void }>;
  say(text: string): void;
  complain(text: string): void;
}

/** What was requested on the command line. */
export interface ExcelRequest {
  readonly web?: boolean;
  readonly remove?: boolean;
  readonly workbook?: string;
}

/** How the add-in gets into Excel here: by this system's own Excel, by Excel in the browser, or not at all. */
export function chooseWay(machine: Machine, request?: ExcelRequest): "desktop" | "web" | "advice";
/** What `npm run excel` does; the exit code, or `null` while it serves the add-in. */
export function runExcel(machine: Machine, request?: ExcelRequest): Promise<number | null>;
