import type { ColumnTarget } from "../../types";
import type { StudiedColumn } from "../fit";
import type { MatchContext } from "../types";
import type { SeenColumn } from "./features";
import { reportDay } from "./headingDates";
import { readHeading } from "./headingText";
import { sumRelations } from "./relations";
import { dayIn, valueTraits } from "./valueTraits";

/** Looks at the columns of a table as the model does; `known`: what the vocabulary says about each by itself. */
export function seeColumns(
  columns: readonly StudiedColumn[],
  { asOf, date1904 }: Pick<MatchContext, "asOf" | "date1904">,
  known: ReadonlyMap<number, ColumnTarget>,
): readonly SeenColumn[] {
  const report = reportDay(
    columns.map(({ header }) => header),
    asOf,
  );
  const isSum = ({ content }: StudiedColumn): boolean => content.money >= 0.5 && content.ordinal <= 0.8;
  const relations = sumRelations(
    columns.map((column) => (isSum(column) ? (column.rows ?? column.values) : null)),
  );
  return columns.map((column, index) => ({
    heading: readHeading(column.levels, report, asOf),
    traits: valueTraits(column, column.rows?.length ?? 0, report, date1904),
    known: known.get(column.column) ?? null,
    relations: [...(relations[index] ?? [])],
    days:
      column.content.date + column.content.datedText < 0.5
        ? null
        : (column.rows ?? column.values).map((value) => dayIn(value, date1904)),
  }));
}
