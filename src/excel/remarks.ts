import type { CellNote } from "../domain/cellTouch";

/**
 * Whatever the add-in writes has the present user as its author. The actual author of a remark therefore stands before
 * its text, in brackets, and is taken from there when the remark is read again.
 */
const BY_AUTHOR = /^\[([^[\]\n]{1,80})\] /;

/** A remark as Excel tells it. */
export function remarkOf(content: string, author: string): CellNote {
  const [prefix = "", written = author] = BY_AUTHOR.exec(content) ?? [];
  return { text: content.slice(prefix.length), author: written.trim() === "" ? null : written };
}

/** The text with which a remark is written: with its author, unless it begins with the name as Excel's notes do. */
export function threadText(text: string, author: string | null): string {
  return author === null || text.startsWith(author) || BY_AUTHOR.test(text) ? text : `[${author}] ${text}`;
}
