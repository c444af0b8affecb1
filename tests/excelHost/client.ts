import { readFileSync } from "node:fs";
import { connect, openBridge } from "./bridge";
import { documentSettings } from "./documentSettings";
import type { ExcelHost } from "./excelHost";

const LOADED = Symbol.for("excelHost.client");

/**
 * Loads Microsoft's own client library of Excel for Windows into this realm, once: afterwards the globals `Excel`,
 * `OfficeExtension` and `Office` are there, and all that they send goes to the host connected last.
 */
export function connectClient(receiver: ExcelHost): void {
  const realm = globalThis as { [LOADED]?: true };
  if (realm[LOADED] === undefined) {
    realm[LOADED] = true;
    loadClient();
  }
  connect(receiver);
  describeExcel(receiver);
}

/**
 * The published library ends before ExcelApi 1.18, whose notes look to a client as comments do: a collection of the
 * worksheet's, under a name of its own.
 */
function addNotes(): void {
  const { createPropertyObject } = (
    OfficeExtension as unknown as {
      BatchApiHelper: { createPropertyObject(...args: readonly unknown[]): Excel.NoteCollection };
    }
  ).BatchApiHelper;
  Object.defineProperty(Excel.Worksheet.prototype, "notes", {
    configurable: true,
    get(this: Excel.Worksheet) {
      return createPropertyObject(Excel.CommentCollection, this, "Notes", true, 4);
    },
  });
}

let library: object | null = null;

/** Outside Office the library leaves `Office.context` empty: the host tells what a Russian Excel for Windows tells. */
function describeExcel(receiver: ExcelHost): void {
  library ??= Office;
  const info = { host: "Excel", platform: "PC" };
  const context = {
    contentLanguage: "ru-RU",
    displayLanguage: "ru-RU",
    ...info,
    diagnostics: { ...info, version: "16.0.14332.20000" },
    document: { settings: documentSettings(() => receiver.workbook) },
    requirements: {
      isSetSupported: (name: string, version?: string) => receiver.isSetSupported(name, version),
    },
  };
  const onReady = async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    await callback?.(info);
    return info;
  };
  const properties = { context: { value: context }, onReady: { value: onReady } };
  Object.assign(globalThis, { Office: Object.create(library, properties) as object });
}

function loadClient(): void {
  openBridge();
  // In plain Node the library misses two things of a browser: it hangs its own on one, and asks the other's age.
  if (typeof window === "undefined") Object.assign(globalThis, { window: globalThis });
  if (typeof navigator === "undefined") Object.assign(globalThis, { navigator: { userAgent: "Node" } });
  const file = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  // An indirect eval runs as a script of this realm, so that arrays and errors are of the tests' own kinds.
  (0, eval)(readFileSync(file, "utf8"));
  addNotes();
}
