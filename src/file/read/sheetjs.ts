import * as XLSX from "@e965/xlsx";
import { decodeCodePage } from "./codePages";

// Excel 95 wrote one byte per character. SheetJS's own table of code pages takes half a megabyte; the platform has
// one too.
XLSX.set_cptable({
  utils: {
    decode: (codepage: number, bytes: ArrayLike<number>) => decodeCodePage(codepage, Uint8Array.from(bytes)),
  },
});

/**
 * Hidden rows and columns, outline levels and number formats only come with cellNF and cellStyles; dates stay serial
 * numbers; sheetStubs includes formulas that were saved without a value.
 */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
  cellDates: false,
  sheetStubs: true,
};

/**
 * Reads the records of an Excel file older than .xlsx (the stream of its compound file, or a file that is one), or a
 * binary workbook (.xlsb) as an archive of parts that are not compressed.
 */
export function readRecords(bytes: Uint8Array): XLSX.WorkBook {
  return quietly(() => {
    try {
      return XLSX.read(...platformBytes(bytes, true));
    } catch (cause) {
      // A formula that it cannot spell (labels as in Excel 97) fails the whole file, though the value is beside it.
      try {
        return XLSX.read(...platformBytes(bytes, false));
      } catch {
        throw cause;
      }
    }
  });
}

/**
 * The bytes in the platform's own form. From any other form SheetJS joins each text character by character, and the
 * engine keeps every step of that: a hundred times the memory of the text. Browsers have nothing better.
 */
function platformBytes(bytes: Uint8Array, cellFormula: boolean): [Uint8Array, XLSX.ParsingOptions] {
  const { Buffer: own } = globalThis as { Buffer?: typeof Buffer };
  return own === undefined
    ? [bytes, { ...OPTIONS, cellFormula, type: "array" }]
    : [
        own.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        { ...OPTIONS, cellFormula, type: "buffer" },
      ];
}

/** SheetJS prints its guesses about odd files to the console; they do not belong on a user's terminal. */
function quietly<T>(work: () => T): T {
  const { log, warn, error } = console;
  const silent = () => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
