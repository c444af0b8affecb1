import fc from "fast-check";
import { valueXml, type WriteContext } from "../../../src/file/package/cellXml";
import { columnWriter } from "../../../src/file/package/columnXml";
import { Stylesheet } from "../../../src/file/package/stylesheet";

import { XmlBytes } from "../../../src/file/package/xmlBytes";

const NO_FORMULAS = { formulas: {} as WriteContext["formulas"], register: null, valuesOnly: false };
const STYLE = { bold: true } as const;

it("writes a column's texts, repeated or not, as it would write each of them alone", () => {
  const some = fc.array(fc.string({ unit: "grapheme", maxLength: 100 }), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(some, fc.array(fc.nat(), { maxLength: 300 }), (texts, places) => {
      const values = places.map((place) => texts[place % texts.length] ?? "");
      const styles = new Stylesheet(null);
      const put = columnWriter(
        "B",
        { type: "text", style: STYLE },
        { styles, date1904: false, ...NO_FORMULAS },
      );
      const out = new XmlBytes();
      // Row after row in one place, as sheets are written.
      const written = values.map((value, index) => {
        out.cut(0);
        put(out, index + 1, value);
        return new TextDecoder().decode(out.bytes);
      });
      const alone = values.map((value, index) => valueXml(`B${String(index + 1)}`, value, STYLE, styles));
      expect(written).toEqual(alone);
    }),
  );
});
