import { sum, toKopecks, toThousands, ZERO, type Money } from "../../domain/money";
import { formulaContent, type Content } from "../../sheet/layout";
import type { FormulaContext } from "../../sheet/model";
import type { FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import { queryFormula, together, type Query } from "../../register/query/query";
import { fitsFormula } from "../../sheet/writing/formula";

/** How a figure is rounded and printed; money is rounded half up (docs/forms.md, «Common definitions»). */
export type Shown = "thousands" | "roubles" | "count";

/** What a cell shows whose figure cannot be computed: a percentage of nothing. */
export const NO_BASE = "–";
/** What a cell shows whose figure the register does not know; never zero. */
export const UNKNOWN = "н/д";

/** What the line shows of an administrator that has not submitted. */
export const NOT_SUBMITTED = "не представлено";

/** A figure of a form: its value as printed, and where it comes from. */
export interface Figure {
  /** As printed; `null` if `text` is shown instead. */
  readonly value: Money | null;
  readonly text: string | null;
  /** Roubles (or a count) before any rounding; `null` for percentages and unknown figures. */
  readonly exact: Money | null;
  /** `text`: words that come from another sheet. */
  readonly shown: Shown | "percent" | "text";
  /** The formula over the register and other cells of the sheet; `null` for typed figures. */
  readonly formula: ((context: FormulaContext) => string) | null;
  /** The same without references to cells of its own sheet, for use in a form elsewhere that repeats the figure. */
  readonly expanded: ((context: FormulaContext) => string) | null;
  /** The debts behind it; `null` if the register is not its source. */
  readonly query: Query<FormRow> | null;
  /** A further query that the formula names: the whole of a share. */
  readonly also?: Query<FormRow>;
  /** Whether the user may leave its cell blank: sums then leave it out, and are blank if all their parts are. */
  readonly mayBeBlank?: true;
}

/** The longest names that a workbook may give to what formulas refer to. */
const LONG_NAMES: FormulaContext = {
  register: "Register_100",
  sheet: () => `'${"x".repeat(2 * 31)}'`,
  serial: () => 99_999,
};

/**
 * The formula to write; `null` if there is none, or if repeating a form that is not written would make it longer than
 * Excel accepts: only the value is then written, and the debts behind it can still be shown.
 */
export function writtenFormula({ formula }: Figure): Figure["formula"] {
  return formula === null || !fitsFormula(formula(LONG_NAMES)) ? null : formula;
}

/**
 * The value that Excel must arrive at too; `null` if nothing is calculated, or if it depends on what the user types.
 */
export function checkedValue(figure: Figure): Money | null {
  return writtenFormula(figure) === null || figure.mayBeBlank === true ? null : figure.value;
}

/** The content of a figure's cell: its formula with the value as printed, or the value alone. */
export function figureContent(figure: Figure): Content {
  const value = figure.value ?? figure.text;
  const formula = writtenFormula(figure);
  return formula === null ? value : formulaContent(value, formula);
}

/** Rounds as the form prints it. */
export function printed(exact: Money, shown: Shown): Money {
  return shown === "thousands"
    ? toThousands(toKopecks(exact))
    : shown === "roubles"
      ? toKopecks(exact)
      : exact;
}

/**
 * A single query as a figure. The inner rounding keeps floating-point noise from falling on the wrong side of a half.
 */
export function queryFigure(query: Query<FormRow>, shown: Shown, engine: QueryEngine<FormRow>): Figure {
  const exact = engine.evaluate(query);
  const formula = (context: FormulaContext): string => {
    const plain = queryFormula(query, context);
    if (shown === "count") return plain;
    return shown === "thousands" ? `ROUND(ROUND(${plain},2)/1000,1)` : `ROUND(${plain},2)`;
  };
  return { value: printed(exact, shown), text: null, exact, shown, formula, expanded: formula, query };
}

/** A figure that the register cannot give; `query`: the debts behind it nonetheless. */
export function unknownFigure(shown: Shown, query: Query<FormRow> | null = null): Figure {
  return { value: null, text: UNKNOWN, exact: null, shown, formula: null, expanded: null, query };
}

/**
 * The figure of an administrator that has not submitted: words, which totals leave out and say so (docs/periods.md
 * §5).
 */
export function absentFigure(shown: Shown): Figure {
  return {
    value: null,
    text: NOT_SUBMITTED,
    exact: ZERO,
    shown,
    formula: null,
    expanded: null,
    query: null,
    mayBeBlank: true,
  };
}

/**
 * A query as a figure that is given only if the register knows it in full: `lacking` counts the debts that could be
 * part of it but whose amount is unknown, and any such debt makes it «н/д» (docs/forms.md, «Common definitions»).
 * Both are behind «н/д»: the debts of the known part and those that lack the amount.
 */
export function knownFigure(
  query: Query<FormRow>,
  lacking: Query<FormRow> | undefined,
  shown: Shown,
  engine: QueryEngine<FormRow>,
): Figure {
  return lacking === undefined || engine.evaluate(lacking).isZero()
    ? queryFigure(query, shown, engine)
    : unknownFigure(shown, together(query, lacking));
}

/** A part of a whole in percent with one decimal, from exact roubles; «–» if the whole is zero. */
export function shareFigure(
  part: Query<FormRow>,
  whole: Query<FormRow>,
  engine: QueryEngine<FormRow>,
): Figure {
  const base = engine.evaluate(whole);
  const value = base.isZero() ? null : engine.evaluate(part).div(base).times(100).toDecimalPlaces(1);
  const formula = (context: FormulaContext): string => {
    const [top, bottom] = [part, whole].map((query) => `ROUND(${queryFormula(query, context)},2)`);
    return `IF(${bottom}=0,"${NO_BASE}",ROUND(${top}/${bottom}*100,1))`;
  };
  return {
    value,
    text: value === null ? NO_BASE : null,
    exact: null,
    shown: "percent",
    formula,
    expanded: formula,
    query: part,
    also: whole,
  };
}

/** The same figure shown in another sheet: a reference if that sheet is built too, otherwise its full formula. */
export function linkedFigure(figure: Figure, place: { kind: string; address: string } | null): Figure {
  if (place === null || figure.formula === null) return { ...figure, formula: figure.expanded };
  const reference = (context: FormulaContext): string => `${context.sheet(place.kind)}!${place.address}`;
  return { ...figure, formula: reference, expanded: figure.expanded };
}

/** The exact sum; `null` if any part has none. */
function addExact(parts: readonly Figure[]): Money | null {
  const exact = parts.map((part) => part.exact);
  return exact.includes(null) ? null : sum(exact);
}

/** The sum, as printed, of figures that may be in other sheets; unknown if any of them is. */
export function addedFigures(figures: readonly Figure[]): Figure {
  const first = figures[0];
  if (first === undefined) throw new Error("Nothing to add up");
  const unknown = figures.find((figure) => figure.value === null);
  if (unknown !== undefined)
    return { ...unknown, formula: null, expanded: null, query: debtsBehind(figures) };
  const shown = first.shown;
  const decimals = shown === "roubles" ? 2 : 1;
  return {
    ...calculated(figures, (texts) =>
      shown === "count" ? texts.join("+") : `ROUND(${texts.join("+")},${decimals})`,
    ),
    value: sum(figures.map((figure) => figure.value)),
    text: null,
    exact: addExact(figures),
    shown,
  };
}

/** What is behind figures that are combined; `null` if nothing of the register is. */
export function debtsBehind(figures: readonly Figure[]): Query<FormRow> | null {
  const queries = figures.flatMap((figure) => (figure.query === null ? [] : [figure.query]));
  return queries.length === 0 ? null : together(...queries);
}

/** One figure less another, as printed; unknown if either is. */
export function subtractedFigures(minuend: Figure, subtrahend: Figure): Figure {
  const unknown = [minuend, subtrahend].find((figure) => figure.value === null);
  if (unknown !== undefined)
    return { ...unknown, formula: null, expanded: null, query: debtsBehind([minuend, subtrahend]) };
  const decimals = minuend.shown === "roubles" ? 2 : minuend.shown === "count" ? 0 : 1;
  const value = (minuend.value ?? ZERO).minus(subtrahend.value ?? ZERO);
  return {
    ...calculated([minuend, subtrahend], ([a, b]) => `ROUND(${a}-(${b}),${decimals})`),
    value,
    text: null,
    exact: minuend.exact === null || subtrahend.exact === null ? null : minuend.exact.minus(subtrahend.exact),
    shown: minuend.shown,
  };
}

/** One figure as a percentage of another with one decimal, as printed; «–» for a zero base, unknown if either is. */
export function percentOf(part: Figure, whole: Figure): Figure {
  const unknown = [part, whole].find((figure) => figure.value === null);
  if (unknown !== undefined)
    return { ...unknown, shown: "percent", formula: null, expanded: null, query: debtsBehind([part, whole]) };
  const base = whole.value ?? ZERO;
  const value = base.isZero() ? null : (part.value ?? ZERO).div(base).times(100).toDecimalPlaces(1);
  return {
    ...calculated([part, whole], ([a, b]) => `IF((${b})=0,"${NO_BASE}",ROUND((${a})/(${b})*100,1))`),
    value,
    text: value === null ? NO_BASE : null,
    exact: null,
    shown: "percent",
  };
}

/** A figure without a formula: what was stated at the time of the report. */
export function stated(value: Money | null, shown: Figure["shown"], text: string | null = null): Figure {
  return { value, text, exact: null, shown, formula: null, expanded: null, query: null };
}

/** The formulas of a figure derived from others, and what is behind them. */
function calculated(
  parts: readonly Figure[],
  text: (parts: readonly string[]) => string,
): Pick<Figure, "formula" | "expanded" | "query"> {
  const formulaOf = (pick: (figure: Figure) => Figure["formula"]): Figure["formula"] => {
    const formulas = parts.flatMap((part) => pick(part) ?? []);
    return formulas.length < parts.length
      ? null
      : (context) => text(formulas.map((formula) => formula(context)));
  };
  return {
    formula: formulaOf((figure) => figure.formula),
    expanded: formulaOf((figure) => figure.expanded),
    query: together(...parts.flatMap((figure) => (figure.query === null ? [] : [figure.query]))),
  };
}

/** An amount (in the unit in which it is shown) or a count that the user types into another sheet's cell. */
export function typedFigure(
  value: Money | null,
  shown: Shown,
  cell: { readonly kind: string; readonly address: string },
): Figure {
  const decimals = shown === "thousands" ? 1 : shown === "roubles" ? 2 : 0;
  const formula = (context: FormulaContext): string => {
    const reference = `${context.sheet(cell.kind)}!${cell.address}`;
    return `IF(ISNUMBER(${reference}),ROUND(${reference},${decimals}),"")`;
  };
  return {
    value: value === null ? null : value.toDecimalPlaces(decimals),
    text: value === null ? "" : null,
    exact: null,
    shown,
    formula,
    expanded: formula,
    query: null,
    mayBeBlank: true,
  };
}

/** Words that the user types into another sheet's cell; blank if nothing is typed. */
export function typedText(
  text: string | null,
  cell: { readonly kind: string; readonly address: string },
): Figure {
  // T(), since a reference to an empty cell would show 0.
  const formula = (context: FormulaContext): string => `T(${context.sheet(cell.kind)}!${cell.address})`;
  return {
    value: null,
    text: text ?? "",
    exact: null,
    shown: "text",
    formula,
    expanded: formula,
    query: null,
    mayBeBlank: true,
  };
}
