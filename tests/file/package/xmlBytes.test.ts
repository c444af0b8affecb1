import fc from "fast-check";
import { escapeCellText } from "../../../src/file/package/escapeXml";
import { XmlBytes } from "../../../src/file/package/xmlBytes";

function put(write: (out: XmlBytes) => void): string {
  const out = new XmlBytes();
  write(out);
  return new TextDecoder().decode(out.bytes);
}

describe("XML as bytes", () => {
  it.each([
    [0, "0"],
    [7, "7"],
    [10, "10"],
    [1_048_576, "1048576"],
    [2 ** 31 - 1, "2147483647"],
    [2 ** 31, "2147483648"],
    [-643, "-643"],
  ])("the whole number %d", (value, text) => {
    expect(put((out) => out.integer(value))).toBe(text);
  });

  it.each([
    [0, "0"],
    [1, "0.01"],
    [10, "0.1"],
    [-120, "-1.2"],
    [-5, "-0.05"],
    [123_456_789_012_345, "1234567890123.45"],
  ])("%d hundredths", (value, text) => {
    expect(put((out) => out.hundredths(value))).toBe(text);
  });

  it("hundredths read as the amount they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (value) => {
        expect(Number(put((out) => out.hundredths(value)))).toBe(value / 100);
      }),
    );
  });

  it("takes plain texts as they are and no other, whatever they hold", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const out = new XmlBytes();
        out.xml("до");
        const isPlain = out.plainText(text);
        const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(out.bytes);
        expect(written).toBe(isPlain ? `до${escapeCellText(text)}` : "до");
      }),
    );
  });

  it.each(["ООО «Ромашка» № 1", "1–3 года — €", "a\u00a0b"])("%s needs no escape", (text) => {
    expect(new XmlBytes().plainText(text)).toBe(true);
  });

  it.each(["a & b", "<a>", "a_b", "первая\nвторая", "😀", "\uFFFE", "\uD83D"])("%j may need one", (text) => {
    expect(new XmlBytes().plainText(text)).toBe(false);
  });

  it("grows with what is put, and goes back to an earlier place", () => {
    const long = "ё".repeat(100_000);
    const written = put((out) => {
      out.xml("<a>");
      const place = out.length;
      out.put(new TextEncoder().encode(long));
      out.cut(place);
      expect(out.plainText(long)).toBe(true);
      out.xml("</a>");
    });
    expect(written).toBe(`<a>${long}</a>`);
  });
});
