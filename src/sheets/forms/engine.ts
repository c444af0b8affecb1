import { isMoney, money, MoneyTotal, type Money } from "../../domain/money";
import { fulfils, type Criterion, type Query, type QueryColumn, type Term } from "./query";

/** Evaluates queries over one register; remembers what each criterion selects, so that hundreds of cells stay quick. */
export interface QueryEngine<Row> {
  readonly rows: readonly Row[];
  /** The exact sum or count. Unknown amounts add nothing; see `unknown` for how many there were. */
  evaluate(query: Query<Row>): Money;
  /** The debts behind a figure: those that the terms select and that have something to add; in register order, each once. */
  rowsBehind(query: Query<Row>): Row[];
}

/** Row numbers in ascending order, and the same as a mask over all rows. */
interface Selection {
  readonly list: Int32Array;
  readonly mask: Uint8Array;
}

/** Builds an engine over the rows of a register. */
export function queryEngine<Row>(rows: readonly Row[]): QueryEngine<Row> {
  const selections = new Map<QueryColumn<Row>, Map<string, Selection>>();

  function select(criterion: Criterion<Row>): Selection {
    let byCriterion = selections.get(criterion.column);
    if (byCriterion === undefined) selections.set(criterion.column, (byCriterion = new Map()));
    const key = criterionKey(criterion);
    let selection = byCriterion.get(key);
    if (selection === undefined) byCriterion.set(key, (selection = scan(rows, criterion)));
    return selection;
  }

  /** Calls back for each row the term selects: walks the shortest list, asks the other criteria's masks. */
  function forEach(term: Term<Row>, visit: (row: Row, index: number) => void): void {
    const [shortest, ...others] = term.criteria.map(select).sort((a, b) => a.list.length - b.list.length);
    if (shortest === undefined) {
      rows.forEach(visit);
      return;
    }
    for (const index of shortest.list) {
      if (others.every((other) => other.mask[index] === 1)) visit(rows[index] as Row, index);
    }
  }

  return {
    rows,
    evaluate(query) {
      const total = new MoneyTotal();
      for (const { measure, criteria } of query.terms) {
        if (measure === null) {
          let count = 0;
          forEach({ measure, criteria }, () => (count += 1));
          total.add(money(count));
        } else {
          forEach({ measure, criteria }, (row) => {
            const value = measure.value(row);
            if (isMoney(value)) total.add(value);
            else if (typeof value === "number") total.add(money(value));
          });
        }
      }
      return total.value;
    },
    rowsBehind(query) {
      const found = new Set<number>();
      for (const { measure, criteria } of query.terms) {
        forEach({ measure, criteria }, (row, index) => {
          const value = measure === null ? 1 : measure.value(row);
          if (value !== null && !(isMoney(value) && value.isZero())) found.add(index);
        });
      }
      return [...found].sort((a, b) => a - b).map((index) => rows[index] as Row);
    },
  };
}

function scan<Row>(rows: readonly Row[], criterion: Criterion<Row>): Selection {
  const mask = new Uint8Array(rows.length);
  let count = 0;
  rows.forEach((row, index) => {
    if (fulfils(criterion, row)) {
      mask[index] = 1;
      count += 1;
    }
  });
  const list = new Int32Array(count);
  let next = 0;
  mask.forEach((selected, index) => {
    if (selected === 1) list[next++] = index;
  });
  return { list, mask };
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
