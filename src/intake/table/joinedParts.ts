import type { CellValue } from "../../domain/grid";
import { normaliseText } from "../cells";
import type { ColumnProfile } from "../headings";
import { isCourtCost, isPartOfSum, isTotalText } from "../rows/rowWords";
import { monthNumber } from "../../domain/written/months";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

/** One part of a value: what its heading is called, and what its values are. */
interface Part {
  readonly words: RegExp;
  fits(value: CellValue): boolean;
}

const numberOf = (value: CellValue): number =>
  typeof value === "number"
    ? value
    : typeof value === "string" && /^\s*\d{1,4}\s*$/.test(value)
      ? Number(value)
      : NaN;
const between = (low: number, high: number) => (value: CellValue) => {
  const number = numberOf(value);
  return Number.isInteger(number) && number >= low && number <= high;
};
const isMonth = (value: CellValue): boolean =>
  between(1, 12)(value) || (typeof value === "string" && monthNumber(value.trim().toLowerCase()) > 0);
const isYear = (value: CellValue): boolean => between(1950, 2099)(value) || between(0, 99)(value);
const isWord = (value: CellValue): boolean =>
  typeof value === "string" && /^[\p{L}\s.'’"«»()-]+$/u.test(value);

const DAY: Part = { words: /(?:^| )(?:день|число)(?= |$)/, fits: between(1, 31) };
const MONTH: Part = { words: /(?:^| )(?:месяц|мес)(?= |$)/, fits: isMonth };
const YEAR: Part = { words: /(?:^| )год(?= |$)/, fits: isYear };
const SURNAME: Part = { words: /(?:^| )фамилия(?= |$)/, fits: () => true };
const NAME: Part = { words: /(?:^| )имя(?= |$)/, fits: isWord };
const PATRONYMIC: Part = { words: /(?:^| )отчество(?= |$)/, fits: isWord };

/**
 * Day, month and year in three columns, under one heading («Срок уплаты»: «день», «месяц», «год») or each with its
 * own.
 */
export function joinedDates(input: JoinInput): readonly JoinedColumn[] {
  return [
    ...runs(input, [DAY, MONTH, YEAR], "date"),
    ...runs(input, [YEAR, MONTH, DAY], "date").map((each) => ({ ...each, parts: [...each.parts].reverse() })),
  ];
}

/** Surname, name and patronymic in columns of their own. */
export function joinedNames(input: JoinInput): readonly JoinedColumn[] {
  const three = runs(input, [SURNAME, NAME, PATRONYMIC], "words");
  return three.length > 0 ? three : runs(input, [SURNAME, NAME], "words");
}

function runs({ profiles }: JoinInput, parts: readonly Part[], join: "date" | "words"): JoinedColumn[] {
  const found: JoinedColumn[] = [];
  for (let first = 0; first + parts.length <= profiles.length; first++) {
    const run = profiles.slice(first, first + parts.length);
    const rests = run.map((profile, index) => restOf(profile, parts[index]));
    const [rest] = rests;
    const [head] = run;
    if (head === undefined || rest === undefined || rest === null || rests.some((each) => each !== rest))
      continue;
    const heading = rest === "" ? (join === "words" ? "Должник (фамилия, имя, отчество)" : null) : rest;
    if (heading === null) continue;
    found.push({ column: head.column, parts: run.map(({ column }) => column), join, widths: [], heading });
  }
  return found;
}

/** What remains of a heading without the part's word, if the column is such a part; otherwise `null`. */
function restOf(profile: ColumnProfile, part: Part | undefined): string | null {
  const leaf = normaliseText(profile.levels.at(-1) ?? profile.header);
  if (part === undefined || !part.words.test(leaf) || !profile.values.every((value) => part.fits(value)))
    return null;
  const own = leaf.replace(part.words, " ").trim();
  return [...profile.levels.slice(0, -1), own].filter((text) => text !== "").join(" ");
}

const MOST_KINDS = 8;

/**
 * The column that says what kind of sum a row has («основной долг», «пени», «неустойка»; «всего» among them is their
 * total), under whatever heading: recognised by its values alone.
 */
export function kindColumn({ profiles }: JoinInput): readonly JoinedColumn[] {
  const found = profiles.find(({ values }) => {
    const texts = values.filter((value): value is string => typeof value === "string");
    const kinds = new Set(texts.map((text) => normaliseText(text)));
    return (
      texts.length === values.length &&
      texts.length > 1 &&
      kinds.size <= MOST_KINDS &&
      [...kinds].filter((kind) => !isTotalText(kind)).length > 1 &&
      texts.every((text) => isPartOfSum(text) || isCourtCost(text) || isTotalText(text))
    );
  });
  if (found === undefined) return [];
  const { column } = found;
  return [{ column, parts: [column], join: "words", widths: [], heading: "Вид задолженности" }];
}
