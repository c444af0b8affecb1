/** The records of an .xls before SheetJS reads them (MS-XLS). */
const [BOF, BOUND_SHEET, CODE_PAGE] = [0x809, 0x85, 0x42];
const BEGINNINGS = new Set([0x809, 0x409, 0x209, 0x009]);
const EXCEL_95 = 0x0500;

/** What the first records say; `null` if it is not a workbook. */
export interface WorkbookRecords {
  readonly bytes: Uint8Array;
  /** Whether texts have one byte per character, in the code page. */
  readonly isExcel95: boolean;
  readonly codePage: number;
}

/**
 * Looks through the records of a workbook, and corrects it where a sheet is said to begin inside its first record, as
 * one program writes it: readers that trust this take the sheet to be damaged.
 */
export function workbookRecords(stream: Uint8Array): WorkbookRecords | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || !BEGINNINGS.has(view.getUint16(0, true))) return null;
  const isExcel95 = view.getUint16(0, true) !== BOF || view.getUint16(4, true) <= EXCEL_95;
  const beginnings = new Set<number>();
  const ends = new Map<number, number>();
  const sheets: number[] = [];
  let codePage = 1252;
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = at + 4 + length;
    if (BEGINNINGS.has(type) && length >= 4 && length <= 16) {
      beginnings.add(at);
      ends.set(end, at);
    } else if (type === BOUND_SHEET && length >= 8 && end <= stream.length) sheets.push(at + 4);
    else if (type === CODE_PAGE && length >= 2 && end <= stream.length)
      codePage = view.getUint16(at + 4, true);
    at = end;
  }
  const wrong = sheets.filter((at) => !beginnings.has(view.getUint32(at, true)));
  if (wrong.length === 0) return { bytes: stream, isExcel95, codePage };
  const bytes = stream.slice();
  const patched = new DataView(bytes.buffer);
  for (const at of wrong) {
    const begun = ends.get(view.getUint32(at, true));
    if (begun !== undefined) patched.setUint32(at, begun, true);
  }
  return { bytes, isExcel95, codePage };
}
