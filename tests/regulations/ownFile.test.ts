import fc from "fast-check";
import {
  collectionRules,
  OWN_KEYS,
  ownFaults,
  ownRegulationText,
  ownRules,
  ownStart,
  parseOwnRegulation,
  RULE_SET_IDS,
  type OwnRegulation,
} from "../../src/regulations";

describe("the file of an own regulation", () => {
  test("gives back what was written into it, whatever the texts", () => {
    const text = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ document: fc.string(), claim: text, filing: text, reports: text }), (typed) => {
        const own = { ...typed, document: typed.document.trim() } as OwnRegulation;
        const read = parseOwnRegulation(ownRegulationText(own)) as OwnRegulation;
        for (const key of OWN_KEYS) expect(read[key] ?? "").toBe((own[key] ?? "").trim());
      }),
    );
  });

  test.each([
    ["", "это не файл регламента"],
    ["[]", "это не файл регламента"],
    ['{"document": "x", "претензия": "30 дней"}', "поля «претензия» нет"],
    ['{"document": "x", "claim": 30}', "поле «claim»: нужен текст"],
  ])("%j is refused: %s", (text, words) => {
    const read = parseOwnRegulation(text);
    expect("fault" in read && read.fault).toContain(words);
  });

  test.each(RULE_SET_IDS)("the terms of %s are a start without faults, and are the same terms", (id) => {
    const rules = collectionRules(id);
    const own = { ...ownStart(rules), document: "Регламент, № 1 от 01.01.2026" };
    expect(ownFaults(own)).toEqual([]);
    const made = ownRules(own);
    expect([made.claim.term, made.claim.from]).toEqual([rules.claim.term, rules.claim.from]);
    expect(made.response.term).toEqual(rules.response.term);
    expect(made.afterClaim.map(({ term }) => term)).toEqual(rules.afterClaim.map(({ term }) => term));
    expect(made.overdue?.term).toEqual(rules.overdue?.term);
    expect(made.accounting?.term).toEqual(rules.accounting?.term);
  });
});
