import type { ColumnProfile, MatchContext, MatchResult } from "./types";
export function matchColumns(profiles: readonly ColumnProfile[], context: MatchContext): MatchResult {
  throw new Error("not written yet");
  void [profiles, context];
}
