import {
  debtorTypeOf,
  isAdministrativeFineKbk,
  readInn,
  readKbk,
  readUin,
} from "../../src/domain/identifiers";

describe("INN", () => {
  test.each([
    ["7707083893", "7707083893", false, null],
    [7707083893, "7707083893", false, null],
    ["500100732259", "500100732259", false, null],
    [" 7707 083\u00a0893 ", "7707083893", false, null],
    ["ИНН 7707083893", "7707083893", false, null],
    ["7707083893/770701001", "7707083893", false, null],
    ["7707083893 / -", "7707083893", false, null],
    // The zero that a number loses comes back if the check digit then holds.
    [274062111, "0274062111", true, null],
    ["274062111", "0274062111", true, null],
    [26802610572, "026802610572", true, null],
    [274062112, "274062112", false, "length"],
    ["7707083894", "7707083894", false, "check-digit"],
    ["500100732258", "500100732258", false, "check-digit"],
    ["77070838", "77070838", false, "length"],
    // All zeros would pass the check digit.
    ["0000000000", null, false, "zeros"],
    ["000000000000", null, false, "zeros"],
    [0, null, false, "zeros"],
    ["нет", null, false, "not-digits"],
    ["77070838 93а", null, false, "not-digits"],
  ])("%p is read as %p, repaired %p, fault %p", (cell, inn, repaired, fault) => {
    expect(readInn(cell)).toEqual({ inn, repaired, fault });
  });

  test.each(["", "  ", "-", "–", "—"])("%p is blank", (cell) => expect(readInn(cell)).toBeNull());
});

describe("the debtor's type", () => {
  test.each([
    ["7707083893", "ПАО Сбербанк", "ЮЛ"],
    ["7707083893", "ИП Иванов", "ЮЛ"],
    ["500100732259", "ИП Иванов И. И.", "ИП"],
    ["500100732259", "Индивидуальный предприниматель Иванов", "ИП"],
    ["500100732259", "«ИП Иванов»", "ИП"],
    ["500100732259", "Иванов И. И. (ИП)", "ИП"],
    ["500100732259", "Глава КФХ Петров П. П.", "ИП"],
    [null, "ООО «Группа ИП»", null],
    ["500100732259", "Иванов Иван Иванович", "ФЛ"],
    ["500100732259", "Ипатов Иван Иванович", "ФЛ"],
    ["500100732259", null, "ФЛ"],
    [null, "ИП Иванов", "ИП"],
    [null, "ООО «Ромашка»", null],
    [null, null, null],
    ["274062112", "Иванов", null],
  ])("INN %p and name %p: %p", (inn, name, type) => expect(debtorTypeOf(inn, name)).toBe(type));
});

describe("KBK", () => {
  test("20 digits, with spaces or without, name the administrator and the analytic group", () => {
    const reading = {
      kbk: "01211105013050000120",
      administrator: "012",
      analyticGroup: "120",
      scope: "in-scope",
    };
    expect(readKbk("01211105013050000120")).toEqual(reading);
    expect(readKbk("012 1 11 05013 05\u00a00000 120")).toEqual(reading);
  });

  test.each([
    ["18210102010011000110", "taxes"],
    ["18211001000010000110", "taxes"],
    ["09011100000000000120", "in-scope"],
    ["09020215001050000150", "grants"],
    ["09011705050050000180", "in-scope"],
  ])("%s is %s", (kbk, scope) => expect(readKbk(kbk)?.scope).toBe(scope));

  test.each(["", "0121110501305000012", "012111050130500001200", "0121110501305000012О", "111 05013"])(
    "%p is no KBK",
    (text) => expect(readKbk(text)).toBeNull(),
  );

  test("administrative fines have 11601 as digits 4–8", () => {
    expect(isAdministrativeFineKbk("01211601053010035140")).toBe(true);
    expect(isAdministrativeFineKbk("012 1 16 01053 01 0035 140")).toBe(true);
    expect(isAdministrativeFineKbk("01211607010050000140")).toBe(false);
    expect(isAdministrativeFineKbk("11601053010035140000")).toBe(false);
  });
});

describe("УИН", () => {
  test.each([
    ["18810177150415001234", "18810177150415001234", null],
    ["0327 2027 2407 3109 1234 56789", "0327202724073109123456789", null],
    ["1881017715041500123", "1881017715041500123", "length"],
    ["1881017715041500123-", "1881017715041500123-", "characters"],
  ])("%p is %p, fault %p", (text, uin, fault) => expect(readUin(text)).toEqual({ uin, fault }));

  test.each(["", "0", "-", "00000000000000000000"])("%p stands for none", (text) =>
    expect(readUin(text)).toBeNull(),
  );
});
