import { Amounts } from "../../domain/amounts";
import { isMoney, money, MoneyTotal, type Money } from "../../domain/money";
import { testOf, type ColumnValue, type Criterion, type Query, type QueryColumn, type Term } from "./query";

/**
 * Evaluates queries over one register; remembers what each criterion selects, so that hundreds of cells stay fast.
 */
export interface QueryEngine<Row> {
  readonly rows: readonly Row[];
  /** The exact sum or count. Unknown amounts add nothing. */
  evaluate(query: Query<Row>): Money;
  /** A column's amounts by row index, for figures computed row by row. */
  amounts(column: QueryColumn<Row>): Amounts;
  /**
   * The debts behind a figure: those that the terms select and that contribute something; in register order, each
   * once.
   */
  rowsBehind(query: Query<Row>): Row[];
}

/** Row numbers in ascending order, and the same as a mask over all rows. */
interface Selection {
  readonly list: Int32Array;
  readonly mask: Uint8Array;
}

/** Builds an engine over the rows of a register. */
export function queryEngine<Row>(rows: readonly Row[]): QueryEngine<Row> {
  const values = new Map<QueryColumn<Row>, readonly ColumnValue[]>();
  const amounts = new Map<QueryColumn<Row>, Amounts>();
  const selections = new Map<QueryColumn<Row>, Map<string, Selection>>();
  const everyRow = Int32Array.from(rows, (_, index) => index);

  /** A column's values are requested once: each criterion on the column and each sum of it reads them all. */
  function valuesOf(column: QueryColumn<Row>): readonly ColumnValue[] {
    let known = values.get(column);
    if (known === undefined) values.set(column, (known = rows.map((row) => column.value(row))));
    return known;
  }

  function amountsOf(column: QueryColumn<Row>): Amounts {
    let known = amounts.get(column);
    if (known === undefined) {
      const of = valuesOf(column);
      amounts.set(column, (known = new Amounts(rows.length, (line) => amountIn(of[line] ?? null))));
    }
    return known;
  }

  function select(criterion: Criterion<Row>): Selection {
    let byCriterion = selections.get(criterion.column);
    if (byCriterion === undefined)
      selections.set(criterion.column, (byCriterion = new Map<string, Selection>()));
    const key = criterionKey(criterion);
    let selection = byCriterion.get(key);
    if (selection === undefined)
      byCriterion.set(key, (selection = scan(valuesOf(criterion.column), criterion)));
    return selection;
  }

  /** The rows that a term selects: the shortest list, narrowed by the masks of the criteria that exclude any row. */
  function selected({ criteria }: Term<Row>): Int32Array {
    const [shortest, ...others] = criteria
      .map(select)
      .filter(({ list }) => list.length < rows.length)
      .sort((a, b) => a.list.length - b.list.length);
    let list = shortest?.list ?? everyRow;
    for (const { mask } of others) list = narrowed(list, mask);
    return list;
  }

  return {
    rows,
    evaluate(query) {
      const total = new MoneyTotal();
      for (const term of query.terms) {
        const list = selected(term);
        total.add(term.measure === null ? money(list.length) : amountsOf(term.measure).sumOf(list));
      }
      return total.value;
    },
    amounts: amountsOf,
    rowsBehind(query) {
      const found = new Uint8Array(rows.length);
      for (const term of query.terms) {
        const measured = term.measure === null ? null : valuesOf(term.measure);
        for (const index of selected(term)) {
          const value = measured === null ? 1 : (measured[index] ?? null);
          if (value !== null && !(isMoney(value) && value.isZero())) found[index] = 1;
        }
      }
      return rows.filter((_, index) => found[index] === 1);
    },
  };
}

function scan<Row>(values: readonly ColumnValue[], criterion: Criterion<Row>): Selection {
  const mask = new Uint8Array(values.length);
  const list = new Int32Array(values.length);
  let count = 0;
  const isFulfilled = testOf(criterion);
  for (let index = 0; index < values.length; index += 1) {
    if (!isFulfilled(values[index] ?? null)) continue;
    mask[index] = 1;
    list[count++] = index;
  }
  return { list: list.slice(0, count), mask };
}

function narrowed(list: Int32Array, mask: Uint8Array): Int32Array {
  const kept = new Int32Array(list.length);
  let count = 0;
  for (const index of list) if (mask[index] === 1) kept[count++] = index;
  return kept.subarray(0, count);
}

/** What a value adds to a sum. */
function amountIn(value: ColumnValue): Money | null {
  if (isMoney(value)) return value;
  return typeof value === "number" ? money(value) : null;
}

function criterionKey<Row>(criterion: Criterion<Row>): string {
  switch (criterion.kind) {
    case "is":
      return `is ${criterion.word}`;
    case "starts":
      return `starts ${criterion.prefix}`;
    case "empty":
    case "filled":
      return criterion.kind;
    case "from":
    case "before":
      return `${criterion.kind} ${criterion.day}`;
    case "more":
      return `more ${criterion.than}`;
  }
}
