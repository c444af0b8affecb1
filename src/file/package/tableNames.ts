import { REGISTER_KIND, REGISTER_TABLE } from "../../sheets/model";
import { REL, TYPE } from "./namespaces";
import { uniqueTableName } from "../../sheets/writing/names";
import type { OpcPackage } from "./opcPackage";
import type { WorkbookPart } from "./workbookPart";
import { attributeOf, parseXml } from "./xmlTree";

/** The names and ids that tables of a workbook may not have any more. */
export class TableNames {
  private readonly names = new Set<string>();
  private lastId = 0;

  /** Looks at every table and defined name of the workbook, whichever sheet they belong to. */
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

  /** An id and a name for one more table. */
  next(wished: string): { readonly id: number; readonly name: string } {
    return { id: ++this.lastId, name: uniqueTableName(wished, this.names) };
  }
}

/** The name of the register's table in a workbook whose register stays as it is. */
export async function registerTableName(
  pack: OpcPackage,
  workbook: WorkbookPart,
  workbookPart: string,
): Promise<string> {
  const sheet = workbook.sheets.find((s) => s.kind === REGISTER_KIND);
  const part = sheet && (await pack.relationships(workbookPart)).byId(sheet.relationshipId)?.part;
  const table = part && (await pack.relationships(part)).ofType(REL.table)?.part;
  if (!table || !pack.has(table)) return REGISTER_TABLE;
  return attributeOf(parseXml(await pack.readText(table)), "displayName") ?? REGISTER_TABLE;
}
