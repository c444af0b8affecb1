import { tryRegulation } from "../../src/app/ownTrial";
import { isoDay } from "../../src/domain/day";
import type { OwnRegulation } from "../../src/regulations";

const DOCUMENT = "Регламент района, № 25 от 02.10.2025";
const tried = (own: Omit<OwnRegulation, "document">, document = DOCUMENT) =>
  tryRegulation({ document, ...own }, isoDay("2026-10-01"));
const lines = (own: Omit<OwnRegulation, "document">, example = 0): readonly string[] =>
  tried(own).examples[example]?.lines ?? [];

describe("a regulation that is being typed", () => {
  test("is walked through by an example debt, every step on its last day", () => {
    // Three shapes that orders have (docs/terms.md §4): working days from the receipt …
    expect(
      lines({
        claim: "30 календарных дней от срока уплаты, п. 9",
        response: "15 рабочих дней от получения претензии, п. 12",
        handover: "10 рабочих дней от отказа, п. 13",
        filing: "10 рабочих дней от передачи юристам, п. 14",
      }),
    ).toEqual([
      "Направить требование (претензию) — не позднее 12.03.2026 (№ 25, п. 9)",
      // Received on Tuesday 17 March.
      "Ждать ответа на претензию — не позднее 07.04.2026 (№ 25, п. 12)",
      "Подготовить и передать документы для иска — не позднее 21.04.2026 (№ 25, п. 13)",
      // 1 May is off, and 9–11 May are not reached.
      "Подать иск — не позднее 06.05.2026 (№ 25, п. 14)",
      "Направить исполнительный лист на исполнение — не позднее 05.07.2029 (ст. 21 229-ФЗ)",
      "Если претензия не обязательна, с 11.02.2026: Подготовить и передать документы для иска — не позднее 25.02.2026 (№ 25, п. 13)",
    ]);
  });

  test("in months, with a word of its own for overdue and a term for the writ", () => {
    // … months and a sum …
    expect(
      lines({
        claim: "1 месяц от срока уплаты, п. 3",
        overdue: "30 календарных дней от срока уплаты, п. 2",
        response: "30 календарных дней от направления претензии, п. 4",
        accounting: "3 рабочих дня от направления претензии, п. 8",
        filing: "2 месяца от отказа, п. 5",
        court: "30 + 30 календарных дней от срока уплаты, п. 6",
        writ: "10 рабочих дней от выдачи листа, п. 7",
      }),
    ).toEqual([
      "Задолженность считается просроченной — с 13.03.2026 (№ 25, п. 2)",
      "Направить требование (претензию) — не позднее 10.03.2026 (№ 25, п. 3)",
      "Передать подписанную претензию в бухгалтерию — не позднее 13.03.2026 (№ 25, п. 8)",
      "Ждать ответа на претензию — не позднее 09.04.2026 (№ 25, п. 4)",
      "Подать иск — не позднее 09.06.2026 (№ 25, п. 5)",
      "Направить исполнительный лист на исполнение — не позднее 25.09.2026 (№ 25, п. 7)",
      "Если претензия не обязательна, с 14.04.2026: Подать иск — не позднее 11.06.2026 (№ 25, п. 5)",
    ]);
  });

  test("by kinds of debtor and income, each with an example of its own", () => {
    // … and terms by kind.
    const claim = "ФЛ: 60 календарных дней, п. 4; доход аренда: 10 рабочих дней; 30 календарных дней, п. 3";
    expect(tried({ claim }).examples.map(({ title }) => title)).toEqual([
      "Пример: обычный долг",
      "Пример: ФЛ",
      "Пример: доход «аренда»",
    ]);
    expect([0, 1, 2].map((example) => lines({ claim }, example)[0])).toEqual([
      "Направить требование (претензию) — не позднее 12.03.2026 (№ 25, п. 3)",
      "Направить требование (претензию) — не позднее 13.04.2026 (№ 25, п. 4)",
      "Направить требование (претензию) — не позднее 25.02.2026 (№ 25)",
    ]);
  });

  test("is tried as far as it goes while a part of it is wrong, or the document is not named yet", () => {
    const { faults, examples } = tried({ claim: "20 календарных дней", response: "скоро" }, "");
    expect(faults.map(({ step }) => step)).toEqual(["document", "response"]);
    expect(examples[0]?.lines[0]).toContain("не позднее 02.03.2026");
  });

  test.each([
    [
      "a claim counted from the origin ends before the term of payment",
      { claim: "10 календарных дней от возникновения" },
      "claim",
    ],
    [
      "a suit is due before its documents are",
      { handover: "30 календарных дней от отказа", filing: "10 календарных дней от отказа" },
      "filing",
    ],
    ["a suit is due before the answer is", { filing: "20 календарных дней от срока уплаты" }, "filing"],
    ["a writ is due before it can be had", { writ: "10 рабочих дней от решения суда" }, "writ"],
  ] as const)("%s: nobody can be in time", (_why, own, step) => {
    const { faults, doubts } = tried(own);
    expect(faults).toEqual([]);
    expect(doubts.map((doubt) => doubt.step)).toEqual([step]);
    expect(doubts[0]?.fault).toContain("нельзя выполнить в срок");
  });

  test("without such steps there is nothing to doubt", () => {
    expect(tried({}).doubts).toEqual([]);
    expect(tried({ claim: "без срока", filing: "в пределах исковой давности" }).doubts).toEqual([]);
  });
});
