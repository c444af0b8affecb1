import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { formatIsoDay, type Day } from "../domain/day";
import { administratorId } from "../domain/officials";
import { submitterOf, type Administrator, type FormRow } from "../forms/kit/formContext";
import type { ColumnValues } from "./parquet";
import { datasetColumns, type DatasetAdministrator, type DatasetSource } from "./schema";

/** The folder of a reporting date, as hive and all that read its partitions name it. */
export function dateFolder(asOf: Day): string {
  return `reporting_date=${formatIsoDay(asOf)}`;
}

/** The folder of an administrator in that of a date. */
export function administratorFolder({ partition }: Pick<DatasetAdministrator, "partition">): string {
  return `administrator=${partition}`;
}

/** The lines of one administrator, column by column. */
export interface Partition {
  readonly administrator: DatasetAdministrator;
  readonly columns: readonly ColumnValues[];
}

/** A register's lines by administrator, in the order of the administrators and of the register. */
export function partitionsOf(source: DatasetSource): readonly Partition[] {
  const columns = datasetColumns(source);
  const { administrators, debtsOf } = source.context;
  return administrators.map((administrator) => {
    const rows = debtsOf(administrator);
    return {
      administrator: named(administrator, rows, source),
      columns: columns.map((column) => ({ column, values: rows.map(column.value) })),
    };
  });
}

function named(
  { code, mark, name }: Administrator,
  rows: readonly FormRow[],
  { fallback }: DatasetSource,
): DatasetAdministrator {
  const [first] = rows;
  const identity = first === undefined ? name : submitterOf(first.entry.debt, fallback).identity;
  return { code, name, partition: code === null ? nameMark(identity) : `a${mark}` };
}

/** So many hexadecimal digits of a name's hash tell administrators without a code apart. */
const HASH_DIGITS = 16;

function nameMark(identity: string): string {
  return `n${bytesToHex(sha256(new TextEncoder().encode(identity))).slice(0, HASH_DIGITS)}`;
}

/** «012 Департамент …», as the table of files and the summary say it. */
export function shownAdministrator({ code, name }: Pick<DatasetAdministrator, "code" | "name">): string {
  const id = administratorId({ code, name });
  return id === name || name.includes(id) ? name : `${id} ${name}`;
}
