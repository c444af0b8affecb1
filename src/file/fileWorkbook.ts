import type {
  AppliedChange,
  SheetInfo,
  Watch,
  WorkbookChange,
  WorkbookPort,
  WorkbookSettings,
} from "../app/ports";
import { WorkbookError } from "../app/ports";
import type { SheetGrid } from "../domain/grid";
import { namedGrid } from "../domain/namedGrid";
import type { SheetModel } from "../sheets/model";
import { uniqueSheetName } from "../sheets/writing/names";
import { readStateSheet, STATE_KIND, stateSheet } from "../sheets/writing/stateSheet";
import { modelGrid } from "./package/modelGrid";
import { newPackage } from "./package/newPackage";
import { OpcPackage } from "./package/opcPackage";
import { readWorkbookPart, type WorkbookPart } from "./package/workbookPart";
import { workbookPartName, writeWorkbook, type PlannedSheet } from "./package/workbookWriter";
import { noSuchSheet } from "./read/messages";
import { readWorkbook, type ReadFormat, type ReadWorkbook } from "./read/workbook";
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

/** A workbook in files: changes stay in memory until `save` packs the finished workbook. */
export interface FileWorkbook extends WorkbookPort {
  /** What the finished workbook must be called by. */
  readonly extension: "xlsx" | "xlsm";
  /** What the first input is. */
  readonly sourceFormat: ReadFormat;
  /** The finished workbook; may be asked for again after further changes. */
  save(watch?: Watch): Promise<Uint8Array>;
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
    const entry = this.entries.find((e) => e.name === sheet);
    const names = this.entries.map((e) => e.name);
    if (!entry) throw noSuchSheet(this.fileName, sheet, names);
    const { content, source, name } = entry;
    if (content !== "package") return this.gridOf(entry, content);
    this.base ??= await readWorkbook(this.input.bytes, this.input.fileName);
    return namedGrid(this.base.grid(source.sheet), name);
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
      return [{ name, kind, content: { grid: this.gridOf(entry, content), visible } }];
    });
    const remove = (this.listed?.sheets ?? []).flatMap(({ kind }) =>
      kind !== null && !kinds.has(kind) ? [kind] : [],
    );
    const valuesOnly = this.options.valuesOnly ?? false;
    const bytes = await writeWorkbook(pack, { sheets, remove, valuesOnly }, watch);
    watch?.onProgress?.(1);
    return bytes;
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
    const taken = new Set(entries.map((entry) => entry.name.toLowerCase()));
    // Chart sheets and the like have names too, though nobody reads them.
    for (const { name, kind } of this.listed?.sheets ?? []) if (kind === null) taken.add(name.toLowerCase());
    for (const model of write) {
      if (own.has(model.kind)) continue;
      const name = uniqueSheetName(model.name, taken);
      const source = { file: this.fileName, sheet: name };
      const visible = model.visibility === "visible";
      entries.push({ name, source, visible, kind: model.kind, content: { model } });
    }
    return entries;
  }

  private gridOf(entry: Entry, content: Exclude<Entry["content"], "package">): SheetGrid {
    if ("model" in content) return modelGrid(entry.name, content.model, this.date1904);
    return namedGrid(content.copyFrom.grid(entry.source.sheet), entry.name);
  }

  private releaseBase(): void {
    this.base?.release();
    this.base = null;
  }
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
