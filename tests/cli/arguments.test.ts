import { RULE_SET_IDS } from "../../src/regulations";
import {
  parseAdministrator,
  parseAsOf,
  parseForms,
  parseMap,
  parseRules,
  parseSheets,
} from "../../src/cli/arguments";
import { isoDay, today } from "../../src/domain/day";

describe("--as-of", () => {
  it("is today by default", () => expect(parseAsOf(undefined)).toBe(today()));
  it("is an existing day", () => expect(parseAsOf("2026-10-01")).toBe(isoDay("2026-10-01")));
  it.each(["2026-02-30", "01.10.2026", "2026-10", "завтра", ""])("refuses %j", (text) =>
    expect(() => parseAsOf(text)).toThrow("Укажите существующий день как ГГГГ-ММ-ДД"),
  );
});

describe("--rules", () => {
  it("is the model rules by default", () => expect(parseRules(undefined)).toBe("model"));
  it.each(RULE_SET_IDS)("knows %s", (id) => expect(parseRules(id)).toBe(id));
  it("refuses others, naming all", () =>
    expect(() => parseRules("moscow")).toThrow(
      `--rules: правил «moscow» нет. Известны: ${RULE_SET_IDS.join(", ")}.`,
    ));
});

describe("--sheet", () => {
  it("is no choice by default", () => expect(parseSheets(undefined)).toBeNull());
  it("may be repeated", () => expect(parseSheets(["ДИО", "Лес"])).toEqual(["ДИО", "Лес"]));
  it("takes all", () => expect(parseSheets(["all"])).toBe("all"));
  it("does not mix", () => expect(() => parseSheets(["all", "ДИО"])).toThrow("нельзя смешивать"));
});

describe("--forms", () => {
  it("is none by default", () => expect(parseForms(undefined)).toEqual([]));
  it("takes none, all, and ids", () => {
    expect(parseForms("none")).toEqual([]);
    expect(parseForms("all")).toBe("all");
    expect(parseForms("vologda-1, vologda-3,vologda-1")).toEqual(["vologda-1", "vologda-3"]);
  });
  it.each(["", " , ", "all,vologda-1", "vologda-1,none"])("refuses %j", (text) =>
    expect(() => parseForms(text)).toThrow("--forms:"),
  );
});

describe("--administrator", () => {
  it("is a code and a name", () =>
    expect(parseAdministrator(" 012  Департамент имущества ")).toEqual({
      code: "012",
      name: "Департамент имущества",
    }));
  it("may be a code alone", () => expect(parseAdministrator("012")).toEqual({ code: "012", name: null }));
  it.each(["Департамент", "12 Департамент", "0123 Департамент", ""])("refuses %j", (text) =>
    expect(() => parseAdministrator(text)).toThrow("код из трёх цифр и название"),
  );
});

describe("--map", () => {
  it("names columns by letters", () =>
    expect([...parseMap(["amount=H", "inn = aa"])]).toEqual([
      [7, "amount"],
      [26, "inn"],
    ]));
  it.each([
    ["amount", "не понято"],
    ["=H", "не понято"],
    ["amount=", "не понято"],
    ["amount=H=J", "не понято"],
    ["amuont=H", "поля «amuont» нет. Ближайшее: amount."],
    ["amount=8", "«8» — не столбец листа"],
    ["amount=ХА", "«ХА» — не столбец листа"],
    ["amount=ZZZZ", "«ZZZZ» — не столбец листа"],
    ["amount=XFE", "«XFE» — не столбец листа"],
  ])("refuses %s", (pair, message) => expect(() => parseMap([pair])).toThrow(message));
  it("gives each field and each column once", () => {
    expect(() => parseMap(["amount=H", "amount=G"])).toThrow("поле «amount» указано дважды");
    expect(() => parseMap(["amount=H", "penalty=h"])).toThrow("столбец H указан для двух полей");
  });
});
