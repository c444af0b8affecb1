import type {
  AppliedChange,
  SheetInfo,
  Watch,
  WorkbookChange,
  WorkbookPort,
  WorkbookSettings,
} from "../app/ports";
import type { PictureRows, SheetPicture } from "../app/picture";
import { WorkbookError } from "../app/ports";
import type { CellValue, SheetGrid } from "../domain/grid";
import { namedGrid } from "../domain/namedGrid";
import type { SheetModel } from "../sheets/model";
import { uniqueSheetName } from "../sheets/writing/names";
import { readStateSheet, STATE_KIND, stateSheet } from "../sheets/writing/stateSheet";
import { modelGrid } from "./package/modelGrid";
import { newPackage } from "./package/newPackage";
import { OpcPackage } from "./package/opcPackage";
import { readWorkbookPart, type WorkbookPart } from "./package/workbookPart";
import { workbookPartName, writeWorkbook, type PlannedSheet } from "./package/workbookWriter";
import { plainSheet } from "./plainSheet";
import { noSuchSheet } from "./read/messages";
import { readWorkbook, type ReadFormat, type ReadWorkbook } from "./read/workbook";
import { gridDrawing } from "./picture/gridDrawing";
import { PackageLooks } from "./picture/packageLooks";
import { modelDrawing } from "./picture/modelDrawing";
import type { Drawing } from "./picture/types";
import { WORDS } from "./words";

/** A file to open: its name without its folder, and its bytes, which are not changed. */
export interface FileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How the finished workbook is written. */
export interface FileWorkbookOptions {
  /** Write the values of formulas instead of the formulas. */
  readonly valuesOnly?: boolean;
}

/** A visible sheet as a tab shows it. */
export interface SheetTab {
  readonly name: string;
  /** The mark if the add-in made the sheet, else `null`. */
  readonly kind: string | null;
  /** `RRGGBB`, `null` without one. */
  readonly color: string | null;
}

/** A workbook in files: changes stay in memory until `save` packs the finished workbook. */
export interface FileWorkbook extends WorkbookPort {
  /** What the finished workbook must be called by. */
  readonly extension: "xlsx" | "xlsm";
  /** What the first input is. */
  readonly sourceFormat: ReadFormat;
  /** The finished workbook; may be asked for again after further changes. */
  save(watch?: Watch): Promise<Uint8Array>;
  /** The visible sheets in their order. */
  tabs(): Promise<readonly SheetTab[]>;
  /** How a sheet looks, conditional formats included; its rows come from `pictureRows`. */
  picture(sheet: string): Promise<SheetPicture>;
  /** Rows `top` … `top + count - 1` of a sheet's picture, fewer at the sheet's end. */
  pictureRows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /** Adds a sheet of the user's own with these rows from A1 on; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): string;
}

/**
 * Opens one or several files as one workbook. An .xlsx or .xlsm in the first place is the finished workbook's
 * base, of which every part that is not the add-in's stays as it is; the sheets of any other file (and of a
 * Strict OOXML one) come in as copies of their values, under names made unique («Лист1 (2)»). Sheets that the
 * add-in made in further inputs stay out. Throws a WorkbookError for a file that cannot be read.
 */
export async function openFileWorkbook(
  inputs: readonly FileInput[],
  options: FileWorkbookOptions = {},
): Promise<FileWorkbook> {
  const [first, ...others] = inputs;
  if (!first) throw new RangeError("No input to open");
  const base = await readWorkbook(first.bytes, first.fileName);
  const listed = base.format === "xlsx" || base.format === "xlsm" ? await packageListing(first) : null;
  const taken = new Set(listed?.sheets.map((sheet) => sheet.name.toLowerCase()) ?? []);
  const entries: Entry[] = base.sheets.map((sheet) => {
    const source = { file: first.fileName, sheet: sheet.name };
    if (!listed) return copyOf(base, sheet, uniqueSheetName(sheet.name, taken), sheet.kind);
    const kind = listed.sheets.find((s) => s.name === sheet.name)?.kind ?? null;
    return { name: sheet.name, source, visible: sheet.visible, kind, content: "package" };
  });
  for (const input of others) {
    const workbook = await readWorkbook(input.bytes, input.fileName);
    for (const sheet of workbook.sheets)
      if (sheet.kind === null)
        entries.push(copyOf(workbook, sheet, uniqueSheetName(sheet.name, taken), null));
  }
  return new OpenedFiles(first, base, listed, entries, options);
}

/** A sheet of the finished workbook, and where its cells are. */
interface Entry extends SheetInfo {
  readonly content: "package" | { readonly copyFrom: ReadWorkbook } | { readonly model: SheetModel };
}

class OpenedFiles implements FileWorkbook {
  readonly fileName: string;
  readonly extension: "xlsx" | "xlsm";
  readonly sourceFormat: ReadFormat;
  private readonly date1904: boolean;
  /** The base's cells while they are needed: `null` once a change was applied, until they are read again. */
  private base: ReadWorkbook | null;
  /** Drawings by what they show: a sheet is drawn once for all its pieces. */
  private drawings = new WeakMap<Entry, Promise<Drawing>>();
  /** The looks of the base's own sheets, once they were asked for. */
  private looks: Promise<PackageLooks> | null = null;

  constructor(
    private readonly input: FileInput,
    base: ReadWorkbook,
    /** The base's own listing, `null` if a new package is begun. */
    private readonly listed: WorkbookPart | null,
    private entries: readonly Entry[],
    private readonly options: FileWorkbookOptions,
  ) {
    this.fileName = input.fileName;
    this.extension = listed && base.format === "xlsm" ? "xlsm" : "xlsx";
    this.sourceFormat = base.format;
    this.date1904 = base.date1904;
    this.base = base;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.entries.map(({ name, source, visible, kind }) => ({ name, source, visible, kind })),
    );
  }

  async read(sheet: string, watch?: Watch): Promise<SheetGrid> {
    watch?.signal?.throwIfAborted();
    return this.gridOf(this.entryOf(sheet));
  }

  async settings(): Promise<WorkbookSettings> {
    const state = this.entries.find((entry) => entry.kind === STATE_KIND);
    return state ? readStateSheet(await this.read(state.name)) : {};
  }

  apply(change: WorkbookChange): Promise<AppliedChange> {
    const { settings } = change;
    const isCleared = settings !== null && Object.keys(settings).length === 0;
    const write = settings === null || isCleared ? change.write : [...change.write, stateSheet(settings)];
    const remove = new Set(isCleared ? [...change.remove, STATE_KIND] : change.remove);
    const kinds = new Set(write.map((model) => model.kind));
    if (kinds.size !== write.length) throw new RangeError("Two sheets of one kind in one change");
    this.entries = this.changed(write, remove);
    // What was read has become debts by now; a package's cells are not needed to write it.
    if (this.listed) this.releaseBase();
    const named = this.entries.filter((entry) => change.write.some((model) => model.kind === entry.kind));
    return Promise.resolve({ sheetNames: new Map(named.map((entry) => [entry.kind ?? "", entry.name])) });
  }

  async save(watch?: Watch): Promise<Uint8Array> {
    const pack = this.listed ? await OpcPackage.open(this.input.bytes) : await newPackage(this.date1904);
    const kinds = new Set(this.entries.map((entry) => entry.kind));
    const sheets = this.entries.flatMap((entry): PlannedSheet[] => {
      const { content, name, kind, visible } = entry;
      if (content === "package") return [];
      if ("model" in content) return [{ name, kind, content }];
      return [{ name, kind, content: { grid: copiedGrid(entry, content.copyFrom), visible } }];
    });
    const remove = (this.listed?.sheets ?? []).flatMap(({ kind }) =>
      kind !== null && !kinds.has(kind) ? [kind] : [],
    );
    const valuesOnly = this.options.valuesOnly ?? false;
    const bytes = await writeWorkbook(pack, { sheets, remove, valuesOnly }, watch);
    watch?.onProgress?.(1);
    return bytes;
  }

  async tabs(): Promise<readonly SheetTab[]> {
    const visible = this.entries.filter((entry) => entry.visible);
    return Promise.all(
      visible.map(async (entry) => ({
        name: entry.name,
        kind: entry.kind,
        color: await this.tabColor(entry),
      })),
    );
  }

  private async tabColor({ content, source }: Entry): Promise<string | null> {
    if (content === "package") return (await this.openLooks()).tabColor(source.sheet);
    return "model" in content ? content.model.tabColor : null;
  }

  async picture(sheet: string): Promise<SheetPicture> {
    return (await this.drawing(sheet)).picture;
  }

  async pictureRows(sheet: string, top: number, count: number): Promise<PictureRows> {
    return (await this.drawing(sheet)).rows(top, count);
  }

  addSheet(wanted: string, rows: readonly (readonly CellValue[])[]): string {
    const name = uniqueSheetName(wanted, this.takenNames());
    const source = { file: this.fileName, sheet: name };
    const content = { model: plainSheet(name, rows) };
    this.entries = [...this.entries, { name, source, visible: true, kind: null, content }];
    return name;
  }

  private drawing(sheet: string): Promise<Drawing> {
    const entry = this.entryOf(sheet);
    let drawing = this.drawings.get(entry);
    if (!drawing) this.drawings.set(entry, (drawing = this.draw(entry)));
    return drawing;
  }

  private async draw(entry: Entry): Promise<Drawing> {
    const { content } = entry;
    if (content !== "package" && "model" in content) return modelDrawing(entry, content.model);
    const looks = content === "package" ? await (await this.openLooks()).sheet(entry.source.sheet) : null;
    return gridDrawing(entry, await this.gridOf(entry), looks);
  }

  private openLooks(): Promise<PackageLooks> {
    return (this.looks ??= PackageLooks.open(this.input.bytes));
  }

  /** The sheets after a change; a replaced one keeps its place and the name that the user may have given it. */
  private changed(write: readonly SheetModel[], remove: ReadonlySet<string>): readonly Entry[] {
    const written = new Map(write.map((model) => [model.kind, model]));
    const entries = this.entries.flatMap((entry): Entry[] => {
      const model = entry.kind === null ? undefined : written.get(entry.kind);
      if (model) return [{ ...entry, visible: model.visibility === "visible", content: { model } }];
      return entry.kind !== null && remove.has(entry.kind) ? [] : [entry];
    });
    const own = new Set(entries.map((entry) => entry.kind));
    const taken = this.takenNames(entries);
    for (const model of write) {
      if (own.has(model.kind)) continue;
      const name = uniqueSheetName(model.name, taken);
      const source = { file: this.fileName, sheet: name };
      const visible = model.visibility === "visible";
      entries.push({ name, source, visible, kind: model.kind, content: { model } });
    }
    return entries;
  }

  /** Names in small letters that no further sheet may have. */
  private takenNames(entries = this.entries): Set<string> {
    const taken = new Set(entries.map((entry) => entry.name.toLowerCase()));
    // Chart sheets and the like have names too, though nobody reads them.
    for (const { name, kind } of this.listed?.sheets ?? []) if (kind === null) taken.add(name.toLowerCase());
    return taken;
  }

  private entryOf(sheet: string): Entry {
    const entry = this.entries.find((e) => e.name === sheet);
    if (entry) return entry;
    const names = this.entries.map((e) => e.name);
    throw noSuchSheet(this.fileName, sheet, names);
  }

  private async gridOf(entry: Entry): Promise<SheetGrid> {
    const { content, source, name } = entry;
    if (content === "package") {
      this.base ??= await readWorkbook(this.input.bytes, this.input.fileName);
      return namedGrid(this.base.grid(source.sheet), name);
    }
    if ("model" in content) return modelGrid(name, content.model, this.date1904);
    return copiedGrid(entry, content.copyFrom);
  }

  private releaseBase(): void {
    this.base?.release();
    this.base = null;
    // Drawings hold cells, too.
    this.drawings = new WeakMap();
  }
}

function copiedGrid(entry: Entry, from: ReadWorkbook): SheetGrid {
  return namedGrid(from.grid(entry.source.sheet), entry.name);
}

function copyOf(
  workbook: ReadWorkbook,
  sheet: { readonly name: string; readonly visible: boolean },
  name: string,
  kind: string | null,
): Entry {
  const source = { file: workbook.fileName, sheet: sheet.name };
  return { name, source, visible: sheet.visible, kind, content: { copyFrom: workbook } };
}

/** What an .xlsx lists, `null` for Strict OOXML; a WorkbookError for a package that cannot be added to. */
async function packageListing({ bytes, fileName }: FileInput): Promise<WorkbookPart | null> {
  try {
    const pack = await OpcPackage.open(bytes);
    const workbook = readWorkbookPart(await pack.readText(await workbookPartName(pack)));
    return workbook.strict ? null : workbook;
  } catch (cause) {
    throw new WorkbookError("unwritable", WORDS.writeFailed(fileName), false, { cause });
  }
}
