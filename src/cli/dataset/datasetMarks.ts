import { createHash } from "node:crypto";
import { marksOf, type DebtMarks, type FileMarks } from "../../app/inspect/inspectedFiles";
import type { Day } from "../../domain/day";
import type { Intake } from "../../intake/types";

/** Bytes of a mark: so many of SHA-256 that no two debts share them by chance, whatever a region's number of debts. */
const MARK = 16;

/** What a file is compared by, small enough to be kept for thousands of them: a mark in place of each text. */
export interface PackedMarks {
  readonly content: string;
  readonly sheets: readonly PackedSheet[];
}

/** A sheet of it. */
export interface PackedSheet {
  readonly sheet: string;
  readonly titleAsOf: Day | null;
  readonly isWrong: boolean;
  /** The marks of all debts, one behind the other. */
  readonly keys: Uint8Array;
  readonly words: Uint8Array;
  readonly administrators: readonly (string | null)[];
  /** Whose each debt is: its place in `administrators`. */
  readonly administrator: Uint16Array;
  /** The source row of each debt. */
  readonly rows: Int32Array;
}

/** Packs what a file's sheets are compared by. */
export function packMarks(intakes: readonly Intake[]): PackedMarks {
  const { content, sheets } = marksOf("", intakes);
  return {
    content: markOf(content).toString("hex"),
    sheets: sheets.map(({ titleAsOf, isWrong, debts }, index) => {
      const administrators: (string | null)[] = [];
      const places = new Map<string | null, number>();
      const administrator = Uint16Array.from({ length: debts.count }, (_, place) => {
        const one = debts.administrator(place);
        let known = places.get(one);
        if (known === undefined) places.set(one, (known = administrators.push(one) - 1));
        return known;
      });
      const intake = intakes[index];
      return {
        sheet: intake?.sheet ?? "",
        titleAsOf,
        isWrong,
        keys: marksOfAll(debts.count, (place) => debts.key(place)),
        words: marksOfAll(debts.count, (place) => debts.words(place)),
        administrators,
        administrator,
        rows: Int32Array.from(intake?.debts ?? [], ({ source }) => source.row),
      };
    }),
  };
}

/** The same as {@link marksOf} gives of the file itself, but for marks in place of texts. */
export function unpackMarks(file: string, { content, sheets }: PackedMarks): FileMarks {
  return {
    file,
    content,
    sheets: sheets.map(({ titleAsOf, isWrong, keys, words, administrators, administrator, rows }) => ({
      titleAsOf,
      isWrong,
      debts: {
        count: rows.length,
        key: (place) => textOf(keys, place),
        words: (place) => textOf(words, place),
        administrator: (place) => administrators[administrator[place] ?? 0] ?? null,
      } satisfies DebtMarks,
    })),
  };
}

function marksOfAll(count: number, text: (place: number) => string): Uint8Array {
  const all = new Uint8Array(count * MARK);
  for (let place = 0; place < count; place++) all.set(markOf(text(place)), place * MARK);
  return all;
}

function markOf(text: string): Buffer {
  return createHash("sha256").update(text).digest().subarray(0, MARK);
}

function textOf(marks: Uint8Array, place: number): string {
  return Buffer.from(marks.buffer, marks.byteOffset + place * MARK, MARK).toString("latin1");
}
