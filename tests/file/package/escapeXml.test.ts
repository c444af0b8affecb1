import fc from "fast-check";
import { parseXml } from "../../../src/file/package/xmlTree";
import {
  attributes,
  escapeAttribute,
  escapeCellText,
  escapeText,
  withPrefix,
} from "../../../src/file/package/escapeXml";

describe("a cell's text", () => {
  it.each([
    ["ООО «Ромашка»", "ООО «Ромашка»"],
    ["Иванов & сын <ИП>", "Иванов &amp; сын &lt;ИП&gt;"],
    ["первая\nвторая\tтретья", "первая\nвторая\tтретья"],
    ["возврат\r\n", "возврат_x000D_\n"],
    ["звонок\u0007", "звонок_x0007_"],
    ["_x0041_", "_x005F_x0041_"],
    ["_x41_ и a_b", "_x41_ и a_b"],
    ["половина \uD83D пары", "половина _xD83D_ пары"],
    ["пара 😀", "пара 😀"],
    ["\uFFFE", "_xFFFE_"],
  ])("%j is written as %j", (text, xml) => {
    expect(escapeCellText(text)).toBe(xml);
  });

  it("comes back whole through a parser and Excel's escapes, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parsed = parseXml(`<t>${escapeCellText(text)}</t>`).text;
        const read = parsed.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        );
        expect(read).toBe(text);
      }),
    );
  });
});

describe("XML of our own", () => {
  it("leaves out characters that XML cannot hold", () => {
    expect(escapeText("а\u0000б\uD800")).toBe("аб");
  });

  it("keeps line breaks and quotes in attributes", () => {
    expect(escapeAttribute('а\n"б"')).toBe("а&#10;&#34;б&#34;");
  });

  it("writes only attributes that have a value, logical ones as 1 and 0", () => {
    expect(attributes({ a: 1, b: null, c: undefined, d: true, e: false })).toBe(' a="1" d="1" e="0"');
  });

  it("takes a document's prefix", () => {
    expect(withPrefix("<a b='/'><c/></a>", "x")).toBe("<x:a b='/'><x:c/></x:a>");
  });
});
