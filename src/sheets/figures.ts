import { toKopecks } from "../domain/money";
import type { QueryEngine } from "./forms/engine";
import { queryFormula, type Query, type QueryColumn } from "./forms/query";
import { formulaContent, type FormulaContent } from "./layout";

/** A number of debts: the engine's count, and the formula over the register that must give the same. */
export function countContent<Row>(engine: QueryEngine<Row>, query: Query<Row>): FormulaContent {
  return formulaContent(engine.evaluate(query), (context) => queryFormula(query, context));
}

/** A sum in roubles to the kopeck, with its formula; rounded there too, since a double sum carries noise. */
export function sumContent<Row>(engine: QueryEngine<Row>, query: Query<Row>): FormulaContent {
  return formulaContent(
    toKopecks(engine.evaluate(query)),
    (context) => `ROUND(${queryFormula(query, context)},2)`,
  );
}

/** The number of lines that the filter of the register lets through; all of them while nothing is filtered. */
export function shownCount<Row>(engine: QueryEngine<Row>, column: QueryColumn<Row>): FormulaContent {
  return formulaContent(
    engine.rows.length,
    ({ register }) => `SUBTOTAL(103,${register}[[${column.header}]])`,
  );
}

/** The sum of a column over the lines that the filter lets through. */
export function shownSum<Row>(
  engine: QueryEngine<Row>,
  column: QueryColumn<Row>,
  query: Query<Row>,
): FormulaContent {
  return formulaContent(
    toKopecks(engine.evaluate(query)),
    ({ register }) => `ROUND(SUBTOTAL(109,${register}[[${column.header}]]),2)`,
  );
}
