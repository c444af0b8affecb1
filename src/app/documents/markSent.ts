import type { SentFact } from "../../documents/papers/paper";
import type { MadePaper } from "../../documents/run/make";
import type { Day } from "../../domain/day";
import { buildRegister } from "../build/build";
import type { Mark } from "../mark";
import { readMemory } from "../memory/memory";
import type { WorkbookPort } from "../ports";
import type { RegisterReport } from "../report";
import type { OpenedRegister } from "../openRegister";
import { sentMark } from "./sentMark";

/** What the register records about papers that were sent: the day, and the number if they carry one. */
export function sentMarks(papers: readonly MadePaper[], field: SentFact, date: Day): Mark[] {
  return papers.flatMap(({ number, demands }) =>
    demands.map(({ entry }) => sentMark(entry, number === "" ? null : number, field, date)),
  );
}

/** Rebuilds a workbook's register the way it was last built, with these steps marked in it. */
export async function markInRegister(
  port: WorkbookPort,
  { asOf, rules }: Pick<OpenedRegister, "asOf" | "rules">,
  marks: readonly Mark[],
  builtAt: string,
): Promise<RegisterReport> {
  const { sheets } = readMemory(await port.settings());
  return buildRegister(port, {
    asOf,
    rules,
    sheets: sheets.length === 0 ? null : sheets,
    sheetNames: "workbook",
    forms: [],
    // Even if parts of the sheet were left out of the existing register.
    leaveDoubtful: true,
    marks,
    builtAt,
  });
}
