import { columnIndex } from "../../../src/domain/grid";
import { HostError } from "../errors";
import type { Area } from "./area";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** A defined name: of an area, or of a formula. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** The sheet within which it holds; `null` for the whole workbook. */
  readonly scope: Sheet | null;
  area: Area | null;
  /** With its `=`; `null` if it names an area. */
  formula: string | null;
  visible: boolean;
  comment: string;
}

/** Whether a text could be read as a cell's address, which no name may be. */
export function isCellName(name: string): boolean {
  if (/^(R\d*|C\d*|R\d*C\d*)$/i.test(name)) return true;
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name) ?? [];
  return letters !== undefined && columnIndex(letters) !== null && Number(digits) <= 1_048_576;
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase("ru") === b.toLocaleLowerCase("ru");

/** Names and tables share one list of names, without regard to case. */
export function isTableOrNameTaken(workbook: Workbook, name: string, except?: Table): boolean {
  return (
    workbook.tables.some((table) => table !== except && same(table.name, name)) ||
    workbook.names.some((other) => other.scope === null && same(other.name, name))
  );
}

/** Looks a name up within its scope. */
export function findName(workbook: Workbook, scope: Sheet | null, name: string): DefinedName | undefined {
  return workbook.names.find(
    (other) => other.scope === scope && (other.id === name || same(other.name, name)),
  );
}

/** Refuses what is no name, or a name that is taken. */
export function checkNewName(workbook: Workbook, scope: Sheet | null, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || isCellName(name))
    throw new HostError("InvalidArgument", `«${name}» is no name.`);
  const taken = findName(workbook, scope, name) !== undefined;
  if (taken || (scope === null && isTableOrNameTaken(workbook, name)))
    throw new HostError("ItemAlreadyExists", `There is a name «${name}» already.`);
}
