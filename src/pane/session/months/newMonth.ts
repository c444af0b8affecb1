import type { OpenedRegister } from "../../../app/openRegister";
import type { NewTable } from "../../../app/inspect/newTables";
import { readMemory } from "../../../app/memory/memory";
import type { WorkbookPort } from "../../../app/ports";
import type { RegisterReport } from "../../../app/report";
import type { Day } from "../../../domain/day";
import { REGISTER_KIND } from "../../../sheet/model";
import type { MonthTable, NewMonth } from "./monthsState";

/** The register that the next month follows upon. */
export interface StandingRegister {
  readonly file: string;
  readonly sheet: string;
  readonly asOf: Day;
  readonly debts: number;
  /** The sheets that it was built from, by their names in its workbook. */
  readonly sheets: readonly string[];
  /** Whether it lies in another file than the open workbook. */
  readonly beside: boolean;
}

/** The register of a workbook; `beside`: of another one than that which is open. */
export async function openedStanding(
  { asOf, totals }: Pick<OpenedRegister, "asOf" | "totals">,
  port: WorkbookPort,
  beside: boolean,
): Promise<StandingRegister> {
  const sheets = await port.sheets();
  return {
    file: port.fileName,
    sheet: sheets.find(({ kind }) => kind === REGISTER_KIND)?.name ?? "",
    asOf,
    debts: totals.debts,
    sheets: readMemory(await port.settings()).sheets,
    beside,
  };
}

/** The register that a build has just written. */
export function builtStanding(report: RegisterReport, file: string): StandingRegister {
  return {
    file,
    sheet: report.sheetNames.get(REGISTER_KIND) ?? "",
    asOf: report.asOf,
    debts: report.totals.debts,
    sheets: report.sourceSheets,
    beside: false,
  };
}

/** What the month's register would be built from. */
export interface Proposed {
  readonly next: NewMonth;
  /** The sheets by their names in the workbook. */
  readonly sheets: readonly string[];
}

/**
 * The new month of these tables, the latest first: those of the latest date make it, others are only named. The date is
 * that of the tables; where they name none, today, or the register's if that is later.
 */
export function proposedMonth(
  register: StandingRegister,
  tables: readonly NewTable[],
  today: Day,
  kept: readonly string[],
): Proposed | null {
  const [first] = tables;
  if (first === undefined) return null;
  const taken = tables.filter(({ date }) => date === first.date || register.beside);
  const shown = ({ source, date }: NewTable): MonthTable => ({ ...source, date });
  const { file, sheet, asOf, debts } = register;
  return {
    next: {
      register: { file, sheet, date: asOf, debts },
      tables: taken.map(shown),
      others: tables.filter((table) => !taken.includes(table)).map(shown),
      asOf: first.date ?? (today > asOf ? today : asOf),
      kept,
    },
    sheets: taken.map(({ name }) => name),
  };
}
