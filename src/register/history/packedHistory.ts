import { DebtKind } from "../../domain/fields";
import type { Snapshot, SnapshotSums } from "./history";

/**
 * A snapshot as text, stored as the changes since the previous snapshot: most debts stay the same, so that a month of
 * 5,000 debts takes some tens of kilobytes in a workbook. An entry is `<number><principal>[~<penalty>]<kind>`: the
 * debt's number as the difference from the previous one (base 36, then `:`), sums in kopecks (base 36), `x` for a
 * debt that no longer exists.
 */
export function packSnapshot(before: Snapshot, now: Snapshot): string {
  const numbers = [...new Set([...before.keys(), ...now.keys()])].map(Number).sort((a, b) => a - b);
  const entries: string[] = [];
  let last = 0;
  for (const number of numbers) {
    const [was, is] = [before.get(String(number)), now.get(String(number))];
    if (was !== undefined && is !== undefined && sameSums(was, is)) continue;
    entries.push(`${(number - last).toString(36)}:${is === undefined ? GONE : packSums(is)}`);
    last = number;
  }
  return entries.join(" ");
}

/** Applies {@link packSnapshot}'s text to the previous snapshot; a damaged entry is left out. */
export function unpackSnapshot(before: Snapshot, text: string): Snapshot {
  const now = new Map(before);
  let number = 0;
  for (const entry of text.split(" ")) {
    const match = ENTRY.exec(entry);
    if (match === null) continue;
    number += parseInt(match[1] ?? "", 36);
    if (match[2] === GONE) now.delete(String(number));
    else now.set(String(number), unpackSums(match[3] ?? "", match[4], match[5] ?? ""));
  }
  return now;
}

const GONE = "x!";
const ENTRY = /^([0-9a-z]+):(?:(x!)|(-?[0-9a-z]*)(?:~(-?[0-9a-z]+))?([НОП]?))$/;

const KIND_LETTERS: Readonly<Record<NonNullable<SnapshotSums["kind"]>, string>> = {
  [DebtKind.arrears]: "Н",
  [DebtKind.deferred]: "О",
  [DebtKind.penalty]: "П",
};
const KINDS = Object.keys(KIND_LETTERS) as NonNullable<SnapshotSums["kind"]>[];

function packSums({ principal, penalty, kind }: SnapshotSums): string {
  const letter = kind === null ? "" : KIND_LETTERS[kind];
  return `${principal?.toString(36) ?? ""}${penalty === null ? "" : `~${penalty.toString(36)}`}${letter}`;
}

function unpackSums(principal: string, penalty: string | undefined, letter: string): SnapshotSums {
  return {
    principal: principal === "" ? null : parseInt(principal, 36),
    penalty: penalty === undefined ? null : parseInt(penalty, 36),
    kind: KINDS.find((kind) => KIND_LETTERS[kind] === letter) ?? null,
  };
}

function sameSums(a: SnapshotSums, b: SnapshotSums): boolean {
  return a.principal === b.principal && a.penalty === b.penalty && a.kind === b.kind;
}
