/** The longest formula that Excel accepts, including its equals sign. */
const FORMULA_LIMIT = 8_192;

/** Whether Excel accepts a formula (without its equals sign) of this length. */
export function fitsFormula(formula: string): boolean {
  return formula.length < FORMULA_LIMIT;
}

/** Throws for a formula that Excel would reject: forms write a value where their formula would grow that long. */
export function requireFittingFormula(formula: string, address: string): void {
  if (!fitsFormula(formula)) throw new RangeError(`The formula at ${address} is longer than Excel takes`);
}
