/** The upper half of Apple's page for Central Europe (10029), which platforms do not know. */
const MAC_CENTRAL_EUROPE =
  "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00a0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ";

/** Positions 80 to 9F of the Western European page (1252): Node's own decoder takes them for control characters. */
const WESTERN_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A page by the name under which TextDecoder knows it. */
const ENCODINGS: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  21866: "koi8-u",
  28595: "iso-8859-5",
  65001: "utf-8",
  // Excel's own number for Apple's page (MS-XLS 2.4.52).
  0x8000: "macintosh",
};

/** The text of bytes in a code page of Windows or the Macintosh; Cyrillic if the page is not known. */
export function decodeCodePage(page: number, bytes: Uint8Array): string {
  if (page === 10029)
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (MAC_CENTRAL_EUROPE[byte - 0x80] ?? "\ufffd"),
    ).join("");
  if (page === 1252 || page === 0x8001)
    return Array.from(bytes, (byte) => WESTERN_SIGNS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
  const windows = page >= 1250 && page <= 1258 ? `windows-${String(page)}` : "windows-1251";
  return new TextDecoder(ENCODINGS[page] ?? windows).decode(bytes);
}
