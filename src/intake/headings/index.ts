/** Recognising columns by their headings and their content (docs/register.md §1). */
export type { ColumnProfile, MatchContext, MatchResult } from "./types";
export { matchColumns } from "./match";
export { transliterated } from "./model/headingText";
export { normaliseHeading, plainHeading } from "./normaliseHeading";
export { headerSignature } from "./signature";
export { contentKind, type ColumnContent } from "./content";
export { isOwedWithMinus } from "./signs";
export { PERSONS } from "./synonyms";
export { looksLikeHeading, meansNoSum, meanTheSame } from "./vocabulary";
export { targetName } from "./matchWords";
