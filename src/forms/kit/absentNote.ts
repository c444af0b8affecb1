import { placeMerged, setHeight, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { Administrator } from "./formContext";
import type { BuiltForm } from "./form";
import { FORM_FONT_SIZE, FORM_TEXT } from "./formStyles";

const WORDS = {
  note: (names: string) =>
    `Не представлено: ${names}. В этой форме и в её итогах данных этих администраторов нет.`,
} as const;

/**
 * States below a consolidated form whose data it lacks (docs/periods.md §5); a form of one administrator is left
 * unchanged.
 */
export function withAbsentNote(form: BuiltForm, absent: ReadonlySet<Administrator>): BuiltForm {
  if (absent.size === 0 || form.administrator !== null) return form;
  const { cells, blocks, merges, columns, rows, print } = form.model;
  const row =
    2 +
    Math.max(
      ...cells.map((cell) => cell.row),
      ...blocks.map(({ top, rowCount }) => top + rowCount - 1),
      ...merges.map(({ bottom }) => bottom),
    );
  const left = Math.min(...form.columns);
  const right = Math.max(...form.columns);
  const width = columns
    .filter(({ column }) => column >= left && column <= right)
    .reduce((sum, column) => sum + column.width, 0);
  const names = [...absent].map(({ name, code }) => {
    return code === null || name.includes(code) ? name : `${code} ${name}`;
  });
  const text = WORDS.note(names.join("; "));
  const sheet = { ...form.model, cells: [...cells], merges: [...merges], rows: [...rows] } as SheetDraft;
  placeMerged(sheet, { top: row, bottom: row, left, right }, text, FORM_TEXT.note);
  setHeight(sheet, row, heightFor([{ text, width }], FORM_FONT_SIZE));
  const area = print?.area ?? null;
  const page = print && area ? { ...print, area: { ...area, bottom: Math.max(area.bottom, row) } } : print;
  return { ...form, model: { ...sheet, print: page } };
}
