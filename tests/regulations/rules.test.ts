import { FORMS } from "../../src/forms/formRegistry";
import { isoDay } from "../../src/domain/day";
import { unknownFacts } from "../../src/domain/debt";
import {
  allRules,
  collectionRules,
  exemptsFinesOf,
  regulation,
  REGULATION_IDS,
  RULE_SET_IDS,
  rulesForDebt,
  ruleSentence,
} from "../../src/regulations";

describe("every rule set in words, as the user reads it", () => {
  const sentences = (id: (typeof RULE_SET_IDS)[number]) => allRules(collectionRules(id)).map(ruleSentence);
  const base = "со дня, когда истёк срок уплаты";
  const trigger = "со дня получения отказа или по окончании срока ответа";

  test("Северодвинск", () => {
    expect(sentences("severodvinsk")).toEqual([
      `Задолженность считается просроченной — по истечении 30 календарных дней ${base} (№ 176-рфэ, п. 10)`,
      `Направить требование (претензию) — в течение 30 календарных дней ${base} (№ 176-рфэ, п. 9)`,
      "Ждать ответа на претензию — в течение 30 календарных дней со дня направления претензии (ст. 4 ч. 5 АПК РФ)",
      `Передать документы в Правовое управление — в течение 10 рабочих дней ${trigger} (№ 176-рфэ, п. 14)`,
      "Подать иск — в течение 10 рабочих дней со дня передачи документов юристам (№ 176-рфэ, п. 16)",
      `Задолженность подлежит взысканию в судебном порядке без претензии — по истечении 60 календарных дней ${base} (№ 176-рфэ, п. 10)`,
      "Передать документы в Правовое управление — срок документом не установлен (№ 176-рфэ, п. 10)",
      "Подать иск — в течение 10 рабочих дней со дня передачи документов юристам (№ 176-рфэ, п. 16)",
    ]);
  });

  test("МКУ «Центр МТО»", () => {
    expect(sentences("severodvinsk-mku").slice(3)).toEqual([
      `Подать иск — в течение 1 месяца ${trigger} (№ 176-рфэ, п. 14)`,
      `Задолженность подлежит взысканию в судебном порядке без претензии — по истечении 60 календарных дней ${base} (№ 176-рфэ, п. 10)`,
      "Подать иск — срок документом не установлен (№ 176-рфэ, п. 10)",
    ]);
  });

  test("Севск", () => {
    expect(sentences("sevsk")).toEqual([
      `Направить требование (претензию) — в течение 30 календарных дней ${base} (№ 319, п. 3.2)`,
      "Передать подписанную претензию в бухгалтерию — в течение 1 рабочего дня со дня направления претензии (№ 319, п. 6)",
      "Ждать ответа на претензию — в течение 30 календарных дней со дня направления претензии (№ 319, п. 3.5)",
      `Подготовить документы для иска — в течение 10 календарных дней ${trigger} (№ 319, п. 4.3)`,
      "Подать иск — в пределах срока исковой давности (№ 319, п. 4.2)",
      `Подготовить документы для иска — в течение 10 календарных дней ${base} (№ 319, п. 4.3)`,
      "Подать иск — в пределах срока исковой давности (№ 319, п. 4.2)",
    ]);
  });

  test("Типовые", () => {
    expect(sentences("model")).toEqual([
      `Направить требование (претензию) — в течение 30 календарных дней ${base} (Типовые правила)`,
      "Ждать ответа на претензию — в течение 30 календарных дней со дня направления претензии (Типовые правила)",
      `Подать иск — в течение 30 календарных дней ${trigger} (Типовые правила)`,
      `Подать иск — в течение 30 календарных дней ${base} (Типовые правила)`,
    ]);
  });
});

describe("the rule sets", () => {
  test.each(RULE_SET_IDS)(
    "%s is found by its id, moves terms to working days, files a lawsuit last",
    (id) => {
      const rules = collectionRules(id);
      expect(rules.id).toBe(id);
      expect(rules.shiftToWorkingDay).toBe(true);
      expect(rules.afterClaim.at(-1)?.fulfilledBy).toBe("lawsuitDate");
      expect(rules.withoutClaim.steps.at(-1)?.fulfilledBy).toBe("lawsuitDate");
    },
  );

  test("their notes tell the contradictions and the silences", () => {
    const notes = (id: (typeof RULE_SET_IDS)[number]) => collectionRules(id).notes.join("\n");
    expect(notes("sevsk")).toMatch(/15 дней со дня получения.*30 календарных дней со дня направления/);
    expect(notes("severodvinsk")).toContain("117-рфэ");
    expect(notes("severodvinsk")).toContain("172н");
    expect(notes("severodvinsk-mku")).not.toContain("117-рфэ");
    expect(notes("severodvinsk-mku")).toContain("месяц");
    for (const id of RULE_SET_IDS) expect(notes(id)).toContain("№ 257");
    expect(notes("model")).toContain("не документ");
  });

  test("МКУ «Центр МТО» has its own column under the Severodvinsk rules alone", () => {
    const of = (unit: string | null, id: "severodvinsk" | "sevsk" = "severodvinsk") =>
      rulesForDebt(collectionRules(id), { ...unknownFacts(), unit }).id;
    expect(of("МКУ „Центр МТО“")).toBe("severodvinsk-mku");
    expect(of("Правовое управление")).toBe("severodvinsk");
    expect(of(null)).toBe("severodvinsk");
    expect(of("МКУ «Центр МТО»", "sevsk")).toBe("sevsk");
  });

  test.each([
    "ЦМТО",
    "МКУ ЦМТО",
    "МКУ «ЦентрМТО»",
    "мку центр  мто",
    "Центра МТО",
    "МКУ «Центр материально-технического обеспечения»",
    "Центр материально - технического\nобеспечения Администрации",
    "Центр MTO",
  ])("«%s» is that institution, in whichever column it stands", (name) => {
    for (const field of ["unit", "institutionName", "administratorName"] as const)
      expect(rulesForDebt(collectionRules("severodvinsk"), { ...unknownFacts(), [field]: name }).id).toBe(
        "severodvinsk-mku",
      );
  });

  test.each(["Центр", "МТОС", "Центр МТОС", "Отдел материально-технического обеспечения"])(
    "«%s» is not",
    (unit) =>
      expect(rulesForDebt(collectionRules("severodvinsk"), { ...unknownFacts(), unit }).id).toBe(
        "severodvinsk",
      ),
  );

  test("a document that was adopted says when", () => {
    expect(collectionRules("sevsk").adopted).toBe(isoDay("2026-04-20"));
    expect(collectionRules("severodvinsk").adopted).toBe(isoDay("2023-09-29"));
    expect(collectionRules("model").adopted).toBeNull();
  });

  test("fines of no unit are exempt where the document exempts none", () => {
    const nobody = { unit: null, institutionName: null, administratorName: null };
    const body = { ...nobody, unit: "Контрольное управление" };
    expect(exemptsFinesOf(collectionRules("severodvinsk"), { ...nobody, administratorName: "МКДН" })).toBe(
      true,
    );
    expect(exemptsFinesOf(collectionRules("sevsk"), body)).toBe(false);
    expect(exemptsFinesOf(collectionRules("severodvinsk"), body)).toBe(true);
    expect(exemptsFinesOf(collectionRules("severodvinsk"), nobody)).toBe(false);
  });
});

describe("the documents", () => {
  test.each(REGULATION_IDS)("%s has a name, a number, duties and forms", (id) => {
    const document = regulation(id);
    expect(document.id).toBe(id);
    expect(document.name).toMatch(/№/);
    expect(document.document).toMatch(/№/);
    expect(document.duties.length).toBeGreaterThan(0);
    expect(FORMS.some(({ documents }) => documents.includes(id))).toBe(true);
  });

  test("want every form, and every duty has an id of its own", () => {
    expect(FORMS.filter(({ documents }) => documents.length === 0)).toEqual([]);
    const ids = REGULATION_IDS.map(regulation).flatMap(({ duties }) => duties.map((duty) => duty.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
