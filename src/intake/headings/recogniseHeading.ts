import type { FieldKey } from "../../domain/fields";
import { isSubtracted, type ColumnTarget } from "../types";
import { readBalance, readTurnover, type Balance, type Turnover } from "./balances";
import { fitOf, type StudiedColumn } from "./fit";
import { normaliseHeading } from "./normaliseHeading";
import { ignoredReason, meaningOf, misspelt, sectionMeaning, type Meaning } from "./vocabulary";
import { REASONS } from "./matchWords";

/** What a column's heading says, before the columns are weighed against each other. */
export type Recognition =
  | {
      readonly kind: "field";
      readonly target: ColumnTarget;
      readonly confidence: number;
      readonly reason: string;
    }
  | {
      readonly kind: "balance";
      readonly balance: Balance;
      readonly confidence: number;
      /** Whether the vocabulary contains these very words, not only their kind. */
      readonly listed: boolean;
    }
  | { readonly kind: "turnover"; readonly turnover: Turnover; readonly confidence: number }
  | { readonly kind: "doubt"; readonly target: FieldKey; readonly reason: string }
  | { readonly kind: "none"; readonly reason: string };

/** The confidence for a heading that the vocabulary knows as a whole. */
const WHOLE = 1;
/** The last levels of a heading under parents that add nothing. */
const SUFFIX = 0.95;
/** Part of a heading: a parent over «дата» or «сумма», the words before a slash. */
const PART = 0.9;
/** A known heading of sums with typing slips. */
const MISSPELT = 0.85;
/** A heading with several senses, decided by content. */
const BY_CONTENT = 0.92;
/** The share of values that must be of the field's kind if the heading alone does not decide. */
const ENOUGH = 0.5;
/** Parents that make a sub-heading refer to somebody else («Взыскатель / ИНН»). */
const OTHERS = /кредитор|получател|взыскател|истец|поручител|представител|руководител|исполнитель(?![а-я])/;
/** «Иск (дата)» means «Иск» over «дата». */
const BRACKETED_LEAF = /^(.*\S)\s*\((дата|сумма|номер|№)\)$/i;
const GENERIC_LEAF = /^(?:дата|сумма|наименование|№|номер|всего|)$/;

/** Reads one column's heading with the vocabulary; the content decides only between a heading's senses. */
export function recogniseHeading(column: StudiedColumn, date1904: boolean): Recognition {
  const written = column.levels.length > 0 ? column.levels : [column.header];
  const levels = distinct(written.flatMap(membersOf)).filter((level) => level.trim());
  if (levels.length === 0) return { kind: "none", reason: REASONS.noHeader };
  if (isTreeLegend(levels) || isTreeLegend(levels.flatMap((level) => level.split("/"))))
    return { kind: "none", reason: REASONS.tree };
  const whole = byMeaning(meaningOf(levels.join(" ")), levels, column, date1904, WHOLE);
  if (whole) return whole;
  const normalised = normaliseHeading(levels.join(" "));
  const ignored = ignoredReason(normalised);
  const balance = moneyLike(column) ? readBalance(levels) : null;
  if (ignored !== null && balance?.part !== "overdue") return known(ignored, SUFFIX);
  if (balance) return { kind: "balance", balance, confidence: WHOLE, listed: false };
  const turnover = moneyLike(column) ? readTurnover(levels) : null;
  const parts = byParts(levels, column, date1904);
  if (parts) return parts;
  if (turnover) return { kind: "turnover", turnover, confidence: WHOLE };
  const near = misspelt(levels.join(" "));
  const sum = near !== null && (fitOf(near, column, date1904) ?? 1) >= ENOUGH ? near : null;
  return (
    (sum && byMeaning({ targets: [sum], needsContent: true }, levels, column, date1904, MISSPELT)) ?? {
      kind: "none",
      reason: REASONS.unknown,
    }
  );
}

/** «Контрагент.Наименование»: an export of 1С names a member of something like a heading under another. */
const MEMBER = /(?<=[а-яё]{5})\.(?=[А-ЯЁ])/;
const membersOf = (level: string): readonly string[] => level.split(MEMBER);

const known = (reason: string, confidence: number): Recognition => ({
  kind: "field",
  target: "ignored",
  confidence,
  reason,
});

/** Looks up the heading's last levels: under their section, on their own, under a generic leaf, before a slash. */
function byParts(levels: readonly string[], column: StudiedColumn, date1904: boolean): Recognition | null {
  const leaf = levels.at(-1) ?? "";
  const parents = levels.slice(0, -1);
  if (parents.some((parent) => OTHERS.test(normaliseHeading(parent))))
    return known(REASONS.known(leaf), PART);
  const section = sectionMeaning(parents, leaf);
  if (section !== null)
    return byMeaning({ targets: [section], needsContent: false }, levels, column, date1904, SUFFIX);
  for (let from = 1; from < levels.length; from++) {
    const found = byMeaning(meaningOf(levels.slice(from).join(" ")), levels, column, date1904, SUFFIX);
    if (found) return found;
  }
  const outer =
    parents.length > 1
      ? byMeaning(meaningOf(`${parents[0] ?? ""} ${leaf}`), levels, column, date1904, PART)
      : null;
  if (outer) return outer;
  if (parents.length > 0 && GENERIC_LEAF.test(normaliseHeading(leaf))) {
    const parent = meaningOf(parents.at(-1) ?? "");
    return parent && byMeaning({ ...parent, needsContent: true }, levels, column, date1904, PART);
  }
  const [, outside, inside] = BRACKETED_LEAF.exec(leaf) ?? [];
  if (outside !== undefined && inside !== undefined)
    return byParts([...parents, outside, inside], column, date1904);
  return beforeSlash(leaf, levels, column, date1904);
}

/** «Причина образования / принятые меры»: the first words count, unless the others are a field of their own. */
function beforeSlash(
  leaf: string,
  levels: readonly string[],
  column: StudiedColumn,
  date1904: boolean,
): Recognition | null {
  const [first = "", ...others] = leaf.split(/\s*[/;]\s*/);
  const meaning = others.length > 0 ? meaningOf(first) : null;
  if (!meaning) return null;
  const same = others.every((other) => {
    const its = meaningOf(other);
    return its === null || its.targets[0] === meaning.targets[0];
  });
  return same ? byMeaning({ ...meaning, needsContent: true }, levels, column, date1904, PART) : null;
}

function byMeaning(
  meaning: Meaning | null,
  levels: readonly string[],
  column: StudiedColumn,
  date1904: boolean,
  confidence: number,
): Recognition | null {
  const [first] = meaning?.targets ?? [];
  if (!meaning || first === undefined) return null;
  const header = levels.join(" / ");
  const words = REASONS.exact(header);
  if (first === "ignored") return known(REASONS.known(header), confidence);
  if (first === "amount" || first === "penalty") {
    const balance = readBalance(levels) ?? { part: partOf(first), moment: null, side: null, within: false };
    return meaning.needsContent && !moneyLike(column)
      ? null
      : {
          kind: "balance",
          balance,
          confidence: meaning.needsContent ? Math.min(confidence, BY_CONTENT) : confidence,
          listed: confidence > MISSPELT,
        };
  }
  if (!meaning.needsContent) return { kind: "field", target: first, confidence, reason: words };
  return byContent(meaning.targets, header, column, date1904, confidence);
}

const partOf = (target: "amount" | "penalty"): Balance["part"] =>
  target === "penalty" ? "penalty" : "plain";

function byContent(
  targets: readonly ColumnTarget[],
  header: string,
  column: StudiedColumn,
  date1904: boolean,
  confidence: number,
): Recognition {
  const senses = targets.filter((target) => target !== "ignored");
  const fits = senses.map((target) => ({ target, fit: fitOf(target, column, date1904) ?? ENOUGH }));
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  const certain = {
    kind: "field",
    target: best.target,
    confidence: Math.min(confidence, BY_CONTENT),
  } as const;
  if (best.fit >= ENOUGH) return { ...certain, reason: REASONS.byContent(header) };
  if (senses.length < targets.length) return known(REASONS.known(header), confidence);
  const [doubtful] = targets;
  const field = doubtful === undefined || doubtful === "ignored" || isSubtracted(doubtful) ? null : doubtful;
  return field === null
    ? { kind: "none", reason: REASONS.unknown }
    : { kind: "doubt", target: field, reason: REASONS.contentDisagrees(header) };
}

/** Whether the values may be sums: there are none at all, or half of them are. */
function moneyLike({ content }: StudiedColumn): boolean {
  return content.filled === 0 || content.money >= ENOUGH;
}

const LEVEL_OF_TREE =
  /^(?:счет|субсчет|кфо|кпс|контрагент|договор|подразделени|учреждени|документ|номенклатур)/;
/** Who owes: one level of a tree; two such levels are one column with two words for it. */
const PARTY_LEVEL = /^(?:должник|дебитор|покупател|плательщик|арендатор|абонент)/;

/** A 1С tree keeps its levels in one column, under a heading that lists them. */
function isTreeLegend(levels: readonly string[]): boolean {
  const others = levels.map(normaliseHeading).filter((level) => !PARTY_LEVEL.test(level));
  return (
    levels.length > 1 &&
    levels.length - others.length < 2 &&
    others.length > 0 &&
    others.every((level) => LEVEL_OF_TREE.test(level)) &&
    (others.length === levels.length || !others.some((level) => /^контрагент/.test(level)))
  );
}

function distinct(levels: readonly string[]): readonly string[] {
  return levels.filter((level, index) => level !== levels[index - 1]);
}
