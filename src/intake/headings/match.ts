import { columnName } from "../../domain/grid";
import type { FieldKey } from "../../domain/fields";
import type { Finding } from "../cells/types";
import type { Band, ColumnMatch, ColumnTarget } from "../types";
import { readBalance } from "./balances";
import { studyColumns, type StudiedColumn } from "./fit";
import { normaliseHeading } from "./normalise";
import { proposeFields } from "./propose";
import { recogniseHeading } from "./recognise";
import { resolveSums, type ChosenAmount, type SumColumn } from "./resolveBalances";
import type { ColumnProfile, MatchContext, MatchResult } from "./types";
import { NOTES, REASONS } from "./words";

/** A proposal below this waits for the user. */
export const PROPOSAL_CONFIDENCE = 0.75;
/** A proposal is clearly ahead if the next best is behind by so much. */
export const PROPOSAL_LEAD = 0.2;
/** Below this a proposal is not worth showing. */
const WORTH_SHOWING = 0.35;
/** A column without a heading whose values are nearly all INNs or KBKs. */
const CONTENT_SHARE = 0.9;
const CONTENT_CONFIDENCE = 0.85;
const FEWEST_VALUES = 3;

type Verdict = Pick<
  ColumnMatch,
  "target" | "confidence" | "band" | "proposed" | "candidates" | "origin" | "reason"
>;

/**
 * Matches columns to targets: what the user chose, what the workbook remembers, what the vocabulary knows (dated and
 * turnover headings among it), then proposals by words and content. One column carries a field; a clash keeps the
 * better one and the other tells why it was left.
 */
export function matchColumns(profiles: readonly ColumnProfile[], context: MatchContext): MatchResult {
  const columns = studyColumns(profiles);
  const matching = new Matching(columns, context);
  matching.takeChosen();
  matching.takeRemembered();
  matching.takeKnown();
  matching.takeContent();
  matching.takeProposals();
  return { mapping: columns.map((column) => matching.matchOf(column)), notes: matching.notes };
}

/** One run of the matching: verdicts by column, and which column holds each target. */
class Matching {
  readonly notes: Finding[] = [];
  private readonly verdicts = new Map<number, Verdict>();
  private readonly holders = new Map<ColumnTarget, StudiedColumn>();

  constructor(
    private readonly columns: readonly StudiedColumn[],
    private readonly context: MatchContext,
  ) {}

  takeChosen(): void {
    for (const [index, target] of this.context.chosen ?? []) {
      const column = this.columns.find((each) => each.column === index);
      if (column === undefined) {
        if (target !== null) this.notes.push(NOTES.chosenMissing(target, columnName(index)));
      } else if (target === null) this.leave(column, "chosen", REASONS.chosen);
      else this.claim(column, target, 1, "chosen", REASONS.chosen);
    }
  }

  takeRemembered(): void {
    const remembered = new Map(
      [...(this.context.remembered ?? [])].map(([header, target]) => [normaliseHeading(header), target]),
    );
    for (const column of this.open()) {
      const target = remembered.get(normaliseHeading(column.header));
      if (target === undefined || column.header === "") continue;
      if (target === null) this.leave(column, "remembered", REASONS.rememberedSkip);
      else this.claim(column, target, 1, "remembered", REASONS.remembered);
    }
  }

  /** Headings that the vocabulary knows; sums are weighed against each other first. */
  takeKnown(): void {
    const claims: { column: StudiedColumn; target: ColumnTarget; confidence: number; reason: string }[] = [];
    const sums: SumColumn[] = [];
    for (const column of this.open()) {
      const found = recogniseHeading(column, this.context.date1904);
      if (found.kind === "field") claims.push({ column, ...found });
      else if (found.kind === "balance")
        sums.push(sumColumn(column, found.confidence, { balance: found.balance }));
      else if (found.kind === "turnover")
        sums.push(sumColumn(column, found.confidence, { turnover: found.turnover }));
      else if (found.kind === "doubt") this.propose(column, found.target, WORTH_SHOWING, false, found.reason);
      else if (found.reason === REASONS.tree) this.leave(column, "none", REASONS.tree);
    }
    const { verdicts, notes } = resolveSums(sums, this.context, this.chosenAmount());
    this.notes.push(...notes);
    for (const { column: index, target, confidence, reason, doubtful } of verdicts) {
      const column = this.columns.find((each) => each.column === index);
      if (!column) continue;
      if (target === null) this.leave(column, "exact", reason);
      else if (doubtful) this.propose(column, target, confidence, false, reason);
      else claims.push({ column, target, confidence, reason });
    }
    // Stable: of equally sure columns the leftmost, and among sums the one that was weighed best.
    claims.sort((a, b) => b.confidence - a.confidence);
    for (const { column, target, confidence, reason } of claims)
      this.claim(column, target, confidence, "exact", reason);
  }

  /** Columns without a heading that hold nothing but INNs or KBKs. */
  takeContent(): void {
    for (const column of this.open()) {
      const { content } = column;
      if (column.header.trim() !== "" || content.filled < FEWEST_VALUES) continue;
      for (const field of ["inn", "kbk"] as const)
        if (content[field] >= CONTENT_SHARE && !this.holders.has(field))
          this.propose(
            column,
            field,
            CONTENT_CONFIDENCE,
            true,
            REASONS.contentAlone(field === "inn" ? "ИНН" : "КБК"),
          );
    }
  }

  /** Proposals by words for the columns and fields that are left, the surest first. */
  takeProposals(): void {
    const proposals = this.open().flatMap((column) =>
      proposeFields(column, this.context.date1904)
        .filter(({ field, confidence }) => confidence >= WORTH_SHOWING && !this.holders.has(field))
        .map((proposal) => ({ column, ...proposal })),
    );
    proposals.sort((a, b) => b.confidence - a.confidence);
    for (const { column, field, confidence, words } of proposals) {
      if (this.verdicts.has(column.column) || this.holders.has(field)) continue;
      const next = proposals.find(
        (other) =>
          (other.column === column) !== (other.field === field) && !this.verdicts.has(other.column.column),
      );
      const ahead = confidence - (next?.confidence ?? 0) >= PROPOSAL_LEAD;
      const applied = confidence >= PROPOSAL_CONFIDENCE && ahead;
      this.propose(
        column,
        field,
        confidence,
        applied,
        applied ? REASONS.proposal(words) : REASONS.proposalTooWeak(words),
      );
    }
  }

  matchOf(column: StudiedColumn): ColumnMatch {
    const verdict = this.verdicts.get(column.column) ?? {
      ...NOTHING,
      origin: "none",
      reason: column.header.trim() === "" ? REASONS.noHeader : REASONS.unknown,
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

  /** Gives a target to a column, unless another has it already. */
  private claim(
    column: StudiedColumn,
    target: ColumnTarget,
    confidence: number,
    origin: ColumnMatch["origin"],
    reason: string,
  ): void {
    const holder = target === "ignored" ? undefined : this.holders.get(target);
    if (holder) return this.leave(column, origin, REASONS.taken(target, holder.header));
    if (target !== "ignored") this.holders.set(target, column);
    this.verdicts.set(column.column, { ...taken(target, confidence, "certain"), origin, reason });
  }

  private propose(
    column: StudiedColumn,
    target: ColumnTarget,
    confidence: number,
    applied: boolean,
    reason: string,
  ): void {
    if (applied) this.holders.set(target, column);
    const what = applied ? taken(target, confidence, "probable") : asked(target, confidence);
    this.verdicts.set(column.column, { ...what, origin: "proposal", reason });
  }

  private leave(column: StudiedColumn, origin: ColumnMatch["origin"], reason: string): void {
    this.verdicts.set(column.column, { ...NOTHING, origin, reason });
  }
}

const NOTHING = { target: null, confidence: 0, band: null, proposed: null, candidates: [] } as const;

const taken = (target: ColumnTarget, confidence: number, band: Band) =>
  ({ ...NOTHING, target, confidence, band: target === "ignored" ? null : band }) as const;

const asked = (proposed: ColumnTarget, confidence: number) =>
  ({
    ...NOTHING,
    confidence,
    band: "doubtful",
    proposed,
    candidates: [{ target: proposed, confidence }],
  }) as const;

function sumColumn({ column, header }: StudiedColumn, confidence: number, sum: SumColumn["sum"]): SumColumn {
  return { column, header, confidence, sum };
}

const OPPOSITE = /(?:^| )(?:не (?:требу|обязател|нужн|необходим|сквит|квит)|без претенз)/;
const INVERTIBLE: readonly (ColumnTarget | null)[] = ["claimRequired", "gisGmp"] satisfies FieldKey[];

/** «Претензия не требуется»: the column's yes is the field's no. */
function isInverted(target: ColumnTarget | null, header: string): boolean {
  return INVERTIBLE.includes(target) && OPPOSITE.test(normaliseHeading(header));
}
