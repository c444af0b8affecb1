import fc from "fast-check";
import { copiedTable, pastedTable } from "../../../src/web/grid/clipboard";

const text = (shown: string) => ({ shown, isText: true });
const number = (shown: string) => ({ shown, isText: false });

test("no copied text is a formula in another program, and a negative sum stays a number", () => {
  const { plain, html } = copiedTable([
    [text("=1+1"), text("+7 921"), text("@имя"), number("-12,5"), text("ООО")],
  ]);
  expect(plain).toBe("'=1+1\t'+7 921\t'@имя\t-12,5\tООО");
  expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
  expect(html).toContain("<td>-12,5</td>");
});

test("copied text is no markup", () => {
  expect(copiedTable([[text("<img src=x onerror=alert(1)> & «я»")]]).html).toContain(
    "&lt;img src=x onerror=alert(1)&gt; &amp; «я»",
  );
});

test("what is copied here is pasted here as it was", () => {
  // A cell's own line ends are those of the system that wrote it.
  const cell = fc.string({ unit: fc.constantFrom("а", "1", "=", "+", "-", "@", '"', "\t", "\n", " ", "'") });
  const clean = cell.filter((one) => !/^'[=+\-@]/.test(one));
  fc.assert(
    fc.property(
      fc.array(fc.array(clean, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        expect(pastedTable(copiedTable(rows.map((cells) => cells.map(text))).plain)).toEqual(rows);
      },
    ),
  );
});
