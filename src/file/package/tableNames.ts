import { REGISTER_KIND, REGISTER_TABLE } from "../../sheet/model";
import { REL, TYPE } from "./namespaces";
import { uniqueTableName } from "../../sheet/writing/writtenNames";
import type { OpcPackage } from "./opcPackage";
import type { WorkbookPart } from "./workbookPart";
import { attributeOf, childOf, parseXml } from "./xmlTree";

/** The names and ids that tables of a workbook can no longer have. */
export class TableNames {
  private readonly names = new Set<string>();
  private lastId = 0;

  /** Collects every table and defined name of the workbook, whichever sheet they belong to. */
  static async of(pack: OpcPackage, workbook: WorkbookPart): Promise<TableNames> {
    const tables = new TableNames();
    for (const { name } of workbook.definedNames) tables.names.add(name.toLowerCase());
    for (const part of pack.names()) {
      if (pack.contentTypes.of(part) !== TYPE.table) continue;
      const table = parseXml(await pack.readText(part));
      for (const attribute of ["name", "displayName"])
        tables.names.add((attributeOf(table, attribute) ?? "").toLowerCase());
      tables.lastId = Math.max(tables.lastId, Number(attributeOf(table, "id") ?? 0));
    }
    return tables;
  }

  /** An id and a name for another table. */
  next(wished: string): { readonly id: number; readonly name: string } {
    return { id: ++this.lastId, name: uniqueTableName(wished, this.names) };
  }
}

/** The register's table as formulas refer to it: its name and its column headings. */
export interface RegisterTable {
  readonly name: string;
  readonly headers: ReadonlySet<string>;
}

/** The register's table in a workbook whose register stays unchanged; `null` if there is none. */
export async function keptRegisterTable(
  pack: OpcPackage,
  workbook: WorkbookPart,
  workbookPart: string,
): Promise<RegisterTable | null> {
  const sheet = workbook.sheets.find((s) => s.kind === REGISTER_KIND);
  const part = sheet && (await pack.relationships(workbookPart)).byId(sheet.relationshipId)?.part;
  const tablePart = part && (await pack.relationships(part)).ofType(REL.table)?.part;
  if (!tablePart || !pack.has(tablePart)) return null;
  const table = parseXml(await pack.readText(tablePart));
  const columns = childOf(table, "tableColumns")?.children ?? [];
  return {
    name: attributeOf(table, "displayName") ?? REGISTER_TABLE,
    headers: new Set(columns.flatMap((column) => attributeOf(column, "name") ?? [])),
  };
}

/** Columns that a formula references in a table: `Register[[Всего, руб.]]`. */
const NAMED_COLUMN = /([\p{L}_][\p{L}\d_.]*)\[\[([^\]]*)\]\]/gu;

/**
 * Throws on a formula that names a column missing from the register's table: Excel would offer to repair the
 * workbook.
 */
export function checkColumns(formula: string, register: RegisterTable | null): void {
  if (!formula.includes("[[")) return;
  for (const [, table, header] of formula.matchAll(NAMED_COLUMN))
    if (register === null || table !== register.name || !register.headers.has(header ?? ""))
      throw new RangeError(`A formula names a column that is not there: ${table ?? ""}[[${header ?? ""}]]`);
}
