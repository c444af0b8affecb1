import type { Watch } from "../../app/ports";
import type { SheetGrid } from "../../domain/grid";
import { toSerial } from "../../domain/day";
import { REGISTER_KIND, REGISTER_TABLE, type SheetModel } from "../../sheet/model";
import { Donor, type Adopting } from "./adoptSheet";
import type { WriteContext } from "./cellXml";
import { gridSheetXml } from "./gridSheetXml";
import { REL, TYPE } from "./namespaces";
import { quotedSheet } from "../../sheet/writing/writtenNames";
import type { OpcPackage } from "./opcPackage";
import { openStyles, workbookPartName } from "./openParts";
import { folderOf } from "./partNames";
import { removeSheetParts } from "./removeSheets";
import { markName, printNames, putModelSheet } from "./sheetParts";
import { keptRegisterTable, TableNames, type RegisterTable } from "./tableNames";
import { editWorkbook, type FinalSheet, type WrittenSheet } from "./workbookEdit";
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from "./workbookPart";
import type { PartPiece } from "./packPackage";

/** A sheet to write: a model of the add-in, or the values of a sheet that was read from another file. */
export interface PlannedSheet {
  /** Unique in the finished workbook. */
  readonly name: string;
  /** The mark; a sheet of the package with the same mark is replaced in its position. `null`: no mark. */
  readonly kind: string | null;
  readonly content: SheetContent;
}

/** What a planned sheet holds. */
export type SheetContent =
  { readonly model: SheetModel } | { readonly grid: SheetGrid; readonly visible: boolean };

/** Everything that one save changes in a package. */
export interface WorkbookPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Kinds of own sheets to be removed. */
  readonly remove: readonly string[];
  /** Whether to write the values of formulas instead of the formulas. */
  readonly valuesOnly: boolean;
  /**
   * Sheets of another package to take over whole, after all others; those whose names are already taken are left out.
   */
  readonly kept?: { readonly from: Uint8Array; readonly names: readonly string[] };
}

/** Carries out a plan on an opened package and compresses it, in pieces; the package must not be used afterwards. */
export async function writeWorkbook(
  pack: OpcPackage,
  plan: WorkbookPlan,
  watch?: Watch,
): Promise<readonly Uint8Array[]> {
  const part = await workbookPartName(pack);
  const workbook = readWorkbookPart(await pack.readText(part));
  const keptRegister = await keptRegisterTable(pack, workbook, part);
  const dropped = new Set([...plan.remove, ...plan.sheets.flatMap((sheet) => sheet.kind ?? [])]);
  await dropSheets(pack, part, workbook, dropped);

  const styles = await openStyles(pack, part);
  const tableNames = await TableNames.of(pack, workbook);
  const tables = new Map(
    plan.sheets.flatMap((sheet) => {
      const table = "model" in sheet.content ? sheet.content.model.table : null;
      return table ? [[sheet, tableNames.next(table.name)] as const] : [];
    }),
  );
  const register = writtenRegister(plan, tables) ?? keptRegister;
  const kinds = sheetsByKind(workbook, plan, dropped);
  const context: WriteContext = {
    styles: styles.sheet,
    date1904: workbook.date1904,
    formulas: {
      register: register?.name ?? REGISTER_TABLE,
      sheet: (kind) => quotedSheet(sheetOfKind(kinds, kind)),
      serial: (day) => toSerial(day, workbook.date1904),
    },
    register,
    valuesOnly: plan.valuesOnly,
  };
  const counted = progress(plan, watch);
  const written = new Map<PlannedSheet, WrittenSheet>();
  for (const sheet of plan.sheets) {
    const sheetPart = pack.freeName(`${folderOf(part)}worksheets/sheet#.xml`);
    const { content, name } = sheet;
    if ("model" in content) {
      const table = tables.get(sheet) ?? null;
      const place = { name, part: sheetPart, table, sheetOfKind: (kind: string) => kinds.get(kind) ?? null };
      await putModelSheet(pack, content.model, place, context, counted);
    } else {
      const chunks = () => counted(gridSheetXml(content.grid, context.styles, context.date1904));
      pack.put(sheetPart, { chunks }, TYPE.worksheet);
    }
    const relationshipId = (await pack.relationships(part)).add(REL.worksheet, sheetPart);
    const replaces = workbook.sheets.find((s) => s.kind !== null && s.kind === sheet.kind) ?? null;
    written.set(sheet, listing(sheet, relationshipId, replaces));
  }
  const kept = plan.kept
    ? await keptSheets(plan.kept, {
        pack,
        workbookPart: part,
        workbook,
        styles: styles.sheet,
        tableNames,
      })
    : [];
  pack.put(part, editWorkbook(workbook, [...finalSheets(workbook, written, dropped), ...kept], dropped));
  dropTemplate(pack, part);
  // Styles are encountered while sheets are written: their part comes last.
  pack.put(styles.part, { deferred: () => styles.sheet.toString() }, TYPE.styles);
  return pack.write(watch);
}

/**
 * Takes over sheets of an earlier workbook; sheets of a workbook with a different date system would have their dates
 * shifted, and stay behind.
 */
async function keptSheets(
  { from, names }: NonNullable<WorkbookPlan["kept"]>,
  into: Adopting,
): Promise<FinalSheet[]> {
  const donor = await Donor.open(from);
  if (donor.date1904 !== into.workbook.date1904) return [];
  const sheets: FinalSheet[] = [];
  for (const name of names) {
    const adopted = await donor.adopt(name, into);
    if (adopted === null) continue;
    const relationshipId = (await into.pack.relationships(into.workbookPart)).add(
      REL.worksheet,
      adopted.part,
    );
    const visibility = adopted.visible ? "visible" : "hidden";
    sheets.push({ written: { name, visibility, relationshipId, replaces: null, names: adopted.names } });
  }
  return sheets;
}

/** The register's table as written by this plan; `null` if it writes none. */
function writtenRegister(
  plan: WorkbookPlan,
  tables: ReadonlyMap<PlannedSheet, { readonly name: string }>,
): RegisterTable | null {
  const sheet = plan.sheets.find(({ kind }) => kind === REGISTER_KIND);
  const name = sheet && tables.get(sheet)?.name;
  if (name === undefined || !sheet || !("model" in sheet.content)) return null;
  return { name, headers: new Set(sheet.content.model.table?.headers) };
}

async function dropSheets(
  pack: OpcPackage,
  part: string,
  workbook: WorkbookPart,
  kinds: ReadonlySet<string>,
): Promise<void> {
  const relationships = await pack.relationships(part);
  const parts = workbook.sheets
    .filter((sheet) => sheet.kind !== null && kinds.has(sheet.kind))
    .flatMap((sheet) => relationships.byId(sheet.relationshipId)?.part ?? []);
  await removeSheetParts(pack, part, parts);
}

function listing(sheet: PlannedSheet, relationshipId: string, replaces: ListedSheet | null): WrittenSheet {
  const { content, name, kind } = sheet;
  const mark = kind === null ? [] : [markName(kind, name)];
  if ("model" in content) {
    const names = [...mark, ...printNames(content.model.print, name)];
    return { name, visibility: content.model.visibility, relationshipId, replaces, names };
  }
  return { name, visibility: content.visible ? "visible" : "hidden", relationshipId, replaces, names: mark };
}

/** The sheets in their final order: replacements in the old positions, new ones at the end. */
function finalSheets(
  workbook: WorkbookPart,
  written: ReadonlyMap<PlannedSheet, WrittenSheet>,
  dropped: ReadonlySet<string>,
): readonly FinalSheet[] {
  const replacing = new Map([...written.values()].map((sheet) => [sheet.replaces, sheet]));
  const kept = workbook.sheets.flatMap((listed): FinalSheet[] => {
    const sheet = replacing.get(listed);
    if (sheet) return [{ written: sheet }];
    return listed.kind !== null && dropped.has(listed.kind) ? [] : [{ listed }];
  });
  const added = [...written.values()].filter((sheet) => sheet.replaces === null);
  return [...kept, ...added.map((sheet) => ({ written: sheet }))];
}

function sheetsByKind(
  workbook: WorkbookPart,
  plan: WorkbookPlan,
  dropped: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { kind, name } of workbook.sheets)
    if (kind !== null && !dropped.has(kind)) kinds.set(kind, name);
  for (const { kind, name } of plan.sheets) if (kind !== null) kinds.set(kind, name);
  return kinds;
}

function sheetOfKind(kinds: ReadonlyMap<string, string>, kind: string): string {
  const name = kinds.get(kind);
  if (name === undefined) throw new RangeError(`A formula names a sheet that is not there: ${kind}`);
  return name;
}

/** A template or add-in becomes a workbook: Excel refuses one with the extension that is written. */
function dropTemplate(pack: OpcPackage, part: string): void {
  const type = pack.contentTypes.of(part);
  if (type === TYPE.template) pack.contentTypes.set(part, TYPE.workbook);
  if (type === TYPE.macroTemplate || type === TYPE.macroAddIn)
    pack.contentTypes.set(part, TYPE.macroWorkbook);
}

/** Rows between two progress reports. */
const REPORT_EVERY = 2_000;

function progress(plan: WorkbookPlan, watch?: Watch): (chunks: Iterable<PartPiece>) => Iterable<PartPiece> {
  const total = plan.sheets.reduce((sum, sheet) => sum + rowCount(sheet.content), 1);
  let done = 0;
  return function* (chunks) {
    for (const chunk of chunks) {
      if (++done % REPORT_EVERY === 0) watch?.onProgress?.(Math.min(1, done / total));
      yield chunk;
    }
  };
}

function rowCount(content: SheetContent): number {
  if ("model" in content) return content.model.blocks.reduce((sum, block) => sum + block.rowCount, 0);
  return content.grid.used ? content.grid.used.bottom - content.grid.used.top + 1 : 0;
}
