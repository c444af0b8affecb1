import type { RegisterEntry } from "../../assessment";
import { fromSerial, type Day } from "../../domain/day";
import { comparableName } from "../../domain/debtorName";
import { groupedBy } from "../../domain/groupedBy";
import type { CellValue, SheetGrid } from "../../domain/grid";
import { money, toKopecks, type Money } from "../../domain/money";
import type { Payment } from "../../documents/calculation/types";
import { plainDay } from "../../domain/written/writtenDay";
import { plainSum } from "../../domain/written/sum";
import type { WorkbookPort } from "../ports";
import { DOCUMENT_WORDS } from "../appWords";

/** The payments of a sheet «Оплаты», by the debts they belong to. */
export interface ReadPayments {
  readonly of: (entry: RegisterEntry) => readonly Payment[];
  /** How many were read. */
  readonly count: number;
  /**
   * Rows that could not be read or cannot be attributed to a debt with certainty, each as a sentence with its cell.
   */
  readonly problems: readonly string[];
}

const NONE: ReadPayments = { of: () => [], count: 0, problems: [] };

/** Rows in which the headings are searched for. */
const HEADER_ROWS = 20;

interface PaymentColumns {
  readonly row: number;
  readonly date: number;
  readonly sum: number;
  readonly inn: number | null;
  readonly name: number | null;
  readonly basis: number | null;
}

/**
 * Reads the sheet «Оплаты» that the user keeps alongside the register, or has pasted from a statement: one row per
 * payment with its date, sum, and the payer's INN or name; also the basis if a debtor has several debts. A payment
 * that cannot be attributed to a debt with certainty is reported and not counted.
 */
export async function paymentsIn(
  port: WorkbookPort,
  entries: readonly RegisterEntry[],
): Promise<ReadPayments> {
  const sheet = (await port.sheets()).find(
    ({ name, kind }) => kind === null && name.trim().toLocaleLowerCase("ru") === DOCUMENT_WORDS.paymentsSheet,
  );
  if (sheet === undefined) return NONE;
  const grid = await port.read(sheet.name);
  const columns = columnsOf(grid);
  if (columns === null || grid.used === null)
    return { ...NONE, problems: [DOCUMENT_WORDS.paymentsHeader(sheet.name)] };
  const byDebt = new Map<RegisterEntry, Payment[]>();
  const payers = payersOf(entries);
  const problems: string[] = [];
  let count = 0;
  for (let row = columns.row + 1; row <= grid.used.bottom; row++) {
    const cell = (column: number | null): CellValue => (column === null ? null : grid.value(row, column));
    if (isBlank(cell(columns.date)) && isBlank(cell(columns.sum))) continue;
    const date = dateOf(cell(columns.date));
    const sum = sumOf(cell(columns.sum));
    if (date === null || sum === null) {
      problems.push(DOCUMENT_WORDS.paymentUnread(sheet.name, row + 1));
      continue;
    }
    const debts = debtsOf(
      payers,
      textOf(cell(columns.inn)),
      textOf(cell(columns.name)),
      textOf(cell(columns.basis)),
    );
    const [debt] = debts;
    if (debt === undefined || debts.length > 1) {
      problems.push(DOCUMENT_WORDS.paymentNobodys(sheet.name, row + 1, debts.length));
      continue;
    }
    byDebt.set(debt, [...(byDebt.get(debt) ?? []), { date, sum }]);
    count += 1;
  }
  return { of: (entry) => byDebt.get(entry) ?? [], count, problems };
}

function columnsOf(grid: SheetGrid): PaymentColumns | null {
  const { used } = grid;
  if (used === null) return null;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_ROWS); row++) {
    const find = (pattern: RegExp): number | null => {
      for (let column = used.left; column <= used.right; column++)
        if (pattern.test(textOf(grid.value(row, column)))) return column;
      return null;
    };
    const date = find(/^дата/iu);
    const sum = find(/сумма|оплачено|поступило|кредит/iu);
    const inn = find(/инн/iu);
    const name = find(/должник|плательщик|контрагент|наименование|ф\.?\s?и\.?\s?о/iu);
    if (date !== null && sum !== null && (inn !== null || name !== null))
      return { row, date, sum, inn, name, basis: find(/основание|договор|контракт/iu) };
  }
  return null;
}

/** The debts of the register by what a payment may use to name their debtor. */
interface Payers {
  readonly byInn: ReadonlyMap<string, readonly RegisterEntry[]>;
  readonly byName: ReadonlyMap<string, readonly RegisterEntry[]>;
}

/** Lines that the source no longer has are left out: nobody can say whether they are still owed. */
function payersOf(entries: readonly RegisterEntry[]): Payers {
  const present = entries.filter(({ presence }) => presence !== "gone");
  return {
    byInn: groupedBy(present, ({ debt }) => debt.inn ?? ""),
    byName: groupedBy(present, ({ debt }) => comparableName(debt.debtorName ?? "")),
  };
}

/** The debts of this payer; if there are several, those whose basis the payment names. */
function debtsOf(
  { byInn, byName }: Payers,
  inn: string,
  name: string,
  basis: string,
): readonly RegisterEntry[] {
  const wanted = comparableName(name);
  const ofInn = inn === "" ? [] : (byInn.get(inn) ?? []);
  const ofName = wanted === "" ? [] : (byName.get(wanted) ?? []);
  // A name counts if one of the two has no INN: two with the same name but different numbers are two debtors.
  const his = [...new Set([...ofInn, ...ofName.filter(({ debt }) => inn === "" || debt.inn === null)])];
  if (his.length < 2 || basis === "") return his;
  const plain = (text: string): string => text.toLocaleLowerCase("ru").replace(/[\s№"«».,]/gu, "");
  const named = his.filter((entry) => plain(entry.debt.basis ?? "") === plain(basis));
  return named.length > 0 ? named : his;
}

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");

const textOf = (value: CellValue): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

function dateOf(value: CellValue): Day | null {
  if (typeof value === "number") return value >= 61 ? fromSerial(value) : null;
  return typeof value === "string" ? plainDay(value) : null;
}

function sumOf(value: CellValue): Money | null {
  const sum =
    typeof value === "number" ? toKopecks(money(value)) : typeof value === "string" ? plainSum(value) : null;
  return sum !== null && sum.gt(0) ? sum : null;
}
