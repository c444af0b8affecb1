import { markLines, type MarkedRegister } from "../../app/build/markLines";
import { lineId } from "../../app/lineId";
import type { Mark } from "../../app/mark";
import type { WorkbookPort } from "../../app/ports";
import type { RegisterReport } from "../../app/report";
import type { Request } from "./state";

/** Keeps the build whose register is in the workbook, so that steps need not rebuild everything. */
export class Marking {
  #last: { readonly report: RegisterReport; readonly request: string } | null = null;

  #renamed: ReadonlyMap<string, string> = new Map();

  /** What a register was found to consist of that another session had built: its lines by the names that they had there. */
  takenUp(report: RegisterReport, request: Request): void {
    this.built(report, request);
    this.#renamed = new Map(
      report.lines.flatMap((line) => (line.before === null ? [] : [[lineId(line.before), lineId(line)]])),
    );
  }

  /** The current register, and what was requested when it was built. */
  built(report: RegisterReport, request: Request): void {
    this.#last = { report, request: decisive(request) };
  }

  /** Something in the workbook has been changed, by whomever: the next step rebuilds all of it. */
  forget(): void {
    this.#last = null;
  }

  /** Marks only the lines; `null`, with nothing written, if a build is needed. */
  async mark(
    port: WorkbookPort,
    marks: readonly Mark[],
    request: Request,
    builtAt?: string,
  ): Promise<MarkedRegister | null> {
    const last = this.#last;
    // If another date or other rules have been chosen, the next step applies them, as every build does.
    if (last === null || last.request !== decisive(request)) return null;
    const now = marks.map((mark) => ({ ...mark, line: this.#renamed.get(mark.line) ?? mark.line }));
    return markLines(port, last.report, now, builtAt);
  }
}

/** What a build depends on. */
function decisive({ asOf, rules, sheets, administrator, columns }: Request): string {
  return JSON.stringify([asOf, rules, sheets, administrator, columns]);
}
