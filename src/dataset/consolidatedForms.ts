import type { Day } from "../domain/day";
import type { Money } from "../domain/money";
import { OlenegorskScope } from "../forms/kit/formColumns";
import { FORMS } from "../forms/formRegistry";
import { withAbsentNote } from "../forms/kit/absentNote";
import type { Administrator } from "../forms/kit/formContext";
import type { BuiltTableForm } from "../forms/kit/tableForm";
import type { ColumnRule } from "../forms/kit/formTable";

import { municipalIncomeSheet } from "../forms/olenegorsk/income2";
import { TOTAL_LINE as TOTAL_INCOME, type IncomeCode } from "../forms/olenegorsk/incomeTable";
import { managerColumn, managersSheet, totalColumn, type BlockRules } from "../forms/olenegorsk/inst2";
import { TOTAL_LINE as TOTAL_KOSGU, withOthers } from "../forms/olenegorsk/institutionLines";
import { isListed } from "../forms/olenegorsk/kosgu";
import { LEAVES } from "../forms/vologda/vologda1";
import {
  consolidatedSheet4,
  FIGURES4,
  notSubmitted,
  TOTAL_LINE as TOTAL_4,
  type Line4,
} from "../forms/vologda/vologda4";
import { NO_OFFICIALS } from "../domain/officials";
import { queryEngine } from "../register/query/engine";
import type { OrganisationSettings } from "../settings/settings";
import { formPage } from "../sheet/page";
import type { SheetModel } from "../sheet/model";
import type { ConsolidatedId, SqlRow } from "./consolidatedSql";
import { administratorOfRow, answered, inOrder, textOf } from "./datasetFigures";

/** What the sheets need beside an engine's answers. */
export interface ConsolidatedInput {
  readonly asOf: Day;
  readonly settings: OrganisationSettings;
  /** Who should have submitted and has not, beside those of whom the data set says so itself. */
  readonly absent: readonly Administrator[];
}

/** A consolidated form of an engine's answer; `null` where it has nothing to say of the data set. */
export function consolidatedForm(
  id: ConsolidatedId,
  rows: readonly SqlRow[],
  input: ConsolidatedInput,
): BuiltTableForm | null {
  const form = SHEETS[id](rows, input);
  if (form === null) return null;
  const told = withAbsentNote(form, new Set([...absentIn(rows), ...input.absent]));
  return { ...form, model: withFooter(told.model, id) };
}

const SHEETS: Readonly<
  Record<ConsolidatedId, (rows: readonly SqlRow[], input: ConsolidatedInput) => BuiltTableForm | null>
> = { "vologda-4": vologda4, "olenegorsk-income-2": income2, "olenegorsk-inst-2": inst2 };

/** What is printed at the foot of a form: its document's name. */
function withFooter(model: SheetModel, id: ConsolidatedId): SheetModel {
  const title = FORMS.find((form) => form.id === id)?.title ?? "";
  return model.print === null ? model : { ...model, print: formPage(model.print, title) };
}

/** Which debts a form takes, by the data set's column `scope`; `null`: all. */
export function scopeOfForm(id: ConsolidatedId): string | null {
  if (id === "vologda-4") return null;
  return id === "olenegorsk-income-2" ? OlenegorskScope.income : OlenegorskScope.institutions;
}

/** What a form of so many administrators prints as its total at the reporting date, and of how many rounded figures. */
export function totalFigure(
  id: ConsolidatedId,
  { table }: BuiltTableForm,
  administrators: number,
): { readonly value: Money | null; readonly lines: number; readonly inThousands: boolean } {
  const inThousands = id !== "olenegorsk-inst-2";
  const line = id === "vologda-4" ? TOTAL_4 : id === "olenegorsk-income-2" ? TOTAL_INCOME : TOTAL_KOSGU;
  const figure = table.figure(line, inThousands ? "now" : totalColumn("now"));
  const lines = table.spec.lines.length * (id === "vologda-4" ? LEAVES : administrators);
  return { value: figure?.value ?? null, lines, inThousands };
}

const isLine =
  (line: string) =>
  (row: SqlRow): boolean =>
    textOf(row, "line") === line;

function absentIn(rows: readonly SqlRow[]): readonly Administrator[] {
  return rows.filter(isLine("absent")).map(administratorOfRow);
}

/** The sheets hold figures alone: an engine over no lines serves their tables. */
function plain({ asOf, settings }: ConsolidatedInput) {
  return { asOf, settings, engine: queryEngine([]), controls: () => [], officials: () => NO_OFFICIALS };
}

function vologda4(rows: readonly SqlRow[], input: ConsolidatedInput): BuiltTableForm | null {
  const submitted = rows.filter(isLine("administrator")).map((row) => ({ of: administratorOfRow(row), row }));
  const absent = [...absentIn(rows), ...input.absent];
  if (submitted.length + absent.length === 0) return null;
  const all = [...submitted, ...absent.map((of) => ({ of, row: null }))];
  const lines = all
    .sort((a, b) => inOrder(a.of, b.of))
    .map(({ of, row }): Line4 => ({
      key: of.mark,
      name: of.name,
      figures:
        row === null
          ? notSubmitted()
          : Object.fromEntries(FIGURES4.map((key) => [key, answered(row, SQL_FIGURES4[key], "thousands")])),
    }));
  return consolidatedSheet4(lines, absent.length, plain(input));
}

/** The query's columns of the form's figures. */
const SQL_FIGURES4 = {
  opening: "opening",
  now: "at_date",
  overdueOpening: "overdue_opening",
  overdueNow: "overdue_at_date",
} as const satisfies Record<(typeof FIGURES4)[number], string>;

function income2(rows: readonly SqlRow[], input: ConsolidatedInput): BuiltTableForm | null {
  const codes = rows
    .filter(isLine("code"))
    .map((row): IncomeCode => {
      const code = textOf(row, "income_code");
      return { key: code ?? "none", code, name: code === null ? null : textOf(row, "income_name") };
    })
    .sort((a, b) => (a.code === null ? 1 : b.code === null ? -1 : a.code < b.code ? -1 : 1));
  if (codes.length === 0) return null;
  const kinds = new Map(
    rows.filter(isLine("kind")).map((row) => [`${row["income_code"] ?? ""} ${row["kind"] ?? ""}`, row]),
  );
  return municipalIncomeSheet(
    codes,
    ({ code }, kind) => {
      const row = kinds.get(`${code ?? ""} ${kind}`);
      return { opening: answered(row, "opening", "thousands"), now: answered(row, "at_date", "thousands") };
    },
    plain(input),
  );
}

function inst2(rows: readonly SqlRow[], input: ConsolidatedInput): BuiltTableForm | null {
  const own = rows.filter((row) => textOf(row, "administrator") !== null);
  const totals = own.filter(isLine("total"));
  const managers = totals.map(administratorOfRow).sort(inOrder);
  if (managers.length === 0) return null;
  const withOverdue = new Set(
    totals.filter((row) => textOf(row, "overdue_debts") !== "0").map((row) => textOf(row, "administrator")),
  );
  const cells = new Map(
    own
      .filter(isLine("kosgu"))
      .map((row) => [`${row["administrator"] ?? ""} ${row["kosgu_line"] ?? ""}`, row]),
  );
  const codes = rows.filter(isLine("kosgu")).map((row) => textOf(row, "kosgu_line") ?? "");
  const lines = withOthers(new Set(codes.filter((code) => !isListed(code))));
  const figures: ColumnRule = { kind: "figures", shown: "roubles" };
  const rules: BlockRules = { opening: figures, previous: figures, now: figures };
  return managersSheet(
    {
      managers,
      withOverdue: new Set(managers.filter(({ mark }) => withOverdue.has(mark))),
      lines,
      figuresOf: ({ code }) =>
        Object.fromEntries(
          managers.flatMap((manager) =>
            (["opening", "previous", "now"] as const).map((sum) => [
              managerColumn(manager, sum),
              answered(cells.get(`${manager.mark} ${code}`), sum === "now" ? "at_date" : sum, "roubles"),
            ]),
          ),
        ),
      rulesOf: () => rules,
    },
    plain(input),
  );
}
