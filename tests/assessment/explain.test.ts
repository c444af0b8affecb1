import { assess, explain } from "../../src/assessment";
import { collectionRules, editRules, type RuleSetId } from "../../src/regulations";
import { contextAt, debt, type Given } from "./build";

const due: Given = { dueDate: "2026-02-10", penalty: "5" };

function explained(given: Given, id: RuleSetId, asOf: string, rules = collectionRules(id)) {
  const facts = debt(given);
  const context = contextAt(asOf);
  return explain(facts, assess(facts, rules, context), rules, context);
}

test("a term that ends on a day off is told to move", () => {
  expect(explained({ dueDate: "2026-04-02" }, "sevsk", "2026-04-30")).toEqual(
    expect.arrayContaining([
      "Что сделать: Направить требование (претензию) не позднее 04.05.2026 (осталось 4 дня; № 319, п. 3.2).",
      "02.04.2026 + 30 календарных дней = 02.05.2026; это нерабочий день, срок переносится на 04.05.2026 (ст. 193 ГК РФ).",
    ]),
  );
});

test("the way to court under Severodvinsk: answer term, rule, count, overdue by п. 10", () => {
  expect(
    explained({ ...due, debtorType: "ИП", claimDate: "2026-03-02" }, "severodvinsk", "2026-04-15"),
  ).toEqual([
    "Этап: нужен иск.",
    "Сроки считаются с 10.02.2026 — это единственная известная дата: «Срок уплаты» 10.02.2026.",
    "Что сделать: Передать документы в Правовое управление не позднее 15.04.2026 (последний день; № 176-рфэ, п. 14).",
    "Срок ответа истёк 01.04.2026: 30 календарных дней со дня направления (02.03.2026; ст. 4 ч. 5 АПК РФ).",
    "Передать документы в Правовое управление — в течение 10 рабочих дней со дня получения отказа или по окончании срока ответа (№ 176-рфэ, п. 14).",
    "01.04.2026 + 10 рабочих дней = 15.04.2026.",
    "Задолженность считается просроченной — по истечении 30 календарных дней со дня, когда истёк срок уплаты (№ 176-рфэ, п. 10): да.",
    "Исковая давность — до 12.02.2029 (3 года; ст. 196, 200 ГК РФ).",
    "Производственный календарь на 2029 год не утверждён: срок может сдвинуться на рабочий день.",
  ]);
});

test("Sevsk's second answer term is shown as a note only", () => {
  const received: Given = { ...due, claimDate: "2026-03-02", claimReceivedDate: "2026-03-05" };
  expect(explained(received, "sevsk", "2026-03-20")).toEqual(
    expect.arrayContaining([
      "Внимание: претензия не передана в бухгалтерию, срок был 03.03.2026 (№ 319, п. 6).",
      "Примечание: документ называет и другой срок. Погасить задолженность по требованию (претензии) — в течение 15 календарных дней со дня получения претензии (№ 319, п. 3.2 пп. 2), то есть до 20.03.2026; в расчёт не принимается.",
    ]),
  );
});

test.each([
  [{ claimRefusalDate: "2026-03-16" }, "Отказ получен 16.03.2026."],
  [{ claimTermDate: "2026-03-20" }, "Срок ответа истёк 20.03.2026: взят из строки (№ 319, п. 3.4)."],
])("the lawsuit is due because of %j", (given, line) => {
  expect(explained({ ...due, claimDate: "2026-03-02", ...given }, "sevsk", "2026-03-30")).toContain(line);
});

test("no obligatory claim", () => {
  const unclaimed: Given = { ...due, claimRequired: "нет" };
  expect(explained(unclaimed, "severodvinsk", "2026-05-20")).toEqual(
    expect.arrayContaining([
      "Что сделать: Передать документы в Правовое управление, без срока (№ 176-рфэ, п. 10).",
      "Претензия не обязательна. Задолженность подлежит взысканию в судебном порядке без претензии — по истечении 60 календарных дней со дня, когда истёк срок уплаты (№ 176-рфэ, п. 10).",
      "Передать документы в Правовое управление — срок документом не установлен (№ 176-рфэ, п. 10).",
    ]),
  );
  expect(explained(unclaimed, "model", "2026-05-20")).toContain("Претензия не обязательна.");
});

test("the organisation's own number stands beside the document's", () => {
  const rules = editRules(collectionRules("sevsk"), { counts: { claim: 21 } });
  expect(explained(due, "sevsk", "2026-02-20", rules)).toContain(
    "Направить требование (претензию) — в течение 21 календарного дня со дня, когда истёк срок уплаты (№ 319, п. 3.2; в документе 30).",
  );
});

test("the column of МКУ, a fact after the as-of date, an exclusion", () => {
  const lines = explained(
    {
      ...due,
      unit: "МКУ «Центр МТО»",
      lawsuitDate: "2026-12-01",
      exclusionDate: "2026-04-01",
      debtorType: "ЮЛ",
    },
    "severodvinsk",
    "2026-04-20",
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      "Долг относится к «МКУ „Центр МТО“». Правила: Северодвинск, № 176-рфэ (МКУ «Центр МТО»).",
      "Позже даты отчёта и не учтено: «Иск подан».",
      "Внимание: возразить против исключения из ЕГРЮЛ не позднее 01.07.2026 (ст. 21.1 129-ФЗ).",
    ]),
  );
});

test.each([
  ["ЮЛ", "ЕГРЮЛ не позднее 01.07.2026 (ст. 21.1 129-ФЗ)"],
  ["ИП", "ЕГРИП не позднее 01.05.2026 (ст. 22.4 129-ФЗ)"],
])("%s: object until %s", (debtorType, until) => {
  const lines = explained({ ...due, exclusionDate: "2026-04-01", debtorType }, "sevsk", "2026-04-20");
  expect(lines).toContain(`Внимание: возразить против исключения из ${until}.`);
});

test("without a date it says so", () => {
  expect(explained({}, "sevsk", "2026-04-20")).toEqual([
    "Этап: нет даты.",
    "Ни одной даты нет: сроки не считаются.",
  ]);
});

test("a citizen is never told of АПК РФ", () => {
  const given: Given = { ...due, claimDate: "2026-03-02", judgmentResult: "отказ" };
  for (const debtorType of ["ФЛ"])
    for (const asOf of ["2026-03-20", "2026-04-15"])
      for (const rules of ["severodvinsk", "severodvinsk-mku", "sevsk", "model"] as const)
        for (const judgment of [{}, { judgmentDate: "2026-03-10" }])
          expect(explained({ ...given, ...judgment, debtorType }, rules, asOf).join(" ")).not.toContain(
            "АПК",
          );
  expect(explained({ ...given, debtorType: "ФЛ" }, "severodvinsk", "2026-04-15")).toContain(
    "Срок ответа истёк 01.04.2026: 30 календарных дней со дня направления (02.03.2026; срок документом не установлен, принято 30 дней).",
  );
});

test("a term of payment on a day off says until when one may pay", () => {
  expect(explained({ dueDate: "2025-12-31", penalty: "1" }, "sevsk", "2026-01-20")).toContain(
    "Срок уплаты 31.12.2025 — нерабочий день, платить можно до 12.01.2026 (ст. 193 ГК РФ).",
  );
});

test("a suit stops the limitation period", () => {
  expect(explained({ ...due, lawsuitDate: "2026-03-10" }, "sevsk", "2026-04-20")).toContain(
    "Иск подан, давность не течёт (ст. 204 ГК РФ).",
  );
});

test.each([
  ["2026-02-19", "осталось 21 день", false],
  ["2026-02-19", "остался 21 день", true],
  ["2026-03-11", "остался 1 день", true],
  ["2026-03-10", "осталось 2 дня", true],
  ["2026-03-12", "последний день", true],
])("on %s the deadline of 12.03.2026 says «%s»: %s", (asOf, words, said) =>
  expect(explained(due, "sevsk", asOf).join(" ").includes(words)).toBe(said),
);
