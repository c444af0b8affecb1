import { explain } from "../../src/assessment";
import { isoDay } from "../../src/domain/day";
import { money } from "../../src/domain/money";
import { collectionRules } from "../../src/regulations";
import { assessed, contextAt, debt } from "./build";

/** The example of docs/cli.md. */
const romashka = {
  debtorName: "ООО «Ромашка»",
  inn: "7701234567",
  amount: "1234.56",
  originDate: "2026-01-10",
  dueDate: "2026-02-10",
};

test("ООО «Ромашка» under the Sevsk rules is the example of the JSON report", () => {
  expect(assessed(romashka, "sevsk", "2026-10-01")).toEqual({
    total: money("1234.56"),
    base: isoDay("2026-02-10"),
    overdue: true,
    notOverdueBy: null,
    overdueDays: 233,
    agingBucket: "181-365",
    stage: "claim-due",
    action: "Направить требование (претензию)",
    deadline: isoDay("2026-03-12"),
    daysLeft: -203,
    urgency: "missed",
    highlight: "claim",
    alerts: ["penalty-not-accrued"],
    alertWords: ["пени не начислены"],
    warnings: [],
    limitationState: null,
    discipline: [
      { step: "claim", deadline: isoDay("2026-03-12"), date: null, lateDays: null, beforeAdoption: true },
    ],
    clause: "№ 319, п. 3.2",
    limitationEnd: isoDay("2029-02-12"),
    category: "1.3.1",
  });
});

test("its explanation gives the dates, the rule in words with its clause, and the count", () => {
  const rules = collectionRules("sevsk");
  const context = contextAt("2026-10-01");
  expect(explain(debt(romashka), assessed(romashka, "sevsk", "2026-10-01"), rules, context)).toEqual([
    "Этап: нужна претензия.",
    "Сроки считаются с 10.02.2026 — это поздняя из известных дат: «Дата возникновения» 10.01.2026, «Срок уплаты» 10.02.2026.",
    "Что сделать: Направить требование (претензию) не позднее 12.03.2026 (срок пропущен на 203 дня; № 319, п. 3.2).",
    "Направить требование (претензию) — в течение 30 календарных дней со дня, когда истёк срок уплаты (№ 319, п. 3.2).",
    "10.02.2026 + 30 календарных дней = 12.03.2026.",
    "Исковая давность — до 12.02.2029 (3 года; ст. 196, 200 ГК РФ).",
    "Внимание: пени не начислены (№ 319, п. 2.1).",
    "Производственный календарь на 2029 год не утверждён: срок может сдвинуться на рабочий день.",
  ]);
});
