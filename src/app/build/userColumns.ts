import { isCellError } from "../../domain/grid";
import { fromSerial } from "../../domain/day";
import type { PreviousDebt } from "../../domain/registerLine";
import { money } from "../../domain/money";
import { isDateFormat } from "../../domain/dateFormat";
import type { ColumnValue } from "../../register/query/query";
import type { RegisterColumn } from "../../register/table/registerColumns";
import type { MergedDebt } from "../../register/merge/registerMerge";
import type { UsersWork } from "../../register/table/placeTouches";
import type { OtherColumn, PreviousRegister } from "../../register/table/readBack";

/** The lines an earlier register had, and the columns that the user had added to it. */
export interface UserColumnSource {
  readonly lines: readonly PreviousDebt[];
  readonly others: readonly OtherColumn[];
  readonly date1904: boolean;
}

/**
 * The columns that the user added to the register, moved to the new one: each line keeps its values (`before[i]` is
 * the earlier line of the new line `i`). A line with a formula has no value (see usersWork).
 */
export function userColumns(
  source: UserColumnSource,
  before: readonly (PreviousDebt | null)[],
): RegisterColumn[] {
  const lineIndex = new Map(source.lines.map((line, index) => [line, index]));
  const earlierIndex = before.map((line) => (line === null ? undefined : lineIndex.get(line)));
  return source.others.map(({ header, numberFormat, values, formulas }) => {
    const type = columnType(values, numberFormat);
    return {
      key: `user:${header}`,
      header,
      type,
      width: [10, 28],
      ...(formulas && { always: true }),
      ...(numberFormat !== null && type === "number" && { style: { numberFormat } }),
      value: (_entry, index): ColumnValue => {
        const at = earlierIndex[index];
        // Only Excel knows a formula's result once the lines have moved.
        const isCalculated = at !== undefined && (formulas?.[at] ?? null) !== null;
        const value = at === undefined || isCalculated ? null : (values[at] ?? null);
        if (value === null) return null;
        if (isCellError(value)) return value.error;
        if (typeof value === "boolean") return value ? "да" : "нет";
        if (typeof value === "string") return value;
        if (type === "date") return fromSerial(value, source.date1904);
        return type === "number" ? money(value) : String(value);
      },
    };
  });
}

/** What people added to the earlier register, rearranged for the lines of the new one. */
export function usersWork(
  source: UserColumnSource & Pick<PreviousRegister, "around" | "columns">,
  lines: readonly Pick<MergedDebt, "before" | "mark">[],
): UsersWork {
  const lineIndex = new Map(source.lines.map((line, index) => [line, index]));
  const columns = new Map(
    source.others.flatMap(({ header, formulas }) => (formulas ? [[header, formulas] as const] : [])),
  );
  return {
    line: (index) => lines[index]?.before?.touches ?? [],
    numberOf: (index) => lines[index]?.mark.number ?? null,
    formula: (header, index) => {
      const before = lines[index]?.before ?? null;
      const at = before === null ? undefined : lineIndex.get(before);
      return at === undefined ? null : (columns.get(header)?.[at] ?? null);
    },
    calculated: new Set(columns.keys()),
    around: source.around,
    columns: source.columns,
  };
}

/** Text if any value is text. */
function columnType(values: OtherColumn["values"], numberFormat: string | null): RegisterColumn["type"] {
  if (values.some((value) => value !== null && typeof value !== "number")) return "text";
  return numberFormat !== null && isDateFormat(numberFormat) ? "date" : "number";
}
