import type { Inspection } from "../../../app/inspect/inspect";
import { proposedRules } from "../../../app/inspect/proposal";
import type { UnderstoodSheet } from "../../../app/inspect/understandSheets";
import type { Refusal } from "../../../app/refusal";
import type { Control, Problem } from "../../../domain/problem";
import type { LikelyRegulation } from "../../../regulations/likeness";
import type { ColumnMatch, Intake, RejectedRow } from "../../../intake/types";
import { strings } from "../../strings";
import type { ControlNote, ListName, Note, Source, SourceSheet } from "../state";
import { controlList } from "./shownControls";
import { LongList } from "./longList";

/** What «Источник» shows about the sheets that were understood. */
export class ShownSource {
  readonly #sheets: readonly ShownSheet[];
  readonly #proposal: LikelyRegulation | null;

  constructor(inspection: Inspection) {
    this.#sheets = inspection.sources.map((source) => new ShownSheet(source));
    this.#proposal = proposedRules(inspection);
  }

  /** What was understood about a sheet, by its index. */
  intake(source: number): Intake | null {
    return this.#sheets[source]?.intake ?? null;
  }

  more(list: ListName, source: number): void {
    this.#sheets[source]?.more(list);
  }

  state(): Source {
    const sheets = this.#sheets.map((sheet) => sheet.state());
    return { kind: "understood", sheets, proposal: this.#proposal };
  }
}

/** Why a source was not understood, and what the user can decide. */
export function refusedSource({ code, message, details }: Refusal): Source {
  const { sheet = null, sheets = [], mapping = [] } = details;
  return { kind: "refused", code, message, sheet, sheets, mapping };
}

/** The name of a source sheet, understood or not. */
export function sheetOf(source: Source, index: number): string | null {
  if (source.kind === "understood") return source.sheets[index]?.sheet ?? null;
  return source.kind === "refused" ? source.sheet : null;
}

/** The columns of a source sheet, understood or not. */
export function mappingOf(source: Source, index: number): readonly ColumnMatch[] {
  if (source.kind === "understood") return source.sheets[index]?.mapping ?? [];
  return source.kind === "refused" ? source.mapping : [];
}

class ShownSheet {
  readonly intake: Intake;
  readonly #sheet: string;
  readonly #rejected: LongList<RejectedRow, Note>;
  readonly #problems: LongList<Problem, Note>;
  readonly #controls: LongList<Control, ControlNote>;

  constructor({ sheet, intake }: UnderstoodSheet) {
    this.intake = intake;
    this.#sheet = sheet;
    const texts = strings.source;
    const at = (cell: string | null) => (cell === null ? null : { sheet, address: cell });
    this.#rejected = new LongList(intake.rejected, ({ row, cell, reason }) => ({
      severity: "error",
      message: reason,
      place: `${texts.row(row)}, ${cell}`,
      cell: at(cell),
    }));
    // Rejected rows have a list of their own.
    const lost = new Set(intake.rejected.map(({ cell }) => cell));
    const doubts = intake.problems.filter(
      ({ cell, severity }) => severity !== "error" || !lost.has(cell ?? ""),
    );
    this.#problems = new LongList(doubts, ({ severity, message, cell }) => ({
      severity,
      message,
      place: cell ?? texts.whole,
      cell: at(cell),
    }));
    this.#controls = controlList(intake.controls);
  }

  more(list: ListName): void {
    if (list === "source-rejected") this.#rejected.more();
    if (list === "source-problems") this.#problems.more();
    if (list === "source-controls") this.#controls.more();
  }

  state(): SourceSheet {
    const { file, headerRows, unit, unitDoubt, counts, mapping, signature, titleAsOf, controls } =
      this.intake;
    const { hiddenRowCount, hiddenColumnCount } = this.intake;
    return {
      sheet: this.#sheet,
      file,
      headerRows,
      unit,
      unitDoubt,
      counts,
      mapping,
      signature,
      titleAsOf,
      hiddenRowCount,
      hiddenColumnCount,
      rejected: this.#rejected.page(),
      problems: this.#problems.page(),
      controls: this.#controls.page(),
      controlsHold: controls.every(({ ok }) => ok),
    };
  }
}
