import { organisationRules } from "../../app/build/organisation";
import type { Inspection } from "../../app/inspect/inspect";
import type { Board, BoardPart } from "../../app/board/board";
import type { OpenedRegister } from "../../app/openRegister";
import type { CellPlace } from "../../app/ports";
import type { OfficialsBook } from "../../app/build/buildOfficials";
import type { RegisterReport } from "../../app/report";
import type { DebtFacts } from "../../domain/debt";
import type { Intake } from "../../intake/types";
import type { RegulationId } from "../../regulations/regulationRegistry";
import { noSettings, type OrganisationSettings } from "../../settings/settings";
import type { RuleSetId } from "../../regulations/regulationRegistry";
import type { SheetModel } from "../../sheet/model";
import type { SessionEvent } from "./reducer";
import { reportingCalendar } from "./shown/calendar";
import { ShownRegister } from "./shown/register";
import { rulesInWords } from "./shown/shownRules";
import { ShownSource } from "./shown/source";
import type { ListName, Request, RulesInWords, Shown } from "./state";
import type { Store } from "./store";
import { ShownWork } from "./work/shownWork";
import type { PrintedList } from "./work/workState";

/**
 * Keeps what the engine found (debts, report, models), which is never shown itself, and puts what the screens show of
 * it into the state.
 */
export class Showing {
  #source: ShownSource | null = null;
  #register: ShownRegister | null = null;
  #work: ShownWork | null = null;
  /** What the organisation has set, as far as it is known. */
  #settings: OrganisationSettings = noSettings();

  constructor(private readonly store: Store) {}

  /** The own sheets as written by this session; `null` if it has written none. */
  get models(): readonly SheetModel[] | null {
    return this.#register?.report?.models ?? null;
  }

  /** Whether the register is as an earlier session has left it. */
  get opensStanding(): boolean {
    return this.#register?.report === null;
  }

  /** The work list; `null` without a register. */
  get work(): ShownWork | null {
    return this.#work;
  }

  /** «Сводка», drawn for the whole register or a part of it; `null` without a register. */
  async board(part: BoardPart | null): Promise<Board | null> {
    return (await this.#register?.board())?.board(part) ?? null;
  }

  /** The picked debts of the work list, or all that were found; `null` without a register. */
  printed(): PrintedList | null {
    return this.#work?.printed() ?? null;
  }

  /** The debts whose administrators sign, and what a build has read about that. */
  get signing(): readonly [debts: readonly DebtFacts[], built: OfficialsBook | null] {
    const { register, report } = this.#register ?? {};
    return [(register?.entries ?? []).map(({ debt }) => debt), report?.officials ?? null];
  }

  /** What was understood about a source sheet. */
  intake(source: number): Intake | null {
    return this.#source?.intake(source) ?? null;
  }

  opened(
    register: OpenedRegister | null,
    request: Partial<Request>,
    settings: OrganisationSettings = noSettings(),
  ): void {
    this.#settings = register?.organisation.settings ?? settings;
    this.#register = register && new ShownRegister(register, null);
    const rules = request.rules ?? this.store.state().request.rules;
    this.#show({ type: "opened", found: register !== null, request }, this.#registerParts(rules));
  }

  requested(request: Partial<Request>): void {
    this.store.dispatch({ type: "requested", request });
    if (request.rules !== undefined) this.#show({ rules: this.#rules(request.rules) });
  }

  /** The organisation has set something: the rules in force follow. */
  settled(settings: OrganisationSettings): void {
    this.#settings = settings;
    this.#show({ rules: this.#rules(this.store.state().request.rules) });
  }

  understood(inspection: Inspection): void {
    this.#source = new ShownSource(inspection);
    const sheets = inspection.sources.map(({ sheet }) => sheet);
    this.#show({ type: "understood", sheets }, { source: this.#source.state() });
  }

  built(report: RegisterReport): void {
    this.#register = new ShownRegister(report, report, this.#register);
    this.#settings = report.organisation.settings;
    this.#show({ type: "built" }, this.#registerParts());
  }

  removed(): void {
    this.#register = null;
    this.#show({ type: "removed" }, this.#registerParts());
  }

  /** The work list has changed. */
  showWork(): void {
    this.#show({ work: this.#work?.state() ?? null });
  }

  chooseDebt(line: string | null): void {
    this.#show({ chosen: line === null ? null : (this.#register?.chosen(line) ?? null) });
  }

  chooseDocument(document: RegulationId | null): void {
    const { register } = this.#register ?? {};
    if (register !== undefined)
      this.#show({ calendar: reportingCalendar(register.asOf, register.organisation, document) });
  }

  selected(place: CellPlace): void {
    this.#register?.select(place);
    this.#show({ behind: this.#register?.behind() ?? null });
  }

  more(list: ListName, source: number): void {
    if (list.startsWith("source-")) {
      this.#source?.more(list, source);
      if (this.#source !== null) this.#show({ source: this.#source.state() });
    } else {
      this.#register?.more(list);
      this.#show(list === "behind" ? { behind: this.#register?.behind() ?? null } : this.#report());
    }
  }

  /** Everything that another register changes. The chosen filter and document stay. */
  #registerParts(rules = this.store.state().request.rules): Partial<Shown> {
    const { calendar } = this.store.state();
    const register = this.#register?.register ?? null;
    const shown = this.#register;
    this.#work =
      register &&
      new ShownWork(register.entries, register.asOf, this.#work, (figure) => shown?.debtsOf(figure) ?? []);
    return {
      ...this.#report(),
      work: this.#work?.state() ?? null,
      rules: this.#rules(rules),
      calendar:
        register && reportingCalendar(register.asOf, register.organisation, calendar?.document ?? null),
      chosen: null,
      behind: null,
    };
  }

  #report(): Pick<Shown, "register"> {
    return { register: this.#register?.state() ?? null };
  }

  /** The rules in force: the chosen ones with the organisation's own terms, or its own regulation. */
  #rules(rules: RuleSetId): RulesInWords {
    const { asOf } = this.store.state().request;
    return rulesInWords(organisationRules(this.#settings, { asOf, rules }).rules);
  }

  #show(...changes: readonly (SessionEvent | Partial<Shown>)[]): void {
    this.store.dispatch(
      ...changes.map((change): SessionEvent =>
        "type" in change ? change : { type: "shown", parts: change },
      ),
    );
  }
}
