import type { SheetAdditions } from "../../domain/cellTouch";
import { quotedSheet } from "../../sheet/writing/writtenNames";
import type { Scene } from "../excelErrors";
import type { ListedSheet } from "../listing";
import type { ExcelSession } from "../excelSession";
import { readFormulas } from "../read/readFormulas";
import { sendJobs, type Job, type Sending } from "./jobs";
import { coalesce, height, rangeOn, width } from "./rectangles";
import { BYTES_AN_ACTION, valueBytes } from "../excelLimits";
import type { WritePlan } from "./writePlan";

/**
 * Formulas on the user's own sheets that name a sheet or table of ours. Excel would make `#REF!` of them when the old
 * sheet is deleted, although a new one of the same name is already there.
 */
export interface ForeignFormulas {
  readonly sheetId: string;
  readonly formulas: SheetAdditions["formulas"];
}

/** Reads such formulas before anything is replaced. */
export async function foreignFormulas(
  session: ExcelSession,
  plan: WritePlan,
  sheets: readonly ListedSheet[],
  scene: Scene,
): Promise<readonly ForeignFormulas[]> {
  const replaced = plan.sheets.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]));
  if (replaced.length === 0) return [];
  const named = replaced.flatMap(({ sheet, tables }) => [
    `${sheet.name}!`,
    `${quotedSheet(sheet.name)}!`,
    ...tables.map(({ name }) => `${name}[`),
  ]);
  const own = new Map(sheets.flatMap(({ id, name, kind }) => (kind === null ? [[name, id] as const] : [])));
  const found: ForeignFormulas[] = [];
  for (const [name, formulas] of await readFormulas(session, [...own.keys()], scene)) {
    const ours = formulas.filter(({ text }) => named.some((one) => text.includes(one)));
    if (ours.length > 0) found.push({ sheetId: own.get(name) ?? name, formulas: ours });
  }
  return found;
}

/** Enters them again once the new sheets have the names; a protected sheet keeps what Excel has made of it. */
export async function restoreForeignFormulas(
  found: readonly ForeignFormulas[],
  sending: Sending,
): Promise<void> {
  for (const { sheetId, formulas } of found)
    await sendJobs(formulaJobs(sheetId, formulas), { ...sending, onRows: () => undefined }).catch(
      () => undefined,
    );
}

function* formulaJobs(sheetId: string, formulas: SheetAdditions["formulas"]): Iterable<Job> {
  const texts = new Map(formulas.map(({ row, column, text }) => [`${String(row)}:${String(column)}`, text]));
  const cells = formulas.map(({ row, column }) => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
    value: true,
  }));
  for (const range of coalesce(cells, () => true)) {
    const rows = Array.from({ length: height(range) }, (_, down) =>
      Array.from({ length: width(range) }, (__, across) => {
        const text = texts.get(`${String(range.top + down)}:${String(range.left + across)}`);
        return `=${text ?? ""}`;
      }),
    );
    yield {
      bytes: rows.flat().reduce((sum, text) => sum + valueBytes(text), BYTES_AN_ACTION),
      act: (target) => {
        rangeOn(target.sheet(sheetId), range).formulas = rows;
      },
    };
  }
}
