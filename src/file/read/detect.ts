/* eslint-disable no-control-regex -- signatures of files are made of control characters */
import { readFault, type ReadFault } from "./fileMessages";
import { asciiHead, decodeMarkup } from "./fileText";

/**
 * How the bytes of a file are to be read. What a `package` (zip) contains is identified by its parts, see package.ts.
 */
export type Container = "package" | "ole2" | "biff" | "html" | "xml" | "text";

/** Files that are refused, by how they begin. */
const REFUSED: readonly (readonly [start: RegExp, fault: ReadFault])[] = [
  [/^\s*%PDF-/, "pdf"],
  [/^\{\\rtf/, "word"],
  [/^MOXCEL/, "mxl"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s, "image"],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, "archive"],
  // Text by its bytes, but each line is a record of the format: SYLK by two records, DIF by its first entry.
  [/^ID;P\w*[^\r\n]*\r?\n[BCEFNOP];[A-Z]/, "exchange"],
  [/^TABLE\r?\n0,1\r?\n/, "exchange"],
  [/^MIME-Version:/i, "unsupported"],
];

const OLE2 = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const HTML = /<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/i;
const SPREADSHEET_XML =
  /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"|mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet/;
const WORD_XML = /progid="Word\.Document"|schemas\.microsoft\.com\/office\/word/;

/**
 * What a file is, recognised by its content and never by its extension: a report of 1С named .xls may well be HTML.
 * Throws a WorkbookError for a file that is empty or certainly not a table.
 */
export function detectContainer(bytes: Uint8Array, fileName: string): Container {
  if (bytes.length === 0) throw readFault("empty", fileName);
  const head = asciiHead(bytes, 4096);
  const refused = REFUSED.find(([start]) => start.test(head));
  if (refused) throw readFault(refused[1], fileName);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return "package";
  if (head.startsWith(OLE2)) return "ole2";
  // The first record of an Excel file older than 5.0, which has no container.
  if (/^\t[\0\x02\x04\x08][\x04-\x10]\0/.test(head)) return "biff";
  return detectText(bytes, fileName);
}

function detectText(bytes: Uint8Array, fileName: string): Container {
  const start = decodeMarkup(bytes.subarray(0, 4096)).trimStart();
  if (start === "" && decodeMarkup(bytes).trim() === "") throw readFault("empty", fileName);
  if (start.startsWith("<")) {
    if (SPREADSHEET_XML.test(start) && !/^<html/i.test(start)) return "xml";
    if (WORD_XML.test(start) && !HTML.test(start)) throw readFault("word", fileName);
    if (HTML.test(start) && (/^<(?:!doctype|html|head|meta|body)\b/i.test(start) || hasTable(bytes)))
      return "html";
    if (/^<[?!]/.test(start)) throw readFault("unsupported", fileName);
  }
  // Control characters other than tab and line breaks do not occur in text, or only very rarely.
  const controls = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > 2 + start.length / 100) throw readFault("unsupported", fileName);
  return "text";
}

function hasTable(bytes: Uint8Array): boolean {
  return /<table\b/i.test(decodeMarkup(bytes));
}
