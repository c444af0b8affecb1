import { doubtfulColumns } from "../../src/intake/doubts";
import { gridOfText } from "./gridOf";
import { facts, understand } from "./understand";

/** Several columns of what is owed are one sum of the register. */

const asked = (intake: ReturnType<typeof understand>) =>
  doubtfulColumns(intake.mapping).map(({ header }) => header);

describe("penalties in several columns", () => {
  test.each([
    ["Пени на 01.10.2026", "Штрафы на 01.10.2026"],
    ["Начислено пени", "Начислено штрафов"],
    ["Размер пени", "Размер штрафа"],
    ["Пени", "Проценты по ст. 395 ГК РФ"],
    ["Пени", "Проценты за пользование чужими денежными средствами"],
  ])("«%s» and «%s» are owed together", (first, second) => {
    const intake = understand(
      gridOfText(`
        Должник    | Основной долг | ${first} | ${second} | Срок уплаты
        ООО «Клён» | 1000 | 10 | 1.50 | 01.06.2026
        ООО «Вяз»  | 2000 | 20 | 2.50 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1000", "11.5"],
      ["2000", "22.5"],
    ]);
  });

  test("those of the as-of date are, those of another date are not", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Долг на 01.10.2026 | Пени на 01.01.2026 | Штрафы на 01.01.2026 | Пени на 01.10.2026 | Штрафы на 01.10.2026
        ООО «Клён» | 1000 | 3 | 4 | 10 | 1.50
        ООО «Вяз»  | 2000 | 5 | 6 | 20 | 2.50
      `),
    );
    expect(facts(intake.debts, "penalty")).toEqual([["11.5"], ["22.5"]]);
  });

  test("one that says something else is asked about, not left out", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Основной долг | Пени | Штраф по решению суда на 01.10.2026 | Срок уплаты
        ООО «Клён» | 1000 | 10 | 1.50 | 01.06.2026
        ООО «Вяз»  | 2000 | 20 | 2.50 | 01.06.2026
      `),
    );
    expect(asked(intake)).toEqual(["Штраф по решению суда на 01.10.2026"]);
  });
});

test("«Пени за просрочку» are penalties, not an overdue share", () => {
  const intake = understand(
    gridOfText(`
      Должник    | Основной долг | Пени за просрочку | Неустойка | Срок уплаты
      ООО «Клён» | 1000 | 10 | 1.50 | 01.06.2026
      ООО «Вяз»  | 2000 | 20 | 2.50 | 01.06.2026
    `),
  );
  expect(facts(intake.debts, "penalty")).toEqual([["11.5"], ["22.5"]]);
});

describe("what is owed for several things", () => {
  test("is owed together", () => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | Задолженность за землю | Задолженность за имущество | Пени | Срок уплаты
        ООО «Клён» | 2999653789 | 1000.10 | 200.20 | 5 | 01.06.2026
        ООО «Вяз»  | 7707083893 |         | 300.30 | 6 | 01.06.2026
        Итого      |            | 1000.10 | 500.50 | 11
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1200.3", "5"],
      ["300.3", "6"],
    ]);
    expect(intake.controls.every(({ ok }) => ok)).toBe(true);
  });

  test("is read from the sheet's own sum, if it has one", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Долг за землю | Долг за имущество | Всего долг | Срок уплаты
        ООО «Клён» | 1000.10 | 200.20 | 1200.30 | 01.06.2026
        ООО «Вяз»  | 100.50  | 300.30 | 400.80  | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount")).toEqual([["1200.3"], ["400.8"]]);
    expect(asked(intake)).toEqual([]);
  });

  test.each([
    ["Задолженность по договору", "Задолженность по решению суда"],
    ["Задолженность по основному долгу", "Задолженность по пеням"],
    ["Задолженность за 2025 год", "Задолженность за 2026 год"],
  ])("«%s» and «%s» are not such things", (first, second) => {
    const intake = understand(
      gridOfText(`
        Должник    | ${first} | ${second} | Долг на 01.10.2026 | Срок уплаты
        ООО «Клён» | 100 | 20 | 900 | 01.06.2026
        ООО «Вяз»  | 200 | 30 | 950 | 01.06.2026
      `),
    );
    expect(intake.mapping.every(({ partOf }) => partOf === undefined)).toBe(true);
  });
});

describe("interest for delay", () => {
  test("a rate of interest is no sum", () => {
    const intake = understand(
      gridOfText(`
        Должник    | Основной долг | Пени | Процентная ставка | Срок уплаты
        ООО «Клён» | 1000 | 10 | 16 | 01.06.2026
        ООО «Вяз»  | 2000 | 20 | 16 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount", "penalty")).toEqual([
      ["1000", "10"],
      ["2000", "20"],
    ]);
  });
});

describe("a second debt that is no part of the first", () => {
  test.each([
    ["Долг земля", "Долг имущество"],
    ["Задолженность на 01.10.2026 (аренда)", "Задолженность на 01.10.2026 (коммунальные)"],
  ])("«%s» beside «%s»: one of them is asked about", (first, second) => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | ${first} | ${second} | Срок уплаты
        ООО «Клён» | 2999653789 | 1000.10 | 200.20 | 01.06.2026
        ООО «Вяз»  | 7707083893 | 100.50  | 300.30 | 01.06.2026
        ООО «Дуб»  | 7702070139 | 150.50  | 400.40 | 01.06.2026
      `),
    );
    expect(asked(intake)).toHaveLength(1);
  });

  test("a part of it, or what it is a part of, is not", () => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | Долг, руб. | Долг земля | Срок уплаты
        ООО «Клён» | 2999653789 | 1000.10 | 200.20 | 01.06.2026
        ООО «Вяз»  | 7707083893 | 400.50  | 300.30 | 01.06.2026
        ООО «Дуб»  | 7702070139 | 550.50  | 400.40 | 01.06.2026
      `),
    );
    expect(facts(intake.debts, "amount")[0]).toEqual(["1000.1"]);
    expect(intake.mapping.find(({ column }) => column === 3)?.reason).not.toContain("не входит");
  });
});
