import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money, sum } from "../../../src/domain/money";
import type { BuiltTableForm } from "../../../src/forms/kit/tableForm";
import { basisOf, formsOf, printedAt, registerOf, sampleRegister, SAMPLE_DAY, tablesOf } from "../registers";
import { anyRegister } from "./anyRegister";
import { incomeCells, isOfInstitutions } from "./independent";

const COLUMNS = ["opening", "now", "deviation", "percent"] as const;
const ARENDA = "90411105012040000120";

/** The debts of incomes by their administrators. */
function byAdministrator(entries: readonly RegisterEntry[]): Map<string, RegisterEntry[]> {
  const { context } = basisOf(entries);
  const found = new Map<string, RegisterEntry[]>();
  for (const row of context.rows) {
    if (isOfInstitutions(row.entry.debt)) continue;
    const { key } = context.administratorOf(row);
    found.set(key, [...(found.get(key) ?? []), row.entry]);
  }
  return found;
}

/** Every cell of a form: «line column» and what is printed there. */
function cellsOf(form: BuiltTableForm): Map<string, string | null> {
  return new Map(
    form.table.spec.lines.flatMap(({ key }) =>
      COLUMNS.map((column) => [`${key} ${column}`, printedAt(form, key, column)] as const),
    ),
  );
}

/** All printed cells against the second calculation, those without the known sums on 1 January left out. */
function expectIndependent(form: BuiltTableForm, expected: ReadonlyMap<string, string>): void {
  const printed = cellsOf(form);
  expect([...printed.keys()].sort()).toEqual([...expected.keys()].sort());
  const known = [...printed].filter(([, value]) => value !== "н/д");
  expect(known).toEqual(known.map(([cell]) => [cell, expected.get(cell)]));
}

function expectAllIndependent(entries: readonly RegisterEntry[]): void {
  const debts = byAdministrator(entries);
  const own = tablesOf("olenegorsk-income-1", entries);
  for (const form of own)
    expectIndependent(form, incomeCells([debts.get(form.administrator?.key ?? "") ?? []], SAMPLE_DAY));
  const reporting = own.map(({ administrator }) => debts.get(administrator?.key ?? "") ?? []);
  for (const form of tablesOf("olenegorsk-income-2", entries))
    expectIndependent(form, incomeCells(reporting, SAMPLE_DAY));
}

describe("the forms of incomes on the sample", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("olenegorsk-uchrezhdeniya.xlsx");
  });

  it("show in every cell what a plain loop over the debts gives", () => {
    expectAllIndependent(entries);
  });

  it("are a sheet for each administrator of incomes, named by the document where the register does not", () => {
    const forms = tablesOf(
      "olenegorsk-income-1",
      entries.filter(({ debt }) => !isOfInstitutions(debt)),
    );
    expect(forms.map(({ administrator, model }) => [administrator?.code, model.name])).toEqual([
      ["901", "Прил. 1 доходы – 901"],
      ["904", "Прил. 1 доходы – 904"],
      ["906", "Прил. 1 доходы – 906"],
    ]);
    const words = forms[0]?.model.cells.map(({ value }) => value);
    expect(words).toContain(
      "Администрация города Оленегорска с подведомственной территорией Мурманской области",
    );
    expect(words).toContain("по состоянию на 1 октября 2026 года");
  });

  it("print known figures", () => {
    const [form] = tablesOf("olenegorsk-income-2", entries);
    const lines = ["all", ARENDA, `${ARENDA} недоимка`, `${ARENDA} отсроченные`, `${ARENDA} пени`];
    expect(lines.map((line) => form && COLUMNS.map((column) => printedAt(form, line, column)))).toEqual([
      ["854.4", "2608.3", "1753.9", "205.3"],
      ["265.3", "986.4", "721.1", "271.8"],
      ["247.5", "532.0", "284.5", "114.9"],
      ["0.0", "439.6", "439.6", "–"],
      ["17.8", "14.8", "-3.0", "-16.9"],
    ]);
  });

  it("number codes and kinds as the document does, codes ascending", () => {
    const [form] = tablesOf("olenegorsk-income-2", entries);
    const labels = form?.table.spec.lines.slice(0, 6).map(({ labels: words }) => Object.values(words));
    expect(labels).toEqual([
      ["Задолженность по видам неналоговых доходов - всего, в том числе:", null],
      [
        "1",
        "90111302994040000130",
        "Прочие доходы от компенсации затрат бюджетов городских округов",
        "Всего, в том числе:",
      ],
      ["1.1", null, null, "недоимка"],
      ["1.2", null, null, "отсроченные (рассроченные) платежи"],
      ["1.3", null, null, "пени"],
      [
        "2",
        "90111607010040000140",
        "Штрафы, неустойки, пени по муниципальным контрактам",
        "Всего, в том числе:",
      ],
    ]);
  });

  it("agree with the register, and say by how much rounding differs", () => {
    const controls = formsOf(["olenegorsk-income-1", "olenegorsk-income-2"], entries).flatMap(
      (form) => form.controls,
    );
    expect(controls.filter(({ ok }) => !ok)).toEqual([]);
    const rounding = controls.find(
      ({ name }) =>
        name ===
        "Доходы, приложение № 2 (Оленегорск): всего на начало года, сложенное из округлённых строк, и точная сумма, тыс. руб.",
    );
    expect([rounding?.expected?.toString(), rounding?.actual?.toString()]).toEqual(["854.3", "854.4"]);
  });

  it("show the debts behind a cell", () => {
    const [form] = tablesOf("olenegorsk-income-2", entries);
    const line = form?.table.spec.lines.findIndex(({ key }) => key === `${ARENDA} пени`) ?? 0;
    const behind = form?.rowsBehind(form.firstRow + line, 5);
    expect(behind?.map(({ entry }) => entry.debt.penalty?.toFixed(2))).toEqual([
      "657.25",
      "13045.89",
      "1100.00",
    ]);
  });
});

describe("where a debt stands among the kinds", () => {
  const debt = (facts: Partial<DebtFacts>): Partial<DebtFacts> => ({
    administratorCode: "904",
    kbk: ARENDA,
    originDate: isoDay("2025-03-01"),
    openingAmount: money("1000"),
    amount: money("2000"),
    ...facts,
  });
  const lines = (facts: Partial<DebtFacts>) => {
    const [form] = tablesOf("olenegorsk-income-1", registerOf([debt(facts)]));
    return ["недоимка", "отсроченные", "пени"].map((kind) =>
      form === undefined
        ? []
        : ["opening", "now"].map((column) => printedAt(form, `${ARENDA} ${kind}`, column)),
    );
  };

  it.each([
    ["arrears by default", {}, ["1.0", "2.0"], ["0.0", "0.0"], ["0.0", "0.0"]],
    [
      "penalty apart from its principal",
      { penalty: money("300") },
      ["1.0", "2.0"],
      ["0.0", "0.0"],
      ["0.0", "0.3"],
    ],
    ["a row of penalties", { debtKind: "пени" }, ["0.0", "0.0"], ["0.0", "0.0"], ["1.0", "2.0"]],
    [
      "a row that owes nothing but a penalty (a contract fine)",
      { amount: null, penalty: money("2000") },
      ["0.0", "0.0"],
      ["0.0", "0.0"],
      ["1.0", "2.0"],
    ],
    [
      "a penalty that outlived its principal",
      { amount: money("0"), penalty: money("300") },
      ["1.0", "0.0"],
      ["0.0", "0.0"],
      ["0.0", "0.3"],
    ],
    ["deferred by its kind", { debtKind: "отсроченная" }, ["0.0", "0.0"], ["1.0", "2.0"], ["0.0", "0.0"]],
    [
      "deferred to the reporting date",
      { deferralUntil: SAMPLE_DAY },
      ["0.0", "0.0"],
      ["1.0", "2.0"],
      ["0.0", "0.0"],
    ],
    [
      "deferred to the day before",
      { deferralUntil: isoDay("2026-09-30") },
      ["0.0", "2.0"],
      ["1.0", "0.0"],
      ["0.0", "0.0"],
    ],
    [
      "deferred to 1 January",
      { deferralUntil: isoDay("2026-01-01") },
      ["0.0", "2.0"],
      ["1.0", "0.0"],
      ["0.0", "0.0"],
    ],
    [
      "deferred to 31 December",
      { deferralUntil: isoDay("2025-12-31") },
      ["1.0", "2.0"],
      ["0.0", "0.0"],
      ["0.0", "0.0"],
    ],
  ] as const)("%s", (_, facts, arrears, deferred, penalty) => {
    expect(lines(facts)).toEqual([arrears, deferred, penalty]);
  });

  it("takes the sum on 1 January of a debt that is paid or given up since", () => {
    expect(lines({ amount: money("0") })[0]).toEqual(["1.0", "0.0"]);
    expect(lines({ badDebtDate: isoDay("2026-05-01") })[0]).toEqual(["1.0", "0.0"]);
  });

  it("leaves out what was given up before 1 January", () => {
    expect(
      tablesOf("olenegorsk-income-1", registerOf([debt({ badDebtDate: isoDay("2025-12-31") })])),
    ).toEqual([]);
  });
});

it("puts debts without a code of 20 digits last, and tells of them", () => {
  const facts = { administratorCode: "904", openingAmount: money("0"), amount: money("1500") };
  const entries = registerOf([{ ...facts, kbk: "9041110501" }, { ...facts }, { ...facts, kbk: ARENDA }]);
  const [form] = tablesOf("olenegorsk-income-1", entries);
  const labels = form?.table.spec.lines.map(({ labels: { number, code } }) => [number, code ?? null]);
  expect(labels?.filter(([, code]) => code !== null)).toEqual([
    ["1", ARENDA],
    ["2", "Код не указан"],
  ]);
  expect(form && printedAt(form, "none", "now")).toBe("3.0");
  const told = form?.controls.find(({ name }) => name.includes("Код не указан"));
  expect([told?.ok, told?.actual]).toEqual([true, "2\u00a0долга на 3\u00a0000,00 руб."]);
});

describe("a sum on 1 January that the register does not know", () => {
  const facts = { administratorCode: "904", kbk: ARENDA, amount: money("1500") };

  it("is shown as unknown, never as zero, and said in the controls", () => {
    const [form] = tablesOf("olenegorsk-income-2", registerOf([facts]));
    const cells = form && COLUMNS.map((column) => printedAt(form, "all", column));
    expect(cells).toEqual(["н/д", "1.5", "н/д", "н/д"]);
    const told = tablesOf("olenegorsk-income-1", registerOf([facts]))[0]?.controls;
    expect(told?.filter(({ advice }) => advice !== null).map(({ actual, ok }) => [actual, ok])).toEqual([
      ["0 из 1", true],
    ]);
  });

  it("hides every figure that it could touch where only some are unknown", () => {
    const entries = registerOf([facts, { ...facts, openingAmount: money("700") }]);
    const [form] = tablesOf("olenegorsk-income-1", entries);
    expect(form && printedAt(form, "all", "opening")).toBe("н/д");
    const gap = form?.controls.filter(({ verdict, advice }) => verdict === "unchecked" && advice !== null);
    expect(gap?.map(({ actual }) => actual)).toEqual(["1 из 2"]);
  });

  it("leaves the lines standing that it could not touch", () => {
    const other = { ...facts, kbk: "90111607010040000140", openingAmount: money("700") };
    const [form] = tablesOf("olenegorsk-income-1", registerOf([facts, other]));
    expect(form && printedAt(form, other.kbk, "opening")).toBe("0.7");
    expect(form && printedAt(form, facts.kbk, "opening")).toBe("н/д");
  });
});

describe("any register", () => {
  it("gives in every cell what a plain loop over the debts gives", () => {
    fc.assert(fc.property(anyRegister, expectAllIndependent), { numRuns: 100 });
  });

  it("loses no debt: the exact total is the sum of all debts that the order takes", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const taken = entries.filter(
          ({ debt, assessment: { stage } }) =>
            !isOfInstitutions(debt) && stage !== "closed" && stage !== "written-off",
        );
        const [form] = tablesOf("olenegorsk-income-2", entries);
        const total = form?.table.figure("all", "now")?.exact ?? money(0);
        expect(total.toFixed(2)).toBe(sum(taken.map(({ assessment }) => assessment.total)).toFixed(2));
      }),
    );
  });

  it("holds all controls but those of unknown sums", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const failed = formsOf(["olenegorsk-income-1", "olenegorsk-income-2"], entries)
          .flatMap(({ controls }) => controls)
          .filter(({ ok, name }) => !ok && !name.includes("известен у всех долгов"));
        expect(failed).toEqual([]);
      }),
    );
  });
});
