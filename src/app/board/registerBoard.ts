import type { RegisterEntry } from "../../assessment/entry";
import type { Stage } from "../../assessment/types";
import { formatMoney, isMoney, roughly, toThousands, type Money } from "../../domain/money";
import { separated } from "../../domain/plural";
import type { Control, Problem } from "../../domain/problem";
import { monthFigures, type MonthFigures } from "../../register/history/monthFigures";
import type { History } from "../../register/history/history";
import { SUMMARY_WORDS } from "../../register/registerWords";
import { BODY_KINDS, bodyGroups, bodySection } from "../../register/summary/bodies";
import { CHARTED_AGEING_LINES } from "../../register/summary/summaryAgeing";
import type { Section } from "../../register/summary/section";
import { isOpenStage, stagesPresent } from "../../register/summary/stages";
import { summarySections } from "../../register/summary/summarySections";
import type { RegisterView } from "../../register/table/registerView";
import { formatDay } from "../../domain/day";
import { UNKNOWN } from "../../forms/kit/formFigures";
import {
  BOARD_TABLES,
  type Board,
  type BoardBar,
  type BoardChart,
  type BoardChecks,
  type BoardFigure,
  type BoardMonth,
  type BoardPart,
  type BoardTable,
  type BoardTableId,
  type BoardTile,
} from "./board";
import { cellText, countIn, sumIn } from "./boardTexts";

/** What a board is drawn from. */
export interface BoardSource extends Pick<RegisterView, "entries" | "asOf" | "rules" | "organisation"> {
  readonly history: History;
  /** What identifies each entry in the history, in their order; `null` where nothing does. */
  readonly identities: readonly (string | null)[];
  /** What the build found; `null` for a register that was opened and not built. */
  readonly found: { readonly problems: readonly Problem[]; readonly controls: readonly Control[] } | null;
}

type Tables = Readonly<Partial<Record<BoardTableId, Section>>>;

/** The board over one register: the tables of the sheet «Сводка», the charts, the months, and the debts behind each. */
export class RegisterBoard {
  readonly #tables = new Map<string, Tables>();

  constructor(private readonly source: BoardSource) {}

  /** The whole board, or that of a part of the register. */
  board(part: BoardPart | null): Board {
    const { source } = this;
    const entries = this.#entriesOf(part);
    const tables = this.#tablesOf(part);
    const stages = stagesPresent(entries).filter(isOpenStage);
    const months = monthFigures(source.history, part === null ? null : this.#identitiesOf(entries));
    return {
      asOf: source.asOf,
      organisation: source.organisation,
      rules: source.rules.name,
      part,
      parts: BODY_KINDS.flatMap((kind) => this.#partsOf(kind)),
      checks: checksOf(source.found?.controls ?? null),
      tiles: tilesOf(part, tables.overview),
      stages: {
        title: SUMMARY_WORDS.stageChart,
        bars: barsOf(part, "stage", tables.stage, stages.length, (line) => toneOf(stages[line])),
      },
      ages: {
        title: SUMMARY_WORDS.ageChart,
        bars: barsOf(part, "ageing", tables.ageing, CHARTED_AGEING_LINES, () => "plain"),
      },
      months: { chart: monthChart(months), lines: monthLines(months) },
      tables: BOARD_TABLES.flatMap((id) => {
        const section = tables[id];
        return section === undefined ? [] : [tableOf(part, id, section)];
      }),
    };
  }

  /** The debts that a figure counts, in the order of the register; none if it is no longer there. */
  debtsOf({ part, table, line, name }: BoardFigure): readonly RegisterEntry[] {
    const lines = this.#tablesOf(part)[table]?.lines ?? [];
    const there = lines[line]?.contents[0] === name ? lines[line] : undefined;
    return (there ?? lines.find(({ contents }) => contents[0] === name))?.debts?.() ?? [];
  }

  #tablesOf(part: BoardPart | null): Tables {
    const key = JSON.stringify(part);
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const { found, asOf, rules, organisation } = this.source;
    const entries = this.#entriesOf(part);
    const { problems = [], controls = [] } = found ?? {};
    const view = { entries, asOf, rules, organisation, sources: [], problems, controls };
    const { bodies: _bodies, checks, ...sections } = summarySections(view);
    const bodies = Object.fromEntries(
      BODY_KINDS.flatMap((kind) => bodySection(kind, entries).map((section) => [kind, section] as const)),
    );
    // What was checked is a matter of the whole register, and not known before a build.
    const tables = { ...sections, ...bodies, ...(found !== null && part === null && { checks }) };
    this.#tables.set(key, tables);
    return tables;
  }

  #entriesOf(part: BoardPart | null): readonly RegisterEntry[] {
    const { entries } = this.source;
    return part === null ? entries : (bodyGroups(part.kind, entries).get(part.name) ?? []);
  }

  #identitiesOf(entries: readonly RegisterEntry[]): ReadonlySet<string> {
    const wanted = new Set(entries);
    const { identities } = this.source;
    return new Set(
      this.source.entries.flatMap((entry, index) => (wanted.has(entry) ? (identities[index] ?? []) : [])),
    );
  }

  #partsOf(kind: BoardPart["kind"]): readonly BoardPart[] {
    const names = [...bodyGroups(kind, this.source.entries).keys()];
    if (names.filter((name) => name !== null).length < 2) return [];
    return names.map((name) => ({ kind, name }));
  }
}

function checksOf(controls: readonly Control[] | null): BoardChecks {
  if (controls === null) return { state: "unknown" };
  const failed = controls.filter(({ ok }) => !ok).length;
  if (failed > 0) return { state: "failed", count: failed };
  const unchecked = controls.filter(({ verdict }) => verdict === "unchecked").length;
  return unchecked > 0 ? { state: "unchecked", count: unchecked } : { state: "hold" };
}

function tableOf(part: BoardPart | null, id: BoardTableId, section: Section): BoardTable {
  return {
    id,
    title: section.title,
    headings: section.headers,
    empty: section.empty ?? "",
    lines: section.lines.map(({ contents: [name, ...cells], styles, debts }, line) => ({
      figure: debts === undefined ? null : { part, table: id, line, name: cellText(name, undefined) },
      name: cellText(name, undefined),
      cells: cells.map((content, column) => cellText(content, (styles ?? section.styles)[column + 1])),
      isTotal: (styles?.[0] ?? section.styles[0])?.bold === true,
    })),
  };
}

function tilesOf(part: BoardPart | null, section: Section | undefined): readonly BoardTile[] {
  return (section?.lines ?? []).map(({ contents }, line) => {
    const [name, count, sum] = [cellText(contents[0], undefined), countIn(contents[1]), sumIn(contents[2])];
    return {
      figure: count === 0 ? null : { part, table: "overview", line, name },
      name,
      debts: count,
      sum: formatMoney(sum),
      thousands: formatMoney(toThousands(sum), 1),
    };
  });
}

function barsOf(
  part: BoardPart | null,
  table: BoardTableId,
  section: Section | undefined,
  count: number,
  tone: (line: number) => BoardBar["tone"],
): readonly BoardBar[] {
  const lines = (section?.lines ?? []).slice(0, count);
  const shares = sharesOf(lines.map(({ contents }) => sumIn(contents[2])));
  return lines.map(({ contents }, line) => {
    const name = cellText(contents[0], undefined);
    return {
      figure: countIn(contents[1]) === 0 ? null : { part, table, line, name },
      name,
      thousands: formatMoney(toThousands(sumIn(contents[2])), 1),
      share: shares[line] ?? 0,
      tone: tone(line),
    };
  });
}

/** How long each bar is; only the picture is made of floating-point numbers. */
function sharesOf(sums: readonly (Money | null)[]): readonly (number | null)[] {
  const lengths = sums.map((sum) => (isMoney(sum) ? Math.max(0, roughly(sum)) : null));
  const longest = Math.max(0, ...lengths.map((length) => length ?? 0));
  return lengths.map((length) => (length === null ? null : longest === 0 ? 0 : length / longest));
}

function toneOf(stage: Stage | undefined): BoardBar["tone"] {
  return stage === "claim-due" ? "claim" : stage === "lawsuit-due" ? "lawsuit" : "plain";
}

function monthChart(months: readonly MonthFigures[]): BoardChart {
  const shares = sharesOf(months.map(({ total }) => total));
  return {
    title: SUMMARY_WORDS.monthChart,
    bars: months.map(({ date, total }, line) => ({
      figure: null,
      name: formatDay(date),
      thousands: total === null ? UNKNOWN : formatMoney(toThousands(total), 1),
      share: shares[line] ?? null,
      tone: "plain",
    })),
  };
}

function monthLines(months: readonly MonthFigures[]): readonly BoardMonth[] {
  return months.map(({ date, debts, total, unknown }, line) => ({
    date,
    debts: total === null ? UNKNOWN : separated(debts),
    total: total === null ? UNKNOWN : formatMoney(total),
    change: line === 0 ? null : changeOf(months[line - 1]?.total ?? null, total),
    unknown,
  }));
}

/** «+1 200,00», «−300,00», «0,00». */
function changeOf(before: Money | null, now: Money | null): string {
  if (before === null || now === null) return UNKNOWN;
  const difference = now.minus(before);
  return `${difference.gt(0) ? "+" : ""}${formatMoney(difference)}`;
}
