import { fieldSpec, type FieldKey } from "../../domain/fields";
import { readField, UNKNOWN_SEPARATORS, type FieldContext } from "../cells";
import { isSubtracted, type ColumnTarget } from "../types";
import { contentKind, type ColumnContent } from "./content";
import type { ColumnProfile } from "./types";

/** A column's profile together with what its values are, determined once. */
export interface StudiedColumn extends ColumnProfile {
  readonly content: ColumnContent;
}

/** Determines what the values of each column are. */
export function studyColumns(profiles: readonly ColumnProfile[]): readonly StudiedColumn[] {
  return profiles.map((profile) => ({ ...profile, content: contentKind(profile.values, profile.formats) }));
}

/** From which share of sums among its values a column holds sums. */
const SUMS = 0.5;

/** Whether a column's values are sums. */
export function holdsSums({ content }: StudiedColumn): boolean {
  return content.filled > 0 && content.money >= SUMS;
}

/**
 * How well a column's values fit a target: the share (0–1) that reads as the target's kind and is not obviously
 * another kind; `null` for a column without values.
 */
export function fitOf(target: ColumnTarget, column: StudiedColumn, date1904: boolean): number | null {
  const { content } = column;
  if (content.filled === 0) return null;
  if (target === "ignored") return 1;
  if (isSubtracted(target)) return content.money;
  if (target === "periodFrom" || target === "periodTo") return shareRead(target, column, date1904);
  switch (fieldSpec(target).type) {
    case "money":
      return content.ordinal > 0.8 && content.filled > 2 ? 0 : content.money;
    case "date":
      return content.date + content.datedText;
    case "text":
      return textFit(target, content);
    case "choice":
      return shareRead(target, column, date1904);
    case "code":
      return codeFit(target, column, date1904);
  }
}

/** Whether a column may be one of choices: at least one of its values is such a word. */
export function mayHold(column: StudiedColumn, target: ColumnTarget, date1904: boolean): boolean {
  if (target === "ignored" || isSubtracted(target) || fieldSpec(target).type !== "choice") return true;
  return fitOf(target, column, date1904) !== 0;
}

/** The text of a contract or remark may be a number or a date; a name may not. */
function textFit(field: FieldKey, content: ColumnContent): number {
  const free = field === "basis" || field === "note" || field === "reason" || field === "growthReason";
  return free
    ? 1 - Math.max(content.date, content.inn, content.kbk, content.ordinal > 0.8 ? 1 : 0, content.money)
    : content.text;
}

function codeFit(field: FieldKey, column: StudiedColumn, date1904: boolean): number {
  const { content } = column;
  if (field === "inn") return content.inn;
  if (field === "kbk") return content.kbk;
  // An account or a claim number: short, and neither a date nor only words.
  if (field === "claimNumber" || field === "accountCode")
    return Math.max(
      0,
      1 - content.date - content.inn - content.kbk - content.text * (field === "accountCode" ? 1 : 0.5),
    );
  return shareRead(field, column, date1904);
}

/** The share of values that the field's own reader accepts without complaint. */
function shareRead(field: FieldKey, { values, formats, content }: StudiedColumn, date1904: boolean): number {
  let read = 0;
  values.forEach((value, index) => {
    const context: FieldContext = {
      unit: "rub",
      lone: UNKNOWN_SEPARATORS,
      date1904,
      numberFormat: formats[index] ?? null,
      inverted: false,
    };
    const reading = readField(field, value, context);
    if (reading.value !== null && reading.findings.every(({ severity }) => severity === "info")) read++;
  });
  return read / content.filled;
}
