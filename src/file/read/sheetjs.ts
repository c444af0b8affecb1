import * as XLSX from "@e965/xlsx";

declare module "@e965/xlsx" {
  /** Parses the inflated parts of an .xlsx or .ods; `data` is a binary string. Exported, though not in the types. */
  export function parse_zip(zip: { files: Record<string, Part> }, options: ParsingOptions): WorkBook;
  /** Parses a compound file that `CFB.read` has opened. */
  export function parse_xlscfb(file: unknown, options: ParsingOptions): WorkBook;
}

// Excel 95 wrote one byte a character. SheetJS's own table of code pages has half a megabyte; the platform has one too.
XLSX.set_cptable({
  utils: {
    decode: (codepage: number, bytes: ArrayLike<number>) =>
      new TextDecoder(encodingOf(codepage)).decode(Uint8Array.from(bytes)),
  },
});

/** A Windows code page by the name that TextDecoder knows it by; Cyrillic where it knows none. */
function encodingOf(codepage: number): string {
  if (codepage === 1200) return "utf-16le";
  if (codepage === 65001) return "utf-8";
  return codepage === 866
    ? "ibm866"
    : `windows-${codepage >= 1250 && codepage <= 1258 ? String(codepage) : "1251"}`;
}

/** A part of a package, inflated, as SheetJS takes it. */
export interface Part {
  readonly name: string;
  readonly data: string;
}

/**
 * Hidden rows and columns, outline levels and number formats come only with cellNF and cellStyles;
 * dates stay serial numbers; sheetStubs brings formulas that were saved without a value.
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

/** Reads the parts of an .xlsx, .xlsm or .ods package. */
export function readParts(parts: readonly Part[]): XLSX.WorkBook {
  const files = Object.fromEntries(parts.map((part) => [part.name, part]));
  // Nothing is lost without stubs in .ods, and its repeated empty cells would be many.
  const options = { ...OPTIONS, sheetStubs: !("content.xml" in files) };
  try {
    return quietly(() => XLSX.parse_zip({ files }, options));
  } finally {
    quietly(() => XLSX.parse_zip({ files: EMPTY_PACKAGE }, {}));
  }
}

/** SheetJS holds the shared texts of the last package it read, a hundred megabytes of a large one: read an empty one. */
const EMPTY_PACKAGE = Object.fromEntries(
  [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>`,
    },
  ].map((part) => [part.name, part]),
);

/** Reads HTML or XML Spreadsheet 2003; values of HTML stay the texts that they are. */
export function readMarkup(text: string): XLSX.WorkBook {
  return quietly(() => XLSX.read(text, { ...OPTIONS, type: "string", raw: true }));
}

/** Reads an Excel file older than .xlsx that stands in no container. */
export function readBiff(bytes: Uint8Array): XLSX.WorkBook {
  return quietly(() => XLSX.read(bytes, { ...OPTIONS, type: "array" }));
}

/** A compound (OLE2) file: .xls, an encrypted .xlsx, or another program's document. */
export interface CompoundFile {
  /** Names of its streams, without their folders. */
  readonly streams: readonly string[];
  read(): XLSX.WorkBook;
}

/** Opens a compound file; throws what SheetJS throws if it is damaged. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = quietly(() => XLSX.CFB.read(bytes, { type: "array" }) as { FullPaths: string[] });
  return {
    streams: file.FullPaths.map((path) => path.slice(path.lastIndexOf("/") + 1)),
    read: () => quietly(() => XLSX.parse_xlscfb(file, { ...OPTIONS })),
  };
}

/** SheetJS prints its guesses about odd files to the console; a user's terminal is no place for them. */
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
