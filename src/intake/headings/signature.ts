import type { ColumnProfile } from "./types";
export function headerSignature(profiles: readonly Pick<ColumnProfile, "header">[]): string {
  throw new Error("not written yet");
  void profiles;
}
