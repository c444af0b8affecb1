import { parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { isMoney, kopecksOf, ofKopecks, toKopecks } from "../domain/money";
import type { DatasetColumn, DatasetType, DatasetValue } from "./schema";

/** A column with its values, a value for each line. */
export interface ColumnValues {
  readonly column: DatasetColumn;
  readonly values: readonly DatasetValue[];
}

/** As Parquet's own schema writes a type. */
const ELEMENTS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  money: { type: "INT64", converted_type: "DECIMAL", precision: 18, scale: 2 },
  date: { type: "INT32", converted_type: "DATE" },
  count: { type: "INT32" },
  place: { type: "INT64" },
  flag: { type: "BOOLEAN" },
} as const satisfies Record<DatasetType, object>;

const isRequired = (type: DatasetType): boolean => type === "flag" || type === "place";

/**
 * Packs the columns of one partition as a Parquet file, compressed by Snappy. Sums are whole kopecks under DECIMAL(18, 2),
 * so that no engine sees a fraction of one; throws a RangeError where a sum does not fit.
 */
export function toParquet(columns: readonly ColumnValues[]): Uint8Array {
  const schema = columns.map(({ column: { name, type } }) => ({
    name,
    ...ELEMENTS[type],
    repetition_type: isRequired(type) ? ("REQUIRED" as const) : ("OPTIONAL" as const),
  }));
  const packed = parquetWriteBuffer({
    columnData: columns.map(({ column, values }) => ({
      name: column.name,
      data: values.map((value) => packedValue(column, value)),
    })),
    schema: [{ name: "root", num_children: schema.length }, ...schema],
  });
  return new Uint8Array(packed);
}

function packedValue({ name, type }: DatasetColumn, value: DatasetValue): unknown {
  if (value === null) return null;
  if (type !== "money") return value;
  const kopecks = isMoney(value) ? kopecksOf(toKopecks(value)) : null;
  if (kopecks === null)
    throw new RangeError(`«${name}»: ${String(value)} is no sum that a data set can keep`);
  return BigInt(kopecks);
}

/** The values of a data set's file, by the names of the columns; throws where it lacks one of them. */
export async function fromParquet(
  bytes: Uint8Array,
  columns: readonly DatasetColumn[],
): Promise<readonly ColumnValues[]> {
  // A view of the reader's own: it takes offsets from the beginning of the buffer.
  const file = bytes.slice().buffer;
  const rows = await parquetReadObjects({ file, columns: columns.map(({ name }) => name) });
  return columns.map((column) => ({
    column,
    values: rows.map((row) => unpackedValue(column.type, row[column.name])),
  }));
}

function unpackedValue(type: DatasetType, value: unknown): DatasetValue {
  if (value === null || value === undefined) return null;
  switch (type) {
    // The reader gives roubles as a double, of which the nearest kopeck is the one that was written.
    case "money":
      return ofKopecks(Math.round(Number(value) * 100));
    case "date":
      return Math.round((value as Date).getTime() / 86_400_000);
    default:
      return value as DatasetValue;
  }
}
