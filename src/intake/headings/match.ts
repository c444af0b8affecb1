import { columnName } from "../../domain/grid";
import type { FieldKey } from "../../domain/fields";
import { yearStart } from "../../domain/reportingDates";
import type { Finding } from "../cells/types";
import type { ColumnMatch, ColumnTarget } from "../types";
import { readBalance } from "./balances";
import { BANDS, decide, NOTHING, taken, type Verdict } from "./headingDecide";
import { askAboutDebtor } from "./askDebtor";
import { evidenceFor } from "./evidence";
import { mayHold, studyColumns, type StudiedColumn } from "./fit";
import { askAboutPenalties, leaveIncluded } from "./included";
import { knownColumns, type Known, type KnownColumns } from "./known";
import { learnedModel, understandColumns, type Model, type Understood } from "./model";
import { worthAsking } from "./model/mustSay";
import { seeColumns } from "./model/see";
import { normaliseHeading, plainHeading } from "./normaliseHeading";
import { askAboutOtherDebts } from "./otherDebts";
import { settlePayments } from "./payments";
import { settleTotals } from "./readTotals";
import { askAboutDebt, standIn } from "./standIns";
import { askAboutSteps, stepsInTexts } from "./steps";
import { askAboutDates } from "./untoldDates";
import { withoutGuesses } from "./required";
import type { ChosenAmount } from "./resolveBalances";
import type { ColumnProfile, MatchContext, MatchResult } from "./types";
import { isPeriodUnknown, saysSinceNewYear, settlePeriods } from "./headingPeriods";
import { NOTES, REASONS } from "./matchWords";

/** A column without a heading whose values are nearly all INNs or KBKs. */
const CONTENT_SHARE = 0.9;
const CONTENT_CONFIDENCE = 0.85;
const FEWEST_VALUES = 3;

/**
 * Understands columns: what the user chose and what the workbook remembers takes precedence; all others are
 * understood together, by what the vocabulary knows about their headings and by the model of headings and values. One
 * column carries each field; what is not certain enough is asked. `model`: one other than the learned one, for
 * measuring.
 */
export function matchColumns(
  profiles: readonly ColumnProfile[],
  context: MatchContext,
  model: Model = learnedModel(),
): MatchResult {
  const columns = studyColumns(profiles);
  const matching = new Matching(columns, context, model);
  matching.takeChosen();
  matching.takeRemembered();
  matching.takeContent();
  matching.understand();
  return { mapping: columns.map((column) => matching.matchOf(column)), notes: matching.notes };
}

/** One matching run: verdicts by column, and which column holds each target. */
class Matching {
  readonly notes: Finding[] = [];
  private readonly verdicts = new Map<number, Verdict>();
  private readonly holders = new Map<ColumnTarget, StudiedColumn>();

  constructor(
    private readonly columns: readonly StudiedColumn[],
    private readonly context: MatchContext,
    private readonly model: Model,
  ) {}

  takeChosen(): void {
    for (const [index, target] of this.context.chosen ?? []) {
      const column = this.columns.find((each) => each.column === index);
      if (column === undefined) {
        if (target !== null) this.notes.push(NOTES.chosenMissing(target, columnName(index)));
      } else if (target === null) this.leave(column, "chosen", REASONS.chosen);
      else this.claim(column, target, "chosen", REASONS.chosen);
    }
  }

  takeRemembered(): void {
    const remembered = new Map(
      [...(this.context.remembered ?? [])].map(([header, target]) => [plainHeading(header), target]),
    );
    for (const column of this.open()) {
      const target = remembered.get(plainHeading(column.header));
      if (target === undefined || column.header === "") continue;
      if (target === null) this.leave(column, "remembered", REASONS.rememberedSkip);
      else this.claim(column, target, "remembered", REASONS.remembered);
    }
  }

  /** Columns without a heading: only values that are all INNs or KBKs identify them. */
  takeContent(): void {
    const worded = this.columns.filter(({ header }) => header.trim() !== "");
    const isKnown = (field: FieldKey): boolean =>
      this.holders.has(field) ||
      worded.some(({ content }) => content[field as "inn" | "kbk"] >= CONTENT_SHARE);
    for (const column of this.open()) {
      const { content, header } = column;
      if (header.trim() !== "") continue;
      const field =
        content.filled < FEWEST_VALUES
          ? undefined
          : (["inn", "kbk"] as const).find((each) => content[each] >= CONTENT_SHARE && !isKnown(each));
      if (field === undefined) {
        this.leave(column, "none", REASONS.noHeader);
        continue;
      }
      const reason = REASONS.contentAlone(field === "inn" ? "ИНН" : "КБК");
      this.holders.set(field, column);
      this.set(column, { ...taken(field, CONTENT_CONFIDENCE, "probable"), origin: "proposal", reason });
    }
  }

  /** Understands the remaining columns, all together. */
  understand(): void {
    const open = this.open();
    let vocabulary = knownColumns(open, this.context, this.chosenAmount());
    this.decideAll(vocabulary);
    const amount = this.holders.get("amount");
    if (amount !== undefined && standIn(vocabulary, amount) !== null) {
      // The debt is in another column after all: the sum of another day is what its day says.
      const others = open.filter((column) => column !== amount);
      this.release(others);
      vocabulary = knownColumns(others, this.context, this.chosenAmount());
      this.decideAll(vocabulary);
    }
    this.settle(vocabulary);
  }

  private decideAll(vocabulary: KnownColumns): void {
    const { model } = this;
    const known = this.unheld(vocabulary);
    const targets = new Map<number, ColumnTarget>();
    for (const { column, target } of known.values()) if (target !== null) targets.set(column.column, target);
    const fixed = new Map([...this.verdicts].map(([column, { target }]) => [column, target]));
    // A blank column is not a neighbour to any other.
    const columns = this.columns.filter(({ header, content }) => header.trim() !== "" || content.filled > 0);
    const understood = understandColumns(columns, this.context, { known: targets, fixed }, model);
    const seen = seeColumns(columns, this.context, targets);
    const isSure = (each?: Understood): boolean =>
      each !== undefined && each.target !== null && each.confidence >= BANDS.probable;
    const isHeld = (field: FieldKey): boolean =>
      this.holders.has(field) || understood.some((each) => each.target === field && isSure(each));
    const asked = (column: StudiedColumn, index: number): Understood | undefined => {
      const [own, heading] = [understood[index], seen[index]?.heading];
      return own === undefined || heading === undefined || isSure(own)
        ? own
        : worthAsking(own, heading, isHeld, (target) => mayHold(column, target, this.context.date1904));
    };
    columns.forEach((column, index) => {
      if (this.verdicts.has(column.column)) return;
      const own = this.withPeriod(known.get(column.column) ?? null);
      const because = (target: ColumnTarget): string => {
        const { words, values } = evidenceFor(seen, index, target, column, model);
        return REASONS.meaning(words, values);
      };
      if (own !== null && own.target === null) this.leave(column, "exact", own.reason);
      else this.decide(column, own, asked(column, index), because);
    });
  }

  private release(columns: readonly StudiedColumn[]): void {
    for (const column of columns) this.verdicts.delete(column.column);
    for (const [target, holder] of this.holders) if (columns.includes(holder)) this.holders.delete(target);
  }

  /** The vocabulary misses periods that are worded differently: then the model decides. */
  private withPeriod(known: Known | null): Known | null {
    if (known === null || known.target !== null || known.reason !== REASONS.periodUnknown) return known;
    return saysSinceNewYear(known.column, this.columns, this.context) ? null : known;
  }

  private decide(
    column: StudiedColumn,
    known: Known | null,
    understood: Understood | undefined,
    because: (target: ColumnTarget) => string,
  ): void {
    if (understood === undefined) return;
    const verdict = decide(column, known, understood, because, this.isByTitle(known));
    const { target } = verdict;
    const holder = target === null || target === "ignored" ? undefined : this.holders.get(target);
    // If the title's period decides, two columns with the same heading may both be the field.
    if (holder !== undefined && target !== null)
      return this.leave(column, "exact", REASONS.taken(target, holder.header));
    this.set(column, verdict);
    if (target !== null && target !== "ignored") this.holders.set(target, column);
  }

  /** Whether what is known about a column is based on the period in the sheet's title, which makes it the year's. */
  private isByTitle(known: Known | null): boolean {
    const { period, asOf } = this.context;
    const ofPeriod = known?.target === "paidAmount" || known?.target === "openingAmount";
    return ofPeriod && period?.from === yearStart(asOf);
  }

  /** What the vocabulary knows, except what columns already hold; of two columns for a field, the better one. */
  private unheld({ known }: KnownColumns): ReadonlyMap<number, Known> {
    const taken = new Set<ColumnTarget>([...this.holders.keys()]);
    const found = new Map<number, Known>();
    for (const each of known) {
      const { target, column } = each;
      if (target !== null && target !== "ignored") {
        if (taken.has(target)) continue;
        taken.add(target);
      }
      found.set(column.column, each);
    }
    return found;
  }

  /** What follows from all columns taken together. */
  private settle(vocabulary: KnownColumns): void {
    const { verdicts, columns, context } = this;
    const ofOtherPeriods = settlePeriods(columns, verdicts, context);
    this.notes.push(...withoutGuesses(columns, verdicts, vocabulary), ...settlePayments(columns, verdicts));
    settleTotals(columns, verdicts);
    askAboutDebt(columns, verdicts, vocabulary);
    askAboutDebtor(columns, verdicts, context.asOf);
    this.notes.push(...leaveIncluded(columns, verdicts));
    askAboutSteps(columns, verdicts);
    askAboutDates(columns, verdicts);
    this.notes.push(...stepsInTexts(columns, verdicts));
    const unread = columns.flatMap(({ column, header }) => {
      const verdict = verdicts.get(column);
      const isKnown =
        ofOtherPeriods.includes(header) || vocabulary.known.some((each) => each.column.column === column);
      return isKnown && verdict !== undefined && isPeriodUnknown(verdict) ? [header] : [];
    });
    if (unread.length > 0) this.notes.push(NOTES.periodMismatch([...new Set(unread)]));
    for (const { column, target } of vocabulary.known) {
      const verdict = verdicts.get(column.column);
      const holder = target === null || target === "ignored" ? undefined : this.holders.get(target);
      if (verdict === undefined || verdict.target !== null) continue;
      if (holder === undefined || holder === column || target === null) continue;
      this.leave(column, "exact", REASONS.taken(target, holder.header));
    }
    askAboutPenalties(verdicts, vocabulary);
    askAboutOtherDebts(columns, verdicts, vocabulary);
  }

  matchOf(column: StudiedColumn): ColumnMatch {
    const verdict = this.verdicts.get(column.column) ?? {
      ...NOTHING,
      origin: "none",
      reason: REASONS.unknown,
    };
    const { column: index, header, samples } = column;
    return {
      column: index,
      header,
      samples: samples.slice(0, 3),
      ...verdict,
      inverted: isInverted(verdict.target ?? verdict.proposed, header),
    };
  }

  private chosenAmount(): ChosenAmount | null {
    const holder = this.holders.get("amount");
    return holder ? { header: holder.header, part: readBalance(holder.levels)?.part ?? "plain" } : null;
  }

  private open(): StudiedColumn[] {
    return this.columns.filter(({ column }) => !this.verdicts.has(column));
  }

  /** Assigns a target to a column, unless another column already has it. */
  private claim(
    column: StudiedColumn,
    target: ColumnTarget,
    origin: ColumnMatch["origin"],
    reason: string,
  ): void {
    const holder = target === "ignored" ? undefined : this.holders.get(target);
    if (holder) return this.leave(column, origin, REASONS.taken(target, holder.header));
    if (target !== "ignored") this.holders.set(target, column);
    this.set(column, { ...taken(target, 1, "certain"), origin, reason });
  }

  private leave(column: StudiedColumn, origin: ColumnMatch["origin"], reason: string): void {
    this.set(column, { ...NOTHING, origin, reason });
  }

  private set({ column }: StudiedColumn, verdict: Verdict): void {
    this.verdicts.set(column, verdict);
  }
}

const OPPOSITE = /(?:^| )(?:не (?:требу|обязател|нужн|необходим|сквит|квит)|без претенз)/;
const INVERTIBLE: readonly (ColumnTarget | null)[] = ["claimRequired", "gisGmp"] satisfies FieldKey[];

/** «Претензия не требуется»: a yes in the column is the field's no. */
function isInverted(target: ColumnTarget | null, header: string): boolean {
  return INVERTIBLE.includes(target) && OPPOSITE.test(normaliseHeading(header));
}
