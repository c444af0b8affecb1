import { doubtsOf, guardUnderstanding } from "../../../src/app/build/gate";
import { gateControls, unreadValueControls } from "../../../src/app/build/gateControls";
import { dayOf } from "../../../src/domain/day";
import type { UnderstoodSheet } from "../../../src/app/inspect/understandSheets";
import { Refusal } from "../../../src/app/refusal";
import { doubtLines } from "../../../src/cli/refusals";
import type { ColumnMatch } from "../../../src/intake/types";
import { gridOfText } from "../../intake/gridOf";
import { understand } from "../../intake/understand";

const AS_OF = dayOf(2026, 10, 1);
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
  expect(gateControls([source(last).intake], AS_OF).every(({ ok }) => ok)).toBe(true);
});

test("columns that are left out fail a control which names them", () => {
  expect(refusal([source(DOUBTFUL)], true)).toBeNull();
  expect(gateControls([source(DOUBTFUL).intake], AS_OF)).toMatchObject([
    { name: "Все столбцы поняты", actual: "не взяты: D «Оплатить до»", ok: false },
  ]);
});

test("an open column that decides neither stage nor sum stands there as not checked", () => {
  const idle = { ...DOUBTFUL, proposed: "note", candidates: [{ target: "note", confidence: 0.5 }] } as const;
  expect(gateControls([source(idle).intake], AS_OF)).toMatchObject([
    { actual: "не взяты: D «Оплатить до»", ok: true, verdict: "unchecked" },
  ]);
});

test("a debt's sum that was chosen or reckoned on a guess is not checked, and says what to look at", () => {
  const controls = (text: string) => gateControls([understand(gridOfText(text))], AS_OF);
  const two = controls(`
    Должник | Сумма долга | Остаток задолженности | Срок уплаты
    ООО «Клён» | 100 | 70 | 10.02.2026
    ООО «Дуб» | 50 | 50 | 10.02.2026`);
  expect(two).toEqual([
    expect.objectContaining({
      ok: true,
      verdict: "unchecked",
      advice: expect.stringContaining("в двух графах"),
    }),
  ]);
  const reckoned = controls(`
    Должник | Сумма штрафа | Уплачено | Срок уплаты
    ООО «Клён» | 100 | 70 | 10.02.2026
    ООО «Дуб» | 50 | 50 | 10.02.2026`);
  expect(reckoned).toEqual([
    expect.objectContaining({ verdict: "unchecked", advice: expect.stringContaining("Долг посчитан") }),
  ]);
  expect(controls("Должник | Сумма долга | Срок уплаты\nООО «Клён» | 100 | 10.02.2026")).toEqual([]);
});

test("a debt that its sheet marks as paid is not checked", () => {
  const sheet = gridOfText(`
    Должник | Сумма долга | Срок уплаты | Статус
    ООО «Клён» | 100 | 10.02.2026 | погашено
    ООО «Дуб» | 50 | 10.02.2026 | в работе`);
  expect(gateControls([understand(sheet)], AS_OF)).toEqual([
    expect.objectContaining({ ok: true, verdict: "unchecked", actual: "вошли в реестр" }),
  ]);
});

describe("the unit of the sums", () => {
  const sheet = (title: string, heading: string, sums: readonly string[]) =>
    gridOfText(
      [
        title,
        `Должник | ИНН | ${heading}`,
        ...sums.map((sum, at) => `ООО «Клён-${String(at)}» | | ${sum}`),
      ].join("\n"),
    );
  const DOUBLED = sheet("Долги, тыс. руб.", "Сумма долга, руб.", ["120", "450", "98"]);

  test("is asked where heading and title name different ones and the numbers do not tell", () => {
    const refused = refusal([{ ...source({}), intake: understand(DOUBLED) }]);
    expect(refused && doubtLines(refused)).toEqual([
      expect.stringMatching(
        /столбца C «Сумма долга, руб\.»: по заголовку – рубли \(долг 668,00 руб\.\), по строке над таблицей – тысячи рублей \(долг 668\u00a0000,00 руб\.\)\..*--unit rub или --unit thousand\.$/,
      ),
    ]);
  });

  test("is asked where the numbers are too large for the words", () => {
    const intake = understand(
      sheet("Долги, тыс. руб.", "Сумма долга", ["1200000,50", "450000,10", "980000"]),
    );
    expect(intake.unitDoubt).toMatchObject({
      taken: { unit: "thousand" },
      other: { unit: "rub", by: "sizes" },
    });
  });

  test.each([
    [
      "a heading that the numbers bear out against the title",
      "Долги, тыс. руб.",
      "Сумма, руб.",
      ["12000,50", "7500,10", "900"],
    ],
    ["words that agree", "Долги, тыс. руб.", "Сумма, тыс. руб.", ["120,5", "45", "98"]],
    ["no words at all", "Долги", "Сумма", ["120,5", "45", "98"]],
  ])("is not asked: %s", (_, title, heading, sums) => {
    expect(understand(sheet(title, heading, sums)).unitDoubt).toBeNull();
  });

  test("once answered counts for all sums, and settles the doubt for sheets of the kind", () => {
    const { signature } = understand(DOUBLED);
    const intake = understand(DOUBLED, { rememberedUnits: new Map([[signature, "thousand"]]) });
    expect(refusal([{ ...source({}), intake }])).toBeNull();
    expect(intake.debts.map(({ amount }) => amount?.toFixed(0))).toEqual(["120000", "450000", "98000"]);
  });

  test("that is left open fails a control", () => {
    const intake = understand(DOUBLED);
    expect(refusal([{ ...source({}), intake }], true)).toBeNull();
    expect(gateControls([intake], AS_OF)).toMatchObject([{ name: "Единица сумм известна", ok: false }]);
  });
});

test("sheets of another date than the others' fail a control which names them", () => {
  const { intake } = source({});
  const older = { ...intake, file: "июль.xlsx", titleAsOf: dayOf(2026, 7, 1) };
  expect(gateControls([intake, older], AS_OF)).toMatchObject([
    { name: "Все листы на отчётную дату", actual: "«июль.xlsx» – 01.07.2026", ok: false },
  ]);
  expect(gateControls([older, older], AS_OF)).toEqual([]);
  expect(gateControls([{ ...intake, titleAsOf: AS_OF }, intake], AS_OF)).toEqual([]);
});

test("values that could not be read fail a control which names their cells", () => {
  const problem = {
    code: "date-unreadable",
    message: "",
    file: "a.xlsx",
    sheet: "Лист1",
    cell: "D2",
  } as const;
  expect(unreadValueControls([{ ...problem, severity: "error" }])).toMatchObject([
    { name: "Все значения прочитаны", actual: "не прочитано 1\u00a0место: D2", ok: false },
  ]);
  expect(unreadValueControls([{ ...problem, severity: "warning" }])).toEqual([]);
  expect(unreadValueControls([{ ...problem, severity: "error", code: "row-rejected" }])).toEqual([]);
});
