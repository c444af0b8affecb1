import { DEFAULT_SOON_DAYS, type RegisterEntry } from "../assessment";
import { assess } from "../assessment/assess";
import type { Day } from "../domain/day";
import { unknownDebt, type Debt } from "../domain/debt";
import { NO_OFFICIALS } from "../domain/officials";
import { workCalendar } from "../domain/workCalendar";
import { buildForms } from "../forms/buildForms";
import { formContext, type Administrator, type FormContext, type FormRow } from "../forms/kit/formContext";
import type { BuiltForm } from "../forms/kit/form";
import type { FormId } from "../forms/formRegistry";
import { formColumns, LACKING, type FormColumns } from "../forms/kit/formColumns";
import type { CollectionRules } from "../regulations/collectionRules";
import type { ColumnValue, QueryColumn } from "../register/query/query";
import type { OrganisationSettings } from "../settings/settings";
import type { ColumnValues } from "./parquet";
import type { DatasetColumn, DatasetType, DatasetValue } from "./schema";

/** So many debts are added up in memory, without an engine: more would not fit beside the program on a usual machine. */
export const MOST_IN_MEMORY = 1_000_000;

/** The forms' columns that the data set keeps, by their names there. */
const KEPT = {
  amountNow: ["amount_now", "money"],
  principalNow: ["principal_now", "money"],
  penaltyNow: ["penalty_now", "money"],
  amountOpening: ["amount_opening", "money"],
  principalOpening: ["principal_opening", "money"],
  penaltyOpening: ["penalty_opening", "money"],
  openingLacking: ["opening_lacking", "flag"],
  amountPrevious: ["amount_previous", "money"],
  previousLacking: ["previous_lacking", "flag"],
  categoryNow: ["category_now", "text"],
  categoryOpening: ["category_opening", "text"],
  kindNow: ["kind_now", "text"],
  kindOpening: ["kind_opening", "text"],
  institutionGroup: ["institution_group", "text"],
  scope: ["scope", "text"],
} as const satisfies Partial<Record<keyof FormColumns, readonly [string, DatasetType]>>;
type KeptKey = keyof typeof KEPT;
const KEPT_KEYS = Object.keys(KEPT) as readonly KeptKey[];

/** What the forms ask of a line beside those columns. */
const FACTS = {
  place: ["place", "place"],
  presence: ["presence", "text"],
  code: ["submitter_code", "text"],
  name: ["submitter_name", "text"],
  kbk: ["income_code", "text"],
  incomeName: ["income_name", "text"],
  kosgu: ["kosgu_line", "text"],
  overdueDays: ["overdue_days", "count"],
} as const satisfies Record<string, readonly [string, DatasetType]>;

/** What {@link formsInMemory} reads of each file of the data set. */
export const IN_MEMORY_COLUMNS: readonly DatasetColumn[] = [
  ...Object.values(KEPT),
  ...Object.values(FACTS),
].map(([name, type]) => ({ name, type, about: "" }));

/** What the forms need beside the data set. */
export interface InMemoryInput {
  readonly asOf: Day;
  readonly rules: CollectionRules;
  readonly settings: OrganisationSettings;
  /** Who should have submitted and has not, beside those of whom the data set says so itself. */
  readonly absent: readonly Pick<Administrator, "code" | "name">[];
}

/** The consolidated forms over a data set by their own declarations, where no SQL engine is at hand. */
export function formsInMemory(
  ids: readonly FormId[],
  files: readonly (readonly ColumnValues[])[],
  { asOf, rules, settings, absent }: InMemoryInput,
): readonly BuiltForm[] {
  const lines = inPlace(files.flatMap(linesOf));
  const context = { asOf, calendar: workCalendar(), soonDays: DEFAULT_SOON_DAYS };
  const nothing = assess(unknownDebt(NOWHERE), rules, context);
  const entries = [
    ...lines.map((line) => entryOf(line, nothing)),
    ...absent.map(({ code, name }): RegisterEntry => {
      const debt = { ...unknownDebt(NOWHERE), administratorCode: code, administratorName: name };
      return { debt, assessment: nothing, presence: "absent" };
    }),
  ];
  const register = formContext(entries, context);
  return buildForms(ids, {
    context: register,
    columns: keptColumns(register, lines),
    settings,
    officials: () => NO_OFFICIALS,
    rules,
    typed: new Map(),
  });
}

const NOWHERE = { file: "", sheet: "", row: 0 };

/** A line of the data set, by the names of its columns. */
type Line = (name: string) => DatasetValue;

function linesOf(columns: readonly ColumnValues[]): readonly Line[] {
  const byName = new Map(columns.map(({ column, values }) => [column.name, values]));
  const count = columns[0]?.values.length ?? 0;
  return Array.from(
    { length: count },
    (_, index): Line =>
      (name) =>
        byName.get(name)?.[index] ?? null,
  );
}

/** In the order of the inputs, by which forms choose between spellings of a name. */
function inPlace(lines: readonly Line[]): readonly Line[] {
  const placed = lines.map((line) => ({ line, place: Number(line(FACTS.place[0])) }));
  return placed.sort((a, b) => a.place - b.place).map(({ line }) => line);
}

function entryOf(line: Line, nothing: RegisterEntry["assessment"]): RegisterEntry {
  const text = (key: keyof typeof FACTS): string | null => {
    const value = line(FACTS[key][0]);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const debt: Debt = {
    ...unknownDebt(NOWHERE),
    administratorCode: text("code"),
    administratorName: text("name"),
    kbk: text("kbk"),
    incomeName: text("incomeName"),
    kosgu: text("kosgu"),
  };
  const overdueDays = line(FACTS.overdueDays[0]);
  const presence = text("presence");
  return {
    debt,
    assessment: { ...nothing, overdueDays: typeof overdueDays === "number" ? overdueDays : null },
    presence: presence === "gone" || presence === "absent" ? presence : "present",
  };
}

/** The forms' columns with what the data set has kept in place of what they would work out anew. */
function keptColumns(context: FormContext, lines: readonly Line[]): FormColumns {
  const columns = formColumns(context);
  const kept = KEPT_KEYS.map((key): [KeptKey, QueryColumn<FormRow>] => {
    const [name] = KEPT[key];
    return [key, { ...columns[key], value: ({ index }) => asRegister(lines[index]?.(name) ?? null) }];
  });
  return { ...columns, ...(Object.fromEntries(kept) as Record<KeptKey, QueryColumn<FormRow>>) };
}

/** A flag as the register writes it. */
function asRegister(value: DatasetValue): ColumnValue {
  if (typeof value === "boolean") return value ? LACKING : null;
  return typeof value === "bigint" ? Number(value) : value;
}
