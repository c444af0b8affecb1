import { xmlText } from "./readXmlText";

/** Longer texts are rarely the same twice. */
const LONGEST = 96;
/** How many texts are kept; a power of two. A new one takes the place of the one with the same hash. */
const PLACES = 4096;
/** How many of a text's bytes decide about its place: a hash of all takes as long as decoding them. */
const SAMPLES = 6;

/**
 * Gives texts of XML as {@link xmlText} does, but one that came lately as the same string: in a register whole columns
 * have the same few texts, and decoding each of them anew takes time and holds each of them in memory.
 */
export class RecentTexts {
  /** The bytes of the texts, place by place. */
  private readonly keys = new Uint8Array(PLACES * LONGEST);
  private readonly lengths = new Uint8Array(PLACES);
  private readonly texts = new Array<string>(PLACES).fill("");

  /** The text that some UTF-8 bytes of XML represent. */
  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST || length === 0) return xmlText(bytes, start, end);
    let hash = length;
    const last = length - 1;
    for (let sample = 0; sample < SAMPLES; sample++)
      hash = Math.imul(hash ^ (bytes[end - 1 - ((last * sample) >> 3)] as number), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const { keys } = this;
    const key = place * LONGEST;
    if (this.lengths[place] === length) {
      let same = 0;
      while (same < length && keys[key + same] === bytes[start + same]) same++;
      if (same === length) return this.texts[place] as string;
    }
    const text = xmlText(bytes, start, end);
    for (let at = 0; at < length; at++) keys[key + at] = bytes[start + at] as number;
    this.lengths[place] = length;
    this.texts[place] = text;
    return text;
  }
}
