import type { WorkbookError } from "../../src/app/ports";
import { asWorkbookError } from "../../src/excel/excelErrors";

function refused(code: string): WorkbookError {
  const error = Object.assign(new Error(code), { name: "RichApi.Error", code });
  return asWorkbookError(error, { file: "долги.xlsx", sheet: "Лист1" }) as WorkbookError;
}

test.each([
  ["InvalidOperationInCellEditMode", "cell-edit-mode", true],
  ["AccessDenied", "protected", false],
  ["FilteredRangeConflict", "filtered", false],
  ["MergedRangeConflict", "merged", false],
  ["ResponsePayloadSizeLimitExceeded", "too-large", false],
  ["ActivityLimitReached", "busy", true],
  ["Conflict", "changed", true],
  ["ApiNotFound", "too-old", false],
  ["SomethingNew", "refused", false],
])("Excel's %s is told as «%s» with the sheet it is about", (code, fault, retry) => {
  expect(refused(code)).toMatchObject({ name: "WorkbookError", code: fault, retry });
  expect(refused(code).message).toMatch(/^Файл «долги\.xlsx», лист «Лист1»: /);
});

test("what only wrong code brings about stays a bug", () => {
  const bug = Object.assign(new Error("x"), { name: "RichApi.Error", code: "PropertyNotLoaded" });
  expect(asWorkbookError(bug, { file: "долги.xlsx" })).toBe(bug);
});
