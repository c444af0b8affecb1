import type {
  AppliedChange,
  BlockPort,
  CellsChange,
  SheetInfo,
  Uncarried,
  Watch,
  WorkbookChange,
  WorkbookSettings,
} from "../app/ports";
import type { SheetAdditions } from "../domain/cellTouch";
import type { SheetGrid } from "../domain/grid";
import { gridOfParts, type GridBlock, type GridFacts } from "../domain/gridParts";
import { readStateSheet, STATE_KIND } from "../sheet/writing/stateSheet";
import { listWorkbook, listSheets } from "./listing";
import { COMMENTS_API, NOTES_API } from "./excelLimits";
import { readAdditions } from "./read/readAdditions";
import { readSheet } from "./read/readSheet";
import { ExcelSession, type SessionOptions } from "./excelSession";
import { ExcelView } from "./excelView";
import { WORDS } from "./excelWords";
import { applyChange, type WriteTarget } from "./write/applyChange";
import { putCells } from "./write/putCells";

/** The workbook that is open in Excel, and what the user sees of it. */
export interface ExcelWorkbook extends BlockPort {
  readonly view: ExcelView;
}

/** What the page that opens a workbook provides. */
export interface ExcelOptions extends SessionOptions {
  /** Offers the user a file as a download; if absent, none is offered. */
  readonly handOut?: (bytes: Uint8Array, fileName: string) => void;
}

/** Serial of 2 January 1904 in a workbook that counts from 1904. */
const SERIAL_1904 = 1;

/** Connects to the workbook that the pane belongs to. Throws a WorkbookError if Excel does not answer. */
export async function openExcelWorkbook(options: ExcelOptions = {}): Promise<ExcelWorkbook> {
  const session = new ExcelSession(options);
  const facts = await session.request(queueFacts, { file: WORDS.newWorkbook, small: true });
  return new OpenWorkbook(session, facts, options.handOut ?? (() => undefined));
}

/** What does not change while a workbook is open. */
interface WorkbookFacts {
  readonly fileName: string;
  readonly date1904: boolean;
}

function queueFacts({ workbook }: Excel.RequestContext): () => WorkbookFacts {
  workbook.load("name");
  // The API does not reveal the date system, but Excel's own arithmetic does: 1 in one, 1463 in the other.
  const serial = workbook.functions.date(1904, 1, 2).load("value");
  return () => ({
    fileName: workbook.name === "" ? WORDS.newWorkbook : workbook.name,
    date1904: serial.value === SERIAL_1904,
  });
}

class OpenWorkbook implements ExcelWorkbook {
  readonly fileName: string;
  readonly view: ExcelView;
  readonly date1904: boolean;

  constructor(
    private readonly session: ExcelSession,
    { fileName, date1904 }: WorkbookFacts,
    handOut: NonNullable<ExcelOptions["handOut"]>,
  ) {
    this.fileName = fileName;
    this.date1904 = date1904;
    this.view = new ExcelView(session, fileName, handOut);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const sheets = await listSheets(this.session, { file: this.fileName });
    return sheets.map(({ name, visibility, kind }) => ({
      name,
      source: { file: this.fileName, sheet: name },
      visible: visibility === "Visible",
      kind,
    }));
  }

  async read(sheet: string, watch: Watch = {}): Promise<SheetGrid> {
    const blocks: GridBlock[] = [];
    const facts = await this.readBlocks(sheet, (block) => blocks.push(block), watch);
    return gridOfParts(facts, blocks);
  }

  readBlocks(sheet: string, onBlock: (block: GridBlock) => void, watch: Watch = {}): Promise<GridFacts> {
    return readSheet(this.session, sheet, { date1904: this.date1904, file: this.fileName }, onBlock, watch);
  }

  /** The settings sheet, if there is one: Excel's own store does not know what the command has changed. */
  async settings(): Promise<WorkbookSettings> {
    const { sheets, settings } = await listWorkbook(this.session, { file: this.fileName });
    const state = sheets.find(({ kind }) => kind === STATE_KIND);
    return state === undefined ? settings : readStateSheet(await this.read(state.name));
  }

  additions(sheet: string, only?: readonly (keyof SheetAdditions)[]): Promise<SheetAdditions> {
    return readAdditions(this.session, sheet, this.fileName, only);
  }

  /** Both kinds of remarks came into Excel's API late. */
  get uncarried(): readonly Uncarried[] {
    const { hasApi } = this.session;
    return [
      ...(hasApi(NOTES_API) ? [] : (["notes"] as const)),
      ...(hasApi(COMMENTS_API) ? [] : (["comments"] as const)),
    ];
  }

  async apply(change: WorkbookChange, watch: Watch = {}): Promise<AppliedChange> {
    return this.view.muted(() => applyChange(change, this.target(), watch));
  }

  putCells(change: CellsChange): Promise<void> {
    return this.view.muted(() => putCells(change, this.target()));
  }

  private target(): WriteTarget {
    return { session: this.session, file: this.fileName, date1904: this.date1904 };
  }
}
