import { markLines, type MarkedRegister } from "../../app/build/markLines";
import type { Mark } from "../../app/mark";
import type { WorkbookPort } from "../../app/ports";
import type { RegisterReport } from "../../app/report";
import type { Request } from "./state";

/** Knows the build whose register stands in the workbook, so that steps need not have everything built anew. */
export class Marking {
  #last: { readonly report: RegisterReport; readonly request: string } | null = null;

  /** The register that now stands, and what was asked for when it was built. */
  built(report: RegisterReport, request: Request): void {
    this.#last = { report, request: decisive(request) };
  }

  /** Something in the workbook has been changed, by whomever: the next step has all of it built anew. */
  forget(): void {
    this.#last = null;
  }

  /** Marks the lines alone; `null`, with nothing written, where a build is needed. */
  async mark(
    port: WorkbookPort,
    marks: readonly Mark[],
    request: Request,
    builtAt?: string,
  ): Promise<MarkedRegister | null> {
    const last = this.#last;
    // Whoever has chosen another date or other rules gets them with the next step, as with every build.
    if (last === null || last.request !== decisive(request)) return null;
    return markLines(port, last.report, marks, builtAt);
  }
}

/** What a build depends on. */
function decisive({ asOf, rules, sheets, administrator, columns }: Request): string {
  return JSON.stringify([asOf, rules, sheets, administrator, columns]);
}
