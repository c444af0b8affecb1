import { formatMoney, isMoney } from "../../../domain/money";
import type { Control } from "../../../domain/problem";
import type { ControlNote } from "../state";
import { LongList } from "./longList";

/** Checks in display order: failed ones first. */
export function controlList(controls: readonly Control[]): LongList<Control, ControlNote> {
  const sorted = [...controls.filter(({ ok }) => !ok), ...controls.filter(({ ok }) => ok)];
  return new LongList(sorted, ({ name, expected, actual, ok, verdict, advice }) => ({
    name,
    expected: figure(expected),
    actual: figure(actual),
    ok,
    verdict: verdict ?? null,
    advice,
  }));
}

function figure(value: Control["expected"]): string | null {
  return isMoney(value) ? formatMoney(value) : value;
}
