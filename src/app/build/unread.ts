import type { Control, Problem } from "../../domain/problem";
import type { UnreadSheet } from "../inspect/sourceSheets";
import { CONTROLS } from "../appWords";

/** A sheet that cannot be read may hold debts: each is reported as an error in the data. */
export function unreadProblems(unread: readonly UnreadSheet[]): readonly Problem[] {
  return unread.map(({ file, sheet, message }) => ({
    severity: "error",
    code: "sheet-unread",
    message,
    file,
    sheet,
    cell: null,
  }));
}

/** The control that fails if a sheet could not be read; none if all were. */
export function unreadControls(unread: readonly UnreadSheet[]): readonly Control[] {
  if (unread.length === 0) return [];
  const actual = CONTROLS.unreadSheets(unread.map(({ sheet }) => sheet));
  return [{ name: CONTROLS.allRead, expected: null, actual, ok: false, advice: CONTROLS.unreadAdvice }];
}
