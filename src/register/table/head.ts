import type { RegisterEntry } from "../../assessment/entry";
import { LIMITATION_WORDS, STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { formatDay } from "../../domain/day";
import { countContent, shownCount, shownSum, sumContent } from "../query/contents";
import type { QueryEngine } from "../query/engine";
import { countOf, empty, filled, is, sumOf, type QueryColumn } from "../query/query";
import { place, placeMerged, setHeight, spansOver, type Content, type SheetDraft } from "../../sheet/layout";
import type { CellStyle } from "../../sheet/model";
import { LIMITATION_COLORS, LINE_COLORS, STYLES, swatch } from "../../sheet/sheetStyles";
import { REGISTER_WORDS } from "../registerWords";
import { COMPUTED_COLUMNS, factColumn } from "./registerColumns";
import type { TableColumn } from "./tableColumns";
import type { RegisterView } from "./registerView";

/** How many sources are named before «и ещё n». */
const NAMED_SOURCES = 3;
/** Characters that a caption of the totals and a field of the legend need. */
const TOTAL_WIDTH = 17;
const LEGEND_WIDTH = 22;

/** A figure of the head: over the whole register, and over what the filter shows where that can be given. */
interface Total {
  readonly caption: string;
  readonly all: Content;
  readonly shown: Content;
  readonly style: CellStyle;
}

/**
 * Places title, as-of date, rules, sources, totals and legend above the table, over the columns as the table has set
 * them. Returns the first row below them, where the table's headings go.
 */
export function placeHead(
  sheet: SheetDraft,
  view: RegisterView,
  columns: readonly TableColumn[],
  engine: QueryEngine<RegisterEntry>,
): number {
  const widths = columns.map(({ visibility, width }) => (visibility === "shown" ? width : 0));
  place(sheet, 0, 0, REGISTER_WORDS.title, STYLES.title);
  setHeight(sheet, 0, 24);
  place(sheet, 1, 0, subtitle(view), STYLES.subtitle);
  place(sheet, 2, 0, origin(view, columns), STYLES.note);
  const legend = placeTotals(sheet, 3, widths, totals(engine, columns));
  return placeLegend(sheet, legend, widths, view.entries);
}

function subtitle(view: RegisterView): string {
  const parts = [REGISTER_WORDS.asOf(formatDay(view.asOf)), REGISTER_WORDS.rules(view.rules.name)];
  return [...(view.organisation === null ? [] : [view.organisation]), ...parts].join(" · ");
}

/** Where the lines come from, and what all of them share. */
function origin(view: RegisterView, columns: readonly TableColumn[]): string {
  const named = view.sources
    .slice(0, NAMED_SOURCES)
    .map(({ file, sheet }) => REGISTER_WORDS.source(file, sheet));
  const rest = view.sources.length - named.length;
  const list = [...named, ...(rest > 0 ? [REGISTER_WORDS.moreSources(rest)] : [])].join("; ");
  const constants = columns
    .filter(({ constant, declared }) => constant !== null && !declared.key.startsWith("source"))
    .map(({ declared, constant }) => REGISTER_WORDS.constant(declared.header, constant ?? ""));
  const folded = columns.some(({ visibility }) => visibility === "folded") ? [REGISTER_WORDS.folded] : [];
  return [...(list === "" ? [] : [REGISTER_WORDS.sources(list)]), ...constants, ...folded].join(" · ");
}

function totals(engine: QueryEngine<RegisterEntry>, columns: readonly TableColumn[]): Total[] {
  const { stage, urgency, total, presence } = COMPUTED_COLUMNS;
  const present = new Set(columns.map(({ declared }) => declared.key));
  // Lines that the source no longer has keep their last sums for reading, but do not count anywhere: their «Всего» is
  // zero. What the filter shows in the other columns cannot exclude them, so it is not given in that case.
  const anyGone = present.has(presence.key);
  const counted = anyGone ? [empty(presence)] : [];

  const count = (caption: string, column: QueryColumn<RegisterEntry>, word: string): Total => ({
    caption,
    all: countContent(engine, countOf(is(column, word))),
    shown: null,
    style: STYLES.headCount,
  });
  const part = (caption: string, column: QueryColumn<RegisterEntry>): Total => {
    const all = sumContent(engine, sumOf(column, ...counted));
    return { caption, all, shown: anyGone ? null : shownSum(column, all), style: STYLES.headMoney };
  };
  const debts = countContent(engine, countOf(filled(stage), ...counted));
  const whole = sumContent(engine, sumOf(total));
  return [
    {
      caption: REGISTER_WORDS.debts,
      all: debts,
      shown: anyGone ? null : shownCount(stage, debts),
      style: STYLES.headCount,
    },
    { caption: REGISTER_WORDS.total, all: whole, shown: shownSum(total, whole), style: STYLES.headMoney },
    part(REGISTER_WORDS.amount, factColumn("amount")),
    ...(present.has("penalty") ? [part(REGISTER_WORDS.penalty, factColumn("penalty"))] : []),
    count(REGISTER_WORDS.claimDue, stage, STAGE_WORDS["claim-due"]),
    count(REGISTER_WORDS.lawsuitDue, stage, STAGE_WORDS["lawsuit-due"]),
    count(REGISTER_WORDS.missed, urgency, URGENCY_WORDS.missed),
  ];
}

function placeTotals(
  sheet: SheetDraft,
  top: number,
  widths: readonly number[],
  figures: readonly Total[],
): number {
  const rows = [REGISTER_WORDS.totalsHeader, REGISTER_WORDS.wholeRegister, REGISTER_WORDS.filtered];
  rows.forEach((caption, index) =>
    place(sheet, top + index, 0, caption, index === 0 ? STYLES.header : STYLES.rowHeading),
  );
  const needed = figures.map(() => TOTAL_WIDTH);
  spansOver(widths, needed, 1).forEach(({ left, right }, index) => {
    const figure = figures[index];
    if (figure === undefined) return;
    const across = (row: number) => ({ top: row, bottom: row, left, right });
    placeMerged(sheet, across(top), figure.caption, STYLES.header);
    placeMerged(sheet, across(top + 1), figure.all, figure.style);
    placeMerged(sheet, across(top + 2), figure.shown, figure.style);
  });
  return top + rows.length;
}

function placeLegend(
  sheet: SheetDraft,
  row: number,
  widths: readonly number[],
  entries: readonly RegisterEntry[],
): number {
  const claim = STAGE_WORDS["claim-due"];
  const lawsuit = STAGE_WORDS["lawsuit-due"];
  const missed = URGENCY_WORDS.missed;
  const fields: readonly [string, CellStyle][] = [
    [claim, swatch(LINE_COLORS.claim)],
    [REGISTER_WORDS.withMissed(claim, missed), swatch(LINE_COLORS.claimMissed)],
    [lawsuit, swatch(LINE_COLORS.lawsuit)],
    [REGISTER_WORDS.withMissed(lawsuit, missed), swatch(LINE_COLORS.lawsuitMissed)],
    ...limitationLegend(entries),
  ];
  place(sheet, row, 0, REGISTER_WORDS.legend, STYLES.rowHeading);
  const needed = fields.map(([text]) => Math.max(LEGEND_WIDTH, text.length));
  const spans = spansOver(widths, needed, 1);
  spans.forEach(({ left, right }, index) => {
    const [text, style] = fields[index] ?? ["", STYLES.note];
    placeMerged(sheet, { top: row, bottom: row, left, right }, text, style);
  });
  const next = (spans.at(-1)?.right ?? 0) + 1;
  const visible = widths.findIndex((width, column) => column >= next && width > 0);
  if (visible >= 0) place(sheet, row, visible, REGISTER_WORDS.legendNote, { ...STYLES.note, indent: 1 });
  setHeight(sheet, row, 18);
  return row + 1;
}

/** The colours of the limitation period, if any line has them. */
function limitationLegend(entries: readonly RegisterEntry[]): [string, CellStyle][] {
  const states = new Set(entries.map(({ assessment }) => assessment.limitationState));
  return (["expired", "expiring"] as const)
    .filter((state) => states.has(state))
    .map((state) => [LIMITATION_WORDS[state], swatch(LIMITATION_COLORS[state])]);
}
