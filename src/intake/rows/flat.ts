import { isNamedElsewhere } from "./namedElsewhere";
import type { FieldKey } from "../../domain/fields";
import { eachOf, part, type Steps } from "../../domain/steps";
import { isPartyName } from "../cells";
import type { ForeignSum } from "../table/currency";
import { MESSAGES } from "../intakeMessages";
import type { RowKind } from "../types";
import { GroupStack, NO_GROUP, type GroupFacts } from "./groupStack";
import { looksLikeDebtor, readGroup } from "./groupText";
import { OpenSection, whyNotOwed } from "./openSection";
import { findParents, type Parents } from "./parents";
import type { BodyRow } from "./scan";
import { TotalTracker } from "./totals";
import {
  groupTexts,
  hasBareNames,
  isCoded,
  isOfKind,
  isPartAlone,
  isWide,
  ownInn,
  namedBelow,
  namesAbove,
  sumsUpDebtors,
} from "./around";
import type { ScannedBody } from "./body";
import { hasSum, isWeak, type Verdict } from "./verdict";
import { beforeTotalWord, isCarryOver, isCourtCost, isNoteText, isOfWhich, isReference } from "./rowWords";

/** A sheet omits repeated debtors if this share of its rows with a sum has none. */
const CONTINUED_SHARE = 0.2;
const MOST_GROUP_CELLS = 3; // A text row with more filled cells is not a group.
const MIN_DEBT_CELLS = 4; // A row of texts with this many cells looks like a debt whose sum is missing.

/** Classifies the rows of a list: debts with groups above them, totals below them, and what is neither. */
export function resolveList(body: ScannedBody): Steps<Verdict> {
  return new ListResolver(body).resolve();
}

class ListResolver {
  private readonly kinds: RowKind[];
  private readonly groupFacts = new Map<number, GroupFacts>();
  private readonly continued = new Set<number>();
  private readonly rejected: Verdict["rejected"] = [];
  private readonly underTotal: number[] = [];
  private readonly groups = new GroupStack();
  private readonly totals: TotalTracker;
  private above: Parents = { parents: new Set(), apart: new Map() };
  private readonly debtorBelow: readonly boolean[];
  private readonly columnFields: ReadonlyMap<number, FieldKey>;
  /** Whether most rows with sums have more than a name: a bare name with a sum is then suspicious. */
  private readonly strong: boolean;
  private readonly omitsDebtors: boolean;
  /** Whether most rows with sums are numbered, which totals are not. */
  private readonly numbersRows: boolean;
  /** Whether the debts have bare names; `null` as long as nothing has asked. */
  private namesBare: boolean | null = null;
  private readonly lastTotal: number;
  private readonly lastSum: number;
  /** The only field that group rows have named so far, `null` for none, `undefined` once they differ. */
  private usual: FieldKey | null | undefined = null;
  private inBreakdown = false;
  private totalAgreed = false; // Whether the last total agreed with the debts above it.
  private afterGrandTotal = false;
  private lastDebt = -1;
  private readonly section: OpenSection;

  constructor(private readonly body: ScannedBody) {
    const { rows, preset } = body;
    this.section = new OpenSection(body.columns.balance);
    this.kinds = preset.map((kind) => kind ?? "note");
    this.totals = new TotalTracker(body.columns.money.length);
    const records = rows.filter((row, index) => preset[index] === null && hasSum(row));
    this.strong = 2 * records.filter((row) => !isWeak(row)).length > records.length;
    const nameless = records.filter((row) => !row.named && !row.identified && row.details > 0).length;
    const omits = nameless >= 2 && nameless >= CONTINUED_SHARE * records.length;
    this.omitsDebtors = (omits || sumsUpDebtors(body)) && !isNamedElsewhere(body, records);
    this.numbersRows = 2 * records.filter((row) => row.numbered).length > records.length;
    this.debtorBelow = namedBelow(rows, preset);
    this.columnFields = new Map(body.columns.facts.map((fact) => [fact.column, fact.field]));
    this.lastTotal = rows.findLastIndex(
      (row, index) => preset[index] === "subtotal" && !isOfWhich(row.totalLabel?.text ?? ""),
    );
    this.lastSum = rows.findLastIndex((row, index) => hasSum(row) && preset[index] !== "note");
  }

  *resolve(): Steps<Verdict> {
    const { rows, preset } = this.body;
    this.above = yield* part(findParents(rows, preset, this.strong), 0, 0.5);
    const work = eachOf(rows, (row, index) => {
      this.kinds[index] = this.kindOf(row, index);
    });
    yield* part(work, 0.5, 1);
    return {
      kinds: this.kinds,
      groupFacts: this.groupFacts,
      continued: this.continued,
      rejected: this.rejected,
      debtSums: this.totals.sums,
      totals: this.totals.end(),
      parentsApart: [...this.above.apart].map(([index, rowsBelow]) => ({ index, rowsBelow })),
      underTotal: this.underTotal,
    };
  }

  private kindOf(row: BodyRow, index: number): RowKind {
    const preset = this.body.preset[index] ?? null;
    if (preset === "subtotal") return this.takeTotal(row, index);
    if (preset !== null) {
      if (preset === "blank") this.inBreakdown = false;
      if (preset === "header") this.afterGrandTotal = false; // What follows is another list.
      return preset;
    }
    if (this.body.grid.unplacedRows?.has(row.row)) return this.reject(index, 0, MESSAGES.longerThanHeading);
    return hasSum(row) ? this.kindOfSum(row, index) : this.kindOfText(row, index);
  }

  private takeTotal(row: BodyRow, index: number): RowKind {
    const label = row.totalLabel?.text ?? "";
    // What a page carries over has been counted with its debts, and is not a new sum; the total of one kind («Итого»,
    // «Пени») is not that of the debts above it.
    if (isCarryOver(label) || isOfKind(row) || this.section.leftOut) return "subtotal";
    const total = this.totals.total(row, index >= this.lastTotal);
    const part = isOfWhich(label);
    if (!part) this.groups.closeFrom(total.start, total.end);
    // «Управление экономики, всего» above its debts is their heading.
    const heading = total.agrees === true || part ? null : beforeTotalWord(label);
    if (heading !== null) this.openGroup(row, index, heading);
    // «в том числе» breaks down a total of what is above it; after anything else it heads the debts below.
    this.inBreakdown = part && this.totalAgreed;
    if (!part) this.totalAgreed = total.agrees === true;
    this.afterGrandTotal ||= total.grand && total.end > 0 && index === this.lastTotal;
    return "subtotal";
  }

  private kindOfSum(row: BodyRow, index: number): RowKind {
    if (isWeak(row)) {
      if (this.inBreakdown) return "subtotal";
      if (this.afterGrandTotal) {
        this.underTotal.push(index);
        return "note";
      }
    }
    const why = whyNotOwed(row, null);
    if (why !== null) return this.reject(index, row.notOwed?.column ?? 0, why);
    const { kind, penaltyWords } = this.body.columns;
    // A cost in a row with a writ or a term of its own has been awarded.
    if (row.kind !== null && isCourtCost(row.kind) && (kind !== null || isWeak(row)))
      return this.reject(index, kind ?? penaltyWords ?? 0, MESSAGES.courtCost);
    if (row.kind !== null && row.foreign === null && this.continuesDebtor(row, index)) {
      this.continued.add(index);
      return this.debt(row, index);
    }
    if (!this.inBreakdown && isPartAlone(this.body, row)) {
      // «пени» under the «в том числе» of a debt repeats a part of it; elsewhere it is a sum without a debtor.
      if (this.kinds[index - 1] === "subtotal" && this.lastDebt >= 0) return "subtotal";
      return this.reject(index, row.lead?.column ?? 0, MESSAGES.partOfSum);
    }
    this.inBreakdown = false;
    if (this.above.parents.has(index)) return this.openGroup(row, index);
    if (this.isTotalBySums(row, index)) return this.takeTotal(row, index);
    const outside = whyNotOwed(row, this.section.notOwed);
    if (outside !== null) {
      this.section.leftOut = true;
      return this.reject(index, row.lead?.column ?? 0, outside);
    }
    if (row.foreign !== null) return this.rejectForeign(index, row.foreign);
    if (row.named || row.identified || this.groups.facts.debtorName || this.groups.facts.inn)
      return this.debt(row, index);
    if (this.omitsDebtors && row.details > 0 && index > 0 && this.lastDebt === index - 1) {
      this.continued.add(index);
      return this.debt(row, index);
    }
    if (isWeak(row) && row.lead !== null && this.debtorBelow[index]) {
      this.totals.heading(row);
      return this.openGroup(row, index);
    }
    const { name, inn } = this.body.columns;
    return this.reject(index, name ?? inn ?? row.lead?.column ?? 0, MESSAGES.noDebtor);
  }

  /**
   * Whether a row is a total by what it sums, whatever it says (docs/register.md §1 p.14): it has nothing of a debt
   * except sums, and these are the sums of the debts above. A name makes it a debt if the debts have little more than
   * names themselves, and if it is the name of a party that the debts above do not mention.
   */
  private isTotalBySums(row: BodyRow, index: number): boolean {
    if (!isWeak(row) || row.shared > 0 || !this.totals.isUnnamedTotal(row)) return false;
    if (!row.named) return this.totals.count > 1;
    const text = row.lead?.text ?? "";
    const last = index === this.lastSum;
    if (isPartyName(text)) return this.strong && namesAbove(this.body, this.kinds, text, index);
    if (this.totals.count < 2 && !(last && this.strong)) return false;
    // Then another word proves nothing.
    this.namesBare ??= hasBareNames(this.body);
    return this.strong || (last && (this.numbersRows || !this.namesBare));
  }

  /** A row of a kind («пени») without a debtor of its own belongs to the debt directly above it. */
  private continuesDebtor(row: BodyRow, index: number): boolean {
    return !row.named && !row.identified && this.lastDebt >= 0 && this.followsDebt(index);
  }

  /** Whether there are only debts and rejected rows between the last debt and a row. */
  private followsDebt(index: number): boolean {
    for (let above = index - 1; above > this.lastDebt; above--)
      if (this.kinds[above] !== "rejected") return false;
    return true;
  }

  private debt(row: BodyRow, index: number): RowKind {
    this.totals.add(row, this.body.rounded(index));
    if (this.groups.facts !== NO_GROUP) this.groupFacts.set(index, this.groups.facts);
    this.lastDebt = index;
    return "debt";
  }

  private kindOfText(row: BodyRow, index: number): RowKind {
    this.section.enter(row.lead?.text ?? "");
    const debtor = row.named || row.identified;
    if (index > this.lastSum) {
      return debtor && this.isLeftDebt(row, index) ? this.rejectSum(row, index) : "note";
    }
    if (!row.numbered && !row.identified && (row.signed || isNoteText(row.lead?.text ?? ""))) {
      // What follows «Справочно» below the debts is for information only and is not owed here.
      this.afterGrandTotal ||= this.lastDebt >= 0 && isReference(row.lead?.text ?? "");
      return "note";
    }
    if (isCoded(this.body, row)) return this.openGroup(row, index);
    if (
      debtor &&
      (row.unreadable !== null ||
        row.numbered ||
        row.details + row.shared > 0 ||
        row.filled >= MIN_DEBT_CELLS)
    )
      return this.rejectSum(row, index);
    if (row.filled > MOST_GROUP_CELLS) return "note";
    const own = row.lead === null ? undefined : this.columnFields.get(row.lead.column);
    const wide = row.lead !== null && isWide(this.body, row.row, row.lead.column);
    if (this.debtorBelow[index] && own === "debtorName" && !wide && looksLikeDebtor(row.lead?.text ?? ""))
      return this.rejectSum(row, index);
    return this.openGroup(row, index);
  }

  /** Whether a row with a debtor below the last sum is a debt with an unreadable sum, not a signature or a remark. */
  private isLeftDebt(row: BodyRow, index: number): boolean {
    const text = row.lead?.text ?? "";
    if (row.signed || (isNoteText(text) && !row.identified)) return false;
    if (row.identified || row.unreadable !== null) return true;
    if (this.afterGrandTotal) return row.named && row.details > 0;
    const follows = ["debt", "rejected"].includes(this.kinds[index - 1] ?? "");
    return row.numbered || row.details + row.shared > 0 || (follows && isPartyName(text));
  }

  private openGroup(row: BodyRow, index: number, heading?: string): RowKind {
    const texts = groupTexts(this.body, row.row);
    const column = row.lead?.column ?? this.body.grid.used?.left ?? 0;
    this.section.enter(heading ?? row.lead?.text ?? "");
    const wide = isWide(this.body, row.row, column);
    const stated = readGroup(heading === undefined ? texts : [heading], {
      debtorsBelow: this.debtorBelow[index] ?? false,
      administratorKnown: this.body.administratorKnown,
      columns: new Set(this.columnFields.values()),
      own: wide ? null : (this.columnFields.get(column) ?? null),
      usual: this.usual ?? null,
    });
    const [main] = stated;
    if (main !== undefined)
      this.usual = this.usual === null || this.usual === main.field ? main.field : undefined;
    const facts = Object.assign(
      {},
      ...stated.map((fact) => this.body.readFact(fact.field, fact.text, row.row, column)),
      stated.some(({ field }) => field === "debtorName") ? ownInn(this.body, row) : {},
    ) as GroupFacts;
    this.groups.enter(facts, this.totals.count);
    this.totals.openBlock();
    return "group";
  }

  private rejectSum(row: BodyRow, index: number): RowKind {
    const amount = this.body.columns.money.find(({ target }) => target === "amount" || target === "penalty");
    const { column, finding } = row.unreadable ?? { column: amount?.column ?? 0, finding: null };
    return this.reject(index, column, finding?.message ?? MESSAGES.noSum);
  }

  private rejectForeign(index: number, { column, currency }: ForeignSum): RowKind {
    this.lastDebt = -1; // Its «пени» below must not be attributed to the debtor above it.
    return this.reject(index, column, MESSAGES.foreign(currency));
  }

  private reject(index: number, column: number, reason: string): RowKind {
    this.rejected.push({ index, column, reason });
    return "rejected";
  }
}
