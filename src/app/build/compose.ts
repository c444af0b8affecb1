import type { RegisterEntry } from "../../assessment";
import type { Control, Problem } from "../../domain/problem";
import { controlSheet } from "../../forms/control/controlSheet";
import type { BuiltForm } from "../../forms/kit/form";
import { changesSheet, tellsSomething, type ChangesView } from "../../register/changes/changesSheet";
import type { History } from "../../register/history/history";
import type { LineOrigins } from "../../register/history/openings";
import { originColumn } from "../../register/history/originColumn";
import { historySheet } from "../../register/history/historySheet";
import type { MergedDebt } from "../../register/merge/registerMerge";
import { summarySheet } from "../../register/summary/summarySheet";
import { computedPrint } from "../../register/table/computedPrint";
import { sourceMarkColumn, type RegisterColumn } from "../../register/table/registerColumns";
import { placeTouches, type UsersWork } from "../../register/table/placeTouches";
import { registerSheet } from "../../register/table/registerSheet";
import type { RegisterView } from "../../register/table/registerView";
import { settingsSheet } from "../../settings/settingsSheet";
import type { SheetModel } from "../../sheet/model";
import type { EarlierRegister } from "./earlier";
import type { OfficialsBook } from "./buildOfficials";
import { formColumnsOf, formSheets } from "./forms";
import type { OwnSheets } from "./ownSheets";
import { userColumns } from "./userColumns";

/** The columns that the register's table carries in addition to its own. */
export interface ExtraColumns {
  /** The user's, those that forms query, and the marks of the source lines. */
  readonly all: readonly RegisterColumn[];
  /** Those of them that only forms need: they are not the user's when the register is read back. */
  readonly helpers: readonly RegisterColumn[];
}

/**
 * Assembles the columns that the table carries in addition to its own; `entries[i]` is the assessment of `lines[i]`.
 */
export function extraColumns(
  lines: readonly MergedDebt[],
  entries: readonly RegisterEntry[],
  earlier: Pick<EarlierRegister, "lines" | "others" | "date1904">,
  forms: readonly BuiltForm[],
  origins: readonly LineOrigins[],
): ExtraColumns {
  const users = userColumns(
    earlier,
    lines.map(({ before }) => before),
  );
  const { helpers, empty } = formColumnsOf(forms, entries);
  const marks = sourceMarkColumn((_entry, index) => lines[index]?.mark ?? null, computedPrint);
  const told = originColumn(origins);
  return { all: [...users, ...told, ...helpers, marks, ...empty], helpers: [...told, ...helpers] };
}

/** What the sheets of a build are composed from. */
export interface Composition {
  readonly view: RegisterView;
  readonly columns: ExtraColumns;
  readonly forms: readonly BuiltForm[];
  readonly problems: readonly Problem[];
  /** The controls of the run; they look at the register's sheet as it will be written. */
  readonly controls: (register: SheetModel) => readonly Control[];
  readonly own: Pick<OwnSheets, "settings" | "hasSettings">;
  readonly officials: Pick<OfficialsBook, "administrators" | "remembered">;
  readonly history: History;
  /** What the rebuild changed; `null` at a first build. */
  readonly changes: ChangesView | null;
  /** The sheet «План работы»; `null` if it is not wanted. */
  readonly plan: SheetModel | null;
  /** What people have added to the earlier register. */
  readonly users: UsersWork;
}

/** The sheets of a build, ready to be written. */
export interface ComposedSheets {
  /** In the order in which new ones appear in the workbook. */
  readonly all: readonly SheetModel[];
  /**
   * Those that people read and of which copies are handed out: the register, the summary, the controls, the forms.
   */
  readonly read: readonly SheetModel[];
  /** The columns of the register before people's changes, so that these remain recognisable as changes. */
  readonly written: SheetModel;
  readonly controls: readonly Control[];
}

/** The build's phase «compose»: the models of all sheets; nothing is written. */
export function composeSheets(composition: Composition): ComposedSheets {
  const { view, columns, forms, problems, own } = composition;
  const wanted = registerSheet(view, columns.all);
  const register = placeTouches(wanted, composition.users);
  const controls = composition.controls(register);
  const summary = summarySheet({ ...view, problems, controls });
  const control = controlSheet({ ...view, problems, controls, forms });
  const changes =
    composition.changes !== null && tellsSomething(composition.changes)
      ? [changesSheet(composition.changes)]
      : [];
  const plan = composition.plan === null ? [] : [composition.plan];
  const read = [register, summary, control, ...changes, ...plan, ...formSheets(forms)];
  const { administrators, remembered } = composition.officials;
  const kept = { ...own.settings, officials: administrators, remembered };
  const settings = own.hasSettings || forms.length > 0 ? [settingsSheet(kept, view.rules)] : [];
  const history = composition.history.size > 0 ? [historySheet(composition.history)] : [];
  return { all: [...read, ...settings, ...history], read, written: wanted, controls };
}
