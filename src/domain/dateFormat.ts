const LITERALS = /"[^"]*"|\\.|[_*]./g;
const BRACKETS = /\[[^\]]*\]/g;
const verdicts = new Map<string, boolean>();

/**
 * Whether Excel's number format code shows a date. A time alone («h:mm», «[h]:mm:ss») does not count; codes are
 * English, as files and Office.js give them, or Russian («ДД.ММ.ГГГГ»).
 */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  let verdict = verdicts.get(format);
  if (verdict === undefined) verdicts.set(format, (verdict = showsDate(format)));
  return verdict;
}

function showsDate(format: string): boolean {
  // LibreOffice writes General as «Standard», whose letters are not format codes.
  if (/^(?:general|standard|основной|@)$/i.test(format)) return false;
  const codes = format.replace(LITERALS, "").replace(BRACKETS, "").toLowerCase();
  if (/[dy]/.test(codes) || /дд|гг/.test(codes)) return true;
  return /m/.test(codes) && !/[hs]/.test(codes);
}
