import { formatDay } from "../../domain/day";
import type { RegisterColumn } from "../table/registerColumns";
import type { LineOrigins, SumOrigin } from "./openings";
import { ORIGIN_WORDS } from "./historyWords";

/**
 * The column that says where a line's sums for earlier dates come from (docs/periods.md §4); absent if all are the
 * source's own, so a first register does not have it.
 */
export function originColumn(origins: readonly LineOrigins[]): readonly RegisterColumn[] {
  if (!origins.some(isFilled)) return [];
  return [
    {
      key: "sumOrigins",
      header: ORIGIN_WORDS.header,
      type: "text",
      width: [14, 30],
      detail: true,
      value: (_entry, index) => {
        const line = origins[index];
        return line === undefined ? null : wordsOf(line);
      },
    },
  ];
}

function isFilled({ openingAmount, previousAmount, paidDerived }: LineOrigins): boolean {
  return paidDerived || [openingAmount, previousAmount].some((origin) => origin?.from === "snapshot");
}

function wordsOf({ openingAmount, previousAmount, paidDerived }: LineOrigins): string | null {
  const parts = [
    ...originWords(ORIGIN_WORDS.opening, openingAmount),
    ...originWords(ORIGIN_WORDS.previous, previousAmount),
    ...(paidDerived ? [ORIGIN_WORDS.paid] : []),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

function originWords(what: string, origin: SumOrigin | null): readonly string[] {
  if (origin === null) return [];
  switch (origin.from) {
    case "source":
      return [`${what}: ${ORIGIN_WORDS.source}`];
    case "snapshot":
      return [`${what}: ${ORIGIN_WORDS.snapshot(formatDay(origin.date))}`];
    case "none":
      return [`${what}: ${ORIGIN_WORDS.none}`];
  }
}
