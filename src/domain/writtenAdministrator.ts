import { comparableText } from "./debtorName";

/** An administrator of budget income by its code (three digits), its name or both. */
export interface WrittenAdministrator {
  readonly code: string | null;
  readonly name: string | null;
}

/** Takes «012 – Департамент имущества», «012» or a name alone apart; nothing is known of an empty text. */
export function writtenAdministrator(text: string): WrittenAdministrator {
  const [, code, rest = ""] = /^\s*(\d{3})(?!\d)[\s.,:–—-]*(.*)$/s.exec(text) ?? [];
  const name = (code === undefined ? text : rest).trim();
  return { code: code ?? null, name: name || null };
}

/** Whether both are one administrator: one code or, where either has none, one name. Sheets may write the code into the name. */
export function isSameAdministrator(one: WrittenAdministrator, other: WrittenAdministrator): boolean {
  const [left, right] = [whole(one), whole(other)];
  if (left.code !== null && right.code !== null) return left.code === right.code;
  if (left.name === null || right.name === null) return false;
  return comparableText(left.name) === comparableText(right.name);
}

function whole(one: WrittenAdministrator): WrittenAdministrator {
  if (one.code !== null || one.name === null) return one;
  const written = writtenAdministrator(one.name);
  return written.code === null || written.name === null ? one : written;
}
