import { assess } from "../../src/assessment";
import { isoDay } from "../../src/domain/day";
import { ownFaults, ownRules, type OwnRegulation } from "../../src/regulations";
import { contextAt, debt, iso, type Given } from "../assessment/build";

const DOCUMENT = "Регламент района, № 25 от 02.10.2025";
const due: Given = { dueDate: "2026-02-10" };

function judged(own: Omit<OwnRegulation, "document">, given: Given, asOf: string) {
  const made = assess(debt({ ...due, ...given }), ownRules({ document: DOCUMENT, ...own }), contextAt(asOf));
  return [made.stage, iso(made.deadline), made.clause];
}

describe("a regulation of the organisation's own", () => {
  test("in working days from the receipt of the claim: the term is open until it is received", () => {
    const own = {
      response: "15 рабочих дней от получения претензии, п. 12",
      filing: "10 рабочих дней от отказа, п. 14",
    };
    const sent: Given = { claimDate: "2026-03-02" };
    expect(judged(own, sent, "2026-05-20")).toEqual(["claim-sent", null, "№ 25, п. 12"]);
    // 5 March is a Thursday; 9 March a day off: fifteen working days end on the 27th.
    const received = { ...sent, claimReceivedDate: "2026-03-05" };
    expect(judged(own, received, "2026-03-27")).toEqual(["claim-sent", "2026-03-27", "№ 25, п. 12"]);
    expect(judged(own, received, "2026-03-28")).toEqual(["lawsuit-due", "2026-04-10", "№ 25, п. 14"]);
  });

  test("in months, as a sum, without a move, without a deadline", () => {
    expect(judged({ claim: "1 месяц от срока уплаты, п. 3" }, {}, "2026-02-11")).toEqual([
      ...["claim-due", "2026-03-10", "№ 25, п. 3"],
    ]);
    expect(judged({ claim: "30 + 30 календарных дней" }, {}, "2026-02-11")[1]).toBe("2026-04-13");
    expect(judged({ claim: "30 + 30 календарных дней без переноса" }, {}, "2026-02-11")[1]).toBe(
      "2026-04-11",
    );
    expect(judged({ claim: "30 календарных дней + 2 рабочих дня" }, {}, "2026-02-11")[1]).toBe("2026-03-16");
    expect(judged({ claim: "без срока, п. 7" }, {}, "2026-02-11")).toEqual(["claim-due", null, "№ 25, п. 7"]);
  });

  test("by kind of debtor and of income, the others by the general term", () => {
    const own = {
      claim: "ФЛ: 60 календарных дней, п. 4; доход аренда: 10 рабочих дней; 30 календарных дней, п. 3",
    };
    expect(judged(own, { debtorType: "ФЛ" }, "2026-02-11")).toEqual([
      "claim-due",
      "2026-04-13",
      "№ 25, п. 4",
    ]);
    expect(judged(own, { debtorType: "ЮЛ" }, "2026-02-11")).toEqual([
      "claim-due",
      "2026-03-12",
      "№ 25, п. 3",
    ]);
    expect(judged(own, { debtorType: "ЮЛ", incomeName: "Аренда земли" }, "2026-02-11")[1]).toBe("2026-02-25");
  });

  test("documents handed over before the answer term ended wait for it", () => {
    const own = { handover: "5 рабочих дней от отказа", filing: "10 рабочих дней от передачи юристам" };
    const sent: Given = { claimDate: "2026-03-02", legalHandoverDate: "2026-03-10" };
    expect(judged(own, sent, "2026-04-02")[1]).toBe("2026-04-15");
  });

  test("without a claim the court begins when it says", () => {
    const own = { court: "30 + 30 календарных дней от срока уплаты, п. 10", filing: "1 месяц от отказа" };
    expect(judged(own, { claimRequired: "нет" }, "2026-04-13")[0]).toBe("claim-due");
    expect(judged(own, { claimRequired: "нет" }, "2026-04-14")[0]).toBe("lawsuit-due");
  });
});

test.each([
  [{ claim: "30 дней от срока уплаты" }, "claim", "каких дней"],
  [{ claim: "30 календарных дней от получения претензии" }, "claim", "никогда не начнётся"],
  [{ claim: "скоро" }, "claim", "срок не понят"],
  [{ response: "30 календарных дней от полнолуния" }, "response", "от чего считать"],
  [{ filing: "собаки: 30 календарных дней" }, "filing", "для кого"],
  [{ filing: "9999 календарных дней" }, "filing", "больше 3650"],
])("%j is refused: %s %s", (own, step, words) => {
  const faults = ownFaults({ document: DOCUMENT, ...own });
  expect(faults.map((fault) => fault.step)).toEqual([step]);
  expect(faults[0]?.fault).toContain(words);
});

test("a document without number or date is refused", () => {
  expect(ownFaults({ document: "Наш регламент" })).toMatchObject([{ step: "document" }]);
  expect(ownFaults({ document: DOCUMENT })).toEqual([]);
  expect(ownRules({ document: DOCUMENT })).toMatchObject({ adopted: isoDay("2025-10-02"), inForceTo: null });
  const until = ownRules({ document: `${DOCUMENT}, действовал по 31.12.2026` });
  expect(until).toMatchObject({ adopted: isoDay("2025-10-02"), inForceTo: isoDay("2026-12-31") });
  expect(until.claim.clause).toBe("Типовые правила");
});
