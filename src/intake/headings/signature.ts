import { daysInText } from "../../domain/written/dayInText";
import { plainHeading } from "./normaliseHeading";
import type { ColumnProfile } from "./types";

/**
 * The signature under which a sheet's mapping is remembered: its normalised headings, sorted, so that moving columns
 * does not change it; dates inside headings are left out, so that next month's sheet has the same one.
 */
export function headerSignature(profiles: readonly Pick<ColumnProfile, "header">[]): string {
  const headings = profiles
    .map(({ header }) => plainHeading(withoutDates(header)))
    .filter((text) => text !== "");
  return [...new Set(headings)].sort().join("|");
}

function withoutDates(header: string): string {
  let rest = header;
  for (const { start, end } of [...daysInText(header)].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}
