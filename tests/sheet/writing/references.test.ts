import fc from "fast-check";
import { filledFormula, formulaPieces } from "../../../src/sheet/writing/references";

describe("the cells that a formula names", () => {
  it("are told from texts, names, functions, other sheets and structured references", () => {
    const formula = `IF(A1="B2",LOG10(C3)+Лист2!D4+'Мой лист'!E5,Register[[#This Row],[F6]])+Итог_1+$G$7`;
    const cells = formulaPieces(formula).flatMap((piece) => (typeof piece === "string" ? [] : [piece]));
    expect(cells).toEqual([
      [{ row: 0, column: 0, fixed: [false, false] }],
      [{ row: 2, column: 2, fixed: [false, false] }],
      [{ row: 6, column: 6, fixed: [true, true] }],
    ]);
  });

  it("move with a formula that is filled down, but for the fixed ones", () => {
    expect(filledFormula("A1+$B$2*SUM(C$3:D4)", 2, 1)).toBe("B3+$B$2*SUM(D$3:E6)");
  });

  it("leave a formula as it is when it stays where it was, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (formula) =>
        expect(filledFormula(formula, 0, 0).toUpperCase()).toBe(formula.toUpperCase()),
      ),
    );
  });
});
