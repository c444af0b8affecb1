import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import { formatMoney, isMoney, sum, toDecimalString, ZERO, type Money } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { sumDebts } from "../../domain/debtSums";
import { countedDebts } from "../../domain/plural";
import type { BuiltForm } from "../../forms/kit/form";
import type { Intake } from "../../intake/types";
import type { SheetModel } from "../../sheet/model";
import { COMPUTED_HEADERS } from "../../register/registerWords";
import { isLoss, type FileVerdict } from "../inspect/inspectedVerdicts";
import { CONTROLS, FILE_WORDS } from "../appWords";
import { earlierControls } from "./earlierControls";
import type { MergedRegister } from "./merge";
import type { Replay } from "./replay";

/** The controls of a build: the register's, those of its sheets, and the forms'. */
export function registerControls(
  intakes: readonly Intake[],
  entries: readonly RegisterEntry[],
  register: SheetModel,
  {
    merge,
    replay,
    comparison,
    files,
  }: Pick<MergedRegister, "merge" | "replay" | "comparison"> & { readonly files: readonly FileVerdict[] },
  forms: readonly Pick<BuiltForm, "controls">[],
): readonly Control[] {
  return [
    replay?.date == null
      ? sumControl(intakes, entries, register, merge.typedTotal)
      : replayControl(replay.date, replay, entries),
    ...(replay === null ? earlierControls(comparison) : []),
    ...(files.length === 0 ? [] : [filesControl(files)]),
    ...intakes.flatMap((intake) => sheetControls(intake, intakes.length > 1)),
    ...forms.flatMap(({ controls }) => controls),
  ];
}

/** All files are in the register, and everyone who should have submitted has. */
export function filesControl(files: readonly FileVerdict[]): Control {
  const lost = files.filter(isLoss);
  const [expected, actual] = [files.length, files.length - lost.length].map(String);
  const names = lost.map(({ file, verdict }) => `${file} (${FILE_WORDS.verdicts[verdict]})`).join("; ");
  return {
    name: FILE_WORDS.control,
    expected: expected ?? null,
    actual: actual ?? null,
    ok: lost.length === 0,
    advice:
      lost.length === 0
        ? null
        : FILE_WORDS.controlAdvice(
            names,
            lost.some(({ verdict }) => verdict === "not-submitted"),
          ),
  };
}

/** A register of a past date adds up to the snapshot of that date. */
function replayControl(
  date: Day,
  { total, deleted }: Pick<Replay, "total" | "deleted">,
  entries: readonly RegisterEntry[],
): Control {
  const expected = total ?? ZERO;
  const actual = sum(entries.map(({ assessment }) => assessment.total));
  return {
    name: CONTROLS.replay(date),
    expected,
    actual,
    ok: actual.eq(expected),
    advice:
      deleted.count === 0
        ? CONTROLS.sumAdvice
        : CONTROLS.deletedAdvice(countedDebts(deleted.count), formatMoney(deleted.sum)),
  };
}

/**
 * The register adds up to its sources, to the kopeck (docs/register.md §1): the sheets' debt rows against the column
 * «Всего» that is about to be written, less what the user typed only into the register.
 */
export function sumControl(
  intakes: readonly Intake[],
  entries: readonly RegisterEntry[],
  register: SheetModel,
  typedTotal: Money,
): Control {
  const expected = sum(intakes.map(({ debts }) => sumDebts(debts).total));
  const actual = writtenTotal(register, entries.length).minus(typedTotal);
  const ok = expected.eq(actual);
  return {
    name: intakes.length > 1 ? CONTROLS.sums : CONTROLS.sum,
    expected,
    actual,
    ok,
    advice: ok ? null : CONTROLS.sumAdvice,
  };
}

/** The controls of one sheet; if there are several sheets, each control says which one it belongs to. */
export function sheetControls({ sheet, controls }: Intake, isOneOfMany: boolean): readonly Control[] {
  if (!isOneOfMany) return controls;
  return controls.map((control) => ({ ...control, name: CONTROLS.ofSheet(sheet.trim(), control.name) }));
}

/** The sum of the column «Всего» as the model will write it, not as given by the debts. */
function writtenTotal(register: SheetModel, lines: number): Money {
  const { table } = register;
  const block = register.blocks.find(({ name }) => name === table?.block);
  const column = block?.columns[table?.headers.indexOf(COMPUTED_HEADERS.total) ?? -1];
  if (column === undefined) throw new Error(`The register has no column «${COMPUTED_HEADERS.total}»`);
  const values = Array.from({ length: lines }, (_, index) => column.value(index));
  return sum(values.map((value) => (isMoney(value) ? value : null)));
}

/** A control's figure as the report and the summary print it. */
export function controlFigure(value: Control["expected"]): string | null {
  return isMoney(value) ? toDecimalString(value) : value;
}
