import { WORDS } from "../sheetWords";

/** Names that must be unique in a workbook: those of sheets, tables and ranges; all compared case-insensitively. */

/** The prefix of the hidden defined names that mark the add-in's own sheets. */
export const MARK = "_rd_";

const SHEET_NAME_LIMIT = 31;

/**
 * A sheet name that Excel allows, with « (2)», « (3)» … appended while it is taken; it is added to `taken` (lower
 * case).
 */
export function uniqueSheetName(wished: string, taken: Set<string>): string {
  const base = allowed(wished);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = cut(base, SHEET_NAME_LIMIT - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/**
 * A table name with `_2`, `_3` … appended while a table or defined name has it; it is added to `taken` (lower case).
 */
export function uniqueTableName(wished: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished}_${String(number)}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** A sheet's name as formulas write it: `'Лист 1'!$A$1` without the address. Quotes never hurt. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * The sheet that a reference such as `'Лист 1'!$A$1` points to; `null` for `#REF!` and anything that is not a
 * reference.
 */
export function sheetOfReference(reference: string): string | null {
  const match = /^\s*\$?(?:'((?:[^']|'')+)'|([^'!#$]+))!/.exec(reference);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** Whether a formula mentions the sheet anywhere. */
export function mentionsSheet(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const name = sheet.toLowerCase();
  if (text.includes(`${quotedSheet(name)}!`)) return true;
  const plain = text.indexOf(`${name}!`);
  return plain >= 0 && !/[\p{L}\p{N}_.\]']/u.test(text.charAt(plain - 1));
}

/** The name without the characters that Excel rejects; an acceptable name keeps its outer spaces. */
function allowed(name: string): string {
  // eslint-disable-next-line no-control-regex -- Excel refuses them in a sheet's name
  const clean = name.replace(/[\\/?*[\]:\u0000-\u001F]/g, " ").replace(/^'+|'+$/g, "");
  if (clean.trim() === "") return WORDS.sheet;
  return clean === name ? name : clean.trim();
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.charCodeAt(length - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? length - 1 : length).replace(/[\s']+$/, "");
}
