import type { SheetGrid } from "../../domain/grid";
import type { Money } from "../../domain/money";
import type { Officials } from "../../domain/officials";
import type { Control } from "../../domain/problem";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { RegulationId } from "../../regulations/regulationRegistry";
import type { SheetModel } from "../../sheet/model";
import type { Administrator, FormContext, FormRow } from "./formContext";
import type { FormColumns } from "./formColumns";
import type { Figure } from "./formFigures";
import type { NeededField } from "./needs";
import type { QueryColumn } from "../../register/query/query";
import type { OrganisationSettings } from "../../settings/settings";

/** A cell whose formula must produce the engine's value, whatever the user types into other sheets. */
export interface CheckedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Money;
  readonly shown: Figure["shown"];
}

/** A built form sheet: the model to write, where its body is, and what is behind its cells. */
export interface BuiltForm {
  readonly id: string;
  /** The mark of its sheet; unique among the forms of a run. */
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
  /** Register columns that its formulas name; they must be in the register table. */
  readonly uses: ReadonlySet<QueryColumn<FormRow>>;
  readonly controls: readonly Control[];
  /** Its figures that are formulas over the register: the sheet «Контроль» compares Excel's results with them. */
  readonly checked: readonly CheckedCell[];
  /** Sheets that must be written along with it, such as the one into which the user types plans. */
  readonly beside?: readonly SheetModel[];
  /** The debts behind a cell of the body (0-based), or `null` if the cell is not a figure of the register. */
  rowsBehind(row: number, column: number): readonly FormRow[] | null;
}

/**
 * What the user typed into sheets created by the add-in, by the sheet's `kind`; read before a rebuild replaces them.
 */
export type TypedInputs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What every form of a run is built from. */
export interface FormBasis {
  readonly context: FormContext;
  readonly columns: FormColumns;
  readonly settings: OrganisationSettings;
  /** Who signs for an administrator, or for all of them (`null`); unknown names become lines to fill in by hand. */
  readonly officials: (administrator: Administrator | null) => Officials;
  /** The collection rules by which the register was assessed. */
  readonly rules: CollectionRules;
  readonly typed: TypedInputs;
}

/** Everything a form is built from. */
export interface FormInput extends FormBasis {
  /** Another form's sheets if this run writes them (references may point there), otherwise nothing. */
  built(id: string): readonly BuiltForm[];
  /** Another form's sheets as computed, whether or not this run writes them: for figures that are repeated. */
  computed(id: string): readonly BuiltForm[];
}

/** A sheet of the add-in into which the user types, and how its contents are read before it is rewritten. */
export interface TypedSheet {
  /** The mark of the sheet; its cells are returned under it in {@link TypedInputs}. */
  readonly kind: string;
  readonly read: (grid: SheetGrid) => ReadonlyMap<string, string>;
}

/** A form as the registry knows it: one file of declarations each. The registry takes its ids from all of them. */
export interface FormDeclaration<Id extends string = string> {
  readonly id: Id;
  /** The document's own short name, «Приложение 1 к Порядку (№ 817)». */
  readonly title: string;
  /** The documents that require it. */
  readonly documents: readonly RegulationId[];
  /** Forms whose figures it repeats; they are computed first, and referenced if they are built. */
  readonly after: readonly string[];
  /** The sheet whose typed cells it shows, if it has one. */
  readonly typed?: TypedSheet;
  /**
   * The facts its figures are based on: if the register has none of them, that is reported before the form is built.
   */
  readonly needs: readonly NeededField[];
  /**
   * Why the form has nothing to say about this register, in Russian words that continue its name («нет …»); `null` if
   * it has. «Все формы» leaves such a form out and says why; if requested by name it is built anyway.
   */
  readonly nothingToSay?: (basis: FormBasis) => string | null;
  build(input: FormInput): readonly BuiltForm[];
}
