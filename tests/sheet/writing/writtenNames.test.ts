import {
  mentionsSheet,
  quotedSheet,
  sheetOfReference,
  uniqueSheetName,
  uniqueTableName,
} from "../../../src/sheet/writing/writtenNames";
import {
  partKey,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
} from "../../../src/file/package/partNames";

describe("a sheet's name", () => {
  it.each([
    ["Реестр должников", [], "Реестр должников"],
    ["Лист1", ["лист1"], "Лист1 (2)"],
    ["Лист1", ["лист1", "лист1 (2)"], "Лист1 (3)"],
    ["Прил. 1/2 [свод]: *?", [], "Прил. 1 2  свод"],
    ["'Лист'", [], "Лист"],
    ["Транспорт ", [], "Транспорт "],
    ["", [], "Лист"],
    [
      "ДлинноеИмяЛистаИзТридцатиОдного",
      ["длинноеимялистаизтридцатиодного"],
      "ДлинноеИмяЛистаИзТридцатиОд (2)",
    ],
  ])("%j beside %j becomes %j", (wished, taken, name) => {
    expect(uniqueSheetName(wished, new Set(taken))).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  it("never ends inside a surrogate pair", () => {
    expect(uniqueSheetName(`${"я".repeat(30)}😀`, new Set())).toBe("я".repeat(30));
  });
});

describe("a table's name", () => {
  it.each([
    ["Register", [], "Register"],
    ["Register", ["register"], "Register_2"],
    ["Register", ["register", "register_2"], "Register_3"],
  ])("%s beside %j becomes %s", (wished, taken, name) => {
    expect(uniqueTableName(wished, new Set(taken))).toBe(name);
  });
});

describe("references to sheets", () => {
  it.each([
    ["'Реестр должников'!$A$1", "Реестр должников"],
    ["Реестр!$A$1:$B$2", "Реестр"],
    ["'Д''Артаньян'!$A$3", "Д'Артаньян"],
    ["#REF!$A$1", null],
    ["15%", null],
  ])("%s leads to %s", (reference, sheet) => {
    expect(sheetOfReference(reference)).toBe(sheet);
  });

  it("are quoted with doubled apostrophes", () => {
    expect(quotedSheet("Д'Артаньян")).toBe("'Д''Артаньян'");
  });

  it.each([
    ["SUM('Сводка'!A1:A9)", true],
    ["сводка!A1", true],
    ["МояСводка!A1", false],
    ["'Моя Сводка'!A1", false],
    ['"Сводка"', false],
  ])("%s mentions «Сводка»: %s", (formula, expected) => {
    expect(mentionsSheet(formula, "Сводка")).toBe(expected);
  });
});

describe("names of parts", () => {
  it.each([
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "../tables/table1.xml", "xl/tables/table1.xml"],
    ["", "xl/workbook.xml", "xl/workbook.xml"],
    ["", "xl/%D0%BB.xml", "xl/л.xml"],
    ["", "50%.xml", "50%.xml"],
  ])("from %j the target %s means %s", (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it.each([
    ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "../tables/table1.xml"],
    ["", "xl/workbook.xml", "xl/workbook.xml"],
  ])("from %j to %s the way is %s", (source, part, target) => {
    expect(relativeTarget(source, part)).toBe(target);
    expect(resolveTarget(source, target)).toBe(part);
  });

  it("are one without regard to case and slash direction", () => {
    expect(partKey("\\XL\\Workbook.xml")).toBe(partKey("xl/workbook.XML"));
  });

  it("have their relationships beside them", () => {
    expect(relationshipsPartOf("")).toBe("_rels/.rels");
    expect(relationshipsPartOf("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
  });
});
