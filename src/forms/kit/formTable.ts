import { cellAddress, cellOfAddress, rangeAddress } from "../../domain/grid";
import { sum, ZERO, type Money } from "../../domain/money";
import type { FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import { debtsBehind, knownFigure, NO_BASE, unknownFigure, type Figure, type Shown } from "./formFigures";
import { together, where, type Criterion, type Query } from "../../register/query/query";

/** What fills a column. A `figures` column uses the line's query if the line has one. */
export type ColumnRule =
  | { readonly kind: "label" }
  | {
      readonly kind: "figures";
      readonly query?: Query<FormRow>;
      /** What the column asks about a debt; it may depend on the line's key, as categories at two dates do. */
      readonly criteria?: (line: string) => readonly Criterion<FormRow>[];
      readonly shown?: Shown;
      /**
       * Counts the debts whose amount the column needs and the register does not know; narrowed like `query`. A cell
       * that could include any of them says «н/д».
       */
      readonly lacking?: Query<FormRow>;
    }
  | { readonly kind: "sum"; readonly of: readonly string[] }
  | { readonly kind: "difference"; readonly minuend: string; readonly subtrahend: string }
  | { readonly kind: "percent"; readonly part: string; readonly whole: string };

/** A column of a form's table. */
export interface TableColumn {
  readonly key: string;
  /** Width in characters. */
  readonly width: number;
  readonly rule: ColumnRule;
  /** How its text is aligned; figures are right-aligned. */
  readonly align?: "left" | "center";
  /** Whether its figures are changes, printed with a sign. */
  readonly signed?: boolean;
}

/** What fills a line. */
export type LineRule =
  | {
      readonly kind: "figures";
      readonly query?: Query<FormRow>;
      readonly criteria?: readonly Criterion<FormRow>[];
      readonly shown?: Shown;
      /** Like that of a column, for a line that has its own query. */
      readonly lacking?: Query<FormRow>;
    }
  /** The sum, as printed, of other lines; lines already included in one of them are not named again. */
  | { readonly kind: "total"; readonly of: readonly string[] }
  /** A line of text only, such as «в том числе:». */
  | { readonly kind: "heading" }
  /**
   * A line whose figures are all made elsewhere ({@link TableLine.figures}); columns derived from others are still
   * computed.
   */
  | { readonly kind: "given" };

/** A line of a form's table. */
export interface TableLine {
  readonly key: string;
  /** Texts for label columns, and typed figures or texts that replace a column's rule. */
  readonly labels: Readonly<Record<string, string | Money | null>>;
  readonly rule: LineRule;
  /** Figures made elsewhere, by column, that replace the column's rule: what another sheet says, typed plans. */
  readonly figures?: Readonly<Record<string, Figure>>;
  /** Bold, as for totals. */
  readonly strong?: boolean;
  /** Indent of the name, in Excel's indent steps. */
  readonly indent?: number;
}

/** A table as declared. */
export interface TableSpec {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

/** A computed table: figures by line and column. */
export interface ComputedTable {
  readonly spec: TableSpec;
  /** First row and column of the body in its sheet, counted from 0. */
  readonly top: number;
  readonly left: number;
  /** The figure of a cell; `null` if it holds a label or nothing. Throws on an unknown key. */
  figure(line: string, column: string): Figure | null;
}

/** Computes a table whose body begins at `top`/`left` of its sheet. */
export function computeTable(
  spec: TableSpec,
  top: number,
  left: number,
  engine: QueryEngine<FormRow>,
): ComputedTable {
  const lineIndex = new Map(spec.lines.map((line, index) => [line.key, index]));
  const columnIndex = new Map(spec.columns.map((column, index) => [column.key, index]));
  const done = new Map<string, Figure | null>();

  const position = (index: ReadonlyMap<string, number>, key: string): number => {
    const found = index.get(key);
    if (found === undefined) throw new Error(`No such line or column: ${key}`);
    return found;
  };
  const address = (line: string, column: string): string =>
    cellAddress(top + position(lineIndex, line), left + position(columnIndex, column));

  function figure(line: string, column: string): Figure | null {
    const key = `${line}\n${column}`;
    let found = done.get(key);
    if (found === undefined) done.set(key, (found = compute(line, column)));
    return found;
  }

  function compute(lineKey: string, columnKey: string): Figure | null {
    const line = spec.lines[position(lineIndex, lineKey)] as TableLine;
    const column = spec.columns[position(columnIndex, columnKey)] as TableColumn;
    const given = line.figures?.[columnKey];
    if (given !== undefined) return given;
    if (column.rule.kind === "label" || columnKey in line.labels || line.rule.kind === "heading") return null;
    switch (column.rule.kind) {
      case "sum":
        return combined(
          column.rule.of.map((other) => [lineKey, other] as const),
          "+",
        );
      case "difference":
        return combined(
          [
            [lineKey, column.rule.minuend],
            [lineKey, column.rule.subtrahend],
          ],
          "-",
        );
      case "percent":
        return percent(lineKey, column.rule.part, column.rule.whole);
      case "figures":
        break;
    }
    if (line.rule.kind === "given") return null;
    if (line.rule.kind === "total")
      return combined(
        line.rule.of.map((other) => [other, columnKey] as const),
        "+",
      );
    const query = line.rule.query ?? column.rule.query;
    if (query === undefined) return null;
    const shown = line.rule.shown ?? column.rule.shown ?? "thousands";
    const criteria = [...(column.rule.criteria?.(lineKey) ?? []), ...(line.rule.criteria ?? [])];
    const lacking = line.rule.query === undefined ? column.rule.lacking : line.rule.lacking;
    return knownFigure(
      where(query, ...criteria),
      lacking === undefined ? undefined : where(lacking, ...criteria),
      shown,
      engine,
    );
  }

  /** Adds cells up, or subtracts the second from the first, as printed. */
  function combined(cells: readonly (readonly [string, string])[], sign: "+" | "-"): Figure | null {
    const parts = cells.flatMap(([line, column]) => {
      const one = figure(line, column);
      return one === null ? [] : [{ figure: one, address: address(line, column) }];
    });
    const first = parts[0];
    if (first === undefined) return null;
    const figures = parts.map((part) => part.figure);
    const unknown = figures.find((one) => one.value === null && one.mayBeBlank !== true);
    if (unknown !== undefined) return unknownFigure(shownOf(first.figure), debtsBehind(figures));
    const filled = figures.filter((one) => one.value !== null);
    const mayBeBlank = figures.some((one) => one.mayBeBlank === true);
    const { shown } = first.figure;
    const addresses = parts.map((part) => part.address);
    const inPlace =
      sign === "+" && (mayBeBlank || addresses.length > 2) ? sumFormula(addresses) : addresses.join(sign);
    const round = (text: string): string =>
      shown === "count" ? text : `ROUND(${text},${shown === "roubles" ? 2 : 1})`;
    const exacts = figures.map((one) => one.exact);
    return {
      value:
        filled.length === 0
          ? null
          : combine(
              figures.map((one) => one.value),
              sign,
            ),
      text: filled.length === 0 ? "" : null,
      exact: exacts.includes(null) ? null : combine(exacts, sign),
      shown,
      formula: () =>
        mayBeBlank ? `IF(COUNT(${joinRuns(addresses)})=0,"",${round(inPlace)})` : round(inPlace),
      expanded: mayBeBlank ? null : expandedSum(figures, sign, round),
      query: together(...figures.flatMap((one) => (one.query === null ? [] : [one.query]))),
      ...(mayBeBlank && { mayBeBlank }),
    };
  }

  function percent(line: string, part: string, whole: string): Figure | null {
    const top_ = figure(line, part);
    const bottom = figure(line, whole);
    if (top_ === null || bottom === null) return null;
    if (top_.value === null || bottom.value === null)
      return { ...unknownFigure("thousands", debtsBehind([top_, bottom])), shown: "percent" };
    const value = bottom.value.isZero() ? null : top_.value.div(bottom.value).times(100).toDecimalPlaces(1);
    const share = (a: string, b: string): string => `IF(${b}=0,"${NO_BASE}",ROUND(${a}/${b}*100,1))`;
    const [a, b] = [top_.expanded, bottom.expanded];
    return {
      value,
      text: value === null ? NO_BASE : null,
      exact: null,
      shown: "percent",
      formula: () => share(address(line, part), address(line, whole)),
      expanded: a === null || b === null ? null : (context) => share(`(${a(context)})`, `(${b(context)})`),
      query: top_.query,
    };
  }

  return { spec, top, left, figure };
}

/** The unit for showing an unknown sum; words and percentages are not added up. */
function shownOf({ shown }: Figure): Shown {
  return shown === "percent" || shown === "text" ? "thousands" : shown;
}

function combine(values: readonly (Money | null)[], sign: "+" | "-"): Money {
  return sign === "+" ? sum(values) : (values[0] ?? ZERO).minus(values[1] ?? ZERO);
}

function expandedSum(
  figures: readonly Figure[],
  sign: "+" | "-",
  round: (text: string) => string,
): Figure["expanded"] {
  const parts = figures.flatMap((figure) => (figure.expanded === null ? [] : [figure.expanded]));
  if (parts.length < figures.length) return null;
  return (context) => round(parts.map((part) => `(${part(context)})`).join(sign));
}

/** Excel's limit is 255 arguments; a function may be nested in a function. */
const ARGUMENTS = 250;

/** `SUM(C3:C5,C9)`; very many ranges are summed in groups. */
function sumFormula(addresses: readonly string[]): string {
  const runs = joinRuns(addresses).split(",");
  const groups: string[] = [];
  for (let first = 0; first < runs.length; first += ARGUMENTS)
    groups.push(`SUM(${runs.slice(first, first + ARGUMENTS).join(",")})`);
  return groups.length === 1 ? (groups[0] ?? "") : `SUM(${groups.join(",")})`;
}

/** `C3,C4,C5` → `C3:C5`: neighbouring cells of one column as a range, so that long totals stay short. */
function joinRuns(addresses: readonly string[]): string {
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const address of addresses) {
    const cell = cellOfAddress(address);
    if (cell === null) throw new Error(`No cell of this sheet: ${address}`);
    const last = runs.at(-1);
    if (last !== undefined && last.column === cell.column && last.bottom + 1 === cell.row) last.bottom += 1;
    else runs.push({ column: cell.column, top: cell.row, bottom: cell.row });
  }
  return runs
    .map(({ column, top, bottom }) => rangeAddress({ top, bottom, left: column, right: column }))
    .join(",");
}
