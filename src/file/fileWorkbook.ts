import {
  WorkbookError,
  type AppliedChange,
  type CellsChange,
  type SheetInfo,
  type Watch,
  type WorkbookChange,
  type WorkbookSettings,
} from "../app/ports";
import type { PictureRows, SheetPicture } from "../app/workbookPicture";
import { joinedBytes } from "../domain/bytes";
import { NO_ADDITIONS, type SheetAdditions } from "../domain/cellTouch";
import type { CellValue, SheetGrid } from "../domain/grid";
import { namedGrid } from "../domain/namedGrid";
import type { SheetModel } from "../sheet/model";
import { uniqueSheetName } from "../sheet/writing/writtenNames";
import { plainSheet } from "../sheet/writing/plainSheet";
import { readStateSheet, STATE_KIND, stateSheet } from "../sheet/writing/stateSheet";
import { editedValue, typedInto, type CellEdit } from "./editing/cellEdit";
import { editedGrid } from "./editing/gridEdit";
import { editedModel, isHeading, modelCell } from "./editing/modelEdit";
import { typeIntoSheets } from "./editing/typedSheets";
import { changedEntries, freeNames, takenNames, type Listing } from "./changedEntries";
import { copiedGrid, copyOf, requireWritable, sheetInfo, type Entry } from "./packageEntry";
import { KnownSheets } from "./knownSheets";
import { modelGrid } from "./package/modelGrid";
import { modelAdditions } from "./additions";
import { BaseCells } from "./baseCells";
import { newPackage } from "./package/newPackage";
import { OpcPackage } from "./package/opcPackage";
import type { WorkbookPart } from "./package/workbookPart";
import { writeWorkbook, type PlannedSheet } from "./package/workbookWriter";
import { plainPackage } from "./read/encrypted/plainPackage";
import { firstReadable, readable } from "./openBase";
import { fileFault } from "./packageListing";
import { noSuchSheet } from "./read/fileMessages";
import type { ReadFormat, ReadWorkbook } from "./read/readWorkbook";
import { Pictures } from "./picture/pictures";
import { numberFormatAt } from "./picture/sheetLooks";
import type { FileInput, FileWorkbook, FileWorkbookOptions, SheetTab, TypedCell } from "./types";
import { WORDS } from "./fileWords";

export type { FileInput, FileWorkbook, FileWorkbookOptions, SheetTab } from "./types";

/**
 * Opens files as one workbook. An .xlsx or .xlsm in first place is its base, of which whatever is not the add-in's stays
 * as it is; sheets of other files (and of Strict OOXML) come in as copies of their values, under unique names, except
 * those that the add-in made. Throws a WorkbookError for a file that cannot be read.
 */
export async function openFileWorkbook(
  inputs: readonly FileInput[],
  options: FileWorkbookOptions = {},
): Promise<FileWorkbook> {
  if (inputs.length === 0) throw new RangeError("No input to open");
  const opened = await firstReadable(
    await Promise.all(inputs.map(async (input) => ({ ...input, bytes: await plainPackage(input.bytes) }))),
    options,
  );
  const { first, base, listed, others } = opened;
  const taken = new Set(listed?.sheets.map((sheet) => sheet.name.toLowerCase()) ?? []);
  const entries: Entry[] = base.sheets.map((sheet) => {
    const source = { file: first.fileName, sheet: sheet.name };
    if (!listed) return copyOf(base, sheet, uniqueSheetName(sheet.name, taken), sheet.kind);
    const kind = listed.sheets.find((s) => s.name === sheet.name)?.kind ?? null;
    return { name: sheet.name, source, visible: sheet.visible, kind, content: "package", edits: [] };
  });
  for (const input of others) {
    const workbook = await readable(input, inputs, options);
    for (const sheet of workbook?.sheets ?? [])
      if (workbook !== null && sheet.kind === null)
        entries.push(copyOf(workbook, sheet, uniqueSheetName(sheet.name, taken), null));
  }
  return new OpenedFiles(first, base, listed, entries, options);
}

class OpenedFiles implements FileWorkbook {
  readonly fileName: string;
  readonly extension: "xlsx" | "xlsm";
  readonly sourceFormat: ReadFormat;
  private readonly date1904: boolean;
  /** Dropped once a change has been applied. */
  private readonly base: BaseCells;
  private readonly pictures: Pictures;
  private readonly known = new KnownSheets();
  private kept: { readonly from: Uint8Array; readonly names: readonly string[] } | null = null;

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
    this.base = new BaseCells(input, base);
    this.pictures = new Pictures(
      input.bytes,
      (entry) => this.gridOf(entry),
      (kind) => this.isEditable(kind),
    );
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.entries.map(sheetInfo));
  }

  async read(sheet: string, watch?: Watch): Promise<SheetGrid> {
    watch?.signal?.throwIfAborted();
    return this.gridOf(this.entryOf(sheet));
  }

  async settings(): Promise<WorkbookSettings> {
    const state = this.entries.find((entry) => entry.kind === STATE_KIND);
    return state ? readStateSheet(await this.read(state.name)) : {};
  }

  async additions(sheet: string): Promise<SheetAdditions> {
    const { content, source } = this.entryOf(sheet);
    if (content === "package") return this.base.additions(source.sheet);
    return "model" in content ? modelAdditions(content.model) : NO_ADDITIONS;
  }

  apply(change: WorkbookChange): Promise<AppliedChange> {
    return new Promise((resolve) => {
      resolve(this.applied(change)); // What it throws is reported like any other failure.
    });
  }

  private applied(change: WorkbookChange): AppliedChange {
    const { settings } = change;
    const isCleared = settings !== null && Object.keys(settings).length === 0;
    const write = settings === null || isCleared ? change.write : [...change.write, stateSheet(settings)];
    const remove = new Set(isCleared ? [...change.remove, STATE_KIND] : change.remove);
    const kinds = new Set(write.map((model) => model.kind));
    if (kinds.size !== write.length) throw new RangeError("Two sheets of one kind in one change");
    for (const entry of this.entries) requireWritable(entry);
    this.entries = changedEntries(this.listing(), write, remove);
    // What was read has become debts by now; a package's cells are not needed to write it.
    if (this.listed) this.releaseBase();
    const named = this.entries.filter((entry) => change.write.some((model) => model.kind === entry.kind));
    return { sheetNames: new Map(named.map((entry) => [entry.kind ?? "", entry.name])) };
  }

  putCells({ model }: CellsChange): Promise<void> {
    this.entries = this.entries.map((entry) =>
      entry.kind === model.kind ? { ...entry, content: { model }, edits: [] } : entry,
    );
    return Promise.resolve();
  }

  stands(model: SheetModel): Promise<boolean> {
    return Promise.resolve(this.known.isSaidBy(this.entries, model));
  }

  recognise(model: SheetModel): void {
    this.known.recognise(this.entries, model);
  }

  async save(watch?: Watch): Promise<Uint8Array> {
    return joinedBytes(await this.savePieces(watch));
  }

  async savePieces(watch?: Watch): Promise<readonly Uint8Array[]> {
    return this.written(watch).catch((cause: unknown) => {
      throw this.listed === null ? cause : fileFault(this.fileName, cause);
    });
  }

  private async written(watch?: Watch): Promise<readonly Uint8Array[]> {
    const pack = this.listed ? await OpcPackage.open(this.input.bytes) : await newPackage(this.date1904);
    const kinds = new Set(this.entries.map((entry) => entry.kind));
    const sheets = this.entries.flatMap((entry): PlannedSheet[] => {
      const { content, name, kind, visible, edits } = entry;
      if (content === "package") return [];
      if ("model" in content) return [{ name, kind, content: { model: editedModel(content.model, edits) } }];
      return [{ name, kind, content: { grid: copiedGrid(entry, content.copyFrom), visible } }];
    });
    const remove = (this.listed?.sheets ?? []).flatMap(({ kind }) =>
      kind !== null && !kinds.has(kind) ? [kind] : [],
    );
    if (this.listed) await typeIntoSheets(pack, this.listed, this.entries, this.date1904);
    const valuesOnly = this.options.valuesOnly ?? false;
    const kept = this.kept && { kept: { ...this.kept, names: freeNames(this.listing(), this.kept.names) } };
    const pieces = await writeWorkbook(pack, { sheets, remove, valuesOnly, ...kept }, watch);
    watch?.onProgress?.(1);
    return pieces;
  }

  async tabs(): Promise<readonly SheetTab[]> {
    const tabs = this.entries.filter((entry) => entry.visible);
    return Promise.all(
      tabs.map(async (entry) => ({
        name: entry.name,
        kind: entry.kind,
        color: await this.pictures.tabColor(entry),
      })),
    );
  }

  async picture(sheet: string): Promise<SheetPicture> {
    return (await this.pictures.drawing(this.entryOf(sheet))).picture;
  }

  async pictureRows(sheet: string, top: number, count: number): Promise<PictureRows> {
    return (await this.pictures.drawing(this.entryOf(sheet))).rows(top, count);
  }

  async edit(sheet: string, row: number, column: number, value: CellValue): Promise<TypedCell> {
    const edit = await this.understood(this.entryOf(sheet), row, column, value);
    this.changeEdits(sheet, (edits) => [...edits, edit]);
    return {
      value: editedValue(edit, false),
      takeBack: () => {
        this.changeEdits(sheet, (edits) => edits.filter((other) => other !== edit));
      },
    };
  }

  addSheet(wanted: string, rows: readonly (readonly CellValue[])[]): string {
    const name = uniqueSheetName(wanted, takenNames(this.listing()));
    const content = { model: plainSheet(name, rows) };
    const source = { file: this.fileName, sheet: name };
    this.entries = [...this.entries, { name, source, visible: true, kind: null, content, edits: [] }];
    return name;
  }

  release(): void {
    if (this.listed) this.releaseBase();
  }

  keepSheets({ bytes }: FileInput, names: readonly string[]): void {
    this.kept = { from: bytes, names };
  }

  private async understood(entry: Entry, row: number, column: number, value: CellValue): Promise<CellEdit> {
    const { content, kind, name } = entry;
    if (!this.isEditable(kind))
      throw new WorkbookError("read-only", (kind === null ? WORDS.readOnly : WORDS.computed)(name));
    if (content !== "package" && "model" in content) {
      if (isHeading(content.model, row, column)) throw new WorkbookError("heading", WORDS.heading(name));
      const cell = modelCell(content.model, row, column);
      const numberFormat = cell?.style.numberFormat ?? null;
      return typedInto(row, column, value, { type: cell?.type ?? null, numberFormat });
    }
    const looks = await this.pictures.looksOf(entry);
    if (looks?.filter?.top === row) throw new WorkbookError("heading", WORDS.heading(name));
    return typedInto(row, column, value, { type: null, numberFormat: numberFormatAt(looks, row, column) });
  }

  private isEditable(kind: string | null): boolean {
    return kind !== null && (this.options.isReadBack?.(kind) ?? true);
  }

  /** An entry with different edits is a different entry, so that it is redrawn. */
  private changeEdits(sheet: string, change: (edits: readonly CellEdit[]) => readonly CellEdit[]): void {
    this.entries = this.entries.map((entry) =>
      entry.name === sheet ? { ...entry, edits: change(entry.edits) } : entry,
    );
  }

  private listing(): Listing {
    return { fileName: this.fileName, entries: this.entries, listed: this.listed };
  }

  private entryOf(sheet: string): Entry {
    const entry = this.entries.find((e) => e.name === sheet);
    if (entry) return entry;
    const names = this.entries.map((e) => e.name);
    throw noSuchSheet(this.fileName, sheet, names);
  }

  private async gridOf(entry: Entry): Promise<SheetGrid> {
    const { content, source, name, edits } = entry;
    if (content !== "package" && "model" in content)
      return modelGrid(name, editedModel(content.model, edits), this.date1904);
    if (content !== "package") return copiedGrid(entry, content.copyFrom);
    const grid = namedGrid(await this.base.grid(source.sheet), name);
    const looks = edits.length === 0 ? null : await this.pictures.looksOf(entry);
    return editedGrid(grid, edits, (row, column) => numberFormatAt(looks, row, column));
  }

  private releaseBase(): void {
    this.base.release();
    this.pictures.release(); // Drawings hold cells, too.
  }
}
