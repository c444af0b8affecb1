import { isCellError } from "../../domain/grid";
import { fromSerial } from "../../domain/day";
import type { PreviousDebt } from "../../domain/registerLine";
import { money } from "../../domain/money";
import { isDateFormat } from "../../domain/dateFormat";
import type { ColumnValue } from "../../register/query/query";
import type { RegisterColumn } from "../../register/table/registerColumns";
import type { OtherColumn } from "../../register/table/readBack";

/** The lines an earlier register had, and the columns that the user had added to it. */
export interface UserColumnSource {
  readonly lines: readonly PreviousDebt[];
  readonly others: readonly OtherColumn[];
  readonly date1904: boolean;
}

/**
 * The columns that the user added to the register, moved to the new one: each line keeps its values
 * (`before[i]` is the earlier line of the new line `i`). Formulas arrive as their values.
 */
export function userColumns(
  source: UserColumnSource,
  before: readonly (PreviousDebt | null)[],
): RegisterColumn[] {
  const lineIndex = new Map(source.lines.map((line, index) => [line, index]));
  const earlierIndex = before.map((line) => (line === null ? undefined : lineIndex.get(line)));
  return source.others.map(({ header, numberFormat, values }) => {
    const type = columnType(values, numberFormat);
    return {
      key: `user:${header}`,
      header,
      type,
      width: [10, 28],
      ...(numberFormat !== null && type === "number" && { style: { numberFormat } }),
      value: (_entry, index): ColumnValue => {
        const at = earlierIndex[index];
        const value = at === undefined ? null : (values[at] ?? null);
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

/** Text as soon as one value is text. */
function columnType(values: OtherColumn["values"], numberFormat: string | null): RegisterColumn["type"] {
  if (values.some((value) => value !== null && typeof value !== "number")) return "text";
  return numberFormat !== null && isDateFormat(numberFormat) ? "date" : "number";
}
