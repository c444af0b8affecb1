import { toSerial, type Day } from "../../domain/day";
import { isMoney, type Money } from "../../domain/money";
import type { FormulaContext } from "../../sheet/model";

/**
 * A form cell is a query over the register. One declaration yields the exact value, the worksheet formula and the
 * list of debts behind the cell (docs/architecture.md, «The ideas that carry it» p.1).
 */

/** A value of a register column as queries see it: text, an amount, a count of days, a day, or unknown. */
export type ColumnValue = string | number | Money | Day | null;

/** A column of the register table that criteria and measures may name. */
export interface QueryColumn<Row> {
  readonly key: string;
  /** The table's heading: unique, without `[ ] # ' @` and line breaks. */
  readonly header: string;
  /**
   * `word`: a closed list of the program's own words; `code`: digits kept as text; free text is never a criterion.
   */
  readonly type: "word" | "code" | "text" | "money" | "number" | "date";
  readonly value: (row: Row) => ColumnValue;
}

/** A condition that a debt either fulfils or not. An unknown value fulfils only `empty`. */
export type Criterion<Row> =
  | { readonly kind: "is"; readonly column: QueryColumn<Row>; readonly word: string }
  | { readonly kind: "starts"; readonly column: QueryColumn<Row>; readonly prefix: string }
  | { readonly kind: "empty"; readonly column: QueryColumn<Row> }
  | { readonly kind: "filled"; readonly column: QueryColumn<Row> }
  | { readonly kind: "from"; readonly column: QueryColumn<Row>; readonly day: Day }
  | { readonly kind: "before"; readonly column: QueryColumn<Row>; readonly day: Day }
  | { readonly kind: "more"; readonly column: QueryColumn<Row>; readonly than: number };

/** One SUMIFS or COUNTIFS: the sum of a money column (`null`: the number of debts) over the debts that fulfil all criteria. */
export interface Term<Row> {
  readonly measure: QueryColumn<Row> | null;
  readonly criteria: readonly Criterion<Row>[];
}

/** The sum of its terms; a debt in overlapping terms counts once in each. */
export interface Query<Row> {
  readonly terms: readonly Term<Row>[];
}

/** The column holds exactly this word from the program's own lists. */
export function is<Row>(column: QueryColumn<Row>, word: string): Criterion<Row> {
  if (column.type !== "word") throw new Error(`«${column.header}» is no column of fixed words`);
  if (/^[\d.,+\-<>=*?~]/.test(word) || word === "")
    throw new Error(`«${word}» would be read as a number or an operator`);
  return { kind: "is", column, word };
}

/**
 * The code begins with this; the only safe test on digits, since SUMIFS takes "012" for 12 and ignores digits after
 * the 15th.
 */
export function startsWith<Row>(column: QueryColumn<Row>, prefix: string): Criterion<Row> {
  if (column.type !== "code") throw new Error(`«${column.header}» is no column of codes`);
  if (!/^[\p{L}\d.]+$/u.test(prefix)) throw new Error(`Not a code: ${prefix}`);
  return { kind: "starts", column, prefix };
}

/** The cell is truly empty. */
export function empty<Row>(column: QueryColumn<Row>): Criterion<Row> {
  return { kind: "empty", column };
}

/** The cell is not empty. */
export function filled<Row>(column: QueryColumn<Row>): Criterion<Row> {
  return { kind: "filled", column };
}

/** The day is `day` or later. */
export function from<Row>(column: QueryColumn<Row>, day: Day): Criterion<Row> {
  return { kind: "from", column, day };
}

/** The day is earlier than `day`. */
export function before<Row>(column: QueryColumn<Row>, day: Day): Criterion<Row> {
  return { kind: "before", column, day };
}

/** The number is greater than `than`. */
export function moreThan<Row>(column: QueryColumn<Row>, than: number): Criterion<Row> {
  return { kind: "more", column, than };
}

/** The sum of a money column over the debts that fulfil all criteria. */
export function sumOf<Row>(measure: QueryColumn<Row>, ...criteria: Criterion<Row>[]): Query<Row> {
  return { terms: [{ measure, criteria }] };
}

/** The number of debts that fulfil all criteria; at least one criterion, since COUNTIFS needs it. */
export function countOf<Row>(first: Criterion<Row>, ...criteria: Criterion<Row>[]): Query<Row> {
  return { terms: [{ measure: null, criteria: [first, ...criteria] }] };
}

/** Several queries added up. */
export function together<Row>(...queries: Query<Row>[]): Query<Row> {
  return { terms: queries.flatMap((query) => query.terms) };
}

/** The query narrowed by further criteria in every term. */
export function where<Row>(query: Query<Row>, ...criteria: readonly Criterion<Row>[]): Query<Row> {
  if (criteria.length === 0) return query;
  return {
    terms: query.terms.map((term) => ({ measure: term.measure, criteria: [...term.criteria, ...criteria] })),
  };
}

/** Whether a debt fulfils a criterion. */
export function fulfils<Row>(criterion: Criterion<Row>, row: Row): boolean {
  return testOf(criterion)(criterion.column.value(row));
}

/** The test that says whether a value of the criterion's column fulfils it. */
export function testOf<Row>(criterion: Criterion<Row>): (value: ColumnValue) => boolean {
  switch (criterion.kind) {
    case "empty":
      return (value) => value === null || value === "";
    case "filled":
      return (value) => value !== null && value !== "";
    case "is": {
      // Excel and LibreOffice compare text case-insensitively; the words are the program's own and always in one
      // case.
      const { word } = criterion;
      return (value) => value === word;
    }
    case "starts": {
      const { prefix } = criterion;
      return (value) => typeof value === "string" && value.startsWith(prefix);
    }
    case "from": {
      const { day } = criterion;
      return (value) => typeof value === "number" && value >= day;
    }
    case "before": {
      const { day } = criterion;
      return (value) => typeof value === "number" && value < day;
    }
    case "more": {
      const { than } = criterion;
      return (value) => (isMoney(value) ? value.gt(than) : typeof value === "number" && value > than);
    }
  }
}

/** Every column that the query's formula names; each must be in the register table. */
export function columnsOf<Row>(query: Query<Row>): QueryColumn<Row>[] {
  const columns = new Set<QueryColumn<Row>>();
  for (const term of query.terms) {
    if (term.measure !== null) columns.add(term.measure);
    for (const criterion of term.criteria) columns.add(criterion.column);
  }
  return [...columns];
}

/** The query as worksheet functions, unrounded: `SUMIFS(Register[[Всего, руб.]],Register[[Категория]],"1.3.1*")`. */
export function queryFormula<Row>(query: Query<Row>, context: FormulaContext): string {
  return query.terms.map((term) => termFormula(term, context)).join("+");
}

function termFormula<Row>(term: Term<Row>, context: FormulaContext): string {
  const reference = (column: QueryColumn<Row>): string => `${context.register}[[${column.header}]]`;
  // Empty cells are tested last: LibreOffice leaves those at the end of the first column out of its count.
  const last = (criterion: Criterion<Row>): number => (criterion.kind === "empty" ? 1 : 0);
  const criteria = [...term.criteria]
    .sort((a, b) => last(a) - last(b))
    .map((criterion) => `${reference(criterion.column)},${criterionText(criterion, context)}`);
  if (term.measure === null) return `COUNTIFS(${criteria.join(",")})`;
  if (criteria.length === 0) return `SUM(${reference(term.measure)})`;
  return `SUMIFS(${[reference(term.measure), ...criteria].join(",")})`;
}

function criterionText<Row>(criterion: Criterion<Row>, context: FormulaContext): string {
  switch (criterion.kind) {
    case "is":
      return `"${criterion.word}"`;
    case "starts":
      return `"${criterion.prefix}*"`;
    case "empty":
      return '"="';
    case "filled":
      return '"<>"';
    // Numbers and dates are concatenated: a literal inside the string would depend on the reader's locale.
    case "from":
      return `">="&${context.serial(criterion.day)}`;
    case "before":
      return `"<"&${context.serial(criterion.day)}`;
    case "more":
      return `">"&${criterion.than}`;
  }
}

/** A context for showing a formula to a person: the register under its usual name, serials of the 1900 system. */
export const PLAIN_CONTEXT: FormulaContext = {
  register: "Register",
  sheet: (kind) => `'${kind}'`,
  serial: (day) => toSerial(day),
};
