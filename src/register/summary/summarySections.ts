import { queryEngine } from "../query/engine";
import { bodySections } from "./bodies";
import { overviewSection, urgencySection } from "./overview";
import { firstLine, LEFT, RIGHT, type Section } from "./section";
import { stageSection, stagesPresent } from "./stages";
import { ageingSection } from "./summaryAgeing";
import { checkSection, debtorSection, disciplineSection, missedSection, nextSection } from "./summaryLists";
import type { SummaryView } from "./summaryView";

/** The row of the sheet where its tables begin. */
export const FIRST_SECTION_ROW = 4;
/** Lines of the longer of the two tables at the top of the page, «По срочности». */
const OVERVIEW_LINES = 6;
/** The row of the ageing table: the overview above it repeats its figures and must know it in advance. */
export const AGEING_ROW = firstLine(FIRST_SECTION_ROW) + OVERVIEW_LINES + 1;

/**
 * How many debtors and deadlines the page lists, and how many where it also lists the administrators or institutions.
 */
const LISTED = 8;
const LISTED_BESIDE_BODIES = 5;

/** The tables of «Сводка», wherever they are drawn: the sheet and the board show the same ones. */
export interface SummarySections {
  readonly overview: Section;
  readonly urgency: Section;
  readonly stage: Section;
  readonly ageing: Section;
  readonly debtors: Section;
  readonly missed: Section;
  readonly next: Section;
  readonly discipline: Section;
  readonly checks: Section;
  /** By administrator and by institution, where there are several. */
  readonly bodies: readonly Section[];
}

/** Computes all tables; the formulas refer to where the sheet places them. */
export function summarySections(view: SummaryView): SummarySections {
  const { entries } = view;
  const engine = queryEngine(entries);
  const ageing = ageingSection(engine, AGEING_ROW, RIGHT);
  const bodies = bodySections(entries);
  const listed = bodies.length === 0 ? LISTED : LISTED_BESIDE_BODIES;
  return {
    overview: overviewSection(engine, ageing, FIRST_SECTION_ROW, LEFT),
    urgency: urgencySection(engine, ageing, FIRST_SECTION_ROW, RIGHT),
    stage: stageSection(engine, stagesPresent(entries), AGEING_ROW, LEFT),
    ageing: ageing.section,
    debtors: debtorSection(entries, listed),
    missed: missedSection(entries, listed),
    next: nextSection(entries, listed),
    discipline: disciplineSection(entries),
    checks: checkSection(view),
    bodies,
  };
}
