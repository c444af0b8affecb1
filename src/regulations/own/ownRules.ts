import { tryDay, type Day } from "../../domain/day";
import type { Term } from "../../domain/terms";
import type { CollectionRules, RuleVariant } from "../collectionRules";
import { LAW_NOTES } from "../law";
import { MODEL } from "../model139n";
import { rule, type Rule, type TermId } from "../rule";
import type { ReportingDuty } from "../regulation";
import { readOwnReports } from "./ownReports";
import { OWN_STEPS, readOwnTerms, type OwnCondition, type OwnStep, type OwnTerm } from "./ownTerm";
import { OWN_WORDS as WORDS } from "./ownWords";

/** A regulation as an organisation types it: the document, and the term of each step in words. */
export type OwnRegulation = { readonly document: string; readonly reports?: string | null } & {
  readonly [S in OwnStep]?: string | null;
};

/** The parts of a regulation, in the order of its file: the document, the steps, the reports. */
export const OWN_KEYS = ["document", ...OWN_STEPS, "reports"] as const;
/** See {@link OWN_KEYS}. */
export type OwnKey = (typeof OWN_KEYS)[number];

/** What is wrong with a part of a regulation: in Russian, the end of a sentence that says what is expected. */
export interface OwnFault {
  readonly step: OwnKey;
  readonly fault: string;
}

/** What the document's line says: «Регламент района, № 25 от 02.10.2025», «…, действовал по 31.12.2026». */
export interface OwnDocument {
  readonly title: string;
  /** «№ 25», as used in citations of its clauses. */
  readonly number: string;
  readonly adopted: Day;
  /** The last day it was in force; `null` where none is named. */
  readonly inForceTo: Day | null;
}

/** Reads the document's line; `null` where number or date is missing. */
export function readOwnDocument(text: string): OwnDocument | null {
  const [, number, day, month, year] = /№\s*(\S+)\s+от\s+(\d{1,2})\.(\d{1,2})\.(\d{4})/i.exec(text) ?? [];
  const adopted = tryDay(Number(year), Number(month), Number(day));
  if (number === undefined || adopted === null) return null;
  const [, lastDay, lastMonth, lastYear] = /\sпо\s+(\d{1,2})\.(\d{1,2})\.(\d{4})/i.exec(text) ?? [];
  const inForceTo = tryDay(Number(lastYear), Number(lastMonth), Number(lastDay));
  return { inForceTo, title: text.trim(), number: `№ ${number.replace(/,$/, "")}`, adopted };
}

/** What is wrong with a regulation, step by step; empty if it is sound. */
export function ownFaults(own: OwnRegulation): readonly OwnFault[] {
  const document =
    readOwnDocument(own.document) === null ? [{ step: "document" as const, fault: WORDS.document }] : [];
  const reports = readOwnReports(own.reports ?? "", "");
  const steps = OWN_STEPS.flatMap((step) => {
    const text = own[step] ?? "";
    const read = text === "" ? null : readOwnTerms(step, text);
    return read !== null && "fault" in read ? [{ step, fault: read.fault }] : [];
  });
  return [
    ...document,
    ...steps,
    ...("fault" in reports ? [{ step: "reports" as const, fault: reports.fault }] : []),
  ];
}

/** The reports of a regulation without faults, for the reporting calendar. */
export function ownDuties(own: OwnRegulation): readonly ReportingDuty[] {
  const read = readOwnReports(own.reports ?? "", readOwnDocument(own.document)?.number ?? own.document);
  return "fault" in read ? [] : read.duties;
}

/** The fact that fulfils a step, and the term it corresponds to. */
const STEPS: Readonly<Record<OwnStep, { readonly id: TermId } & Partial<Rule<TermId>>>> = {
  claim: { id: "claim", fulfilledBy: "claimDate" },
  overdue: { id: "overdue", kind: "after" },
  response: { id: "response" },
  accounting: { id: "accounting", fulfilledBy: "accountingDate" },
  handover: { id: "handover", fulfilledBy: "legalHandoverDate" },
  filing: { id: "filing", fulfilledBy: "lawsuitDate" },
  court: { id: "court-without-claim", kind: "after" },
  writ: { id: "writ-sending", fulfilledBy: "writSentDate" },
};

/**
 * The rule set of a regulation without faults ({@link ownFaults}); what it leaves open follows the model rules, and
 * its notes say so. Terms for particular debtors or incomes become separate columns.
 */
export function ownRules(own: OwnRegulation): CollectionRules {
  const document = readOwnDocument(own.document);
  if (document === null) throw new RangeError(WORDS.document);
  const terms = new Map<OwnStep, readonly OwnTerm[]>();
  for (const step of OWN_STEPS) {
    const text = own[step] ?? "";
    if (text === "") continue;
    const read = readOwnTerms(step, text);
    if ("fault" in read) throw new RangeError(read.fault);
    terms.set(step, read.terms);
  }
  const conditions = new Map<string, OwnCondition>();
  for (const list of terms.values())
    for (const { condition } of list)
      if (condition !== null) conditions.set(JSON.stringify(condition), condition);
  const general = rulesFor(document, terms, null, []);
  const variants = [...conditions].map(([key, condition]): RuleVariant => ({
    ...condition,
    rules: rulesFor(document, terms, key, []),
  }));
  return { ...general, variants };
}

function rulesFor(
  { title, number, adopted, inForceTo }: OwnDocument,
  terms: ReadonlyMap<OwnStep, readonly OwnTerm[]>,
  condition: string | null,
  variants: readonly RuleVariant[],
): CollectionRules {
  /** The step's term under the condition, otherwise the general one. */
  const termOf = (step: OwnStep): OwnTerm | null => {
    const list = terms.get(step) ?? [];
    const meant = list.find(
      (term) => term.condition !== null && JSON.stringify(term.condition) === condition,
    );
    return meant ?? list.find((term) => term.condition === null) ?? null;
  };
  const made = (step: OwnStep): Rule<TermId> | null => {
    const term = termOf(step);
    if (term === null) return null;
    const { from, shift } = term;
    const clause = WORDS.clause(number, term.clause);
    return rule<TermId>({
      ...STEPS[step],
      action: WORDS.actions[step],
      from,
      shift,
      term: term.term,
      clause,
    });
  };
  const handover = made("handover");
  const filing = made("filing") ?? MODEL.afterClaim.at(-1) ?? null;
  const file = handover === null || filing === null ? filing : filingAfter(filing, terms.get("filing"));
  const court = made("court");
  const unclaimed = (step: Rule | null): Rule[] =>
    step === null ? [] : [step.from === "trigger" ? afterCourt(step, court) : step];
  const clause = (point: string | null): string => WORDS.clause(number, point);
  const missing = (["claim", "response", "filing"] as const).filter((step) => termOf(step) === null);
  return {
    ...MODEL,
    id: "own",
    name: WORDS.name(title),
    document: title,
    adopted,
    inForceTo,
    claim: made("claim") ?? MODEL.claim,
    overdue: made("overdue"),
    response: made("response") ?? MODEL.response,
    ownResponseClause:
      termOf("response") === null ? MODEL.ownResponseClause : clause(termOf("response")?.clause ?? null),
    afterClaim: [handover, file].filter((step) => step !== null),
    withoutClaim: { begins: court, steps: [...unclaimed(handover), ...unclaimed(file)] },
    variants,
    accounting: made("accounting"),
    writSending: made("writ"),
    clauses: {
      ...MODEL.clauses,
      withdrawal: number,
      bankruptcy: number,
      appeal: number,
      enforcement: number,
      writ: number,
      penalty: number,
    },
    notes: [WORDS.note, ...missing.map((step) => WORDS.missing(WORDS.steps[step])), ...LAW_NOTES],
  };
}

/**
 * Where there is no claim, a step that follows the answer is counted instead from the day from which going to court
 * is due.
 */
function afterCourt(step: Rule, court: Rule | null): Rule {
  const { term } = step;
  if (court === null || !isCounted(court.term) || !isCounted(term)) return { ...step, from: "base" };
  return {
    ...step,
    from: court.from,
    term: { ...court.term, plus: [...(court.term.plus ?? []), term, ...(term.plus ?? [])] },
  };
}

function isCounted(term: Rule["term"]): term is Term {
  return term !== null && term !== "limitation";
}

/** Once documents have been handed over, a suit waits for the answer term, whatever it is counted from. */
function filingAfter(filing: Rule, typed: readonly OwnTerm[] | undefined): Rule {
  const from = typed === undefined ? "legalHandoverDate" : filing.from;
  return { ...filing, from, notBefore: from === "legalHandoverDate" ? "trigger" : null };
}
