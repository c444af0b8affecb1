import { emptySheet } from "../layout";
import type { SheetGrid } from "../../domain/grid";
import type { SheetModel } from "../model";
import { WORDS } from "../sheetWords";

/** What a workbook stores for the program: texts by key. */
type Settings = Readonly<Record<string, string>>;

/** The mark of the sheet that stores the program's settings in the workbook. */
export const STATE_KIND = "state";

/** A cell holds 32,767 characters; a longer text continues in the next rows under the same key. */
const PIECE = 32_000;

/**
 * The settings as a sheet that the user never sees: key and text in columns A and B, sorted by key. A sheet survives
 * other programs; a workbook's custom properties do not (docs/architecture.md, «Traps»).
 */
export function stateSheet(settings: Settings): SheetModel {
  const rows = Object.keys(settings)
    .sort()
    .flatMap((key) => pieces(settings[key] ?? "").map((piece) => [key, piece] as const));
  const column = (index: 0 | 1) => ({
    type: "text" as const,
    style: {},
    value: (row: number) => rows[row]?.[index] ?? null,
  });
  return {
    ...emptySheet(STATE_KIND, WORDS.stateSheet),
    visibility: "veryHidden",
    blocks: [{ name: STATE_KIND, top: 0, left: 0, rowCount: rows.length, columns: [column(0), column(1)] }],
    gridLines: true,
  };
}

/** Reads {@link stateSheet} back. */
export function readStateSheet(grid: SheetGrid): Settings {
  const settings: Record<string, string> = {};
  if (grid.used === null) return settings;
  for (let row = grid.used.top; row <= grid.used.bottom; row++) {
    const key = grid.value(row, 0);
    const piece = grid.value(row, 1);
    if (typeof key === "string")
      settings[key] = (settings[key] ?? "") + (typeof piece === "string" ? piece : "");
  }
  return settings;
}

function pieces(text: string): readonly string[] {
  const list: string[] = [];
  for (let start = 0; start < text.length;) {
    const last = text.charCodeAt(start + PIECE - 1);
    const end = start + (last >= 0xd800 && last <= 0xdbff ? PIECE - 1 : PIECE); // never inside a surrogate pair
    list.push(text.slice(start, end));
    start = end;
  }
  return list.length === 0 ? [""] : list;
}
