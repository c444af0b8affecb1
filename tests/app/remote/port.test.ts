import { readFileSync } from "node:fs";
import path from "node:path";
import { buildRegister } from "../../../src/app/build/build";
import type { BuildOptions } from "../../../src/app/options";
import type { BlockPort, WorkbookPort } from "../../../src/app/ports";
import { WorkbookError } from "../../../src/app/ports";
import { portFacts, remotePort } from "../../../src/app/remote/remotePort";
import { servePort } from "../../../src/app/remote/servePort";
import { isoDay } from "../../../src/domain/day";
import { openExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { openInExcelHost, toXlsx, type ExcelHost } from "../../excelHost";
import { dumpWorkbook } from "../../excel/dump";

/** A workbook that is reached from another thread is read and written as one that is at hand. */

const SAMPLES = path.join(__dirname, "../../fixtures/samples");
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function apart(port: BlockPort): WorkbookPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  servePort(port, port1);
  return remotePort(port2, portFacts(port));
}

async function open(name: string): Promise<ExcelHost> {
  return openInExcelHost(new Uint8Array(readFileSync(path.join(SAMPLES, name))), name, { excelApi: "1.13" });
}

const ARENDA = "arenda-severodvinsk.xlsx";
const options = (forms: BuildOptions["forms"]): BuildOptions => ({
  asOf: isoDay("2026-10-01"),
  sheets: "all",
  rules: "severodvinsk",
  forms,
});

test.each([ARENDA, "olenegorsk-uchrezhdeniya.xlsx", "vologda-administratory.xlsx"])(
  "register and forms of %s, to the last cell",
  async (name) => {
    const written = async (reach: (port: BlockPort) => WorkbookPort): Promise<unknown> => {
      const host = await open(name);
      const report = await buildRegister(reach(await openExcelWorkbook()), options("all"));
      const sheets = [...report.sheetNames.values()].map((sheet) => ({ name: sheet, isFitted: () => false }));
      const dumped = await dumpWorkbook(await toXlsx(host), sheets);
      expect(dumped.get("Реестр должников")?.cells).not.toHaveLength(0);
      return { names: [...report.sheetNames], dumped: [...dumped] };
    };
    expect(await written(apart)).toEqual(await written((port) => port));
  },
  180_000,
);

test("a sheet is the same to the last format, hidden row and merged cell", async () => {
  await open("vologda-administratory.xlsx");
  const here = await openExcelWorkbook();
  const there = apart(here);
  for (const { name } of await there.sheets()) {
    const [near, far] = [await here.read(name), await there.read(name)];
    expect({ ...far, value: 0, numberFormat: 0, isFormula: 0, outlineLevel: 0, indent: 0 }).toEqual({
      ...near,
      value: 0,
      numberFormat: 0,
      isFormula: 0,
      outlineLevel: 0,
      indent: 0,
    });
    const { bottom, right } = near.used ?? { bottom: -1, right: -1 };
    for (let row = 0; row <= bottom; row += 1)
      for (let column = 0; column <= right; column += 1) {
        expect(far.value(row, column)).toEqual(near.value(row, column));
        expect(far.numberFormat(row, column)).toBe(near.numberFormat(row, column));
        expect(far.indent(row, column)).toBe(near.indent(row, column));
      }
  }
});

test("progress of the writing comes back, and a stop goes there: nothing is left of what was begun", async () => {
  await open(ARENDA);
  const port = await openExcelWorkbook();
  const before = await port.sheets();
  const stop = new AbortController();
  const shares: number[] = [];
  /** The workbook, which waits after its first word until it hears the stop. */
  const waiting: BlockPort = {
    fileName: port.fileName,
    date1904: port.date1904,
    sheets: () => port.sheets(),
    settings: () => port.settings(),
    read: (...asked) => port.read(...asked),
    readBlocks: (...asked) => port.readBlocks(...asked),
    apply: async (change, watch = {}) => {
      watch.onProgress?.(0.25);
      await new Promise((resolve) => watch.signal?.addEventListener("abort", resolve));
      return port.apply(change, watch);
    },
  };
  const building = buildRegister(apart(waiting), {
    ...options([]),
    signal: stop.signal,
    onProgress: (phase, share) => {
      if (phase !== "write" || share === 0) return;
      shares.push(share);
      stop.abort();
    },
  });
  await expect(building).rejects.toMatchObject({ name: "AbortError" });
  expect(shares).toEqual([0.25]);
  expect(await port.sheets()).toEqual(before);
});

test("an error of Excel arrives with its code, its words and whether to try again", async () => {
  await open(ARENDA);
  const port = await openExcelWorkbook();
  await expect(apart(port).read("Нет такого")).rejects.toEqual(
    expect.objectContaining({ name: "WorkbookError", code: "not-found", retry: false }),
  );
  await expect(apart(port).read("Нет такого")).rejects.toBeInstanceOf(WorkbookError);
});
