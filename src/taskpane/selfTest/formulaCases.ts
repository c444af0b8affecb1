import { isoDay, toSerial } from "../../domain/day";
import { money, roughly, toKopecks, type Money } from "../../domain/money";
import type { FormulaContext } from "../../sheet/model";
import { queryEngine } from "../../register/query/engine";
import {
  countOf,
  empty,
  filled,
  from,
  is,
  moreThan,
  queryFormula,
  startsWith,
  sumOf,
  together,
  type Query,
  type QueryColumn,
} from "../../register/query/query";

/** A line of the scratch table: the kinds of columns that the formulas of the sheets query. */
interface Line {
  readonly stage: string;
  readonly code: string | null;
  readonly total: Money;
  readonly due: ReturnType<typeof isoDay> | null;
  readonly days: number;
}

const line = (stage: string, code: string | null, total: string, due: string | null, days: number): Line => ({
  stage,
  code,
  total: money(total),
  due: due === null ? null : isoDay(due),
  days,
});

/** Codes that agree in 15 digits, sums that add up with noise as doubles, an empty code, an empty date. */
const LINES: readonly Line[] = [
  line("нужна претензия", "01211601053010035140", "0.10", "2026-01-31", 12),
  line("нужен иск", "01211601053010035141", "0.20", "2026-03-01", 90),
  line("нужна претензия", "01211601053010999999", "1234567.85", "2025-12-31", 0),
  line("в суде", null, "-300.05", null, 400),
  line("нужен иск", "00012", "1005.45", "2026-02-28", 30),
];

const COLUMNS = {
  stage: { key: "stage", header: "Этап", type: "word", value: ({ stage }) => stage },
  code: { key: "code", header: "КБК", type: "code", value: ({ code }) => code },
  total: { key: "total", header: "Всего, руб.", type: "money", value: ({ total }) => total },
  due: { key: "due", header: "Срок", type: "date", value: ({ due }) => due },
  days: { key: "days", header: "Дней", type: "number", value: ({ days }) => days },
} as const satisfies Record<string, QueryColumn<Line>>;

/** The kinds of queries that forms and summary consist of. */
const QUERIES: readonly Query<Line>[] = [
  sumOf<Line>(COLUMNS.total),
  sumOf<Line>(COLUMNS.total, is(COLUMNS.stage, "нужна претензия")),
  sumOf<Line>(COLUMNS.total, startsWith(COLUMNS.code, "01211601053010035140")),
  sumOf<Line>(COLUMNS.total, startsWith(COLUMNS.code, "00012"), is(COLUMNS.stage, "нужен иск")),
  sumOf<Line>(COLUMNS.total, from(COLUMNS.due, isoDay("2026-02-28"))),
  sumOf<Line>(COLUMNS.total, moreThan(COLUMNS.days, 30)),
  together<Line>(
    sumOf(COLUMNS.total, is(COLUMNS.stage, "в суде")),
    sumOf(COLUMNS.total, is(COLUMNS.stage, "нужен иск")),
  ),
];
const COUNTS: readonly Query<Line>[] = [
  countOf<Line>(is(COLUMNS.stage, "нужен иск")),
  countOf<Line>(filled(COLUMNS.stage), empty(COLUMNS.code)),
];

/** The scratch table alone; its dates are the serials of a workbook that counts from 1900, whatever this one does. */
const contextOf = (register: string): FormulaContext => ({
  register,
  sheet: (kind) => kind,
  serial: (day) => toSerial(day),
});

/** A scratch table, and formulas as the sheets have them with what the engine makes of them. */
export function formulaCases() {
  const engine = queryEngine(LINES);
  const sums = QUERIES.map((query) => ({
    text: (register: string) => `ROUND(${queryFormula(query, contextOf(register))},2)`,
    value: roughly(toKopecks(engine.evaluate(query))),
  }));
  const counts = COUNTS.map((query) => ({
    text: (register: string) => queryFormula(query, contextOf(register)),
    value: roughly(engine.evaluate(query)),
  }));
  return {
    headers: Object.values(COLUMNS).map(({ header }) => header),
    rows: LINES.map(({ stage, code, total, due, days }) => [
      stage,
      code ?? "",
      roughly(total),
      due === null ? "" : toSerial(due),
      days,
    ]),
    texts: [0, 1],
    formulas: [...sums, ...counts],
  };
}
