/** The non-Unicode encodings of texts that are kept here, likeliest first: it wins where nothing decides. */
const ENCODINGS = ["windows-1251", "ibm866", "koi8-r", "windows-1252"] as const;
/** How much of a text is examined, from shortly before the first byte that is not ASCII. */
const SAMPLE = 65_536;

/** How often each letter occurs in Russian texts, in tenths of a percent. */
const FREQUENCY: ReadonlyMap<string, number> = new Map(
  "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё1"
    .split(" ")
    .map((entry) => [entry[0] ?? "", Number(entry.slice(1))] as const),
);
/** Characters of Russian texts that are neither letters nor ASCII. */
const USUAL = /[№«»–—…“”„’\u00a0§°]/;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const ASCII_LETTER = /[a-z]/i;
/** Letters with an accent as Western languages have them in words of otherwise plain letters («Müller», «Café»). */
const ACCENTED = /[À-ÖØ-öø-ÿŒœŠšŽžŸ]/;
/**
 * The penalty for a character that no text contains, and for a capital after a small letter («дНКФМХЙ» is KOI8-R read
 * as windows-1251).
 */
const STRANGE = 120;
const CASE_TURNED = 60;
/** What an accented letter between plain ones says for a Western text: as much as a usual Russian letter. */
const ACCENT = 50;

/**
 * The encoding in which bytes that are not UTF-8 read best: as Russian (letters as frequent as in the language, words
 * that do not switch from small letters to capitals, no box-drawing characters or letters of other alphabets), or as a
 * Western text of plain letters with an accented one among them. Of a Russian letter that has no other beside it
 * nothing is concluded: a lone byte is as well the «…» or the «é» of another encoding.
 */
export function textEncoding(bytes: Uint8Array): (typeof ENCODINGS)[number] {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 100);
  const sample = bytes.subarray(start, start + SAMPLE);
  let best: (typeof ENCODINGS)[number] = ENCODINGS[0];
  let bestScore = -Infinity;
  for (const encoding of ENCODINGS) {
    const chars = [...new TextDecoder(encoding).decode(sample)];
    const score = encoding === "windows-1252" ? westernness(chars) : russianness(chars);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

function russianness(chars: readonly string[]): number {
  let score = 0;
  chars.forEach((char, at) => {
    if (char <= "\u007f") return;
    const before = chars[at - 1] ?? "";
    const frequency = frequencyOf(char);
    if (frequency === undefined) {
      if (!USUAL.test(char)) score -= STRANGE;
    } else if (frequencyOf(before) !== undefined || frequencyOf(chars[at + 1] ?? "") !== undefined)
      score += frequency;
    if (UPPER.test(char) && LOWER.test(before)) score -= CASE_TURNED;
  });
  return score;
}

function frequencyOf(char: string): number | undefined {
  return FREQUENCY.get(char.toLowerCase());
}

function westernness(chars: readonly string[]): number {
  let score = 0;
  chars.forEach((char, at) => {
    if (char <= "\u007f" || USUAL.test(char)) return;
    const plain = [chars[at - 1], chars[at + 1]].some((beside) => ASCII_LETTER.test(beside ?? ""));
    score += ACCENTED.test(char) && plain ? ACCENT : -STRANGE;
  });
  return score;
}
