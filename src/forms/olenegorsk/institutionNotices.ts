import { InstitutionType } from "../../domain/fields";
import type { Control } from "../../domain/problem";
import type { FormRow } from "../kit/formContext";
import type { FormBasis } from "../kit/form";
import { allKnown, notice } from "../kit/formControls";
import { INSTITUTION_CONTROLS } from "./controlWords";
import { isListed, kosguLine } from "./kosgu";
import { count, FundingWord, isGrouped, olenegorskColumns } from "./scope";

/** What the accountant should know about debts that the form shows outside its own columns and lines. */
export function institutionNotices(
  basis: FormBasis,
  all: readonly FormRow[],
  words: ReturnType<(typeof INSTITUTION_CONTROLS)["appendix1"]>,
): Control[] {
  const { columns, context, settings } = basis;
  const { funding } = olenegorskColumns(basis);
  const rows = all.filter((row) => columns.amountNow.value(row) !== null);
  const line = (row: FormRow): string => kosguLine(row.entry.debt.kosgu ?? "", isGrouped(settings));
  const unlisted = rows.filter((row) => !isListed(line(row)));
  const grouped = rows.filter((row) => isListed(line(row)) && line(row) !== row.entry.debt.kosgu?.trim());
  const untyped = count(rows, ({ entry }) => entry.debt.institutionType === null);
  const otherFunding = rows.filter(
    (row) => funding.value(row) === FundingWord.unlisted && isSplitByFunding(row),
  );
  const advice = INSTITUTION_CONTROLS.typeAdvice;
  return [
    ...allKnown(words.type, rows, untyped, advice),
    ...notice(context, words.funding, otherFunding, columns.amountNow),
    ...notice(
      context,
      words.grouped(codesOf(grouped, (row) => `${row.entry.debt.kosgu ?? ""} в ${line(row)}`)),
      grouped,
      columns.amountNow,
    ),
    ...notice(context, words.unlisted(codesOf(unlisted, line)), unlisted, columns.amountNow),
  ];
}

/** Only budgetary and autonomous institutions have columns by kind of funding. */
function isSplitByFunding({ entry: { debt } }: FormRow): boolean {
  return (
    debt.institutionType === InstitutionType.budgetary || debt.institutionType === InstitutionType.autonomous
  );
}

function codesOf(rows: readonly FormRow[], code: (row: FormRow) => string): string {
  return [...new Set(rows.map(code))].sort().join(", ");
}
