import { cellAddress, rangeAddress } from "../../domain/grid";
import { sum, toKopecks, ZERO, type Money } from "../../domain/money";
import type { QueryEngine } from "./engine";
import { queryFormula, sumOf, type Query, type QueryColumn } from "./query";
import { rangeOf, type FormulaContent } from "../../sheet/layout";
import type { ModelFormula } from "../../sheet/model";

/** A computed number with the formula that must produce the same. */
export interface FigureContent extends FormulaContent {
  readonly value: Money;
}

/** A cell of the sheet that is being laid out. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A number of debts, by a formula over the register. */
export function countContent<Row>(engine: QueryEngine<Row>, query: Query<Row>): FigureContent {
  return figure(engine.evaluate(query), (context) => queryFormula(query, context));
}

/** A sum in roubles to the kopeck; rounded in the formula too, since a sum of doubles carries noise. */
export function sumContent<Row>(engine: QueryEngine<Row>, query: Query<Row>): FigureContent {
  return figure(toKopecks(engine.evaluate(query)), (context) => `ROUND(${queryFormula(query, context)},2)`);
}

/** The number of lines that the register's filter shows: all of them while nothing is filtered. */
export function shownCount<Row>(column: QueryColumn<Row>, all: FigureContent): FigureContent {
  return figure(all.value, ({ register }) => `SUBTOTAL(103,${register}[[${column.header}]])`);
}

/** The sum of a column over the lines that the filter shows. */
export function shownSum<Row>(column: QueryColumn<Row>, all: FigureContent): FigureContent {
  return figure(all.value, ({ register }) => `ROUND(SUBTOTAL(109,${register}[[${column.header}]]),2)`);
}

/** The sum of figures in consecutive cells of a column, from `first` down. */
export function columnSum(figures: readonly FigureContent[], first: Place): FigureContent {
  if (figures.length === 0) return figure(ZERO, () => "0");
  const range = rangeAddress(rangeOf(first.row, first.column, figures.length, 1));
  return figure(sum(figures.map(({ value }) => value)), () => `ROUND(SUM(${range}),2)`);
}

/** The sum of two or more figures in separate places. */
export function cellsSum(figures: readonly FigureContent[], places: readonly Place[]): FigureContent {
  const addresses = places.map(({ row, column }) => cellAddress(row, column));
  return figure(sum(figures.map(({ value }) => value)), () => `ROUND(${addresses.join("+")},2)`);
}

/** A figure from elsewhere in the sheet, repeated. */
export function sameAs(original: FigureContent, { row, column }: Place): FigureContent {
  return figure(original.value, () => cellAddress(row, column));
}

/** A part of a whole as a fraction, to a tenth of a percent; zero if the whole is zero. */
export function share(part: FigureContent, whole: FigureContent, at: Place, wholeAt: Place): FigureContent {
  const [top, bottom] = [cellAddress(at.row, at.column), cellAddress(wholeAt.row, wholeAt.column)];
  const value = whole.value.isZero() ? ZERO : part.value.div(whole.value).toDecimalPlaces(3);
  return figure(value, () => `IF(${bottom}=0,0,ROUND(${top}/${bottom},3))`);
}

/** By how much a figure of the sheet differs from the register's column: zero, unless something has been left out. */
export function difference<Row>(
  engine: QueryEngine<Row>,
  column: QueryColumn<Row>,
  total: FigureContent,
  at: Place,
): FigureContent {
  const whole = sumOf(column);
  return figure(
    total.value.minus(toKopecks(engine.evaluate(whole))),
    (context) => `ROUND(${cellAddress(at.row, at.column)}-${queryFormula(whole, context)},2)`,
  );
}

function figure(value: Money, text: ModelFormula["text"]): FigureContent {
  return { value, formula: { text } };
}
