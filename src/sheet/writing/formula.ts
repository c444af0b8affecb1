/** The longest formula that Excel takes, its equals sign included. */
const FORMULA_LIMIT = 8_192;

/** Whether Excel takes a formula (without its equals sign) of this length. */
export function fitsFormula(formula: string): boolean {
  return formula.length < FORMULA_LIMIT;
}

/** Throws for a formula that Excel would not take: forms write a value where theirs would grow so long. */
export function requireFittingFormula(formula: string, address: string): void {
  if (!fitsFormula(formula)) throw new RangeError(`The formula at ${address} is longer than Excel takes`);
}
