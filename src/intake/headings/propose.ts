import { distance } from "fastest-levenshtein";
import type { FieldKey } from "../../domain/fields";
import { fitOf, type StudiedColumn } from "./fit";
import { normaliseHeading } from "./normalise";
import { STEMS, type Stems } from "./stems";

/** A field that a column's heading suggests by its words. */
export interface Proposal {
  readonly field: FieldKey;
  /** 0–1: how much of the heading speaks for the field, times how much of its content does. */
  readonly confidence: number;
  /** The heading's words that spoke for it. */
  readonly words: readonly string[];
}

/** A word that says nothing for the field counts this much against it. */
const FOREIGN_WORD = 0.4;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "в во до за и из к на о об от по с со для при у".split(" "),
);
/** The share of values that must be of the field's kind for a proposal to be made at all. */
const CONTENT_REFUSES = 0.6;
/** Without values nothing confirms the words. */
const WITHOUT_VALUES = 0.6;
/** The share of company and person names that makes «Наименование» the debtors' heading, and how sure that is. */
const NAMES_SHARE = 0.5;
const NAMED = 0.85;
/** Words shorter than this must be typed right. */
const TYPO_FROM = 6;
const TYPO_COSTS = 0.9;

const FIELDS_WITH_STEMS = Object.entries(STEMS) as readonly [FieldKey, Stems][];

/** The fields that a heading suggests and that its column's values do not refuse, the best first. */
export function proposeFields(column: StudiedColumn, date1904: boolean): readonly Proposal[] {
  const words = normaliseHeading(column.header)
    .split(" ")
    .filter((word) => word !== "");
  const proposals: Proposal[] = [];
  for (const [field, stems] of FIELDS_WITH_STEMS) {
    const { score, matched, against } = scoreWords(words, stems);
    if (score === 0) continue;
    const fit = fitOf(field, column, date1904);
    if (fit !== null && fit < CONTENT_REFUSES) continue;
    const confidence = round(score * (fit ?? WITHOUT_VALUES));
    const named = field === "debtorName" && against === 0 && namesParties(matched, column);
    proposals.push({ field, confidence: named ? Math.max(confidence, NAMED) : confidence, words: matched });
  }
  return proposals.sort((a, b) => b.confidence - a.confidence);
}

/** «Организация» may be the sheet's own in every row: only «Наименование …» and «ФИО …» over different names count. */
function namesParties(matched: readonly string[], { content, values }: StudiedColumn): boolean {
  return (
    content.party >= NAMES_SHARE &&
    matched.some((word) => /^(?:наименован|фио)/.test(word)) &&
    new Set(values.filter((value) => value !== null)).size > 1
  );
}

const round = (share: number): number => Math.round(share * 100) / 100;

/** How much of a heading's words speak for a field, 0–1. */
function scoreWords(
  words: readonly string[],
  { words: weights, neutral }: Stems,
): { score: number; matched: string[]; against: number } {
  const used = new Map<string, number>();
  const matched: string[] = [];
  let against = 0;
  for (const word of words) {
    const hit = bestStem(word, [...weights.keys()]);
    if (hit) {
      matched.push(word);
      used.set(hit.stem, Math.max(used.get(hit.stem) ?? 0, (weights.get(hit.stem) ?? 0) * hit.likeness));
    } else if (!PREPOSITIONS.has(word) && !bestStem(word, neutral)) against += FOREIGN_WORD;
  }
  const said = Math.min(
    1,
    [...used.values()].reduce((sum, weight) => sum + weight, 0),
  );
  return { score: said / (1 + against), matched, against };
}

/** The stem that a word begins with, forgiving one typo in a long one. */
function bestStem(word: string, stems: readonly string[]): { stem: string; likeness: number } | null {
  // Short stems are whole words: «ил» is no beginning of «иловый».
  const exact = stems.find((stem) => (stem.length <= 2 ? word === stem : word.startsWith(stem)));
  if (exact !== undefined) return { stem: exact, likeness: 1 };
  const close = stems.find((stem) => stem.length >= TYPO_FROM && isTypoOf(word, stem));
  return close === undefined ? null : { stem: close, likeness: TYPO_COSTS };
}

function isTypoOf(word: string, stem: string): boolean {
  const { length } = stem;
  return [length, length - 1, length + 1].some(
    (n) => word.length >= n && distance(word.slice(0, n), stem) === 1,
  );
}
