import { doubtsOf, gateControls, guardUnderstanding } from "../../../src/app/build/gate";
import type { UnderstoodSheet } from "../../../src/app/inspect/understand";
import { Refusal } from "../../../src/app/refusal";
import { doubtLines } from "../../../src/cli/refusals";
import type { ColumnMatch } from "../../../src/intake/types";
import { gridOfText } from "../../intake/gridOf";
import { understand } from "../../intake/understand";

const SHEET = gridOfText(`
  Должник | ИНН | Сумма долга | Оплатить до
  ООО «Клён» | 3254001003 | 100 | 10.02.2026
`);

/** The sheet with its last column made what a test says. */
function source(last: Partial<ColumnMatch>): UnderstoodSheet {
  const intake = understand(SHEET);
  const column = intake.mapping.length - 1;
  const nothing = { target: null, band: null, proposed: null, candidates: [] } as const;
  const mapping = intake.mapping.map((match, index) =>
    index === column ? { ...match, ...nothing, ...last } : match,
  );
  return { sheet: "Лист1", intake: { ...intake, mapping }, signatures: [] };
}

const DOUBTFUL = {
  band: "doubtful",
  proposed: "dueDate",
  candidates: [{ target: "dueDate", confidence: 0.5 }],
} as const;

/** The refusal, or `null` where the build may go on. */
function refusal(sources: readonly UnderstoodSheet[], leave = false): Refusal | null {
  try {
    guardUnderstanding(sources, leave);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test("a doubtful column that may be a date, a sum or the debtor stops the build, with the switch for it", () => {
  const refused = refusal([source(DOUBTFUL)]);
  expect(refused?.code).toBe("doubt");
  expect(refused && doubtLines(refused)).toEqual([
    expect.stringMatching(/столбец D «Оплатить до» не понят.*--accept-doubt; взять: --map dueDate=D$/),
  ]);
});

test("doubts of all sheets are asked at once", () => {
  const sources = [source(DOUBTFUL), source({ ...DOUBTFUL, proposed: "claimDate" })];
  expect(doubtsOf(sources)).toHaveLength(2);
});

test.each<[string, Partial<ColumnMatch>]>([
  [
    "a doubt about a field that decides nothing",
    { ...DOUBTFUL, proposed: "note", candidates: [{ target: "note", confidence: 0.5 }] },
  ],
  ["a doubtful column without values", { ...DOUBTFUL, samples: [] }],
  ["a column understood by its meaning", { target: "dueDate", band: "probable" }],
])("%s does not stop it", (_, last) => {
  expect(refusal([source(last)])).toBeNull();
  expect(gateControls([source(last).intake])).toEqual([]);
});

test("columns that are left out fail a control which names them", () => {
  expect(refusal([source(DOUBTFUL)], true)).toBeNull();
  expect(gateControls([source(DOUBTFUL).intake])).toMatchObject([
    { name: "Все столбцы поняты", actual: "не взяты: D «Оплатить до»", ok: false },
  ]);
});
