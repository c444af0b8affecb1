import { OlenegorskScope } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import type { Criterion } from "../../register/query/query";
import { is } from "../../register/query/query";
import type { FormBasis } from "../kit/form";
import type { TableLine } from "../kit/formTable";
import { isListed, KOSGU_LINES, type KosguLine } from "./kosgu";
import { hasFigure, kosguWord, olenegorskColumns } from "./scope";

/** The last line, «ИТОГО:». */
export const TOTAL_LINE = "all";

/** The form's own lines, plus one for each other code that its debts have, ascending, so that nothing is lost. */
export function kosguLines(basis: FormBasis, rows: readonly FormRow[]): readonly KosguLine[] {
  const { kosgu } = olenegorskColumns(basis);
  const prefix = kosguWord("").length;
  const others = new Set<string>();
  for (const row of rows) {
    const word = kosgu.value(row);
    if (typeof word !== "string" || !hasFigure(basis.columns, OlenegorskScope.institutions, row)) continue;
    const line = word.slice(prefix);
    if (!isListed(line)) others.add(line);
  }
  return withOthers(others);
}

/** The form's own lines, then these others. */
export function withOthers(others: Iterable<string>): readonly KosguLine[] {
  return [...KOSGU_LINES, ...[...others].sort().map((code) => ({ code, name: `Прочие КОСГУ (${code})` }))];
}

/** The debts counted on a line. */
export function onLine(basis: FormBasis, line: string): Criterion<FormRow> {
  return is(olenegorskColumns(basis).kosgu, kosguWord(line));
}

/** The lines of both appendices; their keys are the codes. `figures` are made elsewhere, if a line has any. */
export function tableLines(
  lines: readonly KosguLine[],
  figures: (line: KosguLine) => TableLine["figures"] = () => undefined,
): TableLine[] {
  return [
    ...lines.map((line): TableLine => {
      const made = figures(line);
      return {
        key: line.code,
        labels: { name: line.name, kosgu: line.code },
        rule: { kind: "figures" },
        ...(made !== undefined && { figures: made }),
      };
    }),
    {
      key: TOTAL_LINE,
      labels: { name: "ИТОГО:", kosgu: null },
      rule: { kind: "total", of: lines.map(({ code }) => code) },
      strong: true,
    },
  ];
}
