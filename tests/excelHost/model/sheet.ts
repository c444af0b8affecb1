import { HostError } from "../errors";
import { intersection, wholeSheet, type Area, type Box } from "./area";
import { Cells } from "./cells";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditionalFormat";
import { Lines } from "./lines";
import { newPageLayout } from "./pageLayout";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** A link that lies on a cell. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What may be entered into a rectangle of cells. */
export interface Validation {
  readonly box: Box;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

/** An answer in a thread of comments. */
export interface Reply {
  readonly content: string;
  readonly author: string;
}

/** A note, or a thread of comments, on a cell. */
export interface Remark extends Reply {
  readonly row: number;
  readonly column: number;
  readonly replies: readonly Reply[];
}

/** Excel's column of 8.43 characters, in points. */
export const STANDARD_WIDTH = 48;
/** Excel's row of Calibri 11, in points. */
export const STANDARD_HEIGHT = 15;

/** A worksheet. */
export class Sheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** `#RRGGBB`, or empty. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  cells = new Cells();
  /** Merged rectangles; only the first cell of each holds anything. */
  merges: Box[] = [];
  readonly columns: Lines;
  readonly rows: Lines;
  readonly tables: Table[] = [];
  /** The rule of the highest priority first. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  /** By row and column of the cell, such as `1,2`. */
  readonly hyperlinks = new Map<string, Hyperlink>();
  readonly notes: Remark[] = [];
  readonly comments: Remark[] = [];
  /** How many rows and columns stay while the rest scrolls. */
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  page = newPageLayout();
  readonly charts: Chart[] = [];
  autoFilter: { readonly box: Box; readonly criteria: Map<number, unknown> } | null = null;
  /** The options of the protection; `null` if the sheet is not protected. */
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | null =
    null;
  /** The selected rectangles of the sheet; the first cell of the first one is the active cell. */
  selection: readonly [Box, ...Box[]] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  /** Whether the sheet still stands in its workbook. */
  deleted = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {
    this.columns = new Lines(STANDARD_WIDTH);
    this.rows = new Lines(STANDARD_HEIGHT);
  }

  /** The merged rectangle around a cell, if it is merged. */
  mergeAt(row: number, column: number): Box | undefined {
    return this.merges.find(
      (box) => box.top <= row && row <= box.bottom && box.left <= column && column <= box.right,
    );
  }

  /** The smallest area around all cells with contents (or, unless `valuesOnly`, formats); `null` if there are none. */
  usedArea(valuesOnly: boolean, within: Box = wholeSheet(this)): Area | null {
    let used = this.cells.used(within, valuesOnly);
    if (!valuesOnly)
      for (const merge of this.merges) {
        const shared = intersection(merge, within);
        if (shared !== null) used = used === null ? shared : boundingOf(used, shared);
      }
    return used && { sheet: this, ...used };
  }

  /** Refuses a change of cells that a protected sheet does not allow. */
  checkUnprotected(box: Box | null = null): void {
    if (this.protection === null) return;
    if (
      box !== null &&
      this.cells.distinctStyles(box, (style) => style.locked).every((style) => !style.locked)
    )
      return;
    throw new HostError("AccessDenied", `The worksheet «${this.name}» is protected.`);
  }
}

const boundingOf = (a: Box, b: Box): Box => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
