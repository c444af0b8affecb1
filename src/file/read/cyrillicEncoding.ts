/** The non-Unicode encodings of Russian texts, likeliest first: it wins where nothing decides. */
const ENCODINGS = ["windows-1251", "ibm866", "koi8-r"] as const;
/** How much of a text is examined. */
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
/**
 * The penalty for a character that no text contains, and for a capital after a small letter («дНКФМХЙ» is KOI8-R read
 * as windows-1251).
 */
const STRANGE = 120;
const CASE_TURNED = 60;

/**
 * The encoding in which bytes that are not UTF-8 read as Russian: letters as frequent as in the language, words that
 * do not switch from small letters to capitals, no box-drawing characters or letters of other alphabets.
 */
export function cyrillicEncoding(bytes: Uint8Array): (typeof ENCODINGS)[number] {
  const sample = bytes.subarray(0, SAMPLE);
  let best: (typeof ENCODINGS)[number] = ENCODINGS[0];
  let bestScore = -Infinity;
  for (const encoding of ENCODINGS) {
    const score = russianness(new TextDecoder(encoding).decode(sample));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

function russianness(text: string): number {
  let score = 0;
  let before = "";
  for (const char of text) {
    if (char > "\u007f") {
      const frequency = FREQUENCY.get(char.toLowerCase());
      if (frequency !== undefined) score += frequency;
      else if (!USUAL.test(char)) score -= STRANGE;
      if (UPPER.test(char) && LOWER.test(before)) score -= CASE_TURNED;
    }
    before = char;
  }
  return score;
}
