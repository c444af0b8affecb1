import { NO_OFFICIALS } from "../domain/officials";
import { dayOf } from "../domain/day";
import { workCalendar } from "../domain/workCalendar";
import { formColumns } from "../forms/kit/formColumns";
import { collectionRules } from "../regulations";
import { noSettings } from "../settings/settings";
import type { FormBasis } from "../forms/kit/form";
import { formContext, submitterOf, type Administrator, type FormRow } from "../forms/kit/formContext";
import { kosguWord, olenegorskColumns } from "../forms/olenegorsk/scope";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../domain/fields";
import type { QueryColumn } from "../register/query/query";

/**
 * How a column is kept: `money` is DECIMAL(18, 2), exact kopecks; `date` a DATE, `count` an INT32, `place` an INT64, `flag`
 * a BOOLEAN that is never NULL, `text` a string. All but flags and places may be NULL: not known.
 */
export type DatasetType = "text" | "money" | "date" | "count" | "place" | "flag";

/** A value of a cell before it is packed. */
export type DatasetValue = ReturnType<QueryColumn<FormRow>["value"]> | boolean | bigint;

/** A column of the data set. */
export interface DatasetColumn {
  /** Latin letters, digits and underscores: no engine wants quotes for it. */
  readonly name: string;
  readonly type: DatasetType;
  /** What it says, in Russian, for docs/scale.md. */
  readonly about: string;
}

/** A column with what it says of a line. */
export interface FilledColumn extends DatasetColumn {
  readonly value: (row: FormRow) => DatasetValue;
}

/** What the columns are filled from: the register of one input as the forms see it. */
export interface DatasetSource extends FormBasis {
  /** Who is meant by debts that name no administrator. */
  readonly fallback?: { readonly code: string | null; readonly name: string | null } | undefined;
  /** The input's number among those of a run, from 0: it orders the debts of the data set. */
  readonly file: number;
}

/** More lines than a sheet has: what stands between the places of two files. */
const PLACES_OF_FILE = 2n ** 21n;

/** «administratorCode» as SQL likes it: `administrator_code`. */
export function factName(key: FieldKey): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** All columns in their order, filled from one register. */
export function datasetColumns(source: DatasetSource): readonly FilledColumn[] {
  return [...whereColumns(source), ...factColumns(), ...assessedColumns(), ...formColumnsOf(source)];
}

function whereColumns({ fallback, file }: DatasetSource): readonly FilledColumn[] {
  const of = ({ entry }: FormRow) => submitterOf(entry.debt, fallback);
  return [
    column(
      "place",
      "place",
      "Порядок долгов: номер файла × 2 097 152 + номер строки реестра",
      ({ index }) => {
        return BigInt(file) * PLACES_OF_FILE + BigInt(index);
      },
    ),
    column("source_file", "text", "Исходный файл", ({ entry }) => entry.debt.source.file),
    column("source_sheet", "text", "Исходный лист", ({ entry }) => entry.debt.source.sheet),
    column("source_row", "count", "Исходная строка", ({ entry }) => entry.debt.source.row),
    column(
      "presence",
      "text",
      "present — есть в источнике, gone — нет в источнике, absent — администратор не представил",
      ({ entry }) => entry.presence,
    ),
    column("submitter_code", "text", "Код администратора, которому принадлежит долг", (row) => of(row).code),
    column(
      "submitter_name",
      "text",
      "Его название; пусто, если лист называет только код",
      (row) => of(row).name,
    ),
  ];
}

function factColumns(): readonly FilledColumn[] {
  return FIELD_KEYS.map((key) => {
    const { type, header } = fieldSpec(key);
    const kept = type === "money" || type === "date" ? type : "text";
    return column(factName(key), kept, header, ({ entry }) => entry.debt[key]);
  });
}

function assessedColumns(): readonly FilledColumn[] {
  const of = <K extends keyof FormRow["entry"]["assessment"]>(
    key: K,
  ): ((row: FormRow) => FormRow["entry"]["assessment"][K]) => {
    return ({ entry }) => entry.assessment[key];
  };
  return [
    column("total", "money", "Всего: основной долг и пени, руб.", of("total")),
    column("base_date", "date", "День, которым закончился срок уплаты", of("base")),
    column("overdue_days", "count", "Дней просрочки", of("overdueDays")),
    column(
      "aging_bucket",
      "text",
      "Срок просрочки: 0-30, 31-90, 91-180, 181-365, 1-3y, 3y+",
      of("agingBucket"),
    ),
    column("stage", "text", "Этап взыскания (docs/terms.md)", of("stage")),
    column("action", "text", "Что сделать", of("action")),
    column("deadline", "date", "Срок действия", of("deadline")),
    column("urgency", "text", "Срочность: missed, soon, planned, open", of("urgency")),
    column("highlight", "text", "Цвет: claim — нужна претензия, lawsuit — нужен иск", of("highlight")),
    column("clause", "text", "Пункт регламента", of("clause")),
    column("limitation_end", "date", "Конец срока исковой давности", of("limitationEnd")),
  ];
}

/** The register's hidden columns, on which the forms' figures are conditional sums. */
function formColumnsOf(source: DatasetSource): readonly FilledColumn[] {
  const { columns } = source;
  const { income, kosgu, funding } = olenegorskColumns(source);
  const prefix = kosguWord("").length;
  const kept = (name: string, type: DatasetType, from: QueryColumn<FormRow>): FilledColumn =>
    column(name, type, from.header, (row) => from.value(row));
  const flag = (name: string, from: QueryColumn<FormRow>): FilledColumn =>
    column(name, "flag", from.header, (row) => from.value(row) !== null);
  return [
    kept("scope", "text", columns.scope),
    kept("amount_now", "money", columns.amountNow),
    kept("principal_now", "money", columns.principalNow),
    kept("penalty_now", "money", columns.penaltyNow),
    kept("amount_opening", "money", columns.amountOpening),
    kept("principal_opening", "money", columns.principalOpening),
    kept("penalty_opening", "money", columns.penaltyOpening),
    flag("opening_lacking", columns.openingLacking),
    kept("amount_previous", "money", columns.amountPrevious),
    flag("previous_lacking", columns.previousLacking),
    kept("category_now", "text", columns.categoryNow),
    kept("category_opening", "text", columns.categoryOpening),
    kept("kind_now", "text", columns.kindNow),
    kept("kind_opening", "text", columns.kindOpening),
    kept("institution_group", "text", columns.institutionGroup),
    kept("funding_group", "text", funding),
    kept("income_code", "text", income),
    column("kosgu_line", "text", kosgu.header, (row) => {
      const word = kosgu.value(row);
      return typeof word === "string" ? word.slice(prefix) : null;
    }),
  ];
}

/** All columns in their order, without what they say of a line: those of an empty register. */
export function columnList(): readonly DatasetColumn[] {
  const context = formContext([], { asOf: dayOf(2026, 1, 1), calendar: workCalendar(), soonDays: 0 });
  const columns = datasetColumns({
    context,
    columns: formColumns(context),
    settings: noSettings(),
    officials: () => NO_OFFICIALS,
    rules: collectionRules("model"),
    typed: new Map(),
    file: 0,
  });
  return columns.map(({ name, type, about }) => ({ name, type, about }));
}

function column(name: string, type: DatasetType, about: string, value: FilledColumn["value"]): FilledColumn {
  return { name, type, about, value };
}

/** Whose partition a line stands in. */
export interface DatasetAdministrator extends Pick<Administrator, "code" | "name"> {
  /** The value of the partition column `administrator`: never a bare number, which engines would take for one. */
  readonly partition: string;
}
