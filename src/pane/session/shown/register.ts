import { rowsBehind } from "../../../app/behind";
import { explainEntry, stepsOf } from "../../../app/deadlines";
import { knownForms } from "../../../app/build/forms";
import { lineId } from "../../../app/lineId";
import { formLacks } from "../../../app/offeredForms";
import type { OpenedRegister } from "../../../app/openRegister";
import type { RegisterBoard } from "../../../app/board/registerBoard";
import type { BoardFigure } from "../../../app/board/board";
import type { CellPlace } from "../../../app/ports";
import type { RegisterReport, RegisterTotals } from "../../../app/report";
import type { RegisterEntry } from "../../../assessment/entry";
import { formatMoney, MoneyTotal } from "../../../domain/money";
import type { Control, Problem } from "../../../domain/problem";
import { strings } from "../../strings";
import type { Behind, ChosenDebt, ControlNote, DebtCard, ListName, Note, Register, Report } from "../state";
import { controlList } from "./shownControls";
import { debtCard } from "./shownDebts";
import { LongList } from "./longList";

/** Once it is loaded: after that, a figure whose debts are shown is found again in every later register. */
let Board: typeof RegisterBoard | null = null;

/** What the screens show of the register, as found or as built. */
export class ShownRegister {
  readonly #report: ShownReport | null;
  #board: RegisterBoard | null = null;
  #lacks: Register["lacks"] | null = null;
  #totals: Register["totals"] | null = null;
  #behind: { readonly place: CellPlace; readonly debts: LongList<RegisterEntry, DebtCard> } | null = null;

  constructor(
    readonly register: Omit<OpenedRegister, "problems" | "questions">,
    readonly report: RegisterReport | null,
    before: ShownRegister | null = null,
  ) {
    this.#report = report && new ShownReport(report);
    // What only the lines decide stays as it is where they do.
    if (before === null || before.register.entries !== register.entries) return;
    this.#lacks = before.#lacks;
    this.#totals = before.#totals;
  }

  state(): Register {
    const { asOf, rules, organisation, totals, entries } = this.register;
    this.#lacks ??= formLacks(entries.map(({ debt }) => debt));
    return {
      asOf,
      rules,
      rulesName: organisation.rules.name,
      totals: (this.#totals ??= shownTotals(totals, entries)),
      lacks: this.#lacks,
      report: this.#report?.state() ?? null,
    };
  }

  /** The debts that a figure of «Сводка» counts; none before it has been drawn for any register. */
  debtsOf(figure: BoardFigure): readonly RegisterEntry[] {
    return Board === null ? [] : this.#drawn(Board).debtsOf(figure);
  }

  /** «Сводка», drawn; its code is loaded when it is first looked at. */
  async board(): Promise<RegisterBoard> {
    Board ??= (await import("../../../app/board/registerBoard")).RegisterBoard;
    return this.#drawn(Board);
  }

  #drawn(Drawn: typeof RegisterBoard): RegisterBoard {
    const { entries, asOf, organisation, history, identities } = this.register;
    return (this.#board ??= new Drawn({
      entries,
      asOf,
      history,
      identities,
      rules: organisation.rules,
      organisation: organisation.settings.organisation,
      found: this.report,
    }));
  }

  more(list: ListName): void {
    if (list === "behind") this.#behind?.debts.more();
    else this.#report?.more(list);
  }

  /** Why a debt is at its stage; `null` if the register has no such line. */
  chosen(line: string): ChosenDebt | null {
    const { entries, organisation } = this.register;
    const entry = entries.find((one) => lineId(one) === line);
    if (entry === undefined) return null;
    return { line, reasons: explainEntry(entry, organisation), steps: stepsOf(entry) };
  }

  /** The user has selected a cell. */
  select(place: CellPlace): void {
    const behind = this.report && rowsBehind(this.report, place);
    this.#behind = behind && { place, debts: new LongList(behind.rows, debtCard) };
  }

  behind(): Behind {
    return this.#behind && { place: this.#behind.place, debts: this.#behind.debts.page() };
  }
}

/** The figures of the register with what each comes to. */
function shownTotals(totals: RegisterTotals, entries: readonly RegisterEntry[]): Register["totals"] {
  let expired = 0;
  const sums = {
    needClaim: new MoneyTotal(),
    needLawsuit: new MoneyTotal(),
    missed: new MoneyTotal(),
    expired: new MoneyTotal(),
  };
  for (const { presence, assessment } of entries) {
    if (presence !== "present") continue;
    const { stage, urgency, limitationState, total } = assessment;
    if (stage === "claim-due") sums.needClaim.add(total);
    if (stage === "lawsuit-due") sums.needLawsuit.add(total);
    if (urgency === "missed") sums.missed.add(total);
    if (limitationState !== "expired") continue;
    expired += 1;
    sums.expired.add(total);
  }
  return {
    ...totals,
    total: formatMoney(totals.total),
    expired,
    sums: {
      needClaim: formatMoney(sums.needClaim.value),
      needLawsuit: formatMoney(sums.needLawsuit.value),
      missed: formatMoney(sums.missed.value),
      expired: formatMoney(sums.expired.value),
    },
  };
}

class ShownReport {
  readonly #problems: LongList<Problem, Note>;
  readonly #controls: LongList<Control, ControlNote>;
  readonly #formControls: LongList<Control, ControlNote>;

  constructor(private readonly report: RegisterReport) {
    this.#problems = new LongList(report.problems, problemNote);
    this.#controls = controlList(report.controls);
    this.#formControls = controlList(report.forms.flatMap(({ form }) => form.controls));
  }

  more(list: ListName): void {
    if (list === "problems") this.#problems.more();
    if (list === "controls") this.#controls.more();
    if (list === "form-controls") this.#formControls.more();
  }

  state(): Report {
    const { rebuilt, changes, controls, forms, skippedForms } = this.report;
    const titles = new Map<string, string>(knownForms().map(({ id, title }) => [id, title]));
    return {
      rebuilt,
      changes,
      problems: this.#problems.page(),
      controls: this.#controls.page(),
      rejected: this.report.sources.reduce((rows, { counts }) => rows + counts.rejected, 0),
      failedControls: controls.filter(({ ok }) => !ok).length,
      uncheckedControls: controls.filter(({ verdict }) => verdict === "unchecked").length,
      forms: forms.map(({ form: { id, kind }, sheet }) => ({ id, title: titles.get(id) ?? id, kind, sheet })),
      skippedForms: skippedForms.map(({ id, reason }) => ({ id, title: titles.get(id) ?? id, reason })),
      formControls: this.#formControls.page(),
    };
  }
}

function problemNote({ severity, message, sheet, cell }: Problem): Note {
  const parts = [sheet.trim(), cell].filter((part) => part !== null && part !== "");
  return {
    severity,
    message,
    place: parts.join(", ") || strings.done.wholeBook,
    cell: cell === null ? null : { sheet, address: cell },
  };
}
