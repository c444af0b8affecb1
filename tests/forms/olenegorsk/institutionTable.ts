import type { BuiltTableForm } from "../../../src/forms/kit/tableForm";

/** The figure columns of приложение № 1 (порядок по учреждениям), 3–13. */
export const COLUMNS = [
  "total",
  "chief",
  "treasury",
  ...["budgetary", "autonomous"].flatMap((type) => [type, `${type}1`, `${type}4`, `${type}5`]),
];

/** The five columns of a block of приложение № 2. */
export const BLOCK = ["opening", "previous", "now", "sinceOpening", "sincePrevious"];

/** The keys of a form's lines. */
export function linesOf(form: BuiltTableForm): string[] {
  return form.table.spec.lines.map(({ key }) => key);
}
