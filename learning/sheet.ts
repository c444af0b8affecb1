import { isoDay } from "../src/domain/day";
import { isBlank } from "../src/intake/cells";
import { studyColumns, type StudiedColumn } from "../src/intake/headings/fit";
import { knownColumns } from "../src/intake/headings/known";
import type { SeenColumn } from "../src/intake/headings/model/features";
import { seeColumns } from "../src/intake/headings/model/see";
import type { ColumnProfile, MatchContext } from "../src/intake/headings";
import type { ColumnTarget } from "../src/intake/types";
import { inventBody } from "./invent";
import type { LabelledTable } from "./tables";

/** The reporting date of all labelled tables; their titles name no period. */
export const CONTEXT: MatchContext = {
  asOf: isoDay("2026-10-01"),
  period: null,
  date1904: false,
};

/** A labelled table as a sheet's columns, with invented values; without any if `seed` is null. */
export function profilesOf(table: LabelledTable, seed: string | null): readonly ColumnProfile[] {
  const body = seed === null ? { rows: [], formats: [] } : inventBody(table, seed);
  return table.columns.map(({ levels }, column) => {
    const rows = body.rows.map((row) => row[column] ?? null);
    const values = rows.filter((value) => !isBlank(value));
    return {
      column,
      header: levels.join(" / "),
      levels,
      samples: values.slice(0, 3).map(String),
      values,
      formats: values.map(() => body.formats[column] ?? null),
      rows,
    };
  });
}

/** The same as the model sees it. */
export function seenTable(table: LabelledTable, seed: string | null): readonly SeenColumn[] {
  return seen(studyColumns(profilesOf(table, seed)));
}

function seen(columns: readonly StudiedColumn[]): readonly SeenColumn[] {
  const known = new Map<number, ColumnTarget>();
  for (const { column, target } of knownColumns(columns, CONTEXT, null).known)
    if (target !== null) known.set(column.column, target);
  return seeColumns(columns, CONTEXT, known);
}
