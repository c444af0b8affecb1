import { WorkbookError, type Watch } from "../../app/ports";
import type { CellRange } from "../../domain/grid";
import type { GridBlock, GridFacts } from "../../domain/gridParts";
import { isTooLarge, type Scene } from "../excelErrors";
import { columnCharacters } from "../columnSize";
import { BYTES_A_CELL, REQUEST_BYTES } from "../excelLimits";
import type { ExcelSession } from "../excelSession";
import { turn } from "../turn";
import { FAULTS, place } from "../excelWords";
import { INDENT, readLooks, STRUCK } from "./columnLooks";
import { parseMerges } from "./excelMerges";

/** The API set that can report merged areas. */
const MERGES_API = "1.13";

const COLUMN_WANTED = { columnHidden: true, format: { columnWidth: true } } as const;

/** What is known about a sheet before its cells are read. */
interface Probe {
  readonly area: CellRange;
  /** `null` where rows (cells) differ. */
  readonly rowHidden: boolean | null;
  readonly indent: number | null;
  readonly struck: number | null;
}

/**
 * Reads a worksheet: one small request for its extent, then whole rows in requests of about 2 MB each, then the
 * indents and strike-through of those columns whose cells differ. If Excel finds rows too many, they are halved and
 * requested again. Each block is passed on as it arrives and not kept.
 */
export async function readSheet(
  session: ExcelSession,
  sheet: string,
  { date1904, file }: { readonly date1904: boolean; readonly file: string },
  onBlock: (block: GridBlock) => void,
  watch: Watch = {},
): Promise<GridFacts> {
  const scene: Scene = { file, sheet };
  const probe = await session.request((context) => queueProbe(context, sheet), small(scene), watch.signal);
  const rows = new RowReader(session, sheet, scene, probe, onBlock);
  if (probe !== null) await rows.readAll(watch);
  const area = probe?.area ?? null;
  // In the probe `null` is «some of them»: only a sheet without cells has no looks.
  const { indent, struck: shared } = probe ?? { indent: 0, struck: 0 };
  const indents = await readLooks(session, INDENT, { sheet, area, shared: indent }, scene, watch);
  const struck = await readLooks(session, STRUCK, { sheet, area, shared }, scene, watch);
  const { merges, hiddenRows, hiddenColumns, columnWidths } = rows;
  return {
    name: sheet,
    date1904,
    area,
    formatCodes: [...rows.formatCodes.keys()],
    merges,
    mergesUnknown: !session.hasApi(MERGES_API),
    hiddenRows,
    hiddenColumns,
    columnWidths,
    indents,
    struck,
  };
}

function small(scene: Scene): Scene {
  return { ...scene, small: true };
}

function queueProbe(context: Excel.RequestContext, name: string): () => Probe | null {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  used.load([INDENT.load, STRUCK.load]);
  return () => {
    if (used.isNullObject) return null;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    return {
      area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
      // The types do not know about the null that means «some of them».
      rowHidden: used.rowHidden as boolean | null,
      indent: INDENT.shared(used.format),
      struck: STRUCK.shared(used.format),
    };
  };
}

/** Reads the rows of one sheet block by block and collects what they contain. */
class RowReader {
  /** Number format codes with their indexes, in the order in which they are encountered. */
  readonly formatCodes = new Map<string, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  merges: readonly CellRange[] = [];

  constructor(
    private readonly session: ExcelSession,
    private readonly sheet: string,
    private readonly scene: Scene,
    private readonly probe: Probe | null,
    private readonly onBlock: (block: GridBlock) => void,
  ) {}

  async readAll(watch: Watch): Promise<void> {
    if (this.probe === null) return;
    const { area, rowHidden } = this.probe;
    if (rowHidden === true) for (let row = area.top; row <= area.bottom; row++) this.hiddenRows.add(row);
    const width = area.right - area.left + 1;
    let step = Math.max(1, Math.floor(REQUEST_BYTES / (width * BYTES_A_CELL)));
    for (let top = area.top; top <= area.bottom;) {
      const rows = Math.min(step, area.bottom - top + 1);
      if (await this.readBlock(this.probe, top, rows, watch.signal)) {
        top += rows;
        watch.onProgress?.((top - area.top) / (area.bottom - area.top + 1));
      } else step = Math.ceil(rows / 2);
    }
  }

  /** `false` if the block is too large for Excel; a single row that is too large throws. */
  private async readBlock(
    probe: Probe,
    top: number,
    rowCount: number,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    try {
      const queue = (context: Excel.RequestContext) => this.queueBlock(context, probe, top, rowCount);
      const take = await this.session.request(queue, this.scene, signal);
      if (take === null) return false;
      // The library has just spent time on the answer.
      await turn();
      take();
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      if (rowCount > 1 && isTooLarge(cause)) return false;
      throw error;
    }
  }

  private queueBlock(
    context: Excel.RequestContext,
    probe: Probe,
    top: number,
    rowCount: number,
  ): () => (() => void) | null {
    const { left, right } = probe.area;
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    const range = sheet.getRangeByIndexes(top, left, rowCount, right - left + 1).untrack();
    range.load("values,numberFormat");
    const rows = probe.rowHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
    const isFirst = top === probe.area.top;
    const columns = isFirst ? range.getColumnProperties(COLUMN_WANTED) : null;
    const merged = isFirst ? this.queueMerges(sheet, probe.area) : null;
    return () => {
      // Excel on the web may answer null instead of refusing a range that is too large.
      const values = range.values as unknown[][] | null;
      const formats = range.numberFormat as unknown[][] | null;
      if (values === null || formats === null) {
        if (rowCount === 1)
          throw new WorkbookError("too-large", FAULTS["too-large"](place(this.scene.file, this.sheet)));
        return null;
      }
      return () => {
        this.onBlock({ top, values, formats: this.encode(formats) });
        rows?.value.forEach(({ rowHidden }, index) => {
          if (rowHidden) this.hiddenRows.add(top + index);
        });
        columns?.value.forEach(({ columnHidden, format }, index) => {
          if (columnHidden) this.hiddenColumns.add(left + index);
          this.columnWidths.set(left + index, columnHidden ? 0 : columnCharacters(format?.columnWidth ?? 0));
        });
        if (merged !== null) this.merges = merged();
      };
    };
  }

  /** Merged areas from A1 on: those whose first cell is outside the requested range would be missing. */
  private queueMerges(sheet: Excel.Worksheet, { bottom, right }: CellRange): () => readonly CellRange[] {
    if (!this.session.hasApi(MERGES_API)) return () => [];
    const merged = sheet
      .getRangeByIndexes(0, 0, bottom + 1, right + 1)
      .untrack()
      .getMergedAreasOrNullObject()
      .untrack();
    merged.load("address");
    return () => (merged.isNullObject ? [] : parseMerges(merged.address));
  }

  /** Each code as its index in the dictionary: a sheet has few, and the texts need not be stored for each cell. */
  private encode(formats: readonly (readonly unknown[])[]): Uint16Array {
    const width = formats[0]?.length ?? 0;
    const places = new Uint16Array(formats.length * width);
    formats.forEach((row, rowIndex) =>
      row.forEach((format, column) => {
        const code = String(format);
        let place = this.formatCodes.get(code);
        if (place === undefined) this.formatCodes.set(code, (place = this.formatCodes.size));
        places[rowIndex * width + column] = place;
      }),
    );
    return places;
  }
}
