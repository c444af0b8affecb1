import { isoDay } from "../../src/domain/day";
import { debtKey } from "../../src/domain/debtKey";
import { comparableName } from "../../src/domain/debtorName";
import { aDebt, romashka } from "./debts";

describe("a debtor's name without case, quotes and legal form", () => {
  it.each([
    ["ООО «Ромашка»", "ромашка"],
    ['ооо "РОМАШКА"', "ромашка"],
    ["Ромашка, ООО", "ромашка"],
    ["OOO «Ромашка»", "ромашка"], // the legal form in Latin letters
    ["ООО «Pомaшка»", "ромашка"], // Latin P and a
    ["Общество с ограниченной ответственностью «Ромашка»", "ромашка"],
    ["ИП Артёмов Пётр Иванович", "артемов петр иванович"],
    ["Индивидуальный предприниматель Артемов Петр Иванович", "артемов петр иванович"],
    ["ИП глава КФХ Шубин А.Б.", "шубин а б"],
    ["МУП «Водоканал-2»", "водоканал 2"],
    ["ООО «Coop Market»", "coop market"],
    ["ООО", "ооо"],
    ["", ""],
  ])("%s → %s", (name, comparable) => expect(comparableName(name)).toBe(comparable));
});

describe("the key of a debt", () => {
  it("takes the INN before the name", () => {
    expect(debtKey(romashka({ debtorName: "Ромашка" }))).toBe(debtKey(romashka()));
    expect(debtKey(romashka({ inn: "7701234568" }))).not.toBe(debtKey(romashka()));
  });

  it("does not take an origin that only repeats the end of a period, which grows from report to report", () => {
    const at = (day: string) => romashka({ dueDate: null, originDate: isoDay(day), periodTo: isoDay(day) });
    expect(debtKey(at("2026-03-31"))).toBe(debtKey(at("2026-06-30")));
    const stated = (day: string) => romashka({ originDate: isoDay(day), periodTo: isoDay("2026-06-30") });
    expect(debtKey(stated("2026-03-31"))).not.toBe(debtKey(stated("2026-04-30")));
  });

  it("takes the comparable name where there is no INN", () => {
    const written = ["ООО «Ромашка»", "РОМАШКА ООО", 'ооо "ромашка"'];
    const keys = written.map((debtorName) => debtKey(romashka({ inn: null, debtorName })));
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ["basis", { basis: "Договор аренды № 6" }],
    ["originDate", { originDate: isoDay("2026-01-11") }],
    ["kbk", { kbk: "01211105012040000120" }],
    ["debtKind", { debtKind: "пени" as const }],
  ])("differs by %s", (_field, facts) => expect(debtKey(romashka(facts))).not.toBe(debtKey(romashka())));

  it("does not mind spaces, case and quotes of basis and KBK", () => {
    const one = aDebt({ basis: "Договор  «А» № 5", kbk: "012 1 11 05012 04 0000 120" });
    const other = aDebt({ basis: 'договор "а" №5', kbk: "01211105012040000120" });
    expect(debtKey(one)).toBe(debtKey(other));
  });

  it("does not depend on sums and later facts", () => {
    expect(debtKey(romashka({ amount: null, claimDate: isoDay("2026-03-01"), note: "…" }))).toBe(
      debtKey(romashka()),
    );
  });
});
