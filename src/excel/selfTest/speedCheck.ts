import { separated } from "../../domain/plural";
import { expectSame, type Check, type Step } from "./checks";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";

/** As many rows as a large sheet has, in blocks as the register is written in. */
const [ROWS, BLOCK, COLUMNS] = [5_000, 1_000, 20];
/** To the right of what other checks write. */
const LEFT = 20;

const valueAt = (row: number, column: number): string | number =>
  column % 2 === 0 ? `Должник ${String(row)}` : row + column / 100;

/** Writes 5,000 rows and reads them back; says how long it took, whatever it was. */
export function speedCheck(now: () => number): Check {
  let [began, ended] = [0, 0];
  const block =
    (from: number): Step =>
    (sheet) => {
      if (from === 0) began = now();
      const range = sheet.getRangeByIndexes(from, LEFT, BLOCK, COLUMNS);
      range.values = Array.from({ length: BLOCK }, (_row, row) =>
        Array.from({ length: COLUMNS }, (_cell, column) => valueAt(from + row, column)),
      );
      return () => undefined;
    };
  const back: Step = (sheet) => {
    const range = sheet.getRangeByIndexes(0, LEFT, ROWS, COLUMNS).load("values");
    return () => {
      ended = now();
      for (const row of [0, BLOCK, ROWS - 1])
        expectSame(
          String(row),
          [valueAt(row, 0), valueAt(row, COLUMNS - 1)],
          [range.values[row]?.[0], range.values[row]?.[COLUMNS - 1]],
        );
    };
  };
  const starts = Array.from({ length: ROWS / BLOCK }, (_block, index) => index * BLOCK);
  return {
    id: "speed",
    steps: [...starts.map(block), back],
    said: () => WORDS.took(separated(ROWS), ((ended - began) / 1000).toFixed(1)),
  };
}
