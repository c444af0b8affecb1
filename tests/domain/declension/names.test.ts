import { declineDebtor, fullDebtorName } from "../../../src/domain/declension/debtor";
import type { GrammaticalCase } from "../../../src/domain/declension/cases";

const person = (name: string, grammaticalCase: GrammaticalCase) =>
  declineDebtor({ debtorName: name, debtorType: "ФЛ" }, grammaticalCase);
const body = (name: string, grammaticalCase: GrammaticalCase) =>
  declineDebtor({ debtorName: name, debtorType: "ЮЛ" }, grammaticalCase);
const sure = (text: string) => ({ text, sure: true });

describe("a person", () => {
  test.each([
    ["Иванов Иван Иванович", "dative", "Иванову Ивану Ивановичу"],
    ["Гармаш Татьяна Васильевна", "dative", "Гармаш Татьяне Васильевне"],
    ["Черных Лев Борисович", "genitive", "Черных Льва Борисовича"],
    ["Мамин-Сибиряк Дмитрий Наркисович", "instrumental", "Маминым-Сибиряком Дмитрием Наркисовичем"],
    ["ПЕТРОВА АННА ИЛЬИНИЧНА", "dative", "Петровой Анне Ильиничне"],
    ["Иван Петрович Сидоров", "dative", "Ивану Петровичу Сидорову"],
    ["Иванов И.И.", "instrumental", "Ивановым И.И."],
    ["Шевченко И. И.", "dative", "Шевченко И. И."],
    ["Гоголь Любовь Петровна", "dative", "Гоголь Любови Петровне"],
    ["Ильин Пётр Кузьмич", "instrumental", "Ильиным Петром Кузьмичом"],
  ] as const)("%s is declined (%s)", (name, grammaticalCase, expected) => {
    expect(person(name, grammaticalCase)).toEqual(sure(expected));
  });

  test.each([
    "Заяц Фёдор Кузьмич",
    "Ким И.И.",
    "Дюма Александр Павлович",
    "Гаджиев Магомед Ахмед оглы",
    "Иванов Мария Петровна",
  ])("%s has to be confirmed", (name) => {
    expect(person(name, "dative").sure).toBe(false);
  });

  test("who is an entrepreneur is called one, in the same case", () => {
    const names = { debtorName: "ИП Сидорова О.П.", debtorType: "ИП" } as const;
    expect(declineDebtor(names, "dative")).toEqual(sure("Индивидуальному предпринимателю Сидоровой О.П."));
    expect(fullDebtorName(names)).toBe("Индивидуальный предприниматель Сидорова О.П.");
  });
});

describe("an organisation", () => {
  test.each([
    ["ООО «Ромашка»", "dative", "Обществу с ограниченной ответственностью «Ромашка»"],
    ["Ромашка, ООО", "instrumental", "Обществом с ограниченной ответственностью Ромашка"],
    ["КФХ Петрова", "genitive", "Крестьянского (фермерского) хозяйства Петрова"],
    ["Департамент имущественных отношений", "instrumental", "Департаментом имущественных отношений"],
    ["Администрация города", "instrumental", "Администрацией города"],
    ["Музей", "dative", "Музею"],
  ] as const)("%s: the generic word is declined, the name stays (%s)", (name, grammaticalCase, expected) => {
    expect(body(name, grammaticalCase)).toEqual(sure(expected));
  });

  test("without a word that is known has to be confirmed and stays as it is", () => {
    expect(body("Пансионат Рассвет", "dative")).toEqual({ text: "Пансионат Рассвет", sure: false });
  });
});
