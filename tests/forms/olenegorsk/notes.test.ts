import type { FormId } from "../../../src/forms/formRegistry";
import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import { isMoney, money } from "../../../src/domain/money";
import type { BuiltForm } from "../../../src/forms/kit/form";
import { formsOf, registerOf, sampleRegister, type FormsOptions } from "../registers";
import { anyRegister } from "./anyRegister";

/** What a note says in words, from top to bottom, no-break spaces as plain ones; tables left out. */
function proseOf(form: BuiltForm | undefined): string[] {
  return (form?.model.cells ?? [])
    .filter(({ style }) => style.border !== "all")
    .flatMap(({ value }) => (typeof value === "string" ? [value.replaceAll("\u00a0", " ")] : []));
}

/** The lines of a note's tables; empty cells are left out, figures as they print. */
function tableLines(form: BuiltForm | undefined): string[] {
  const rows = new Map<number, string[]>();
  for (const { row, value, style } of form?.model.cells ?? []) {
    if (style.border !== "all" || value === null) continue;
    const text = isMoney(value) ? value.toString() : String(value).replaceAll("\u00a0", " ");
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows.values()].map((cells) => cells.join(" | "));
}

const note = (id: FormId, entries: readonly RegisterEntry[], options?: FormsOptions) =>
  formsOf([id], entries, options);

describe("the notes on the sample", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("olenegorsk-uchrezhdeniya.xlsx");
  });

  it("tell the Head of totals, incomes, causes and debtors", () => {
    const [form] = note("olenegorsk-note", entries);
    expect(proseOf(form)).toEqual([
      "Главе города Оленегорска",
      "с подведомственной территорией",
      "АНАЛИТИЧЕСКАЯ ЗАПИСКА",
      "о дебиторской задолженности по неналоговым доходам",
      "перед бюджетом муниципального образования",
      "город Оленегорск с подведомственной территорией",
      "по состоянию на 1 октября 2026 г.",
      "Записка подготовлена по результатам мониторинга в соответствии с пунктом 6 Порядка проведения мониторинга дебиторской задолженности перед бюджетом муниципального образования город Оленегорск с подведомственной территорией, утверждённого постановлением администрации города от 18 марта 2014 г. № 83. Суммы — в тысячах рублей, по приложению № 2 к Порядку.",
      "1. Общая сумма задолженности",
      "На 1 октября 2026 г. задолженность по неналоговым доходам составила 2 608,3 тыс. руб.; с 1 января 2026 г. (854,4 тыс. руб.) она выросла на 1 753,9 тыс. руб., или на 205,3 %.",
      "2. Задолженность по видам доходов",
      "С начала года задолженность выросла по 6 видам доходов.",
      "Наибольший рост: «Арендная плата за земельные участки до разграничения собственности» (на 721,1 тыс. руб., 271,8 %); «Доходы от сдачи в аренду имущества казенных учреждений» (на 459,0 тыс. руб., 2 833,3 %); «Прочие поступления от использования имущества (наем)» (на 364,3 тыс. руб., 377,9 %).",
      "3. Состав и причины задолженности",
      "В 2026 году возникло 19 долгов на 1 524,4 тыс. руб.",
      "Причины образования задолженности администраторами не названы.",
      "4. Крупнейшие должники",
      "На 10 крупнейших должников приходится 2 333,2 тыс. руб., или 89,5 % задолженности.",
      "Руководитель финансового органа",
      "(подпись)",
      "(расшифровка подписи)",
      "Исполнитель (должность, телефон) ______________________________",
      "Дата ____________________",
    ]);
  });

  it("repeat in tables what приложение № 2 prints, and put every debt into one state", () => {
    const [form] = note("olenegorsk-note", entries);
    expect(tableLines(form)).toEqual(
      expect.arrayContaining([
        "недоимка | 812.6 | 1834 | 1021.4 | 125.7",
        "отсроченные (рассроченные) платежи | 0 | 719.5 | 719.5 | –",
        "пени | 41.8 | 54.8 | 13 | 31.1",
        "Всего | 854.4 | 2608.3 | 1753.9 | 205.3",
        "просрочена | 36 | 1737.1 | 66.6",
        "срок уплаты не наступил | 3 | 151.7 | 5.8",
        "отсрочена (рассрочена) | 6 | 719.5 | 27.6",
        "ИП Верещагин Андрей Львович | 519960948783 | 4 | 363.5 | 13.9",
      ]),
    );
  });

  it("explain the debts of each ГРБС", () => {
    const forms = note("olenegorsk-inst-note", entries);
    expect(forms.map(({ model }) => model.name)).toEqual(
      ["901", "902", "903", "904", "905", "906", "913"].map((code) => `Поясн. записка – ${code}`),
    );
    expect(proseOf(forms[0])).toEqual([
      "ПОЯСНИТЕЛЬНАЯ ЗАПИСКА",
      "к сведениям о состоянии дебиторской задолженности на 1 октября 2026 г.",
      "Администрация города Оленегорска",
      "(наименование главного распорядителя средств местного бюджета)",
      "Записка составлена в соответствии с пунктом 2.6 Порядка проведения мониторинга дебиторской задолженности муниципальных учреждений муниципального образования город Оленегорск с подведомственной территорией, утверждённого постановлением администрации города от 18 марта 2014 г. № 83. Суммы — в рублях.",
      "1. Динамика дебиторской задолженности",
      "На 1 октября 2026 г. дебиторская задолженность составила 444 704,04 руб. С 1 января 2026 г. (76 370,77 руб.) она выросла на 368 333,27 руб., или на 482,3 %. С 1 сентября 2026 г. (221 678,86 руб.) она выросла на 223 025,18 руб., или на 100,6 %.",
      "2. Структура дебиторской задолженности",
      "Наибольшие суммы: коммунальные услуги (КОСГУ 223) — 100 364,34 руб., 22,6 %; услуги связи (КОСГУ 221) — 77 863,74 руб., 17,5 %; безвозмездные перечисления организациям, за исключением государственных и муниципальных организаций (КОСГУ 242) — 69 800,00 руб., 15,7 %.",
      "3. Причины возникновения дебиторской задолженности",
      "4. Дебиторы, имеющие наибольший удельный вес в общем объёме задолженности",
      "На 10 крупнейших дебиторов приходится 418 712,55 руб., или 94,2 % задолженности.",
      "5. Просроченная дебиторская задолженность",
      "Просрочено 8 долгов на 160 901,20 руб., или 36,2 % задолженности.",
      "6. Принятые меры",
      "Претензии, иски и исполнительные листы по просроченной задолженности в реестре не отмечены.",
      "Предстоит: направить требование (претензию) — по 6 долгам на 143 091,97 руб. Срок пропущен по 4 долгам.",
      "Руководитель",
      "(подпись)",
      "(расшифровка подписи)",
      "Главный бухгалтер",
      "(подпись)",
      "(расшифровка подписи)",
      "Исполнитель (должность, телефон) ______________________________",
      "Дата ____________________",
    ]);
    expect(tableLines(forms[0])).toEqual(
      expect.arrayContaining([
        "расторгнут контракт, аванс не возвращён | 3 | 61649.96 | 13.9",
        "ИТОГО | 15 | 444704.04 | 100",
        'ООО «Хибины-Телеком» Контракт № 133/26 (аванс) (МКУ "ЕДДС-Оленегорск") | 221 | 32023.38 | 01.08.2026 | 29.09.2026 | 2 | переплата по акту сверки, зачёт в IV кв.',
        "ИТОГО | 160901.2",
      ]),
    );
  });

  it("say where there is no overdue debt", () => {
    const [form] = note("olenegorsk-inst-note", entries).filter(
      ({ administrator }) => administrator?.code === "903",
    );
    expect(proseOf(form)).toContain(
      "По состоянию на 1 октября 2026 г. просроченная дебиторская задолженность отсутствует.",
    );
    expect(proseOf(form)).not.toContain("6. Принятые меры");
  });

  it("show the debts behind a debtor and behind an overdue line", () => {
    const [form] = note("olenegorsk-inst-note", entries);
    const line = form?.model.cells.find(
      ({ value }) => typeof value === "string" && value.startsWith("ООО «Хибины-Телеком» Контракт"),
    );
    const behind = (column: number) =>
      line && form?.rowsBehind(line.row, column)?.map(({ entry }) => entry.debt.basis);
    expect([behind(0), behind(2)]).toEqual([["Контракт № 133/26 (аванс)"], ["Контракт № 133/26 (аванс)"]]);
    const debtor = form?.model.cells.find(({ value }) => value === "ООО «Хибины-Телеком»");
    expect(debtor && form?.rowsBehind(debtor.row, 0)).toHaveLength(3);
  });

  it("stand as values where repeating an unwritten form would make a formula longer than Excel takes", () => {
    const [form] = note("olenegorsk-note", entries);
    const figures = form?.model.cells.filter(({ value }) => isMoney(value)) ?? [];
    const share = figures.find(({ value }) => isMoney(value) && value.eq("205.3"));
    expect(share?.formula).toBeUndefined();
    const context = { register: "Register", sheet: (kind: string) => `'${kind}'`, serial: Number };
    const lengths = figures.flatMap(({ formula }) => (formula ? [formula.text(context).length] : []));
    expect(lengths.length).toBeGreaterThan(50);
    expect(Math.max(...lengths)).toBeLessThan(8_192);
  });
});

describe("sentences about few debts and unknown sums", () => {
  const debt = {
    administratorCode: "905",
    kosgu: "226",
    funding: "4",
    debtorName: "ООО «Ромашка»",
    dueDate: isoDay("2026-09-01"),
    originDate: isoDay("2026-08-01"),
    amount: money("10"),
  } as const;
  const sentences = (count: number): string[] =>
    proseOf(note("olenegorsk-inst-note", registerOf(Array.from({ length: count }, () => debt)))[0]);

  it.each([
    [1, "Просрочен 1 долг на 10,00 руб., или 100,0 % задолженности."],
    [3, "Просрочены 3 долга на 30,00 руб., или 100,0 % задолженности."],
    [5, "Просрочено 5 долгов на 50,00 руб., или 100,0 % задолженности."],
    [21, "Просрочен 21 долг на 210,00 руб., или 100,0 % задолженности."],
  ])("%i", (count, sentence) => expect(sentences(count)).toContain(sentence));

  it("say that a sum is unknown instead of comparing with zero", () => {
    const older = registerOf([{ ...debt, originDate: isoDay("2025-08-01") }]);
    expect(proseOf(note("olenegorsk-inst-note", older)[0])).toContain(
      "На 1 октября 2026 г. дебиторская задолженность составила 10,00 руб. Сумма на 1 января 2026 г. неизвестна, поэтому изменение с этой даты не показано. Сумма на 1 сентября 2026 г. неизвестна, поэтому изменение с этой даты не показано.",
    );
    const income = { ...debt, originDate: isoDay("2025-08-01"), kosgu: null, kbk: "90411105012040000120" };
    expect(proseOf(note("olenegorsk-note", registerOf([income]))[0])).toContain(
      "На 1 октября 2026 г. задолженность по неналоговым доходам составила 0,0 тыс. руб.; сумма на 1 января 2026 г. известна не по всем долгам, поэтому отклонение не показано.",
    );
  });

  it("tell of the largest overdue debts one by one and of the others in one line, so that the table adds up", () => {
    const many = Array.from({ length: 103 }, (_, index) => ({ ...debt, amount: money(index + 1) }));
    const [form] = note("olenegorsk-inst-note", registerOf(many));
    expect(proseOf(form)).toContain(
      "В таблице — 100 крупнейших долгов; остальные показаны одной строкой, по каждому они есть в реестре.",
    );
    expect(tableLines(form)).toContain("Остальные: 3 долга | 6");
  });
});

it("never ends a sentence with two full stops, and never says an undefined word", () => {
  fc.assert(
    fc.property(anyRegister, (entries) => {
      for (const form of [...note("olenegorsk-note", entries), ...note("olenegorsk-inst-note", entries)])
        expect(proseOf(form).filter((text) => /\.\.(?!\.)|undefined|null|NaN|;\.|, \./.test(text))).toEqual(
          [],
        );
    }),
    { numRuns: 25 },
  );
});
