import { formatDay } from "../../domain/day";
import { queryEngine } from "../query/engine";
import { emptySheet, rangeOf, setHeight, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import { REGISTER_KIND, REGISTER_TABLE, type ColumnModel, type SheetModel } from "../../sheet/model";
import { landscapePage } from "../../sheet/page";
import { COLORS, STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";
import { REGISTER_WORDS, SHEET_NAMES } from "../registerWords";
import { declaredColumns, type RegisterColumn } from "./registerColumns";
import { placeHead } from "./head";
import { highlights } from "./highlight";
import { rowHeights } from "./rowHeights";
import { cellTypeOf, registerPaper, styleOf, tableColumns, type TableColumn } from "./tableColumns";
import type { RegisterView } from "./registerView";
import { withUnreadable } from "./unreadable";

/** Room for the filter button under a heading, in points. */
const FILTER_BUTTON = 12;

/**
 * The sheet «Реестр должников» (docs/register.md §3): an Excel table of values, with head, colours and print set-up.
 * `extraColumns` follow the register's own: those that forms query, source marks, columns that the user has added.
 * Values are read from the entries when the sheet is written, so the model is small however long the register is.
 */
export function registerSheet(view: RegisterView, extraColumns: readonly RegisterColumn[] = []): SheetModel {
  const { entries } = view;
  const columns = tableColumns(columnsOf(view, extraColumns), entries);
  const sheet = emptySheet(REGISTER_KIND, SHEET_NAMES.register);
  const headerRow = placeHead(sheet, view, columns, queryEngine(entries));
  // A table needs one line even before there is a debt.
  const rowCount = Math.max(1, entries.length);
  const body = rangeOf(headerRow + 1, 0, rowCount, columns.length);

  sheet.blocks.push({
    name: REGISTER_TABLE,
    top: body.top,
    left: 0,
    rowCount,
    columns: columns.map(({ declared, visibility }) => ({
      type: cellTypeOf(declared),
      style: styleOf(declared),
      ...(visibility === "hidden" && { unseen: true }),
      value: (index) => {
        const entry = entries[index];
        return entry === undefined ? null : declared.value(entry, index);
      },
    })),
    rowHeight: rowHeights(columns, entries),
  });
  sheet.table = {
    name: REGISTER_TABLE,
    block: REGISTER_TABLE,
    headers: columns.map(({ declared }) => declared.header),
    headerStyle: STYLES.header,
    style: "TableStyleLight1",
  };
  sheet.columns.push(...columns.map(columnModel));
  setHeight(sheet, headerRow, headerHeight(columns));

  sheet.conditionalFormats.push(
    ...highlights(body, {
      stage: positionOf(columns, "stage"),
      urgency: positionOf(columns, "urgency"),
      claimDate: positionOf(columns, "claimDate"),
      lawsuitDate: positionOf(columns, "lawsuitDate"),
      presence: columns.find(({ declared }) => declared.key === "presence")?.position ?? null,
      limitation: {
        state: positionOf(columns, "limitation"),
        cells: columns
          .filter(({ declared: { key } }) => key === "alerts" || key === "limitationEnd")
          .map(({ position }) => position),
        states: new Set(entries.map(({ assessment }) => assessment.limitationState)),
      },
    }),
  );
  placeChoices(sheet, columns, body.top, rowCount);
  sheet.freeze = { rows: headerRow + 1, columns: 1 };
  sheet.print = landscapePage(REGISTER_WORDS.footer(view.organisation, formatDay(view.asOf)), {
    ...(registerPaper(columns) !== "A4" && { paper: "A3" }),
    titleRows: [headerRow, headerRow],
  });
  sheet.tabColor = COLORS.accent;
  return sheet;
}

/** The headings of the table for these entries, in order: those that formulas over the register may name. */
export function registerHeaders(view: RegisterView, extraColumns: readonly RegisterColumn[] = []): string[] {
  return tableColumns(columnsOf(view, extraColumns), view.entries).map(({ declared }) => declared.header);
}

/** All columns from which the register's table is chosen, with what stays in their cells. */
export function columnsOf(
  { rules, unreadable }: Pick<RegisterView, "rules" | "unreadable">,
  extraColumns: readonly RegisterColumn[],
): readonly RegisterColumn[] {
  return withUnreadable(declaredColumns(rules, extraColumns), unreadable);
}

function positionOf(columns: readonly TableColumn[], key: string): number {
  const found = columns.find(({ declared }) => declared.key === key);
  if (found === undefined) throw new Error(`The register has no column ${key}`);
  return found.position;
}

function columnModel({ position, width, visibility }: TableColumn): ColumnModel {
  if (visibility === "shown") return { column: position, width };
  return { column: position, width, hidden: true, ...(visibility === "folded" && { grouped: true }) };
}

function headerHeight(columns: readonly TableColumn[]): number {
  const shown = columns.filter(({ visibility }) => visibility !== "hidden");
  const texts = shown.map(({ declared, width }) => ({ text: declared.header, width }));
  return heightFor(texts, TABLE_FONT_SIZE) + FILTER_BUTTON;
}

function placeChoices(
  sheet: SheetDraft,
  columns: readonly TableColumn[],
  top: number,
  rowCount: number,
): void {
  for (const { declared, position } of columns) {
    if (declared.choices === undefined) continue;
    sheet.dataValidations.push({
      range: rangeOf(top, position, rowCount, 1),
      choices: declared.choices,
    });
  }
}
