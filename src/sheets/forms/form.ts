import type { Control } from "../../domain/problem";
import type { SheetModel } from "../model";
import type { Administrator, FormContext, FormRow } from "./context";
import type { FormColumns } from "./columns";
import type { QueryColumn } from "./query";
import type { OrganisationSettings } from "../settings/settings";

/** The forms of forms.md, in the order in which they are offered. */
export const FORM_IDS = [
  "vologda-1",
  "vologda-2",
  "vologda-3",
  "vologda-4",
  "vologda-report",
  "olenegorsk-income-1",
  "olenegorsk-income-2",
  "olenegorsk-note",
  "olenegorsk-inst-1",
  "olenegorsk-inst-2",
  "olenegorsk-inst-note",
  "druzhny-plan",
  "sevsk-report",
  "inventory",
] as const;
/** See {@link FORM_IDS}. */
export type FormId = (typeof FORM_IDS)[number];

/** A form sheet built: the model to write, where its body stands, and what is behind its cells. */
export interface BuiltForm {
  readonly id: FormId;
  /** The mark of its sheet; unique among all forms of a run. */
  readonly kind: string;
  readonly administrator: Administrator | null;
  /** «дебиторская» or «просроченная» in olenegorsk-inst-1, else `null`. */
  readonly type: string | null;
  readonly model: SheetModel;
  /** The sheet's columns of the form's columns 1, 2, 3 …, counted from 0. */
  readonly columns: readonly number[];
  /** The body's rows, totals included, counted from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Register columns that its formulas name; they must stand in the register table. */
  readonly uses: ReadonlySet<QueryColumn<FormRow>>;
  readonly controls: readonly Control[];
  /** The debts behind a cell of the body (0-based), or `null` where the cell is no figure of the register. */
  rowsBehind(row: number, column: number): readonly FormRow[] | null;
}

/** What the user typed into sheets that the add-in made, by the sheet's `kind`; read before a rebuild replaces them. */
export type TypedInputs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** All that a form is built from. */
export interface FormInput {
  readonly context: FormContext;
  readonly columns: FormColumns;
  readonly settings: OrganisationSettings;
  readonly typed: TypedInputs;
  /** Another form's sheets if this run writes them (references may point there), else nothing. */
  built(id: FormId): readonly BuiltForm[];
  /** Another form's sheets computed, whether this run writes them or not: for figures that are repeated. */
  computed(id: FormId): readonly BuiltForm[];
}

/** A form as the registry knows it: one file of declarations each. */
export interface FormDeclaration {
  readonly id: FormId;
  /** The document's own short name, «Приложение 1 к Порядку (№ 817)». */
  readonly title: string;
  /** Forms whose figures it repeats; they are computed first, and referred to where they are built. */
  readonly after: readonly FormId[];
  build(input: FormInput): readonly BuiltForm[];
}
