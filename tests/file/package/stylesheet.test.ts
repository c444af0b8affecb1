import type { CellStyle } from "../../../src/sheet/model";
import { Stylesheet } from "../../../src/file/package/stylesheet";
import { childOf, parseXml } from "../../../src/file/package/xmlTree";

const BOOKKEEPER =
  '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="dd.mm.yyyy"/></x:numFmts>' +
  '<x:fonts count="1"><x:font><x:sz val="10"/><x:color theme="1"/><x:name val="Arial Cyr"/><x:family val="2"/></x:font></x:fonts>' +
  '<x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>' +
  '<x:borders count="1"><x:border><x:left/><x:right/><x:top/><x:bottom/></x:border></x:borders>' +
  '<x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><x:xf numFmtId="170" fontId="0" fillId="0" borderId="0" applyNumberFormat="true"/></x:cellXfs>' +
  '<x:dxfs count="0"/></x:styleSheet>';

const FORM_CELL: CellStyle = { bold: true, border: "all", fill: "DCE6F1", wrap: true, numberFormat: "0.0%" };

describe("Stylesheet", () => {
  it("takes a look that is there for that look, whatever way it is written", () => {
    const styles = new Stylesheet(BOOKKEEPER);
    expect(styles.cell({})).toBe(0);
    expect(styles.cell({ numberFormat: "General", horizontal: "general", vertical: "bottom" })).toBe(0);
    expect(styles.cell({ numberFormat: "dd.mm.yyyy" })).toBe(1);
    expect(styles.toString()).toBe(BOOKKEEPER);
  });

  it("appends and renumbers nothing", () => {
    const styles = new Stylesheet(BOOKKEEPER);
    expect(styles.cell(FORM_CELL)).toBe(2);
    const xml = styles.toString();
    const kept = BOOKKEEPER.replace("</x:styleSheet>", "").split(/count="\d+"/)[0] ?? "";
    expect(xml.startsWith(kept)).toBe(true);
    expect(xml).toContain('<x:numFmts count="2"><x:numFmt numFmtId="170"');
    expect(xml).toContain('<x:numFmt numFmtId="171" formatCode="0.0%"/>');
    expect(xml).toContain('<x:cellXfs count="3">');
  });

  it.each([
    ["a look", "<x:cellXfs", '<x:xf numFmtId="171"/>'],
    ["a conditional format", "<x:dxfs", '<x:dxf><x:numFmt numFmtId="171" formatCode="0"/></x:dxf>'],
  ])("gives no format the number that %s names without the workbook having it", (_, list, element) => {
    const named = BOOKKEEPER.replace('<x:dxfs count="0"/>', "<x:dxfs></x:dxfs>").replace(
      new RegExp(`(${list}[^>]*>)`),
      `$1${element}`,
    );
    const styles = new Stylesheet(named);
    styles.cell({ numberFormat: "0.0%" });
    expect(styles.toString()).toContain('<x:numFmt numFmtId="172" formatCode="0.0%"/>');
  });

  it("takes over no number of a format that the other workbook lacks", () => {
    const donor = new Stylesheet(BOOKKEEPER.replace(/<x:numFmts.*<\/x:numFmts>/, ""));
    const styles = new Stylesheet(BOOKKEEPER);
    expect(styles.adopted(1, donor)).toBe(2);
    expect(styles.toString()).toMatch(/<x:xf numFmtId="0"[^>]* applyNumberFormat="true"/);
  });

  it("builds on the workbook's own font", () => {
    const styles = new Stylesheet(BOOKKEEPER);
    styles.cell({ bold: true });
    expect(styles.toString()).toContain(
      '<x:font><x:b/><x:sz val="10"/><x:color theme="1"/><x:name val="Arial Cyr"/><x:family val="2"/></x:font>',
    );
  });

  it("does not grow when the same looks are asked for again", () => {
    const first = new Stylesheet(BOOKKEEPER);
    const looks = [
      first.cell(FORM_CELL),
      first.cell({}, true),
      first.conditional({ fill: "FFD34D", bold: true }),
    ];
    const again = new Stylesheet(first.toString());
    expect([
      again.cell({ ...FORM_CELL }),
      again.cell({}, true),
      again.conditional({ fill: "ffd34d", bold: true }),
    ]).toEqual(looks);
    expect(again.toString()).toBe(first.toString());
  });

  it("knows its font again after Excel saved it with guesses of its own", () => {
    const first = new Stylesheet(null);
    const look = first.cell({ fontName: "Arial", fontSize: 9 });
    const saved = first
      .toString()
      .replace('<name val="Arial"/>', '<name val="Arial"/><family val="2"/><charset val="204"/>');
    expect(new Stylesheet(saved).cell({ fontName: "Arial", fontSize: 9 })).toBe(look);
  });

  it("puts missing lists where the schema wants them", () => {
    const styles = new Stylesheet(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyles count="0"/><extLst/></styleSheet>',
    );
    styles.cell(FORM_CELL);
    styles.conditional({ fill: "FFD34D" });
    expect(parseXml(styles.toString()).children.map((list) => list.local)).toEqual([
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellXfs",
      "cellStyles",
      "dxfs",
      "extLst",
    ]);
  });

  it("keeps text that begins like a formula text when it is edited", () => {
    const styles = new Stylesheet(null);
    const quoted = styles.cell({}, true);
    const xfs = childOf(parseXml(styles.toString()), "cellXfs")?.children ?? [];
    expect(xfs[quoted]?.attributes.map((a) => `${a.local}=${a.value}`)).toContain("quotePrefix=1");
  });

  it("quotes a look that is there without losing what it does not know itself", () => {
    const locked = '<x:alignment readingOrder="1"/><x:protection locked="0"/></x:xf>';
    const own = BOOKKEEPER.replace('applyNumberFormat="true"/>', `applyNumberFormat="true">${locked}`);
    const styles = new Stylesheet(own);
    const quoted = styles.requoted(1, true);
    expect([quoted, styles.requoted(1, true), styles.requoted(1, false)]).toEqual([2, 2, 1]);
    expect([styles.requoted(quoted, true), styles.requoted(quoted, false)]).toEqual([2, 1]);
    expect(styles.toString()).toContain(
      '<x:xf numFmtId="170" fontId="0" fillId="0" borderId="0" applyNumberFormat="true" quotePrefix="1">' +
        locked,
    );
  });

  it("refuses a colour that is none", () => {
    expect(() => new Stylesheet(null).cell({ fill: "red" })).toThrow(RangeError);
  });
});
