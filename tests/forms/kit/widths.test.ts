import fc from "fast-check";
import { money } from "../../../src/domain/money";
import { filledPages, pagesWide } from "../../../src/forms/kit/widths";
import { registerOf, tablesOf } from "../registers";

const PAGES = { repeated: 2, each: 10 };

describe("a table over pages side by side", () => {
  it.each([
    [12, 1],
    [13, 2],
    [22, 2],
    [42, 4],
  ])("of %i columns takes %i pages", (columns, pages) => expect(pagesWide(PAGES, columns)).toBe(pages));

  it("fills its last page, so that pages part where its blocks do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (blocks) => {
        const widths = [50, 8, ...Array.from({ length: blocks * 5 }, () => 13)];
        const filled = filledPages(widths, PAGES);
        expect(filled.slice(0, widths.length)).toEqual(widths);
        expect((filled.length - PAGES.repeated) % PAGES.each).toBe(0);
        expect(filled.length - widths.length).toBeLessThan(PAGES.each);
      }),
    );
  });
});

it("widens a column for its longest figure, which would else show as «####»", () => {
  const debt = { administratorCode: "905", kosgu: "226", funding: "4" };
  const widthOf = (amount: string): number | undefined => {
    const [form] = tablesOf("olenegorsk-inst-1", registerOf([{ ...debt, amount: money(amount) }]));
    return form?.model.columns.find(({ column }) => column === 2)?.width;
  };
  expect(widthOf("1.00")).toBe(11);
  // «123 456 789 012,34»
  expect(widthOf("123456789012.34")).toBeGreaterThan(18);
});
