/** The records of an .xls before SheetJS reads them (MS-XLS). */
const [BOF, BOUND_SHEET, CODE_PAGE, SHARED_TEXTS, SHARED_TEXT_CELL] = [0x809, 0x85, 0x42, 0xfc, 0xfd];
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
 * Looks through the records of a workbook, and corrects what readers trust and some programs write wrong: a sheet said
 * to begin inside its first record, and a number of shared texts smaller than the cells refer to.
 */
export function workbookRecords(stream: Uint8Array): WorkbookRecords | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || !BEGINNINGS.has(view.getUint16(0, true))) return null;
  const isExcel95 = view.getUint16(0, true) !== BOF || view.getUint16(4, true) <= EXCEL_95;
  const beginnings = new Set<number>();
  const ends = new Map<number, number>();
  const sheets: number[] = [];
  let codePage = 1252;
  let sharedTexts: number | null = null;
  let referred = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = at + 4 + length;
    if (BEGINNINGS.has(type) && length >= 4 && length <= 16) {
      beginnings.add(at);
      ends.set(end, at);
    } else if (type === BOUND_SHEET && length >= 8 && end <= stream.length) sheets.push(at + 4);
    else if (type === CODE_PAGE && length >= 2 && end <= stream.length)
      codePage = view.getUint16(at + 4, true);
    else if (type === SHARED_TEXTS && length >= 8 && end <= stream.length) sharedTexts = at + 8;
    else if (type === SHARED_TEXT_CELL && length >= 10 && end <= stream.length)
      referred = Math.max(referred, view.getUint32(at + 10, true) + 1);
    at = end;
  }
  const wrong = sheets.filter((at) => !beginnings.has(view.getUint32(at, true)));
  const tooFew = sharedTexts !== null && view.getUint32(sharedTexts, true) < referred ? sharedTexts : null;
  if (wrong.length === 0 && tooFew === null) return { bytes: stream, isExcel95, codePage };
  const bytes = stream.slice();
  const patched = new DataView(bytes.buffer);
  for (const at of wrong) {
    const begun = ends.get(view.getUint32(at, true));
    if (begun !== undefined) patched.setUint32(at, begun, true);
  }
  if (tooFew !== null) patched.setUint32(tooFew, referred, true);
  return { bytes, isExcel95, codePage };
}
